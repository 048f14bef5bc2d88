/** Items counted within a sentence, (1)…；(2)…；(3)…, of which a margin set one at the start of a line. */
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import type { Paragraph } from './paragraph.ts';

const COUNTED: ReadonlySet<MarkStyle> = new Set(['digit', 'digit-paren', 'circled']);
const COUNTING = /(?<![0-9０-９])[（(]?[0-9０-９]{1,2}[）).．、]|[①-⑳]/g;
/** So many lines above hold the item before. */
const LINES_ABOVE = 6;
/** A mark and the character behind it. */
const MARK_LENGTH = 6;

/**
 * Whether a mark at the start of a line that is not set in counts on from one within the open paragraph: where first
 * lines are set in, an item of its own would be as well.
 */
export function goesOnCounting(open: Paragraph, mark: Mark): boolean {
  const before = (mark.ordinal?.number ?? 0) - 1;
  if (before < 1 || !COUNTED.has(mark.style) || open.mark?.style === mark.style) return false;
  return open.lines.slice(-LINES_ABOVE).some(({ text }) =>
    [...text.matchAll(COUNTING)].some(({ index }) => {
      const within = readMark(text.slice(index, index + MARK_LENGTH));
      return within?.style === mark.style && within.ordinal?.number === before;
    }),
  );
}
