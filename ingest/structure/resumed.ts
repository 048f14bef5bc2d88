/**
 * Where the text goes on behind an annex that stands in its midst: 招标文件 print the forms of 第四章 as 附件, and
 * 第五章 follows. A number that counts on from the text, and of a kind that the annex has none of, is the text's.
 */
import type { LogicalLine } from '../clean/lines.ts';
import type { MarkStyle } from '../clean/marks.ts';

/** Levels that run through a text. */
const RUNNING: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article']);

/** The places at which the text goes on, from the top down; none where it holds no annex in its midst. */
export function findResumed(lines: readonly LogicalLine[]): readonly number[] {
  const last = new Map<MarkStyle, number>();
  const resumed: number[] = [];
  let ofAnnex: Set<MarkStyle> | null = null;
  for (const [index, { mark }] of lines.entries()) {
    if (mark === null) continue;
    if (mark.style === 'annex') ofAnnex = new Set();
    if (!RUNNING.has(mark.style) || mark.ordinal === null) continue;
    const { number } = mark.ordinal;
    if (ofAnnex !== null) {
      const before = last.get(mark.style);
      if (before === undefined || number !== before + 1 || ofAnnex.has(mark.style)) {
        ofAnnex.add(mark.style);
        continue;
      }
      resumed.push(index);
      ofAnnex = null;
    }
    last.set(mark.style, number);
  }
  return resumed;
}
