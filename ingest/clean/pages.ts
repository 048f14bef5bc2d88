/**
 * Finds the pages of a text and takes out what is printed on every page: numbers and running headers.
 *
 * A page may show itself by a form feed, by its printed number, or, in text taken out of a PDF, by a
 * single blank before its first line. All witnesses are heard together, because real files mix them.
 */
import type { Problem } from '../../src/domain/problem.ts';
import type { ExtractedLine } from '../extract/line.ts';
import { type PageLine, type RemovedLine, type Sifted, toPageLine } from './lines.ts';
import { findPageNumbers, looksLikePageNumber } from './page-numbers.ts';
import { findRunningHeaders } from './running-headers.ts';

export interface Paged extends Sifted {
  /** Number of pages, null where nothing in the text shows any. */
  readonly pages: number | null;
  readonly problems: readonly Problem[];
}

/**
 * Guarantees: 1. no blank line, page number or running header is left; 2. each line knows its page
 * where the text shows pages; 3. what was taken out is listed.
 */
export function findPages(lines: readonly ExtractedLine[]): Paged {
  const filled = lines.filter((line) => line.removed === null && line.text.trim() !== '');
  // Those that the format told by their place belong to the same row.
  const numbers = findPageNumbers(
    lines.filter(({ removed, text }) => (removed ?? 'page-number') === 'page-number' && text.trim() !== ''),
  );
  const pageOf = pagesOf(filled, numbers);
  const removed: RemovedLine[] = [];
  const text: PageLine[] = [];
  filled.forEach((line, index) => {
    const page = pageOf[index] ?? null;
    if (numbers.has(line.number)) removed.push({ line: { ...line, page }, reason: 'page-number' });
    else text.push(toPageLine(line, page, blanksAbove(filled, pageOf, index)));
  });
  const headers = findRunningHeaders(text);
  for (const line of text)
    if (headers.numbers.has(line.number)) removed.push({ line, reason: 'running-header' });
  for (const line of lines) if (line.removed !== null) removed.push({ line, reason: line.removed });
  const kept = headers.numbers.size === 0 ? text : text.filter((line) => !headers.numbers.has(line.number));
  return {
    kept,
    removed,
    pages: pageOf.findLast((page) => page !== null) ?? null,
    problems: headers.doubtful.map(perhapsHeading),
  };
}

function perhapsHeading({ text, number }: PageLine): Problem {
  return {
    code: 'running-header-guessed',
    message: `标题“${text.trim()}”出现两次，第 ${number} 行的已作为页眉移出，请核对条文所属的章节。`,
    lines: [number, number],
  };
}

function blanksAbove(
  lines: readonly ExtractedLine[],
  pageOf: readonly (number | null)[],
  index: number,
): number | null {
  const line = lines[index];
  const above = lines[index - 1];
  if (line === undefined || above === undefined || pageOf[index] !== pageOf[index - 1]) return null;
  return line.number - above.number - 1;
}

/** The page of each line, null where it is not known. */
function pagesOf(
  lines: readonly ExtractedLine[],
  numbers: ReadonlyMap<number, number>,
): readonly (number | null)[] {
  if (lines.some((line) => line.page !== null)) return lines.map((line) => line.page);
  const blankOpens = singleBlankOpensPages(lines);
  if (!blankOpens && numbers.size === 0) return [];
  const { sheetOf, pages } = divideSheets(lines, numbers, blankOpens);
  return sheetOf.map((sheet) => pages[sheet] ?? null);
}

interface Sheets {
  /** For each line the sheet it is on, from 0. */
  readonly sheetOf: readonly number[];
  /** For each sheet its page number. */
  readonly pages: readonly (number | null)[];
}

/** Divides lines into sheets, and numbers the sheets by what is printed on them. */
function divideSheets(
  lines: readonly ExtractedLine[],
  numbers: ReadonlyMap<number, number>,
  blankOpens: boolean,
): Sheets {
  const first = lines[0];
  const numbersOpenPages = first !== undefined && looksLikePageNumber(first);
  const isFoot = (index: number): boolean => {
    const after = lines[index + 1];
    if (after === undefined) return !numbersOpenPages;
    return blankOpens ? opensWithSingleBlank(after) : !numbersOpenPages;
  };
  const printed: (number | null)[] = [null];
  const sheetOf: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const number = numbers.get(line.number);
    const opens =
      (blankOpens && opensWithSingleBlank(line)) ||
      (number !== undefined && !isFoot(index)) ||
      (!blankOpens && before !== undefined && numbers.has(before.number) && isFoot(index - 1));
    if (opens && index > 0) printed.push(null);
    if (number !== undefined) printed[printed.length - 1] = number;
    sheetOf.push(printed.length - 1);
  });
  return { sheetOf, pages: blankOpens ? countSheets(printed) : numberedSheets(printed) };
}

function opensWithSingleBlank(line: ExtractedLine): boolean {
  return /^ [^\s]/.test(line.text);
}

/**
 * Text taken out of a PDF opens a page with one blank where all other lines open with none. That is
 * so when such lines are few.
 */
function singleBlankOpensPages(lines: readonly ExtractedLine[]): boolean {
  const opened = lines.filter(opensWithSingleBlank).length;
  const indented = lines.filter((line) => /^[ \u3000]{2}/.test(line.text)).length;
  return opened > 0 && opened * 8 <= lines.length + 8 && indented * 10 <= lines.length;
}

/** Every page has its sheet: sheets are counted, and printed numbers set the count right. */
function countSheets(printed: readonly (number | null)[]): readonly (number | null)[] {
  const firstPrinted = printed.findIndex((number) => number !== null);
  let page = firstPrinted < 0 ? 0 : Math.max(0, (printed[firstPrinted] ?? 0) - firstPrinted - 1);
  return printed.map((number) => {
    page = number ?? page + 1;
    return page;
  });
}

/**
 * Only printed numbers part the sheets, so one sheet may hold several pages where a number is not
 * printed: then nobody knows the page of its lines.
 */
function numberedSheets(printed: readonly (number | null)[]): readonly (number | null)[] {
  return printed.map((number, index) => {
    const before = printed[index - 1] ?? null;
    // Behind the last number stands the rest of the text.
    if (number === null) return before === null ? null : before + 1;
    if (before !== null) return number === before + 1 ? number : null;
    return number === 1 || printed[index + 1] === number + 1 ? number : null;
  });
}
