/** One page to lines in reading order, tables as rows of cells. */
import { type LooseCell, tableRow } from '../lines.ts';
import { alignedTables } from './aligned.ts';
import { type Columns, orderByColumns } from './columns.ts';
import type { PdfPage } from './document.ts';
import type { Glyphs } from './glyphs.ts';
import { findGrids, type Grid, type GridCell } from './grid.ts';
import { looksLikePageNumber } from './page-number.ts';
import { type Row, readRows, rowText } from './rows.ts';

/** A line with its place on the page, in points from the top left. */
export interface PdfLine {
  readonly text: string;
  readonly cells: ReturnType<typeof tableRow>['cells'] | null;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Written at an angle across the page, as watermarks are. */
  readonly isSlanted: boolean;
  /** Which column it was read in decides what its left margin is: lines of one block share it. */
  readonly block: number;
}

/** What the lines of one block of one page have in common. */
export function blockKey({ page, block }: PdfLine): string {
  return `${page} ${block}`;
}

export interface PageLines {
  readonly lines: readonly PdfLine[];
  /** 'by-columns', 'by-rows': text stands side by side, and this is how it was read. */
  readonly order: 'plain' | 'by-columns' | 'by-rows';
  /** Those that it was read by. */
  readonly columns: Columns | null;
}

/** So many rows with texts side by side, and the page may have had columns after all. */
const MIN_SIDE_BY_SIDE = 6;

/** Radians. */
const TURN_TOLERANCE = 0.02;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

/** Reads a page. `before`: the columns of the page before it. */
export async function readPage(page: PdfPage, before: Columns | null): Promise<PageLines> {
  const { glyphs, isTurned } = turnUpright(page);
  const level = glyphs.filter((piece) => piece.angle === 0);
  const looksForTables = !isTurned && readRows(level).some((row) => row.segments.length > 1);
  // The smallest first: a table within a cell of another takes its own text.
  const grids = looksForTables
    ? findGrids(await page.rulings()).toSorted((a, b) => areaOf(a) - areaOf(b))
    : [];
  const unread = new Set(level);
  const tables = grids.map((grid) => readGrid(grid, unread, page.number));
  const { blocks, columns } = orderByColumns(readRows([...unread]), before);
  const lines = blocks.flatMap((rows, block) => readBlock(rows, page.number, block));
  const order =
    columns !== null
      ? 'by-columns'
      : countSideBySide(lines, blocks) >= MIN_SIDE_BY_SIDE
        ? 'by-rows'
        : 'plain';
  for (const table of tables) insertTable(lines, table);
  const slanted = glyphs.filter((piece) => piece.angle !== 0).map((piece) => slantedLine(piece, page.number));
  return { lines: [...lines, ...slanted], order, columns };
}

function readBlock(rows: readonly Row[], page: number, block: number): readonly PdfLine[] {
  const tables = alignedTables(rows);
  return rows.map((row) => {
    const line = lineOf(row, page, block);
    if (!tables.has(row)) return line;
    return { ...line, ...tableRow(row.segments.map(({ text }) => ({ text, colSpan: 1, rowSpan: 1 }))) };
  });
}

/** Rows in pieces that are neither rows of a table nor entries of a contents list. */
function countSideBySide(lines: readonly PdfLine[], blocks: readonly (readonly Row[])[]): number {
  return blocks
    .flat()
    .filter((row, index) => row.segments.length > 1 && lines[index]?.cells === null)
    .filter((row) => !looksLikePageNumber(row.segments.at(-1)?.text ?? '')).length;
}

function lineOf(row: Row, page: number, block: number): PdfLine {
  const left = row.segments[0]?.left ?? 0;
  const right = row.segments.at(-1)?.right ?? left;
  const { baseline, size } = row;
  return { text: rowText(row), cells: null, page, left, right, baseline, size, isSlanted: false, block };
}

/** The rows of a ruled table as lines, taken out of `unread`; a cell's own lines are one text again. */
function readGrid(grid: Grid, unread: Set<Glyphs>, page: number): readonly PdfLine[] {
  const inside = new Set([...unread].filter((piece) => isWithin(piece, grid)));
  for (const piece of inside) unread.delete(piece);
  return grid.rows.flatMap((row) => {
    const cells = row.map((cell): LooseCell => {
      const pieces = [...inside].filter((piece) => isWithin(piece, cell));
      for (const piece of pieces) inside.delete(piece);
      const rows = readRows(pieces);
      return { text: joinWrapped(rows.map(rowText)), colSpan: cell.colSpan, rowSpan: cell.rowSpan };
    });
    const [first] = row;
    if (first === undefined || cells.every((cell) => cell.text === '')) return [];
    const place = { page, left: grid.left, right: grid.right, baseline: first.bottom, size: 0 };
    return [{ ...tableRow(cells), ...place, isSlanted: false, block: 0 }];
  });
}

/** Lines of one cell: a break between wide characters is only the width of the column. */
function joinWrapped(texts: readonly string[]): string {
  return texts.reduce((joined, text) => {
    const isWrap = WIDE.test(joined.at(-1) ?? '') && WIDE.test(text[0] ?? '');
    return joined === '' || isWrap ? joined + text : `${joined} ${text}`;
  }, '');
}

/** Puts a table before the first line that stands below its first row and beside no other column. */
function insertTable(lines: PdfLine[], table: readonly PdfLine[]): void {
  const [first] = table;
  if (first === undefined) return;
  const below = lines.findIndex(
    (line) => line.baseline > first.baseline && line.left < first.right && line.right > first.left,
  );
  lines.splice(below < 0 ? lines.length : below, 0, ...table);
}

function isWithin(piece: Glyphs, box: Grid | GridCell): boolean {
  const x = piece.left + piece.width / 2;
  const y = piece.baseline - piece.size / 3;
  return x >= box.left && x < box.right && y >= box.top && y < box.bottom;
}

function areaOf(grid: Grid): number {
  return (grid.right - grid.left) * (grid.bottom - grid.top);
}

function slantedLine(piece: Glyphs, page: number): PdfLine {
  const { text, left, baseline, size, width } = piece;
  return { text, cells: null, page, left, right: left + width, baseline, size, isSlanted: true, block: 0 };
}

/** A page set sideways, as wide tables are: its text is turned so that it runs from left to right. */
function turnUpright(page: PdfPage): { glyphs: readonly Glyphs[]; isTurned: boolean } {
  const quarter = Math.PI / 2;
  const count = (angle: number): number =>
    page.glyphs
      .filter((piece) => Math.abs(piece.angle - angle) < TURN_TOLERANCE)
      .reduce((sum, piece) => sum + piece.text.length, 0);
  const [level, down, up] = [count(0), count(quarter), count(-quarter)];
  if (level >= Math.max(down, up)) return { glyphs: page.glyphs, isTurned: false };
  const turn = down > up ? quarter : -quarter;
  const glyphs = page.glyphs.map((piece) => ({
    ...piece,
    left: turn > 0 ? piece.baseline : page.height - piece.baseline,
    baseline: turn > 0 ? page.width - piece.left : piece.left,
    angle: Math.abs(piece.angle - turn) < TURN_TOLERANCE ? 0 : piece.angle - turn,
  }));
  return { glyphs, isTurned: true };
}
