/** Pieces of text on a page to rows: what stands on one baseline, from left to right. */

/** A piece of text as the PDF draws it. Lengths in points; y grows downwards. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly width: number;
  /** Size of the font: the width of a Chinese character. */
  readonly size: number;
  /** Direction of writing in radians; 0 is from left to right. */
  readonly angle: number;
}

/** A stretch of a row without a wide gap. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

export interface Row {
  readonly segments: readonly Segment[];
  readonly baseline: number;
  readonly size: number;
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
  return rows.map(readRow);
}

/** The text of a row; a wide gap between two segments is a full-width blank. */
export function rowText(row: Row): string {
  return row.segments.map((segment) => segment.text).join('\u3000');
}

function sharesBaseline(a: Glyphs, b: Glyphs): boolean {
  return Math.abs(a.baseline - b.baseline) <= SAME_BASELINE * Math.max(a.size, b.size);
}

function readRow(pieces: readonly Glyphs[]): Row {
  const sorted = withoutDoubleStrikes([...pieces].sort((a, b) => a.left - b.left));
  const main = sorted.reduce((tallest, piece) => (piece.size > tallest.size ? piece : tallest));
  const segments: Segment[] = [];
  let open: { text: string; left: number; right: number; baseline: number; size: number } | null = null;
  for (const piece of sorted) {
    const right = piece.left + piece.width;
    const gap = open === null ? 0 : (piece.left - open.right) / Math.max(piece.size, open.size, 1);
    if (open === null || gap > SEGMENT_GAP) {
      open = { text: piece.text, left: piece.left, right, baseline: piece.baseline, size: piece.size };
      segments.push(open);
    } else {
      open.text += blankFor(gap, open.text, piece.text) + piece.text;
      open.right = Math.max(open.right, right);
      open.size = Math.max(open.size, piece.size);
    }
  }
  return { segments: segments.map(trimmed), baseline: main.baseline, size: main.size };
}

function blankFor(gap: number, before: string, after: string): string {
  if (before.endsWith(' ') || after.startsWith(' ')) return '';
  const isLatin = LATIN.test(before.at(-1) ?? '') && LATIN.test(after[0] ?? '');
  if (gap >= WIDE_GAP && !isLatin) return '\u3000';
  return gap >= (isLatin ? LATIN_GAP : HAN_GAP) ? ' ' : '';
}

function trimmed(segment: Segment): Segment {
  return { ...segment, text: segment.text.trim() };
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
