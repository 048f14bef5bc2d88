/**
 * Text of a page in two columns, dumped line by line: each line holds a line of the left column, wide blanks,
 * and one of the right. What belongs to the left column of a page is read first, then what belongs to the right.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { columns } from '../clean/typography.ts';
import {
  type Cut,
  commonBegin,
  cutAt,
  cutAtTab,
  FEWEST_OF_PAGE,
  FEWEST_PAIRS,
  INDENT,
  LONGEST_LINE,
} from './gutter.ts';
import type { ExtractedLine } from './line.ts';
import { assembleLines, type LooseLine } from './lines.ts';
import { cutsOfPages } from './page-gutters.ts';
import { heightOfPage, TALLEST_PAGE } from './page-height.ts';

export interface ReadColumns {
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
  readonly problems: readonly Problem[];
}

/** In half-width columns. */
const NARROWEST_COLUMN = 16;
/** A line of running text fills its column; a cell of a table or an entry of a list does not. */
const FILLED = 0.9;
const SHARE_FILLED = 0.35;
/** Of columns that are as wide as each other, as those of a table hardly are: headings take many lines of a page. */
const SHARE_FILLED_OF_EQUAL = 0.25;
/** The width of one column of that of the other, where they are as wide: few lines may all be short of it. */
const ALIKE = 0.8;

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

const IN_PAGES = '原文每行并排两栏，已逐页按先左栏、后右栏的次序重排，请核对。';
const ON_ONE_PAGE = '原文每行并排两栏，已作为一页按先左栏、后右栏的次序重排，请对照原件核对先后。';
const WITHOUT_PAGES =
  '原文每行并排两栏，又不分页，已按先左栏、后右栏的次序重排，每页的行数系按条文编号推定，请对照原件核对先后。';

/** The text in the order in which it is read; null where no two columns show. */
export function readTextColumns(lines: readonly ExtractedLine[]): ReadColumns | null {
  const rows = rowsOfColumns(lines);
  if (rows === null) return null;
  const isPaged = rows.some(({ line }) => line.page !== null);
  const height = isPaged ? Number.POSITIVE_INFINITY : heightOfPage(rows);
  const { text, lines: read } = assembleLines([
    ...readRows(rows, height),
    ...lines.filter(({ removed }) => removed !== null),
  ]);
  const isOnePage = !isPaged && rows.length <= TALLEST_PAGE && height >= rows.length;
  const message = isPaged ? IN_PAGES : isOnePage ? ON_ONE_PAGE : WITHOUT_PAGES;
  return { text, lines: read, problems: [{ code: 'reading-order-guessed', message, lines: null }] };
}

function rowsOfColumns(lines: readonly ExtractedLine[]): readonly Row[] | null {
  const rowsBy = (cutOf: (line: ExtractedLine) => Cut): readonly Row[] =>
    lines.filter(({ removed }) => removed === null).map((line, index) => rowOf(line, index, cutOf(line)));
  const tabbed = cutAtTab(lines);
  if (tabbed !== null) {
    const rows = rowsBy(() => tabbed);
    return arePaired(rows, () => SHARE_FILLED) ? rows : null;
  }
  const begin = commonBegin(lines, lines.length > TALLEST_PAGE ? FEWEST_PAIRS : FEWEST_OF_PAGE);
  return (
    rowsOfRunningText(begin === null ? null : () => cutAt(begin), rowsBy) ??
    rowsOfRunningText(cutsOfPages(lines), rowsBy)
  );
}

function rowsOfRunningText(
  cutOf: ((line: ExtractedLine) => Cut) | null,
  rowsBy: (cutOf: (line: ExtractedLine) => Cut) => readonly Row[],
): readonly Row[] | null {
  const rows = cutOf === null ? [] : rowsBy(cutOf);
  return arePaired(rows, leastFilled) || isPageEndingEarly(rows) ? rows : null;
}

type Sides = readonly [left: readonly string[], right: readonly string[]];

/**
 * Most lines have two pieces, and those on either side are running text: of them `leastOf` says what share fills its
 * column at the least.
 */
function arePaired(rows: readonly Row[], leastOf: (sides: Sides) => number): boolean {
  const pairs = rows.filter(isPair);
  if (pairs.length < FEWEST_PAIRS || pairs.length * 2 < rows.filter(isWritten).length) return false;
  const sides = sidesOf(pairs);
  const least = leastOf(sides);
  return sides.every((pieces) => fills(pieces, least));
}

