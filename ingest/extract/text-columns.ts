/**
 * Text of a page in two columns, dumped line by line: each line holds a line of the left column, wide blanks,
 * and one of the right. What belongs to the left column of a page is read first, then what belongs to the right.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';
import { columns } from '../clean/typography.ts';
import type { ExtractedLine } from './line.ts';
import { assembleLines, type LooseLine } from './lines.ts';

export interface ReadColumns {
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
  readonly problems: readonly Problem[];
}

/** Fewer lines with two pieces may be signatures or a small table. */
const FEWEST_PAIRS = 10;
/** Blanks between the columns, and the width of either, in half-width columns. */
const NARROWEST_GUTTER = 3;
const NARROWEST_COLUMN = 16;
/** Two Han characters. */
const INDENT = 4;
const SHARE_ALIGNED = 0.8;
/** A line of running text fills its column; a cell of a table or an entry of a list does not. */
const FILLED = 0.9;
const SHARE_FILLED = 0.35;
/** Lines of a page. */
const SHORTEST_PAGE = 20;
const TALLEST_PAGE = 120;
/** No line of two columns is longer. */
const LONGEST_LINE = 400;

/** A line with its pieces. */
interface Row {
  readonly line: ExtractedLine;
  /** Its place among all lines. */
  readonly index: number;
  readonly left: string;
  /** With its own indentation. */
  readonly right: string;
  /** The line runs across the gutter, or is a page number: what is above it is read before what is below. */
  readonly crosses: boolean;
}

/** The text in the order in which it is read; null where no two columns show. */
export function readTextColumns(lines: readonly ExtractedLine[]): ReadColumns | null {
  const cut = cutAtTab(lines) ?? cutAtGutter(lines);
  if (cut === null) return null;
  const rows = lines.filter(({ removed }) => removed === null).map((line, index) => rowOf(line, index, cut));
  const pairs = rows.filter(({ left, right }) => left.trim() !== '' && right.trim() !== '');
  const filled = lines.filter(({ text }) => text.trim() !== '');
  if (pairs.length * 2 < filled.length || !fills(pairs.map(({ left }) => left))) return null;
  if (!fills(pairs.map(({ right }) => right))) return null;
  const { text, lines: read } = assembleLines([
    ...readRows(rows),
    ...lines.filter(({ removed }) => removed !== null),
  ]);
  const message = lines.some(({ page }) => page !== null)
    ? '原文每行并排两栏，已逐页按先左栏、后右栏的次序重排，请核对。'
    : '原文每行并排两栏，又不分页，已按先左栏、后右栏的次序重排，每页的行数系按条文编号推定，请对照原件核对先后。';
  return { text, lines: read, problems: [{ code: 'reading-order-guessed', message, lines: null }] };
}

/** Of the lines so many at least have two pieces where two columns may be meant. */
const SHARE_PAIRED = 0.25;

/**
 * The doubt about lines that set two pieces side by side, at one place each, and do not show themselves as columns
 * of running text: they are read as they stand. Null where there are none.
 */
export function perhapsColumns(lines: readonly ExtractedLine[]): Problem | null {
  const begin = commonBegin(lines);
  const cut = begin === null ? null : cutAtGutter(lines);
  if (cut === null) return null;
  const filled = lines.filter(({ text, removed }) => removed === null && text.trim() !== '');
  const pairs = filled.filter(({ text }) => {
    const { left = '', right = '' } = (text.length <= LONGEST_LINE ? cut(text) : null) ?? {};
    return left.trim() !== '' && right.trim() !== '';
  });
  if (pairs.length < filled.length * SHARE_PAIRED) return null;
  const wide = pairs.filter(({ text }) => {
    const { left = '', right = '' } = cut(text) ?? {};
    return Math.min(columns(left.trim()), columns(right.trim())) >= NARROWEST_COLUMN;
  });
  if (wide.length * 2 < pairs.length) return null;
  const [first, last] = [pairs[0]?.number ?? 1, pairs.at(-1)?.number ?? 1];
  return {
    code: 'reading-order-guessed',
    message: `原文有 ${pairs.length} 行在同一位置分作左右两段，可能是并排的两栏，已按原样逐行读入，请对照原件核对次序。`,
    lines: [first, last],
  };
}

/** The column at which right pieces begin, some of them indented; null where few lines have two pieces. */
function commonBegin(lines: readonly ExtractedLine[]): number | null {
  const counts = new Map<number, number>();
  let pairs = 0;
  for (const { text } of lines) {
    const begin = beginOfRight(text);
    if (begin === null) continue;
    pairs++;
    counts.set(begin, (counts.get(begin) ?? 0) + 1);
  }
  if (pairs < FEWEST_PAIRS) return null;
  const within = (begin: number): number =>
    Array.from({ length: INDENT + 1 }, (_, more) => counts.get(begin + more) ?? 0).reduce((a, b) => a + b);
  const [best] = [...counts.keys()].sort((one, other) => within(other) - within(one) || one - other);
  return best !== undefined && within(best) >= pairs * SHARE_ALIGNED ? best : null;
}

/** Where the right piece of a line begins, in columns; null where the line has no wide blank, or several. */
function beginOfRight(text: string): number | null {
  // Hardly any line has one, and all are asked.
  if (text.length > LONGEST_LINE || !(text.includes('  ') || text.includes('\u3000\u3000'))) return null;
  const [gap, ...more] = [...text.trimEnd().matchAll(/(?<=\S)[ \u3000]{2,}/g)].filter(
    ([blanks]) => columns(blanks) >= NARROWEST_GUTTER,
  );
  if (gap === undefined || more.length > 0) return null;
  return columns(text.slice(0, gap.index + gap[0].length));
}

