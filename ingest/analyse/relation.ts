/**
 * How one text relates to another, in ELI's words, read from the sentence that names it. Where no word
 * says more it merely cites.
 */

import type { CitationText } from '../../src/domain/citation.ts';
import type { Relation } from '../../src/domain/reference.ts';

/** Sentences of official documents that name their bases run to a few hundred characters. */
const REACH = 400;

interface Sign {
  readonly relation: Relation;
  readonly before: RegExp | null;
  readonly after: RegExp | null;
}

// The first that fits holds. `before` is the sentence up to the name, `after` the sentence behind it.
const SIGNS: readonly Sign[] = [
  // 《…条例》同时废止, 关于废止《…》的决定
  {
    relation: 'repeals',
    before: null,
    after: /^[^，。；]{0,40}?(?:废止|失效|停止执行)/,
  },
  { relation: 'repeals', before: /废止[^，。；]{0,200}$/, after: null },
  // 关于修改《…法》的决定, 对《…办法》作如下修改; not 修改后的《…法》
  { relation: 'amends', before: /(?:修改|修订|修正)(?![前后过的])[^，。；的]{0,200}$/, after: null },
  {
    relation: 'amends',
    before: /[对将][^，。；]{0,60}$/,
    after: /^[^，。；]{0,40}?(?:作出?(?:如下|以下)修[改订]|进行修[改订]|修改为|予以修改)/,
  },
  // 为贯彻落实《…》, 上海市实施《…法》办法
  {
    relation: 'implements',
    before: /为了?[^，。；]{0,10}?(?:贯彻|落实|实施|执行)[^，。；]{0,200}$/,
    after: null,
  },
  { relation: 'implements', before: /(?:贯彻|落实|实施)$/, after: /(?:办法|细则|规定|方案|意见|条例)$/ },
  // 根据《…法》，结合本市实际，制定本条例; 以《…》等为主要依据
  {
    relation: 'based_on',
    before: /(?:根据|依据|按照|依照)[^，。；]{0,300}$/,
    after: /制[定订]|编制|特作|作出?如下|提出如下|修订本/,
  },
  { relation: 'based_on', before: null, after: /为(?:主要)?依据/ },
];

/** The relation that the words around a citation in `text` state. What stays within a document merely cites. */
export function relationOf(text: string, citation: CitationText): Relation {
  if (citation.form === 'self' || citation.form === 'relative') return 'cites';
  const { start, end } = citation.span;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[。；\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/[。；\n]/)[0] ?? '';
  const sign = SIGNS.find(
    (each) =>
      (each.before === null || each.before.test(before)) && (each.after === null || each.after.test(after)),
  );
  // 实施刑法第一百九十一条规定的行为: a document is implemented, an article is committed.
  if (sign?.relation === 'implements' && citation.pinpoints.length > 0) return 'cites';
  return sign?.relation ?? 'cites';
}
