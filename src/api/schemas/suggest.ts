/** Suggestions while typing, and the hits of a query in one document. */
import Type from 'typebox';
import { FIELD_NAMES } from '../../domain/document.ts';
import {
  EXAMPLES,
  eId,
  listOf,
  named,
  nullable,
  oneOf,
  place,
  record,
  refTo,
  text,
  textPart,
  textSpan,
} from './common.ts';

export const suggestAnswer = named('SuggestAnswer', '输入时的提示', {
  query: text('所输文字', EXAMPLES.query),
  suggestions: listOf(
    record('一条提示', {
      sort: oneOf(
        ['provision', 'title', 'term', 'heading', 'word'],
        'provision 引注所指条文、title 文件、term 文中定义的名称、heading 条款标题、word 词',
      ),
      text: text('显示的文字；没有 place 的即为检索词', EXAMPLES.heading),
      meaning: nullable(text('含义', '呈贡创建国家自主创新示范区三年行动计划'), '名称的含义（仅 term）'),
      place: nullable(refTo(place), '直达之处（provision、title）；其他为 null'),
    }),
    '各条提示，至多 12 条',
  ),
});

export const hitsAnswer = named('HitsAnswer', '一个文件中含有检索词的全部各处，依文件次序', {
  query: text('检索词', EXAMPLES.query),
  hits: listOf(
    record('一处', {
      eId: nullable(eId, '地址；null 指文件本身（标题、发文字号等）'),
      part: textPart,
      field: nullable(
        oneOf(FIELD_NAMES, '文件信息的名称'),
        '文件信息的名称（仅 part 为 title）；其他为 null',
      ),
      marks: listOf(textSpan, '检索词在该处全文中的位置'),
      whole: Type.Boolean({ description: '检索词是否为完整的词，或一个长词的开头、结尾；false 即跨词' }),
    }),
    '各处',
  ),
});