/** The two pieces of a line; null for a line that runs across both columns. */
type Cut = (text: string) => { readonly left: string; readonly right: string } | null;

const ONE_TAB = /^[^\t]*\S[^\t]*\t[^\t]*\S/;

/** Columns set apart by one tab; null where few lines have one. */
function cutAtTab(lines: readonly ExtractedLine[]): Cut | null {
  const pairs = lines.filter(({ text }) => isCutByTab(text));
  if (pairs.length < FEWEST_PAIRS) return null;
  const widths = pairs.map(({ text }) => columns(text.slice(0, text.indexOf('\t'))));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return (text) => {
    const tab = text.indexOf('\t');
    if (tab >= 0) return { left: text.slice(0, tab), right: text.slice(tab + 1).trimEnd() };
    return columns(text) <= widest ? { left: text, right: '' } : null;
  };
}

function isCutByTab(text: string): boolean {
  return (
    text.length <= LONGEST_LINE &&
    text.includes('\t') &&
    ONE_TAB.test(text) &&
    text.trimEnd().lastIndexOf('\t') === text.indexOf('\t')
  );
}

/** Columns set apart by blanks, of which the right one begins at one place; null where none does. */
function cutAtGutter(lines: readonly ExtractedLine[]): Cut | null {
  const begin = commonBegin(lines);
  if (begin === null) return null;
  return (text) => {
    let [column, leftEnd, at] = [0, 0, 0];
    for (; at < text.length && column < begin; at++) {
      const character = text.charAt(at);
      column += columns(character);
      if (character.trim() === '') continue;
      if (column > begin - NARROWEST_GUTTER + 1) return null;
      leftEnd = at + 1;
    }
    return { left: text.slice(0, leftEnd), right: text.slice(at).trimEnd() };
  };
}

const PAGE_NUMBER = /^[\s—–\-－·]*[0-9]{1,4}[\s—–\-－·]*$/;

function rowOf(line: ExtractedLine, index: number, cut: Cut): Row {
  const isWhole = line.text.length > LONGEST_LINE || PAGE_NUMBER.test(line.text);
  const pieces = isWhole ? null : cut(line.text);
  return pieces === null
    ? { line, index, left: line.text, right: '', crosses: true }
    : { line, index, ...pieces, crosses: false };
}

/** Whether pieces are lines of running text: most of them as wide as the widest. */
function fills(pieces: readonly string[]): boolean {
  const widths = pieces.map((piece) => columns(piece.trimEnd()));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const full = widths.filter((width) => width >= widest * FILLED);
  return widest >= NARROWEST_COLUMN && full.length >= pieces.length * SHARE_FILLED;
}

/** Page by page, and between lines that run across: the left pieces, then the right ones. */
function readRows(rows: readonly Row[]): readonly LooseLine[] {
  const height = rows.some(({ line }) => line.page !== null) ? Number.POSITIVE_INFINITY : heightOfPage(rows);
  const sheetOf = ({ line, index }: Row): number => line.page ?? Math.floor(index / height);
  const read: LooseLine[] = [];
  let band: Row[] = [];
  const close = (): void => {
    for (const side of ['left', 'right'] as const) {
      for (const row of band) {
        // What is blank on one side alone is no blank line.
        if (row[side].trim() !== '' || row.line.text.trim() === '')
          read.push({ text: row[side], page: row.line.page });
      }
    }
    band = [];
  };
  for (const row of rows) {
    const [first] = band;
    if (row.crosses || (first !== undefined && sheetOf(first) !== sheetOf(row))) close();
    if (row.crosses) read.push({ text: row.line.text, page: row.line.page });
    else band.push(row);
  }
  close();
  return read;
}

/** How many lines make a page: so many that the articles follow one another best; infinite where none do. */
function heightOfPage(rows: readonly Row[]): number {
  const left = rows.flatMap(({ left, index }) => numberOf(left, index));
  const right = rows.flatMap(({ right, index }) => numberOf(right, index));
  let best = {
    height: Number.POSITIVE_INFINITY,
    inOrder: countInOrder(left, right, Number.POSITIVE_INFINITY),
  };
  for (let height = SHORTEST_PAGE; height <= TALLEST_PAGE; height++) {
    const inOrder = countInOrder(left, right, height);
    if (inOrder > best.inOrder) best = { height, inOrder };
  }
  return best.height;
}

interface NumberAt {
  readonly index: number;
  readonly number: number;
}

const ARTICLE = new RegExp(`^\\s*第([${NUMERAL_CHARACTERS}]{1,9})条`);

function numberOf(piece: string, index: number): readonly NumberAt[] {
  const number = parseNumeral(ARTICLE.exec(piece)?.[1] ?? '');
  return number === null ? [] : [{ index, number }];
}

/** How many numbers follow the one before them, where pages have so many lines. */
function countInOrder(left: readonly NumberAt[], right: readonly NumberAt[], height: number): number {
  const sheetOf = (one: NumberAt | undefined): number =>
    one === undefined ? Number.POSITIVE_INFINITY : Math.floor(one.index / height);
  let [fromLeft, fromRight, last, inOrder] = [0, 0, 0, 0];
  for (;;) {
    const isLeft = sheetOf(left[fromLeft]) <= sheetOf(right[fromRight]);
    const next = isLeft ? left[fromLeft++] : right[fromRight++];
    if (next === undefined) return inOrder;
    if (next.number === last + 1) inOrder++;
    last = next.number;
  }
}
