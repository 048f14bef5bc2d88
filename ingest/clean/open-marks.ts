/** Marks that come in pairs, 《…》 and “…”, where a line breaks off within them. */
import type { PageLine } from './lines.ts';
import { readMark } from './marks.ts';
import { LISTED_STYLES, RUNNING_STYLES } from './numbering.ts';
import { endsSentence } from './typography.ts';

/** Whether a line within a quotation begins a paragraph of it: with a “ below a whole sentence, or in front of a mark. */
export function opensQuotedParagraph(above: PageLine, line: PageLine): boolean {
  const text = line.text.trimStart();
  if (!text.startsWith('“')) return false;
  const style = readMark(text.slice(1))?.style;
  const isMarked = style !== undefined && (RUNNING_STYLES.has(style) || LISTED_STYLES.has(style));
  return isMarked || endsSentence(above.text);
}

/** Whether a mark is still open behind the text, given whether one was before it. */
export function breaksOffWithin(text: string, opening: string, closing: string, before: boolean): boolean {
  const opened = text.lastIndexOf(opening);
  const closed = text.lastIndexOf(closing);
  return opened === closed ? before : opened > closed;
}

/** Whether the 》 that an open 《 waits for is in the text. */
export function closesTitle(text: string): boolean {
  const closed = text.indexOf('》');
  const opened = text.indexOf('《');
  return closed >= 0 && (opened < 0 || closed < opened);
}
