/** Straight lines drawn on a page: the borders of tables, found among the drawing operations. */
import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.js';

/** A transformation as PDF writes it: [a b c d e f] (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** A horizontal or vertical line, in points as the page is shown. */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical';
  /** Height of a horizontal line, distance from the left of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The numbers by which pdfjs calls its operations. */
export type OperationCodes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd'
    | 'constructPath'
    | 'stroke'
    | 'closeStroke'
    | 'fillStroke'
    | 'eoFillStroke'
    | 'closeFillStroke'
    | 'closeEOFillStroke'
    | 'fill'
    | 'eoFill',
    number
  >
>;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const MIN_LENGTH = 6;
/** How far a straight line may be off, and how thick a filled box may be that is meant as a line. */
const TOLERANCE = 1;
const MAX_THICKNESS = 3;
/** Length of the operands of each path operation of pdfjs: move, line, curve, quadratic curve, close. */
const OPERANDS = [2, 2, 6, 4, 0];

type Point = readonly [x: number, y: number];

/** Applies `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** All straight horizontal and vertical lines that the operations draw. */
export function readRulings(
  list: PDFOperatorList,
  codes: OperationCodes,
  toScreen: Matrix,
): readonly Ruling[] {
  const strokes = new Set([
    ...[codes.stroke, codes.closeStroke, codes.fillStroke, codes.eoFillStroke],
    ...[codes.closeFillStroke, codes.closeEOFillStroke],
  ]);
  const fills = new Set([codes.fill, codes.eoFill]);
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let current = toScreen;
  list.fnArray.forEach((code, index) => {
    const operands: unknown = list.argsArray[index];
    if (code === codes.save) saved.push(current);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) current = saved.pop() ?? toScreen;
    else if (code === codes.transform) current = multiply(current, matrixOf(operands));
    else if (code === codes.paintFormXObjectBegin) {
      saved.push(current);
      current = multiply(current, matrixOf(Array.isArray(operands) ? operands[0] : null));
    } else if (code === codes.constructPath && Array.isArray(operands)) {
      const sides = sidesOf(pathOf(operands[1]), current);
      if (strokes.has(operands[0])) rulings.push(...sides);
      else if (fills.has(operands[0]) && isThin(sides)) rulings.push(...sides);
    }
  });
  return rulings;
}

/** Reads six numbers as a transformation; anything else changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const numbers =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : [];
  const [a, b, c, d, e, f] = numbers.map(Number);
  if (a === undefined || b === undefined || c === undefined) return IDENTITY;
  if (d === undefined || e === undefined || f === undefined) return IDENTITY;
  return [a, b, c, d, e, f];
}

function pathOf(value: unknown): readonly number[] {
  const data: unknown = Array.isArray(value) ? value[0] : null;
  return data instanceof Float32Array ? [...data] : [];
}

/** The straight sides of a path that run along the page's edges. */
function sidesOf(path: readonly number[], matrix: Matrix): readonly Ruling[] {
  const sides: Ruling[] = [];
  let start: Point = [0, 0];
  let last: Point = [0, 0];
  for (let i = 0; i < path.length; ) {
    const operation = path[i] ?? 0;
    const length = OPERANDS[operation] ?? 0;
    const end = length === 0 ? start : apply(matrix, path[i + length - 1] ?? 0, path[i + length] ?? 0);
    if (operation === 0) start = end;
    else if (operation === 1 || operation === 4) sides.push(...rulingBetween(last, end));
    last = end;
    i += 1 + length;
  }
  return sides;
}

function apply(matrix: Matrix, x: number, y: number): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function rulingBetween([x1, y1]: Point, [x2, y2]: Point): readonly Ruling[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height <= TOLERANCE && width >= MIN_LENGTH) {
    return [{ direction: 'horizontal', at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  }
  if (width <= TOLERANCE && height >= MIN_LENGTH) {
    return [{ direction: 'vertical', at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  }
  return [];
}

/** A filled box is a line where it has only two sides worth the name, close together; else it is shading. */
function isThin(sides: readonly Ruling[]): boolean {
  const [first] = sides;
  return (
    first !== undefined &&
    sides.every((side) => side.direction === first.direction && Math.abs(side.at - first.at) <= MAX_THICKNESS)
  );
}