function leastFilled(sides: Sides): number {
  return areEqual(...sides) ? SHARE_FILLED_OF_EQUAL : SHARE_FILLED;
}

function sidesOf(rows: readonly Row[]): Sides {
  return [rows.map(({ left }) => left), rows.map(({ right }) => right)];
}

/**
 * One page whose right column ends early, as that of a last page does: its first lines have two pieces and the
 * others one, which keeps to the left column; that is running text, and the right one as wide as it.
 */
function isPageEndingEarly(rows: readonly Row[]): boolean {
  const written = rows.filter(isWritten);
  const body = written.slice(
    written.findIndex((row) => !row.crosses && !isCentred(row)),
    written.findLastIndex(({ crosses }) => !crosses) + 1,
  );
  const pairs = body.filter(isPair).length;
  if (pairs < FEWEST_OF_PAGE || body.length < FEWEST_PAIRS || body.length > TALLEST_PAGE) return false;
  if (body.slice(0, pairs).some((row) => !isPair(row))) return false;
  if (body.some(({ crosses, line }) => crosses || line.page !== body[0]?.line.page)) return false;
  if (body.slice(pairs).some(({ right }) => right.trim() !== '')) return false;
  const [left] = sidesOf(body);
  const [, right] = sidesOf(body.slice(0, pairs));
  return fills(left, SHARE_FILLED_OF_EQUAL) && areEqual(left, right);
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  const ratio = widestOf(left) / widestOf(right);
  return ratio >= ALIKE && ratio <= 1 / ALIKE;
}

/** A short title above both columns. */
function isCentred({ left, right }: Row): boolean {
  return right.trim() === '' && columns(left.slice(0, left.length - left.trimStart().length)) > INDENT;
}

function isWritten({ line }: Row): boolean {
  return line.text.trim() !== '';
}

function isPair({ left, right }: Row): boolean {
  return left.trim() !== '' && right.trim() !== '';
}

/** Of the lines so many at least have two pieces where two columns may be meant. */
const SHARE_PAIRED = 0.25;

/**
 * The doubt about lines that set two pieces side by side, at one place each, and do not show themselves as columns
 * of running text: they are read as they stand. Null where there are none.
 */
export function perhapsColumns(lines: readonly ExtractedLine[]): Problem | null {
  const begin = commonBegin(lines, FEWEST_PAIRS);
  if (begin === null) return null;
  const cut = cutAt(begin);
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

const PAGE_NUMBER = /^[\s—–\-－·]*[0-9]{1,4}[\s—–\-－·]*$/;

function rowOf(line: ExtractedLine, index: number, cut: Cut): Row {
  const isWhole = line.text.length > LONGEST_LINE || PAGE_NUMBER.test(line.text);
  const pieces = isWhole ? null : cut(line.text);
  return pieces === null
    ? { line, index, left: line.text, right: '', crosses: true }
    : { line, index, ...pieces, crosses: false };
}

function widestOf(pieces: readonly string[]): number {
  return pieces.reduce((most, piece) => Math.max(most, widthOf(piece)), 0);
}

/**
 * How far its text goes, names of who signs side by side aside, and blanks between characters, which justified lines
 * are dumped with.
 */
function widthOf(piece: string): number {
  const text = piece.trimStart();
  const apart = text.search(/(?<![条章节])[ \u3000]{3}/);
  return (
    columns(piece.slice(0, piece.length - text.length)) +
    columns((apart < 0 ? text : text.slice(0, apart)).replaceAll(' ', ''))
  );
}

/** Whether pieces are lines of running text: so many of them are as wide as the widest. */
function fills(pieces: readonly string[], share: number): boolean {
  const widest = widestOf(pieces);
  const full = pieces.filter((piece) => widthOf(piece) >= widest * FILLED);
  return widest >= NARROWEST_COLUMN && full.length >= pieces.length * share;
}

/**
 * Page by page, and between lines that run across: the left pieces, then the right ones. `height`: lines of a page
 * where nothing parts them.
 */
function readRows(rows: readonly Row[], height: number): readonly LooseLine[] {
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
