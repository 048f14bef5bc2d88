/**
 * A document as one normalised text in which quotations are looked for: all its parts in reading order,
 * with the way back to the original characters and to the provisions they stand in.
 */
import { firstNotBefore } from '../domain/bisect.ts';
import { cellsOf } from '../domain/printed.ts';
import { childrenOf, type EId, type Provision } from '../domain/provision.ts';
import type { TextSpan } from '../domain/span.ts';
import { columnsOf, headAbove } from '../domain/table.ts';
import { type Normalised, normaliseWithOffsets } from '../search/normalise.ts';
import { type FigurePlace, type HeldFigure, heldFigures } from './held-figures.ts';

export interface DocumentText {
  readonly original: string;
  /** N of it. */
  readonly normalised: Normalised;
  /** Where the words of a provision and of all below it stand in the normalised text. */
  rangeOf(eId: EId): TextSpan | null;
  /** The same in the original text. */
  originalRangeOf(eId: EId): TextSpan | null;
  /** The smallest provision that holds a stretch of the normalised text; null: none holds all of it. */
  placeOf(span: TextSpan): EId | null;
  /** The same of a stretch of the original text. */
  placeOfOriginal(span: TextSpan): EId | null;
  /** The original characters of a stretch of the normalised text. */
  originalOf(span: TextSpan): string;
  /** All numbers with their units, in the original text; found when they are first asked for. */
  figures(): readonly HeldFigure[];
}

/** A provision with its stretch of the original text. */
interface Stretch {
  readonly eId: EId;
  readonly start: number;
  readonly end: number;
  /** Where its first words begin, behind mark and heading. */
  readonly wordsStart: number;
  /** Where its heading and first words end and what is below it begins. */
  readonly headEnd: number;
  readonly children: readonly Stretch[];
  /** Of the row of a table. */
  cells: readonly Cell[];
}

/** A cell in the original text, and the cell at the head of its column. */
interface Cell extends TextSpan {
  readonly head: TextSpan | null;
}

/** `marked`: with the printed marks (第十八条, （一）), which whoever quotes several paragraphs may leave out. */
export function documentText(body: readonly Provision[], marked: boolean): DocumentText {
  let original = '';
  function add(text: string | null): void {
    // N drops the break, which keeps the characters of two paragraphs from being read as one.
    if (text !== null && text !== '') original += `${text}\n`;
  }
  function grow(provision: Provision): Stretch {
    const start = original.length;
    if (marked) add(provision.num);
    add(provision.heading);
    const wordsStart = original.length;
    add(provision.shape === 'leaf' ? provision.content : provision.intro);
    const headEnd = original.length;
    const children = childrenOf(provision).map(grow);
    if (provision.kind === 'table') setCells(provision, wordsStart, children);
    if (provision.shape === 'branch') add(provision.wrapUp);
    return { eId: provision.eId, start, end: original.length, wordsStart, headEnd, children, cells: [] };
  }
  const roots = body.map(grow);
  const normalised = normaliseWithOffsets(original);
  const toNormalised = ({ start, end }: Stretch): TextSpan => ({
    start: firstAt(normalised.starts, start),
    end: firstAt(normalised.starts, end),
  });
  let figures: readonly HeldFigure[] | null = null;
  const byEId = new Map<EId, Stretch>();
  const note = (stretch: Stretch): void => {
    byEId.set(stretch.eId, stretch);
    stretch.children.forEach(note);
  };
  roots.forEach(note);
  return {
    original,
    normalised,
    rangeOf(eId) {
      const stretch = byEId.get(eId);
      return stretch === undefined ? null : toNormalised(stretch);
    },
    originalRangeOf(eId) {
      const stretch = byEId.get(eId);
      return stretch === undefined ? null : { start: stretch.start, end: stretch.end };
    },
    placeOfOriginal: ({ start, end }) => pathTo(roots, start, end).at(-1)?.eId ?? null,
    placeOf({ start, end }) {
      const from = normalised.starts[start] ?? 0;
      const to = normalised.ends[end - 1] ?? from;
      return pathTo(roots, from, to).at(-1)?.eId ?? null;
    },
    figures() {
      figures ??= heldFigures(original, (span) => figurePlace(roots, span));
      return figures;
    },
    originalOf({ start, end }) {
      const from = normalised.starts[start];
      return from === undefined ? '' : original.slice(from, normalised.ends[end - 1] ?? from);
    },
  };
}

/** The provisions that hold a stretch of the original text, the outermost first. */
function pathTo(roots: readonly Stretch[], from: number, to: number): Stretch[] {
  const path: Stretch[] = [];
  let stretches = roots;
  for (;;) {
    const holding = stretches.find(({ start, end }) => start <= from && to <= end);
    if (holding === undefined) return path;
    path.push(holding);
    stretches = holding.children;
  }
}

/** Gives the rows of a table their cells. */
function setCells(table: Provision, headStart: number, rows: readonly Stretch[]): void {
  const head = table.shape === 'branch' ? cellsOf(table.intro ?? '', table.cells) : [];
  const held = childrenOf(table).map((row) => (row.shape === 'leaf' ? cellsOf(row.content, row.cells) : []));
  const [, ...columns] = columnsOf([head, ...held]);
  rows.forEach((row, number) => {
    row.cells = (held[number] ?? []).map((cell, index) => {
      const above = headAbove(head, columns[number]?.[index] ?? 0);
      return { ...moved(cell, row.wordsStart), head: above === null ? null : moved(above, headStart) };
    });
  });
}

function moved({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by };
}

function figurePlace(roots: readonly Stretch[], { start, end }: TextSpan): FigurePlace {
  const path = pathTo(roots, start, end);
  const own = path.at(-1);
  if (own === undefined) return { own: { start, end }, heads: [] };
  const headOf = (each: Stretch): TextSpan => ({ start: each.start, end: each.headEnd });
  const above = path.slice(0, -1);
  const cell = own.cells.find((each) => each.start <= start && end <= each.end);
  if (cell !== undefined) {
    // In a table the head of the column counts, and not those beside it.
    const heads = above.map((each, index) => (index === above.length - 1 ? cell.head : null) ?? headOf(each));
    return { own: cell, heads: [...heads, { start: own.start, end: cell.start }] };
  }
  if (end <= own.headEnd) return { own: headOf(own), heads: above.map(headOf) };
  return { own: { start, end: own.end }, heads: path.map(headOf) };
}

/** The first index whose value is not below `wanted`; the values rise. */
function firstAt(values: Uint32Array, wanted: number): number {
  return firstNotBefore(0, values.length, (index) => (values[index] ?? 0) < wanted);
}
