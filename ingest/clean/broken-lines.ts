/** Lines that break off in mid-sentence, which is what a margin does to them. */
import { isDateLine } from './date-line.ts';
import { indentOf, LEAST_INDENTATION, leftMargin } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { columnsSet, endsSentence } from './typography.ts';

/** Lines wider than any print has (60 Han) are paragraphs. */
const WIDEST_PRINT = 124;
export const NARROWEST_PRINT = 28;

export interface BrokenLine {
  readonly text: string;
  readonly width: number;
  readonly indent: number;
  readonly marked: boolean;
  /** 一、总体要求: a mark, and behind it words without any mark of a sentence. */
  readonly isTitle: boolean;
  /** How far the line above reached if a sentence ended with it, 0 at the start; null if it broke off. */
  readonly endAbove: number | null;
  /** What follows may be the rest of the sentence, up to its end. */
  readonly mayGoOn: boolean;
  /** The indentation of what follows. */
  readonly indentBelow: number;
}

/** Lines that break off in mid-sentence, headings and captions aside. */
export function brokenLines(lines: readonly PageLine[]): readonly BrokenLine[] {
  const broken: BrokenLine[] = [];
  const ended = endBelow(lines);
  let endAbove: number | null = 0;
  lines.forEach((line, index) => {
    const ends = endsSentence(line.text);
    const isPrint = line.width >= NARROWEST_PRINT && line.width <= WIDEST_PRINT;
    if (!ends && isPrint && !isParted(line) && !OVER_TEXT.has(line.mark?.style ?? 'article')) {
      const next = lines[index + 1];
      broken.push({
        text: line.text.trimEnd(),
        width: line.width,
        indent: indentOf(line.text),
        marked: line.mark !== null,
        isTitle: line.mark !== null && !/[，、；：。]/.test(line.text.slice(line.mark.textStart)),
        endAbove,
        mayGoOn: ended[index] === true,
        indentBelow: indentOf(next?.text ?? ''),
      });
    }
    endAbove = ends ? line.width : null;
  });
  return broken;
}

/** Marks of lines that are headings, or name an annex. */
const OVER_TEXT: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'closing',
  'annex',
]);

/** For each line whether those below it, without a mark, come to the end of a sentence: entries of a list do not. */
function endBelow(lines: readonly PageLine[]): readonly boolean[] {
  const margin = indentsFirstLines(lines);
  const ended = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index--) {
    const next = lines[index + 1];
    if (next === undefined || !mayBeRest(next, margin)) continue;
    ended[index] = ENDS.test(next.text) || endsSentence(next.text) || ended[index + 1] === true;
  }
  return ended;
}

// （区农业农村局牵头）
const ENDS = /[）)]\s*$/;

/** Whether a line may be the rest of the sentence above it: no provision, row or date, nor set in as first lines are. */
function mayBeRest(line: PageLine, margin: number | null): boolean {
  if (line.mark !== null || isParted(line) || isDateLine(line.text)) return false;
  return margin === null || indentOf(line.text) < margin + LEAST_INDENTATION;
}

/** Whether the line is a row of a table, its columns set apart by blanks. */
function isParted({ cells, text, mark }: PageLine): boolean {
  return cells !== null || columnsSet(text.slice(mark?.textStart ?? 0)) > 1;
}

/** The left margin, where what has a mark is set in from it as a rule; null where indentation says nothing. */
function indentsFirstLines(lines: readonly PageLine[]): number | null {
  const margin = leftMargin(lines.filter(({ width }) => width >= NARROWEST_PRINT)) ?? marginOfRests(lines);
  const items = lines.filter(({ mark }) => mark !== null && !OVER_TEXT.has(mark.style));
  if (margin === null || items.length === 0) return null;
  const setIn = items.filter(({ text }) => indentOf(text) >= margin + LEAST_INDENTATION);
  return setIn.length * 2 > items.length ? margin : null;
}

/**
 * Where the rests of a few long paragraphs begin, too few to make a margin that lines commonly have. Null where no
 * line without a mark stands below one that breaks off.
 */
function marginOfRests(lines: readonly PageLine[]): number | null {
  const rests = lines.filter((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined && line.mark === null && above.width >= NARROWEST_PRINT && !endsSentence(above.text)
    );
  });
  return rests.length === 0 ? null : smallest(rests.map(({ text }) => indentOf(text)));
}

/** As Math.min, which takes no more arguments than some hundred thousand: a text may have more lines. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
}
