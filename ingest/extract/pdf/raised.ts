/** Small print above or below the line: exponents (m²), indices (CO₂) and the marks of notes. */
import { lowered, raised } from '../raised.ts';
import type { Glyphs } from './glyphs.ts';

type Pieces = readonly Glyphs[];

/** In sizes of the print beside it. */
const MAX_SIZE = 0.8;
const MIN_RISE = 0.15;
const MIN_FALL = 0.05;
/** Figures behind Han characters are no exponents: raised by less, a scan has read them a little small (第 12 条). */
const MIN_MARK_RISE = 0.25;
/** Pieces to each side among which the larger print is looked for. */
const NEIGHBOURS = 8;
/** Notes are printed no larger than that, in sizes of the text above them. */
const MAX_NOTE_SIZE = 0.9;
const NUMBER = /^[0-9]{1,3}$/;
/** A note's number on the line: `1 数据来源` but not `1. 数据`, `10年`. */
const BARE_NUMBER = /^([0-9]{1,3})(?:$|\s*(?=[^0-9\s.．、)）:：%％年月日]))/;
/** After a letter, a figure or a closing bracket a raised number is an exponent, a lowered one an index. */
const BASE = /[0-9A-Za-zμΩ℃°)]$/;

/**
 * The pieces of a page's rows, small print written as such. The mark of a note, where the text refers to it
 * and where the note begins at the foot of the page, is written [1], as those of Word are.
 *
 * @param rows from top to bottom, pieces from left to right.
 */
export function writeRaised(rows: readonly Pieces[]): readonly Pieces[] {
  const notes = noteMarks(rows);
  return rows.map((row, at) =>
    row.map((piece, index) => {
      const rise = riseOf(row, index);
      if (index === 0 && notes.begun.has(at)) return { ...piece, text: bracketed(piece.text) };
      if (rise === 'lowered') return { ...piece, text: lowered(piece.text) };
      if (rise === null) return piece;
      const isMark = isReference(row, index) && notes.marks.has(piece.text.trim());
      return { ...piece, text: isMark ? bracketed(piece.text) : raised(piece.text) };
    }),
  );
}

function bracketed(text: string): string {
  return text.replace(/^\s*([0-9]{1,3})\s*/, '[$1]');
}

/** Marks of the notes at the foot of the page, and the rows with which they begin. */
function noteMarks(rows: readonly Pieces[]): { marks: ReadonlySet<string>; begun: ReadonlySet<number> } {
  const referred = new Set(
    rows.flatMap((row) => row.filter((_, index) => isReference(row, index)).map(({ text }) => text.trim())),
  );
  const foot = footOf(rows);
  const marks = new Set<string>();
  const begun = new Set<number>();
  rows.forEach((row, at) => {
    const first = row[0]?.text.trim() ?? '';
    const mark = BARE_NUMBER.exec(first)?.[1];
    if (mark === undefined || (row.length === 1 && NUMBER.test(first))) return;
    if (riseOf(row, 0) !== 'raised' && !(at >= foot && referred.has(mark))) return;
    marks.add(mark);
    begun.add(at);
  });
  return { marks, begun };
}

/** The row below the last one in the usual print of the page; the number of a page is in no print. */
function footOf(rows: readonly Pieces[]): number {
  const sizes = new Map<number, number>();
  for (const { size, text } of rows.flat()) sizes.set(size, (sizes.get(size) ?? 0) + text.length);
  const [usual = 0] = [...sizes].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0]);
  const isUsual = (row: Pieces): boolean =>
    row.some(({ size, text }) => size > usual * MAX_NOTE_SIZE && /[^\s0-9\-—–·./]/.test(text));
  return rows.findLastIndex(isUsual) + 1;
}

/** A raised number within a row that is no exponent. */
function isReference(row: Pieces, index: number): boolean {
  const text = row[index]?.text.trim() ?? '';
  return (
    index > 0 &&
    NUMBER.test(text) &&
    riseOf(row, index) === 'raised' &&
    !BASE.test(row[index - 1]?.text ?? '')
  );
}

/** How a piece stands to the larger print beside it; null where it stands on the line. */
function riseOf(row: Pieces, index: number): 'raised' | 'lowered' | null {
  const piece = row[index];
  const beside = neighbourOf(row, index);
  if (piece === undefined || beside === null) return null;
  const rise = (beside.baseline - piece.baseline) / beside.size;
  const isBased = hasBase(row, index);
  if (rise >= (isBased ? MIN_RISE : MIN_MARK_RISE)) return 'raised';
  return rise <= -MIN_FALL && isBased ? 'lowered' : null;
}

/** Whether a piece, or the small print of which it is the end, stands behind what may have an exponent. */
function hasBase(row: Pieces, index: number): boolean {
  const before = row[index - 1];
  return before !== undefined && (BASE.test(before.text) || riseOf(row, index - 1) !== null);
}

/** The next piece of larger print to the left, or else to the right. */
function neighbourOf(row: Pieces, index: number): Glyphs | null {
  const size = row[index]?.size ?? 0;
  const isLarger = (piece: Glyphs): boolean => size <= piece.size * MAX_SIZE;
  const before = row.slice(Math.max(0, index - NEIGHBOURS), index);
  const after = row.slice(index + 1, index + 1 + NEIGHBOURS);
  return before.findLast(isLarger) ?? after.find(isLarger) ?? null;
}
