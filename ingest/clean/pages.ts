/**
 * Finds the pages of a text and takes out what is printed on every page: numbers and running headers.
 *
 * A page may show itself by a form feed, by its printed number, or, in text taken out of a PDF, by a
 * single blank before its first line. All witnesses are heard together, because real files mix them.
 */
import { groupBy } from '../../src/domain/group.ts';
import type { ExtractedLine } from '../extract/line.ts';
import type { PageLine, RemovedLine, Sifted } from './lines.ts';
import { readMark } from './marks.ts';
import { columns, endsSentence, squash } from './typography.ts';

export interface Paged extends Sifted {
  /** Number of pages, null where nothing in the text shows any. */
  readonly pages: number | null;
}

/**
 * Guarantees: 1. no blank line, page number or running header is left; 2. each line knows its page
 * where the text shows pages; 3. what was taken out is listed.
 */
export function findPages(lines: readonly ExtractedLine[]): Paged {
  const given = lines.filter((line) => line.removed !== null);
  const filled = lines.filter((line) => line.removed === null && line.text.trim() !== '');
  const numbers = pageNumbers(filled);
  const starts = pageStarts(filled, numbers);
  const paged = assignPages(filled, numbers, starts);
  const headers = runningHeaders(paged, numbers);
  const removed: RemovedLine[] = [];
  const kept: PageLine[] = [];
  let before: ExtractedLine | null = null;
  paged.forEach((line) => {
    if (numbers.has(line.number)) removed.push({ line, reason: 'page-number' });
    else if (headers.has(line.number)) removed.push({ line, reason: 'running-header' });
    else {
      kept.push({ ...line, blanksBefore: before === null ? 0 : line.number - before.number - 1 });
      before = line;
    }
  });
  for (const line of given) removed.push({ line, reason: line.removed ?? 'navigation' });
  const last = paged.at(-1)?.page ?? null;
  return { kept, removed, pages: last };
}

// — 12 —, - 12 -, －12－, · 12 ·, ~ 12 ~; not ——12.
const DRESSED_NUMBER = /^[—–－\-·•~～─][ 　]*([0-9０-９]{1,4})[ 　]*[—–－\-·•~～─]$/;
// 第12页 共50页, 第 12 页, 12 / 50, 12/50, Page 12 of 50
const WORDED_NUMBER =
  /^(?:第[ 　]*([0-9０-９]{1,4})[ 　]*页(?:[ 　，,/／]*共[ 　]*[0-9０-９]{1,4}[ 　]*页)?|([0-9]{1,4})[ 　]*[/／][ 　]*[0-9]{1,4}|[Pp]age[ ]*([0-9]{1,4})(?:[ ]*of[ ]*[0-9]{1,4})?)$/;
const BARE_NUMBER = /^([0-9０-９]{1,4})$/;

interface NumberLine {
  readonly line: number;
  readonly value: number;
  readonly bare: boolean;
}

/**
 * Lines that are printed page numbers, by line number. A number in dress (— 12 —) counts where it fits
 * an ascending row; a bare one only where at least three stand in a row of consecutive numbers, since
 * a table may hold bare numbers too.
 */
function pageNumbers(lines: readonly ExtractedLine[]): ReadonlyMap<number, number> {
  const candidates: NumberLine[] = [];
  for (const line of lines) {
    if (line.cells !== null) continue;
    const text = line.text.trim();
    if (text.length > 24) continue;
    const dressed = DRESSED_NUMBER.exec(text) ?? WORDED_NUMBER.exec(text);
    const match = dressed ?? BARE_NUMBER.exec(text);
    const digits = match?.slice(1).find((group) => group !== undefined);
    if (digits === undefined) continue;
    candidates.push({ line: line.number, value: Number(digits.normalize('NFKC')), bare: dressed === null });
  }
  const found = new Map<number, number>();
  for (const { line, value } of ascendingRow(candidates.filter((c) => !c.bare))) found.set(line, value);
  const bare = consecutiveRow(candidates.filter((c) => c.bare));
  if (bare.length >= 3 || countsWholeText(bare, lines))
    for (const { line, value } of bare) found.set(line, value);
  return found;
}

