/**
 * Finds the printed page numbers among the lines of a text: — 12 —, 第12页 共50页, 12 / 50, or a bare
 * 12. One look at a line cannot tell a page number from a figure in a table, so each kind must form a
 * row: numbers that rise with their place, and for bare ones pages of about equal length between them.
 */
import { groupBy } from '../../src/domain/group.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';
import type { ExtractedLine } from '../extract/line.ts';

// — 12 —, -12-, －12－, · 12 ·, ~ 12 ~, and — l2 — as a scanner may have read it; not ——12
const DRESSED = /^[—–－\-·•~～─][ \u3000]*([0-9０-９lIOo]{1,4})[ \u3000]*[—–－\-·•~～─]$/;
const MISREAD: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };
// 第12页 共50页, 第 12 页/共 50 页, 第十二页
const WORDED = new RegExp(
  `^第[ \u3000]*([${NUMERAL_CHARACTERS}]{1,6})[ \u3000]*页(?:[ \u3000，,/／]*共[ \u3000]*([${NUMERAL_CHARACTERS}]{1,6})[ \u3000]*页)?$`,
);
// 12 / 50, 12/50, Page 12 of 50
const OF_TOTAL =
  /^(?:[Pp]age[ ]*)?([0-9０-９]{1,4})[ \u3000]*(?:[/／]|of)[ \u3000]*([0-9０-９]{1,4})[ \u3000]*页?$/;
// 共50页 第12页
const TOTAL_FIRST =
  /^共[ \u3000]*[0-9０-９]{1,4}[ \u3000]*页[ \u3000，,/／]*第[ \u3000]*([0-9０-９]{1,4})[ \u3000]*页$/;
const PAGE_WORD = /^[Pp]age[ ]*([0-9]{1,4})$/;
// iv, - iv -, IV: the pages of a preface or of a whole draft
const ROMAN = /^(?:[—–－\-·]?[ \u3000]*)(x{0,3}(?:ix|iv|v?i{0,3}))(?:[ \u3000]*[—–－\-·]?)$/i;
// 12, [12], （12）; three figures: no document has a thousand pages, and 2025 on a line is a year.
const BARE = /^[[［(（]?([0-9０-９]{1,3})[\]］)）]?$/;

/** No page number is printed longer than that. */
const LONGEST = 24;
/** Lines between two bare page numbers, at the least. */
const SHORTEST_PAGE = 10;
/** The last page may be shorter. */
const SHORTEST_LAST_PAGE = 3;

interface NumberLine {
  readonly line: number;
  /** Null where only the numbers themselves show pages. */
  readonly page: number | null;
  readonly value: number;
  readonly bare: boolean;
}

/** The values of Roman figures up to xxxix, as far as the pages of a preface go. */
const ROMAN_VALUES: readonly (readonly [figure: string, value: number])[] = [
  ['ix', 9],
  ['iv', 4],
  ['x', 10],
  ['v', 5],
  ['i', 1],
];

/** The values of the page numbers, by the number of the line that is one. */
export function findPageNumbers(lines: readonly ExtractedLine[]): ReadonlyMap<number, number> {
  const counted = figuresOfCaptions(lines);
  const candidates = lines.flatMap((line) => (counted.has(line.number) ? [] : (numberOn(line) ?? [])));
  const found = new Map<number, number>();
  for (const { line, value } of ascendingRow(candidates.filter((c) => !c.bare))) found.set(line, value);
  const roman = consecutiveRow(lines.map(romanOn).filter((candidate) => candidate !== null));
  if ((roman.length >= 3 && pagesAreEqual(roman)) || endPages(roman, lines))
    for (const { line, value } of roman) found.set(line, value);
  const bare = consecutiveRow(candidates.filter((c) => c.bare));
  if (
    (bare.length >= 3 && pagesAreEqual(bare)) ||
    countsWholeText(bare, lines) ||
    numbersEachPage(bare, lines)
  )
    for (const { line, value } of bare) found.set(line, value);
  return found;
}

// 专栏, and on the next line 1: both were one line before a page was taken to pieces
const COUNTED = /^[\s\u3000]*(?:专栏|案例|图表|附[件表图录]|[表图例第])[\s\u3000]*$/;

/** The numbers of the lines below a word that only stands in front of a figure. */
function figuresOfCaptions(lines: readonly ExtractedLine[]): ReadonlySet<number> {
  const printed = lines.filter(({ text }) => text.trim() !== '');
  return new Set(
    printed.flatMap(({ number }, index) => (COUNTED.test(printed[index - 1]?.text ?? '') ? [number] : [])),
  );
}

/** Whether a line looks like a page number, wherever it stands. */
export function looksLikePageNumber(line: ExtractedLine): boolean {
  return numberOn(line) !== null;
}

