/** Columns of a page: where text is set in two or more, rows are read column by column. */
import { type Row, readSegment, type Segment } from './rows.ts';

export interface OrderedRows {
  /** Rows that share a left and a right margin, in reading order. */
  readonly blocks: readonly (readonly Row[])[];
  /** The columns that were found, so that the order is ours and not the rows'; null: none were. */
  readonly columns: Columns | null;
}

/** Two columns of a page. */
export interface Columns {
  readonly gutter: Gutter;
  readonly widths: readonly [left: number, right: number];
}

/** Fewer rows than this side by side may be a signature or a small table. */
const MIN_ROWS = 6;
/** Lines of a column fill it; cells of a table do not. */
const MIN_FILL = 0.7;
/** Width of a column and of the gutter, in widths of a character. */
const MIN_WIDTH = 9;
const MIN_GUTTER = 1;
/** What a mark that hangs into the gutter leaves of it, and how far lines of a column may begin apart. */
const MIN_REST = 0.3;
const MAX_DRIFT = 0.5;
/** Share of the rows of a column that must fill it. */
const MIN_FULL_SHARE = 0.5;
/** Of columns as wide as each other, as those of a table hardly are: headings and short items take many rows of a page. */
const MIN_FULL_SHARE_OF_EQUAL = 0.25;
/** The width of one column of that of the other, where they are as wide: few rows may all be short of it. */
const MIN_ALIKE = 0.8;

export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts rows into reading order: what stands above and below columns keeps its place.
 *
 * @param before the columns of the page before, which go on where a right one of few rows would prove none
 */
export function orderByColumns(rows: readonly Row[], before: Columns | null = null): OrderedRows {
  const gutter = findGutter(rows);
  const own = gutter === null ? null : orderAt(gutter, rows, (band) => areColumns(band, gutter));
  if (own !== null || before === null) return own ?? { blocks: [rows], columns: null };
  const further = orderAt(before.gutter, rows, (band) => goOn(band, before));
  return further ?? { blocks: [rows], columns: null };
}

function orderAt(
  gutter: Gutter,
  rows: readonly Row[],
  isPaired: (band: readonly Row[]) => boolean,
): OrderedRows | null {
  const bands = bandsOf(
    rows.map((row) => partedAt(row, gutter)),
    gutter,
  );
  const paired = bands.filter((band) => band.isSplit && isPaired(band.rows));
  const [first] = paired;
  if (first === undefined) return null;
  const blocks = bands.flatMap((band) => {
    if (!paired.includes(band)) return [band.rows];
    return sidesOf(band.rows, gutter).flatMap((side) => orderByColumns(side).blocks);
  });
  const [left, right] = sidesOf(first.rows, gutter);
  return { blocks, columns: { gutter, widths: [widthOf(left), widthOf(right)] } };
}

