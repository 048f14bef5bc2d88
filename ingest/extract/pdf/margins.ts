/**
 * Running headers and page numbers, where their place makes them certain: the same text at the same
 * height on many pages, apart from the text. Anything less certain stays a line; the cleaning of all
 * formats looks at it once more.
 */
import type { RemovalReason } from '../../../src/domain/document.ts';
import type { PdfLine } from './page-lines.ts';
import { looksLikePageNumber, pageNumberIn } from './page-number.ts';

/** Pages on which a line must stand: a share of all, but not more than a few in a long file. */
const MIN_PAGES = 3;
const ENOUGH_PAGES = 6;
const MIN_SHARE = 0.4;
/** Lines at the top and at the bottom of a page that are looked at. */
const EDGE_LINES = 2;
/** Distance from the text, as a multiple of the ordinary distance between lines. */
const MIN_DISTANCE = 1.25;
/** Heights that differ by less (in points) are the same height. */
const SAME_HEIGHT = 4;
/** And are on one line across facing pages. */
const SAME_LINE = 1;

/** A header that ends or begins with the number of the page: 呈贡区发展战略规划 12. */
const NUMBERED = /^([0-9]{1,5})\s*([^0-9\s].*)$|^(.*[^0-9\s附件表图第])\s+([0-9]{1,5})$/;

interface EdgeLine {
  readonly line: PdfLine;
  readonly reason: RemovalReason;
}

/** The lines to be removed, with the reason. `pages` holds the lines of each page in any order. */
export function findMargins(pages: readonly (readonly PdfLine[])[]): ReadonlyMap<PdfLine, RemovalReason> {
  const needed = Math.max(MIN_PAGES, Math.min(ENOUGH_PAGES, Math.ceil(pages.length * MIN_SHARE)));
  const groups = new Map<string, EdgeLine[]>();
  function add(key: string, member: EdgeLine): void {
    const group = groups.get(key) ?? [];
    group.push(member);
    groups.set(key, group);
  }
  const pitch = ordinaryPitch(pages);
  for (const lines of pages) {
    for (const line of edgeLines(lines, pitch)) add(signature(line), { line, reason: reasonOf(line) });
  }
  const found = new Map<PdfLine, RemovalReason>();
  const steadies = [...groups.values()].map(atOneHeight);
  for (const steady of steadies)
    if (steady.length >= needed) for (const { line, reason } of steady) found.set(line, reason);
  const proven = [...found].filter(([, reason]) => reason === 'running-header').map(([line]) => line);
  for (const { line, reason } of steadies.flat())
    if (!found.has(line) && isFacing(line, proven)) found.set(line, reason);
  for (const line of watermarks(pages)) found.set(line, 'running-header');
  return found;
}

/** Whether it heads or ends the pages that face those with a proven header: it stands where that does, on others. */
function isFacing(line: PdfLine, proven: readonly PdfLine[]): boolean {
  const level = proven.filter(({ baseline }) => Math.abs(baseline - line.baseline) <= SAME_LINE);
  return level.length >= MIN_PAGES - 1 && level.every(({ page }) => page % 2 !== line.page % 2);
}

/** What lines of one series have in common; numbers count from the number of the page. */
function signature(line: PdfLine): string {
  const number = pageNumberIn(line.text);
  if (number !== null) return `number ${number - line.page}`;
  const [, first, after, before, last] = NUMBERED.exec(line.text) ?? [];
  if (first !== undefined) return `numbered ${Number(first) - line.page} ${after}`;
  if (last !== undefined) return `numbered ${Number(last) - line.page} ${before}`;
  return `text ${line.text}`;
}

function reasonOf(line: PdfLine): RemovalReason {
  return looksLikePageNumber(line.text) ? 'page-number' : 'running-header';
}

/** The first and last lines of a page that stand apart from its text. */
function edgeLines(lines: readonly PdfLine[], pitch: number): readonly PdfLine[] {
  const sorted = lines.filter((line) => !line.isSlanted).sort((a, b) => a.baseline - b.baseline);
  const distance = (index: number): number =>
    (sorted[index + 1]?.baseline ?? 0) - (sorted[index]?.baseline ?? 0);
  let top = 0;
  let bottom = 0;
  for (let count = 1; count <= EDGE_LINES && count < sorted.length; count++) {
    if (distance(count - 1) >= pitch * MIN_DISTANCE) top = count;
    if (distance(sorted.length - 1 - count) >= pitch * MIN_DISTANCE) bottom = count;
  }
  // A page with nothing else on it but its number.
  if (sorted.length === 1) bottom = 1;
  const edges = new Set([...sorted.slice(0, top), ...sorted.slice(sorted.length - bottom)]);
  return [...edges].filter((line) => line.cells === null);
}

/** The most usual distance between two lines, in whole points. */
function ordinaryPitch(pages: readonly (readonly PdfLine[])[]): number {
  const counts = new Map<number, number>();
  let usual = 0;
  for (const lines of pages) {
    const baselines = lines.map((line) => line.baseline).sort((a, b) => a - b);
    baselines.slice(1).forEach((baseline, index) => {
      const distance = Math.round(baseline - (baselines[index] ?? baseline));
      if (distance === 0) return;
      const count = (counts.get(distance) ?? 0) + 1;
      counts.set(distance, count);
      if (count > (counts.get(usual) ?? 0)) usual = distance;
    });
  }
  return usual;
}

/** The members of a group that stand where most of it stands. */
function atOneHeight(group: readonly EdgeLine[]): readonly EdgeLine[] {
  const heights = group.map(({ line }) => line.baseline).sort((a, b) => a - b);
  const middle = heights[Math.floor(heights.length / 2)] ?? 0;
  return group.filter(({ line }) => Math.abs(line.baseline - middle) <= SAME_HEIGHT);
}

/** Text across the page that more than one page bears. */
function watermarks(pages: readonly (readonly PdfLine[])[]): readonly PdfLine[] {
  const slanted = pages.flat().filter((line) => line.isSlanted);
  const pagesOf = new Map<string, Set<number>>();
  for (const line of slanted) pagesOf.set(line.text, (pagesOf.get(line.text) ?? new Set()).add(line.page));
  return slanted.filter((line) => (pagesOf.get(line.text)?.size ?? 0) > 1);
}