/** Two bare numbers are enough where they count 1, 2 and one of them is the text's first or last line. */
function countsWholeText(row: readonly NumberLine[], lines: readonly ExtractedLine[]): boolean {
  const edge = row[0]?.line === lines[0]?.number || row.at(-1)?.line === lines.at(-1)?.number;
  return row.length === 2 && row[0]?.value === 1 && edge;
}

/** The longest row of candidates whose values rise with their place. */
function ascendingRow(candidates: readonly NumberLine[]): readonly NumberLine[] {
  // Patience sorting: tails[k] is the index of the smallest last value of a row of length k + 1.
  const tails: number[] = [];
  const previous: number[] = [];
  candidates.forEach((candidate, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((candidates[tails[middle] ?? 0]?.value ?? 0) < candidate.value) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : (tails[low - 1] ?? -1));
    tails[low] = index;
  });
  const row: NumberLine[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) row.unshift(candidate);
  }
  return row;
}

/** The longest row that counts 1, 2, 3 … or n, n + 1, …, each at least ten lines after the one before. */
function consecutiveRow(candidates: readonly NumberLine[]): readonly NumberLine[] {
  const lengthAt = new Map<number, { length: number; last: NumberLine }>();
  const before = new Map<NumberLine, NumberLine | null>();
  let best: NumberLine | null = null;
  let bestLength = 0;
  for (const candidate of candidates) {
    const row = lengthAt.get(candidate.value - 1);
    // The last page may be short.
    const apart = candidate === candidates.at(-1) ? 3 : 10;
    const follows = row !== undefined && candidate.line - row.last.line >= apart;
    const length = follows ? row.length + 1 : 1;
    before.set(candidate, follows ? row.last : null);
    const held = lengthAt.get(candidate.value);
    if (held === undefined || length >= held.length)
      lengthAt.set(candidate.value, { length, last: candidate });
    if (length > bestLength) [best, bestLength] = [candidate, length];
  }
  const row: NumberLine[] = [];
  for (let at = best; at !== null; at = before.get(at) ?? null) row.unshift(at);
  return row;
}

/** Line numbers at which a page begins (the first page is not listed). */
function pageStarts(
  lines: readonly ExtractedLine[],
  numbers: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const starts = new Set<number>();
  const blankOpens = singleBlankOpensPages(lines);
  lines.forEach((line, index) => {
    if (index === 0) return;
    const before = lines[index - 1];
    if (before === undefined) return;
    if (line.page !== null) {
      if (before.page !== line.page) starts.add(line.number);
      return;
    }
    if (blankOpens && opensWithSingleBlank(line)) starts.add(line.number);
    else if (numbers.has(line.number) && !footNumberAt(lines, index, blankOpens)) starts.add(line.number);
    else if (!blankOpens && numbers.has(before.number) && footNumberAt(lines, index - 1, blankOpens)) {
      starts.add(line.number);
    }
  });
  return starts;
}

function opensWithSingleBlank(line: ExtractedLine): boolean {
  return /^ [^\s]/.test(line.text);
}

/**
 * Text taken out of a PDF opens a page with one blank where all other lines open with none. That is
 * so when such lines are few, and none stands directly after another.
 */
function singleBlankOpensPages(lines: readonly ExtractedLine[]): boolean {
  const opened = lines.filter(opensWithSingleBlank).length;
  const indented = lines.filter((line) => /^[ 　]{2,}/.test(line.text)).length;
  return opened > 0 && opened * 8 <= lines.length + 8 && indented * 10 <= lines.length;
}

/**
 * Whether a printed number stands at the foot of its page. Where blanks open pages the line after a
 * foot number has one. Otherwise numbers are at the foot when the text does not begin with one.
 */
function footNumberAt(lines: readonly ExtractedLine[], index: number, blankOpens: boolean): boolean {
  const after = lines[index + 1];
  if (blankOpens) return after === undefined ? false : opensWithSingleBlank(after);
  const first = lines[0];
  return (
    first === undefined ||
    ![DRESSED_NUMBER, WORDED_NUMBER, BARE_NUMBER].some((p) => p.test(first.text.trim()))
  );
}

