/** The paragraph that is being put together from physical lines, and how well its lines fill the page. */

import { indentOf } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import type { Mark, MarkStyle } from './marks.ts';
import type { Measure } from './measure.ts';
import { endsSentence, firstUnitColumns } from './typography.ts';

/** So many blanks of a line may be those of extraction. */
const MOST_BLANKS = 3;

/** Two Han characters, by which a line may fall short of the margin. */
const MARGIN_PLAY = 4;

/** The paragraph being put together. */
export interface Paragraph {
  readonly lines: PageLine[];
  readonly mark: Mark | null;
  /** Its line is a heading: 第一章 总则, or 第十八条 设立… where articles have titles. */
  readonly isHeading: boolean;
  /** A 《 is open at its end. */
  titleOpen: boolean;
  /** A “ is open at its end. */
  quoteOpen: boolean;
}

export interface Upcoming {
  readonly line: PageLine;
  /** The line's mark if it is believed. */
  readonly mark: Mark | null;
  readonly next: PageLine | undefined;
}

/**
 * An indented line begins a paragraph where the text shows its indentation, and goes on where that hangs. Where no first
 * line is indented, one in the middle of the page is no rest of text at the margin.
 */
export function beginsByIndent(open: Paragraph, line: PageLine, measure: Measure): boolean {
  const above = open.lines.at(-1);
  const goesOnCentred = above !== undefined && isCentred(above, measure) && isCentred(line, measure);
  if (measure.margin === null) return isCentred(line, measure) && !goesOnCentred;
  return isSetIn(line, measure.margin) !== measure.hangs && !(open.isHeading && goesOnCentred);
}

/** The rest of a paragraph whose first line alone is not indented. */
export function hangsBelow(line: PageLine, { margin, hangs }: Measure): boolean {
  return margin !== null && hangs && isSetIn(line, margin);
}

function isSetIn(line: PageLine, margin: number): boolean {
  return indentOf(line.text) > margin + 1;
}

/** Back at the margin below a first line that is set in: no paragraph begins there. */
function isSetBack(above: PageLine, next: PageLine, { margin, hangs }: Measure): boolean {
  return margin !== null && !hangs && isSetIn(above, margin) && !isSetIn(next, margin);
}

/** Blank lines part a line from the one above, where the text parts its paragraphs so. */
export function isParted(line: PageLine, { spacing }: Measure): boolean {
  return spacing !== null && line.blanksAbove !== null && line.blanksAbove > spacing;
}

/** Set in further than the first line of a paragraph. */
export function isCentred(line: PageLine, { margin, left }: Measure): boolean {
  const from = margin ?? left;
  return from !== null && indentOf(line.text) > from + 5;
}

/** Whether the last line of the paragraph holds as much as its place allows. */
export function isFull(open: Paragraph, next: PageLine, { first, full }: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined) return false;
  const limit = open.lines.length === 1 ? first : full;
  return above.width + firstUnitColumns(next.text.trim()) > limit - play(above);
}

/** Whether a line reaches the margin so far that the line below may be its rest, whatever its paragraph. */
export function reachesMargin(above: PageLine, next: PageLine, { first, full }: Measure): boolean {
  return above.width + firstUnitColumns(next.text.trim()) > Math.min(first, full) - MARGIN_PLAY - play(above);
}

/** Marks of items that are seldom headings. */
const BULLETS: ReadonlySet<MarkStyle> = new Set(['bullet', 'dash']);

/** A line that breaks off in mid-sentence a character before the margin was set wider than it measures. */
export function nearlyFull(open: Paragraph, next: PageLine, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || endsSentence(above.text)) return false;
  // Behind a bullet a comma tells text from a heading.
  const mayBeHeading = open.mark !== null && !(BULLETS.has(open.mark.style) && /[，；]/.test(above.text));
  if (mayBeHeading && open.lines.length === 1 && !isSetBack(above, next, measure)) return false;
  return isFull(open, next, {
    ...measure,
    full: measure.full - MARGIN_PLAY,
    first: measure.first - MARGIN_PLAY,
  });
}

/**
 * Digits, letters and the blanks around them are not exactly half as wide as a Han character, and a
 * blank beside them may have been put in by extraction. Recognition writes marks half as wide as they were
 * printed: (二) for （二）.
 */
export function play(line: PageLine): number {
  const text = line.text.trim();
  const marks = Math.min(text.split(NARROW_MARK).length - 1, MOST_NARROW_MARKS);
  if (!/[A-Za-z0-9 ]/.test(text)) return marks;
  return 1 + Math.min(text.split(' ').length - 1, MOST_BLANKS) + marks;
}

const NARROW_MARK = /[(),:;?!]/;
/** So many marks of a line may have been printed wider. */
const MOST_NARROW_MARKS = 4;

/** A 题注 is one bracket, and centred as it is, each line stands at a place of its own. */
const OPENS_NOTE = /^[\s\u3000]*[（(](?:根据)?(?:19|20)[0-9]{2}[ ]?年/;
const LONGEST_NOTE = 20;

/** Whether a 题注 may begin with the line. */
export function opensNote(line: PageLine): boolean {
  return OPENS_NOTE.test(line.text);
}

/** Whether the paragraph is a 题注 whose bracket is not closed yet. */
export function isOpenNote({ lines }: Paragraph): boolean {
  if (lines.length > LONGEST_NOTE || !OPENS_NOTE.test(lines[0]?.text ?? '')) return false;
  const text = lines.map((line) => line.text).join('');
  return (text.match(/[（(]/g)?.length ?? 0) > (text.match(/[）)]/g)?.length ?? 0);
}
