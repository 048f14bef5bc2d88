/** Items counted within a sentence, (1)…；(2)…；(3)…, of which a margin set one at the start of a line. */
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import type { Paragraph } from './paragraph.ts';

const COUNTED: ReadonlySet<MarkStyle> = new Set(['han', 'han-paren', 'digit', 'digit-paren', 'circled']);
const COUNTING =
  /(?<![0-9０-９])[（(]?[0-9０-９]{1,2}[)）.．、]|[①-⑳]|(?<![第一二三四五六七八九十])[（(]?[一二三四五六七八九十]{1,3}[)）、]/g;
/** So many lines above hold the item before. */
const LINES_ABOVE = 6;
/** A mark and the character behind it. */
const MARK_LENGTH = 6;

/**
 * Whether a mark at the start of a line that is not set in counts on from one within the open paragraph: where first
 * lines are set in, an item of its own would be as well. Where none is, two such items within the paragraph tell.
 */
export function goesOnCounting(open: Paragraph, mark: Mark, showsFirstLines: boolean): boolean {
  const before = (mark.ordinal?.number ?? 0) - 1;
  if (before < 1 || !COUNTED.has(mark.style)) return false;
  const isItem = open.mark?.style === mark.style;
  if (isItem && open.mark?.ordinal?.number === before) return false;
  const within = new Set(isItem ? [open.mark?.ordinal?.number] : []);
  for (const { text } of open.lines.slice(-LINES_ABOVE)) {
    for (const { index } of text.matchAll(COUNTING)) {
      const item = readMark(text.slice(index, index + MARK_LENGTH));
      if (item?.style === mark.style) within.add(item.ordinal?.number);
    }
  }
  return within.has(before) && ((showsFirstLines && !isItem) || within.has(before - 1));
}