/** Counts pages by their starts and sets the count right by the printed numbers. */
function assignPages(
  lines: readonly ExtractedLine[],
  numbers: ReadonlyMap<number, number>,
  starts: ReadonlySet<number>,
): readonly ExtractedLine[] {
  if (lines.some((line) => line.page !== null)) return lines;
  if (starts.size === 0 && numbers.size === 0) return lines;
  let page = 1;
  return lines.map((line) => {
    if (starts.has(line.number)) page++;
    return { ...line, page };
  });
}

/** A page's line at its edge: 0 and 1 count from the top, -1 and -2 from the foot. */
interface EdgeLine {
  readonly line: ExtractedLine;
  readonly page: number;
  readonly edge: number;
}

/**
 * Lines that are the same at the same edge of several pages, numbers in them aside. Odd and even pages
 * may have headers of their own, so a quarter of the pages is enough. Where most pages turn out to
 * have one, the odd line at that edge of another page (the last chapter's name, say) is one too.
 */
function runningHeaders(
  lines: readonly ExtractedLine[],
  numbers: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const byPage = groupBy(
    lines.filter((line) => line.page !== null && !numbers.has(line.number)),
    (line) => line.page ?? 0,
  );
  const edges = [...byPage].flatMap(([page, onPage]) => edgeLines(page, onPage)).filter(couldBeHeader);
  const found = new Set<number>();
  const pagesWithHeader = new Map<number, Set<number>>();
  for (const repeated of groupBy(edges, ({ line, edge }) => `${edge} ${headerKey(line.text)}`).values()) {
    if (repeated.length < 2 || repeated.length * 4 < byPage.size) continue;
    for (const { line, page, edge } of repeated) {
      found.add(line.number);
      pagesWithHeader.set(edge, (pagesWithHeader.get(edge) ?? new Set()).add(page));
    }
  }
  const times = groupBy(lines, (line) => headerKey(line.text));
  for (const [above, top, below] of pageTurns([...byPage.values()])) {
    // What stands elsewhere too, as the head of a table does, is text.
    const unique = times.get(headerKey(top.text))?.length === 1;
    if (unique && interrupts(above, top, below)) found.add(top.number);
  }
  for (const { line, page, edge } of edges) {
    const pages = pagesWithHeader.get(edge);
    if (pages !== undefined && pages.size * 2 >= byPage.size && !pages.has(page)) found.add(line.number);
  }
  return found;
}

type PageTurn = readonly [above: ExtractedLine, top: ExtractedLine, below: ExtractedLine];

/** The last line of each page with the first two of the next. */
function* pageTurns(pages: readonly (readonly ExtractedLine[])[]): Generator<PageTurn> {
  for (const [index, page] of pages.entries()) {
    const above = pages[index - 1]?.at(-1);
    const [top, below] = page;
    if (above !== undefined && top !== undefined && below !== undefined) yield [above, top, below];
  }
}

/**
 * A sentence broken off at the foot of a page goes on in a line that is full or ends it. A short line
 * at the top of the next page that does neither stands between the two: a header.
 */
function interrupts(above: ExtractedLine, top: ExtractedLine, below: ExtractedLine): boolean {
  if (endsSentence(above.text) || readMark(above.text) !== null || readMark(below.text) !== null)
    return false;
  if (!couldBeHeader({ line: top, page: top.page ?? 0, edge: 0 })) return false;
  const width = columns(above.text.trim());
  const short = columns(top.text.trim());
  return short * 10 <= width * 7 && (endsSentence(below.text) || columns(below.text.trim()) > short);
}

function edgeLines(page: number, onPage: readonly ExtractedLine[]): readonly EdgeLine[] {
  const at = (index: number): EdgeLine[] => {
    const line = onPage.at(index);
    return line === undefined ? [] : [{ line, page, edge: index }];
  };
  return onPage.length < 4 ? at(0) : [...at(0), ...at(1), ...at(-2), ...at(-1)];
}

/** Short, without a mark, no sentence. */
function couldBeHeader({ line }: EdgeLine): boolean {
  const key = headerKey(line.text);
  return key.length >= 2 && key.length <= 40 && !endsSentence(line.text) && readMark(line.text) === null;
}

function headerKey(text: string): string {
  return squash(text).replace(/[0-9０-９]+/g, '#');
}
