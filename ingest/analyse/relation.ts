/**
 * How one text relates to another, in ELI's words, read from the sentence that names it. Where no word
 * says more it merely cites.
 */

import type { Relation } from '../../src/domain/reference.ts';
import type { TextSpan } from '../../src/domain/span.ts';

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
    after: /^[^，。；]{0,40}(?:同时|即行|予以|相应|自行)?(?:废止|失效|停止执行)/,
  },
  { relation: 'repeals', before: /废止[^，。；]{0,40}$/, after: null },
  // 关于修改《…法》的决定, 对《…办法》作如下修改
  { relation: 'amends', before: /(?:修改|修订|修正)(?:《[^》]{0,80}》(?:、|和|等)?){0,8}$/, after: null },
  {
    relation: 'amends',
    before: /(?:对|将)[^，。；]{0,60}$/,
    after:
      /^[^，。；]{0,40}(?:作(?:出)?(?:如下|以下)?修改|作(?:出)?(?:如下|以下)修订|进行修改|修改为|予以修改)/,
  },
  // 为贯彻落实《…》, 上海市实施《…法》办法
  {
    relation: 'implements',
    before: /(?:贯彻|落实|实施|执行)(?:[^，。；]{0,20}(?:《[^》]{0,80}》(?:、|和|及)?){0,8})$/,
    after: /^[^。；]*(?:制定|编制|制订|提出|出台|印发|结合|办法$|细则$|规定$|方案$|意见$)/,
  },
  {
    relation: 'implements',
    before: /为(?:了)?(?:深入|全面|认真|切实|进一步)*(?:贯彻|落实|实施|执行)[^。；]{0,120}$/,
    after: null,
  },
  // 根据《…法》，结合本市实际，制定本条例; 以《…》等为主要依据
  {
    relation: 'based_on',
    before: /(?:根据|依据|按照|依照)[^，。；]{0,200}$/,
    after: /^[^。；]*(?:制定|编制|制订|特作|提出如下|作如下|修订本)/,
  },
  { relation: 'based_on', before: null, after: /^[^。；]*为(?:主要)?依据/ },
];

/** The relation that the words around `span` in `text` state. */
export function relationOf(text: string, { start, end }: TextSpan): Relation {
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
  return sign?.relation ?? 'cites';
}
