/** Lines in the middle of a sentence: what stands between its two pieces may be a header of the page. */
import { couldBeHeader } from './head-keys.ts';
import { indentOf, LEAST_INDENTATION } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import { headsContents, headsPreamble } from './titles.ts';
import { endsSentence } from './typography.ts';

/** A full line falls short of the margin by so many half-width columns. */
export const FALLS_SHORT = 8;

/**
 * A sentence broken off at the foot of a page goes on in a line that is full or ends it. A short line
 * at the top of the next page that does neither stands between the two: a header.
 */
export function interrupts(above: PageLine, top: PageLine, below: PageLine, isFull = false): boolean {
  return top.width * 10 <= above.width * 7 && standsBetween(above, top, below, isFull);
}

/** As much of that as shows of a line of any width. */
export function standsBetween(above: PageLine, top: PageLine, below: PageLine, isFull: boolean): boolean {
  if (endsSentence(above.text) || below.mark !== null || top.cells !== null || !couldBeHeader(top))
    return false;
  // 目次 and 前言 stand at the top of a page of their own, behind a cover that ends in no sentence.
  if (headsContents(top.text) || headsPreamble(top.text)) return false;
  // The rest of a bracket is no header, nor what stands above a first line: then it ends the sentence itself.
  if (/[，、）)]/.test(top.text) || indentOf(below.text) >= indentOf(top.text) + LEAST_INDENTATION)
    return false;
  // A line with a mark may be a heading, unless it is broken at the margin.
  if (above.mark !== null && !isFull) return false;
  return endsSentence(below.text) || below.width > top.width;
}

/**
 * Lines in the middle of a sentence: below one that breaks off at the margin, and above one that goes
 * on. One that stands so once may be a header, or a line that lost its neighbours.
 *
 * @param full width of a full line in half-width columns
 */
export function cuttingSentences(
  lines: readonly PageLine[],
  full: number,
  stands: typeof standsBetween = interrupts,
): ReadonlySet<PageLine> {
  return new Set(
    lines.filter((line, index) => {
      const [above, below] = [lines[index - 1], lines[index + 1]];
      if (above === undefined || below === undefined || above.width < full - FALLS_SHORT) return false;
      return above.width <= full + FALLS_SHORT && stands(above, line, below, true);
    }),
  );
}
