/** Clauses about the same things, and names that recur. */

import { count, listOf, named, nullable, place, record, refTo, text, textPart, textSpan } from './common.ts';

const passage = record('其中最相关的一段文字', {
  place: refTo(place),
  part: textPart,
  text: text('原文；较长的节选，略去之处为…', '做大做强政府创新创业母基金，引进国内外风险投资基金落户'),
  textStart: count('节选（省略号除外）在原文中的起点'),
  marks: listOf(textSpan, '共有词语在 text 中的位置'),
});

const nameUse = record('一种写法', {
  name: text('写法', '环滇池高校创新城'),
  total: count('在全库中的处数'),
  places: listOf(refTo(place), '所在各处，至多 20 处'),
});

export const relatedAnswer = named('RelatedAnswer', '与一处相关的条文，以及此处出现的名称', {
  clauses: listOf(
    record('一条相关条文', {
      place: refTo(place),
      heading: nullable(text('标题', '战略功能定位'), '标题；没有的为 null'),
      shared: listOf(
        record('一个两处都有的词语', {
          term: text('词语', '创新创业母基金'),
          articles: count('在全库中含有它的条数；越少越能说明相关'),
        }),
        '共有的少见词语，最能说明相关的在前',
      ),
      passage,
    }),
    '最相关的在前，至多 5 条；相关不够明显的不列',
  ),
  names: listOf(
    record('一个项目、机构或者地方的名称', {
      name: text('名称', '呈贡科创新城'),
      here: count('在此处（及其以下各处）的处数'),
      total: count('在全库中的处数'),
      places: listOf(refTo(place), '在别处的位置，至多 20 处'),
      variants: listOf(nameUse, '写法相近、可能是同一名称的，仅供核对，不合并'),
    }),
    '此处出现、在别处再次出现或者有相近写法的名称，按出现次序',
  ),
});
