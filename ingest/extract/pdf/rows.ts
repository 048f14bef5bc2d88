/** Pieces of text on a page to rows: what stands on one baseline, from left to right. */
import type { Glyphs } from './glyphs.ts';
import { letterspacings, withoutSpacing } from './letterspacing.ts';
import { writeRaised } from './raised.ts';

/** A stretch of a row without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** What it is made of, from left to right. */
  readonly pieces: readonly Glyphs[];
}

export interface Row {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
  /** What it leaves blank between any two characters, in widths of a character. */
  readonly spacing: number;
}

/** Measures in widths of a character. */
const SAME_BASELINE = 0.45;
const SEGMENT_GAP = 1.6;
const WIDE_GAP = 0.8;
const HAN_GAP = 0.45;
const LATIN_GAP = 0.15;
/** Bold print is often the same text drawn twice, a hair apart. */
const DOUBLE_STRIKE = 0.2;

const LATIN = /[0-9A-Za-z]/;

/** Rows from top to bottom. */
export function readRows(glyphs: readonly Glyphs[]): readonly Row[] {
  const sorted = [...glyphs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const rows: Glyphs[][] = [];
  let tallest: Glyphs | null = null;
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && tallest !== null && sharesBaseline(piece, tallest)) {
      row.push(piece);
      // Raised marks of notes must not decide where the line is.
      if (piece.size > tallest.size) tallest = piece;
    } else {
      rows.push([piece]);
      tallest = piece;
    }
  }
  const sortedRows = writeRaised(
    rows.map((row) => withoutDoubleStrikes(row.sort((a, b) => a.left - b.left))),
  );
  const spacings = letterspacings(sortedRows);
  return sortedRows.map((row, index) => readRow(row, spacings[index] ?? 0));
}

/** The text of a row; a wide gap between two segments is a full-width blank. */
export function rowText(row: Row): string {
  return row.segments.map((segment) => segment.text).join('\u3000');
}

function sharesBaseline(a: Glyphs, b: Glyphs): boolean {
  return Math.abs(a.baseline - b.baseline) <= SAME_BASELINE * Math.max(a.size, b.size);
}

function readRow(sorted: readonly Glyphs[], spacing: number): Row {
  const main = sorted.reduce((tallest, piece) => (piece.size > tallest.size ? piece : tallest));
  const segments: Glyphs[][] = [];
  let end = 0;
  let size = 0;
  for (const piece of sorted) {
    const open = segments.at(-1);
    const gap = (piece.left - end) / Math.max(piece.size, size, 1) - spacing;
    if (open === undefined || gap > SEGMENT_GAP) {
      segments.push([piece]);
      end = piece.left + piece.width;
      size = piece.size;
    } else {
      open.push(piece);
      end = Math.max(end, piece.left + piece.width);
      size = Math.max(size, piece.size);
    }
  }
  const read = segments.map((segment) => readSegment(segment, spacing));
  return { segments: read, baseline: main.baseline, size: main.size, spacing };
}

/**
 * Reads pieces from left to right as one stretch of text.
 *
 * @param spacing what the row leaves blank between any two characters, in widths of a character.
 */
export function readSegment(pieces: readonly Glyphs[], spacing: number): Segment {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const piece of pieces) {
    const gap = (piece.left - right) / Math.max(piece.size, size, 1) - spacing;
    const words = spacing > 0 ? withoutSpacing(piece.text) : piece.text;
    text += (text === '' ? '' : blankFor(gap, text, words)) + words;
    right = Math.max(right, piece.left + piece.width);
    size = Math.max(size, piece.size);
  }
  const [first] = pieces;
  return { text: text.trim(), left: first?.left ?? 0, right, baseline: first?.baseline ?? 0, size, pieces };
}

function blankFor(gap: number, before: string, after: string): string {
  if (before.endsWith(' ') || after.startsWith(' ')) return '';
  const isLatin = LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '');
  if (gap >= WIDE_GAP && !isLatin) return '\u3000';
  return gap >= (isLatin ? LATIN_GAP : HAN_GAP) ? ' ' : '';
}

/** Leaves out a piece that repeats one of the last few at the same place. */
function withoutDoubleStrikes(sorted: readonly Glyphs[]): readonly Glyphs[] {
  const kept: Glyphs[] = [];
  for (const piece of sorted) {
    const isRepeated = kept
      .slice(-4)
      .some(
        (other) =>
          other.text === piece.text &&
          Math.abs(other.left - piece.left) <= DOUBLE_STRIKE * piece.size &&
          Math.abs(other.baseline - piece.baseline) <= DOUBLE_STRIKE * piece.size,
      );
    if (!isRepeated) kept.push(piece);
  }
  return kept;
}
