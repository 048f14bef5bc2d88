/**
 * Page numbers that stick to the text. Whoever takes the text out of a PDF may set page behind page without
 * a line break: then a number stands between the last word of a page and the first of the next
 * (…，制定本法。8第二条　民法调整…), and the article behind it is none. A figure of the text looks the same; only
 * a row that counts on through the whole text, at about equal distances, is one of page numbers.
 */
import { groupBy } from '../../src/domain/group.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { ExtractedLine } from '../extract/line.ts';
import type { RemovedLine } from './lines.ts';

// …本法。8第二条, 第二章自然人9第一节; not 第8条, 3.2万, 2020年, A4纸. What stands before is looked at by itself: a
// lookbehind in front would be tried at every character of every text.
const STUCK = /([1-9][0-9]{0,2})(?=[\u3400-\u9fff《（“])/g;
/** Most lines hold none, and all are asked. */
const HOLDS_STUCK = new RegExp(STUCK.source);
const OF_FIGURE = /[0-9A-Za-z０-９.．,%‰/~～\-–—第表图附专栏]/;
/** What a figure of the text counts. */
const COUNTED =
  /^[年月日号时分秒周天岁元角万亿倍个人名家户件条项款章节页次届级类种层套台辆米亩吨克千百公平里厘毫点度场所处位只张份期批轮名]/;
/** Fewer may be the figures of a list. */
const FEWEST = 5;
/** Characters of a page at the least; pages of a contents list are short. */
const SHORTEST_PAGE = 60;
/** So many numbers in a row may be hidden: those that something counted follows. */
const HIDDEN = 2;

interface Stuck {
  readonly index: number;
  readonly at: number;
  readonly length: number;
  readonly value: number;
  /** Where it stands in the text. */
  readonly place: number;
}

export interface PartedPages {
  /** The lines, cut at each such number; each knows its page where there are any. */
  readonly lines: readonly ExtractedLine[];
  readonly removed: readonly RemovedLine[];
  readonly problems: readonly Problem[];
}

/** Takes such numbers out, and cuts the lines where a page begins. */
export function partStuckPages(lines: readonly ExtractedLine[]): PartedPages {
  const row = lines.some(({ page }) => page !== null) ? [] : rowOf(lines);
  if (row.length === 0) return { lines, removed: [], problems: [] };
  const byLine = groupBy(row, ({ index }) => index);
  const removed: RemovedLine[] = [];
  let page = (row[0]?.value ?? 1) - 1;
  const parted = lines.flatMap((line, index) => {
    const pieces: ExtractedLine[] = [];
    let from = 0;
    for (const { at, length, value } of byLine.get(index) ?? []) {
      if (at > from) pieces.push(pieceOf(line, from, at, page));
      page = value;
      removed.push({ line: pieceOf(line, at, at + length, page), reason: 'page-number' });
      from = at + length;
    }
    return [...pieces, pieceOf(line, from, line.text.length, page)];
  });
  return { lines: parted, removed, problems: [problemOf(row, lines)] };
}

function pieceOf(line: ExtractedLine, from: number, to: number, page: number): ExtractedLine {
  const text = line.text.slice(from, to);
  return { ...line, text, start: line.start + from, end: line.start + to, page: page === 0 ? null : page };
}

function problemOf(row: readonly Stuck[], lines: readonly ExtractedLine[]): Problem {
  const [first, last] = [lines[row[0]?.index ?? 0]?.number ?? 0, lines[row.at(-1)?.index ?? 0]?.number ?? 0];
  return {
    code: 'lines-glued',
    message: `原文把页码连在正文里，共 ${row.length} 处，已按页码次序移出，请核对换页处的文字。`,
    lines: [first, last],
  };
}

/** The row of page numbers; empty where there is none. */
function rowOf(lines: readonly ExtractedLine[]): readonly Stuck[] {
  const all: Stuck[] = [];
  lines.forEach((line, index) => {
    for (const stuck of stuckIn(line, index)) all.push(stuck);
  });
  const sure = longestRow(all.filter(({ index, at, length }) => !isCounted(lines[index], at + length)));
  const end = lines.at(-1)?.end ?? 0;
  const covered = (sure.at(-1)?.place ?? 0) - (sure[0]?.place ?? 0);
  if (sure.length < FEWEST || covered * 4 < end * 3 || !pagesAreEqual(sure)) return [];
  return withHidden(sure, all);
}

function stuckIn(line: ExtractedLine, index: number): readonly Stuck[] {
  const { text } = line;
  if (line.cells !== null || line.removed !== null || !HOLDS_STUCK.test(text)) return [];
  const stuck = [...text.matchAll(STUCK)].filter(({ index: at }) => !OF_FIGURE.test(text.charAt(at - 1)));
  return stuck.map((found) => ({
    index,
    at: found.index,
    length: found[0].length,
    value: Number(found[1]),
    place: line.start + found.index,
  }));
}

function isCounted(line: ExtractedLine | undefined, from: number): boolean {
  return line !== undefined && COUNTED.test(line.text.slice(from, from + 1));
}

/** The longest row of values that count on, a page apart at least. */
function longestRow(candidates: readonly Stuck[]): readonly Stuck[] {
  const rows = new Map<number, { readonly length: number; readonly last: Stuck }>();
  const before = new Map<Stuck, Stuck>();
  let best: { readonly length: number; readonly last: Stuck } | null = null;
  for (const candidate of candidates) {
    let here = { length: 1, last: candidate };
    for (let step = 1; step <= HIDDEN + 1; step++) {
      const row = rows.get(candidate.value - step);
      if (row === undefined || candidate.place - row.last.place < SHORTEST_PAGE * step) continue;
      if (row.length < here.length) continue;
      here = { length: row.length + 1, last: candidate };
      before.set(candidate, row.last);
    }
    if (here.length > (rows.get(candidate.value)?.length ?? 0)) rows.set(candidate.value, here);
    if (best === null || here.length > best.length) best = here;
  }
  const backwards: Stuck[] = [];
  for (let at = best?.last; at !== undefined; at = before.get(at)) backwards.push(at);
  return backwards.reverse();
}

/** Two thirds of the pages are about as long as the middle one. */
function pagesAreEqual(row: readonly Stuck[]): boolean {
  const heights = row
    .slice(1)
    .map(
      ({ place, value }, index) => (place - (row[index]?.place ?? 0)) / (value - (row[index]?.value ?? 0)),
    );
  const middle = [...heights].sort((a, b) => a - b)[heights.length >> 1] ?? 0;
  const regular = heights.filter((height) => height * 2 >= middle && height <= middle * 2);
  return regular.length * 3 >= heights.length * 2;
}

/** The row with those between two of its numbers that alone bear the value missing there. */
function withHidden(row: readonly Stuck[], all: readonly Stuck[]): readonly Stuck[] {
  const bearing = groupBy(all, ({ value }) => value);
  return row.flatMap((number, index) => {
    const next = row[index + 1];
    const found: Stuck[] = [number];
    for (let value = number.value + 1; value < (next?.value ?? 0); value++) {
      const between = bearing
        .get(value)
        ?.filter(({ place }) => place > number.place && place < (next?.place ?? 0));
      if (between?.length === 1) found.push(...between);
    }
    return found;
  });
}
