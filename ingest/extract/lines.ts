/** Puts lines together into a text with offsets; knows no format. */
import type { RemovalReason } from '../../src/domain/document.ts';
import type { TableCell } from '../../src/domain/provision.ts';
import type { ExtractedLine } from './line.ts';

/** Zero-width and soft hyphen: editors leave them behind, nobody sees them. */
const NOT_PRINTED = /[\u00ad\u200b\u2060-\u2064\ufeff]/g;
/** 2014\u00ad2020: the hyphen of some fonts, which between figures no line could be broken at. */
const HYPHEN_OF_FIGURES = /(?<=[0-9])\u00ad(?=[0-9])/g;
/** Joiners and marks of direction: scripts such as Uyghur and Mongolian need them, Chinese has no use for them. */
const JOINERS = '[\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069]+';
/** Other prints of a blank and of a line break: the full-width blank of GBK (A3A0), which has no place in Unicode, and NEL. */
const PRINTED_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['\ue5e5', '\u3000'],
  ['\u0085', '\n'],
]);
const RARE = new RegExp(`${JOINERS}|[\ue5e5\u0085]`, 'g');

/** The text without the characters that no page shows; blanks stay blanks. */
export function withoutUnprinted(text: string): string {
  return text
    .replace(HYPHEN_OF_FIGURES, '-')
    .replace(NOT_PRINTED, '')
    .replace(RARE, (found, at: number, whole: string) => {
      const besideChinese =
        isChinese(whole.charCodeAt(at - 1)) || isChinese(whole.charCodeAt(at + found.length));
      return PRINTED_OTHERWISE.get(found) ?? (besideChinese ? '' : found);
    });
}

/** Han, marks of Chinese print, and what begins or ends a text (NaN). */
function isChinese(unit: number): boolean {
  return Number.isNaN(unit) || (unit >= 0x2e80 && unit <= 0x9fff) || (unit >= 0xff00 && unit <= 0xffef);
}

/** How often a character stands in a text. */
export function countOf(character: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** A line as a format delivers it, before it has a place in the text. What is left out is null. */
export interface LooseLine {
  /** Without line terminators. */
  readonly text: string;
  readonly page?: number | null;
  readonly cells?: readonly TableCell[] | null;
  readonly headingLevel?: number | null;
  readonly removed?: RemovalReason | null;
}

export interface AssembledLines {
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
}

/** Joins lines by '\n' into one text. The line at index i gets the number i + 1. */
export function assembleLines(loose: readonly LooseLine[]): AssembledLines {
  let start = 0;
  const lines = loose.map((line, index): ExtractedLine => {
    const end = start + line.text.length;
    const placed = {
      text: line.text,
      start,
      end,
      number: index + 1,
      page: line.page ?? null,
      cells: line.cells ?? null,
      headingLevel: line.headingLevel ?? null,
      removed: line.removed ?? null,
    };
    start = end + 1;
    return placed;
  });
  return { text: loose.map((line) => line.text).join('\n'), lines };
}

/** A cell's text and how many columns and rows it covers. */
export interface LooseCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * One row of a table as a line: the cells' texts joined by tabs. White space inside a cell, tabs and
 * line breaks included, becomes one blank, so that a tab always means the next cell.
 */
export function tableRow(cells: readonly LooseCell[]): { text: string; cells: readonly TableCell[] } {
  let start = 0;
  const texts: string[] = [];
  const placed = cells.map((cell): TableCell => {
    const text = withoutUnprinted(cell.text)
      .replace(/[\t\n\r\f\v ]+/g, ' ')
      .trim();
    texts.push(text);
    const end = start + text.length;
    const span = { start, end, colSpan: cell.colSpan, rowSpan: cell.rowSpan };
    start = end + 1;
    return span;
  });
  return { text: texts.join('\t'), cells: placed };
}