/** The stretch that most rows leave blank between two segments. */
function findGutter(rows: readonly Row[]): Gutter | null {
  const gaps = rows.flatMap((row) =>
    row.segments
      .slice(1)
      .map((segment, index): Gutter => ({ from: row.segments[index]?.right ?? 0, to: segment.left })),
  );
  if (gaps.length < MIN_ROWS) return null;
  const edges = gaps.flatMap((gap) => [
    { at: gap.from, step: 1 },
    { at: gap.to, step: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at || a.step - b.step);
  let depth = 0;
  let deepest = 0;
  let best: Gutter | null = null;
  edges.forEach((edge, index) => {
    depth += edge.step;
    const next = edges[index + 1];
    if (depth > deepest && next !== undefined && next.at > edge.at) {
      deepest = depth;
      best = { from: edge.at, to: next.at };
    }
  });
  return deepest >= MIN_ROWS ? best : null;
}

/**
 * The row with no segment that runs over the gutter where a piece begins at its far side: a mark that
 * hangs out of the left column (避头尾) leaves less blank before the right one than other rows do.
 */
function partedAt(row: Row, gutter: Gutter): Row {
  const segments = row.segments.flatMap((segment): readonly Segment[] => {
    const at = segment.pieces.findIndex(
      (piece, index) =>
        index > 0 &&
        Math.abs(piece.left - gutter.to) <= MAX_DRIFT * piece.size &&
        piece.left - endOf(segment.pieces.slice(0, index)) >= MIN_REST * piece.size,
    );
    if (at < 0 || segment.left >= gutter.from) return [segment];
    const sides = [segment.pieces.slice(0, at), segment.pieces.slice(at)];
    return sides.map((pieces) => readSegment(pieces, row.spacing));
  });
  return { ...row, segments };
}

function endOf(pieces: readonly Segment['pieces'][number][]): number {
  return Math.max(...pieces.map((piece) => piece.left + piece.width));
}

/** The width of a column of that of the page before, at the least. */
const MIN_AS_BEFORE = 0.9;

interface Band {
  readonly isSplit: boolean;
  readonly rows: Row[];
}

/** Stretches of rows that leave the gutter free, and stretches of rows that cross it. */
function bandsOf(rows: readonly Row[], gutter: Gutter): readonly Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const isSplit = !row.segments.some((segment) => segment.left < gutter.from && segment.right > gutter.to);
    const last = bands.at(-1);
    if (last?.isSplit === isSplit) last.rows.push(row);
    else bands.push({ isSplit, rows: [row] });
  }
  return bands;
}

function areColumns(rows: readonly Row[], gutter: Gutter): boolean {
  const sides = sidesOf(rows, gutter);
  const [narrow = 0, wide = 0] = sides.map(widthOf).sort((one, other) => one - other);
  const share = narrow >= wide * MIN_ALIKE ? MIN_FULL_SHARE_OF_EQUAL : MIN_FULL_SHARE;
  const isWide = gutter.to - gutter.from >= MIN_GUTTER * (rows[0]?.size ?? 0);
  return isWide && sides.every((side) => isColumn(side, share));
}

/** Whether columns of the page before go on: the left one as wide, and to its right at least a row, none wider. */
function goOn(rows: readonly Row[], { gutter, widths }: Columns): boolean {
  const [left, right] = sidesOf(rows, gutter);
  if (right.length === 0 || !isColumn(left, MIN_FULL_SHARE_OF_EQUAL)) return false;
  const share = widthOf(left) / widths[0];
  return share >= MIN_AS_BEFORE && share <= 1 / MIN_AS_BEFORE && widthOf(right) <= widths[1] / MIN_AS_BEFORE;
}

function sidesOf(rows: readonly Row[], gutter: Gutter): [left: readonly Row[], right: readonly Row[]] {
  return [leftOf(rows, gutter), rightOf(rows, gutter)];
}

function isColumn(rows: readonly Row[], share: number): boolean {
  const width = widthOf(rows);
  const size = Math.max(...rows.map((row) => row.size));
  if (rows.length < MIN_ROWS || width < MIN_WIDTH * size) return false;
  const full = rows.filter((row) => lengthOf(row) >= width * MIN_FILL);
  return full.length >= rows.length * share;
}

/** From where the first of its rows begins to where the last of them ends. */
function widthOf(rows: readonly Row[]): number {
  const segments = rows.flatMap((row) => row.segments);
  return (
    Math.max(...segments.map((segment) => segment.right)) -
    Math.min(...segments.map((segment) => segment.left))
  );
}

function lengthOf(row: Row): number {
  return row.segments.reduce((sum, segment) => sum + segment.right - segment.left, 0);
}

function leftOf(rows: readonly Row[], gutter: Gutter): readonly Row[] {
  return keep(rows, (segment) => segment.right <= gutter.to && segment.left < gutter.from);
}

function rightOf(rows: readonly Row[], gutter: Gutter): readonly Row[] {
  return keep(rows, (segment) => !(segment.right <= gutter.to && segment.left < gutter.from));
}

function keep(rows: readonly Row[], belongs: (segment: Segment) => boolean): readonly Row[] {
  return rows
    .map((row) => ({ ...row, segments: row.segments.filter(belongs) }))
    .filter((row) => row.segments.length > 0);
}