function numberOn(line: ExtractedLine): NumberLine | null {
  if (line.cells !== null || line.text.length > LONGEST * 4) return null;
  const text = line.text.trim();
  if (text.length > LONGEST) return null;
  const dressed =
    DRESSED.exec(text) ??
    WORDED.exec(text) ??
    OF_TOTAL.exec(text) ??
    TOTAL_FIRST.exec(text) ??
    PAGE_WORD.exec(text);
  const [, number, total] = dressed ?? BARE.exec(text) ?? [];
  const value = parseNumeral((number ?? '').replace(/[lIOo]/g, (letter) => MISREAD[letter] ?? letter));
  if (value === null || value > (parseNumeral(total ?? '') ?? value)) return null;
  return { line: line.number, page: line.page, value, bare: dressed === null };
}

function romanOn(line: ExtractedLine): NumberLine | null {
  if (line.cells !== null || line.text.length > LONGEST) return null;
  const text = line.text.trim();
  const figures = ROMAN.exec(text)?.[1]?.toLowerCase() ?? '';
  // I, II, III may head the parts of a text; between pages that the format parts they do not.
  if (figures === '' || (/^[IVX]+$/.test(text) && line.page === null)) return null;
  let [value, at] = [0, 0];
  while (at < figures.length) {
    const [figure, worth] = ROMAN_VALUES.find(([one]) => figures.startsWith(one, at)) ?? ['x', 10];
    value += worth;
    at += figure.length;
  }
  return { line: line.number, page: line.page, value, bare: true };
}

/**
 * Two bare numbers are enough where they count 1, 2 and one of them is the text's first or last line,
 * and 1 alone where it stands above or below all else.
 */
function countsWholeText(row: readonly NumberLine[], lines: readonly ExtractedLine[]): boolean {
  const edge = row[0]?.line === lines[0]?.number || row.at(-1)?.line === lines.at(-1)?.number;
  const alone = row.length === 1 && edge && lines.length >= SHORTEST_PAGE;
  return (alone || row.length === 2) && row[0]?.value === 1 && edge;
}

/** Lines at the top and at the bottom of a page among which its number stands, below a running header perhaps. */
const EDGE_LINES = 2;

/** Each page that the format tells bears one, at its top or at its bottom: two short pages are enough. */
function numbersEachPage(row: readonly NumberLine[], lines: readonly ExtractedLine[]): boolean {
  if (row.length < 2 || row.some(({ page }) => page === null)) return false;
  const pages = [...groupBy(lines, ({ page }) => page).values()];
  const edges = pages.flatMap((page) => [...page.slice(0, EDGE_LINES), ...page.slice(-EDGE_LINES)]);
  const atEdge = new Set(edges.map(({ number }) => number));
  return row.length === pages.length && row.every(({ line }) => atEdge.has(line));
}

/** I and II, each the last line of its page: a preface is short. */
function endPages(row: readonly NumberLine[], lines: readonly ExtractedLine[]): boolean {
  const ends = new Set(
    lines.flatMap(({ number, page }, at) => (lines[at + 1]?.page === page ? [] : [number])),
  );
  return row[0]?.value === 1 && row.every(({ line, page }) => page !== null && ends.has(line));
}

/**
 * Pages hold about equally many lines, the last one aside; headings that are only a number do not
 * stand so regularly.
 */
function pagesAreEqual(row: readonly NumberLine[]): boolean {
  const heights = row.slice(1, -1).map(({ line }, index) => line - (row[index]?.line ?? 0));
  const middle = [...heights].sort((a, b) => a - b)[heights.length >> 1] ?? 0;
  const regular = heights.filter((height) => height * 2 >= middle && height <= middle * 2);
  return regular.length * 3 >= heights.length * 2;
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
  const backwards: NumberLine[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const candidate = candidates[index];
    if (candidate !== undefined) backwards.push(candidate);
  }
  return backwards.reverse();
}

/** The longest row that counts 1, 2, 3 … or n, n + 1, …, with room for a page between two of them. */
function consecutiveRow(candidates: readonly NumberLine[]): readonly NumberLine[] {
  const longestTo = new Map<number, { length: number; last: NumberLine }>();
  const before = new Map<NumberLine, NumberLine>();
  let best: { length: number; last: NumberLine } | null = null;
  for (const candidate of candidates) {
    const row = longestTo.get(candidate.value - 1);
    const room = candidate === candidates.at(-1) ? SHORTEST_LAST_PAGE : SHORTEST_PAGE;
    const follows =
      row !== undefined && (isOnNextPage(row.last, candidate) || candidate.line - row.last.line >= room);
    if (follows) before.set(candidate, row.last);
    const here = { length: follows ? row.length + 1 : 1, last: candidate };
    if (here.length >= (longestTo.get(candidate.value)?.length ?? 0)) longestTo.set(candidate.value, here);
    if (best === null || here.length > best.length) best = here;
  }
  const backwards: NumberLine[] = [];
  for (let at = best?.last; at !== undefined; at = before.get(at)) backwards.push(at);
  return backwards.reverse();
}

/** Pages that the format tells apart may be as short as they like. */
function isOnNextPage(before: NumberLine, after: NumberLine): boolean {
  return before.page !== null && after.page === before.page + 1;
}
