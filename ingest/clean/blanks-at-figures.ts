/**
 * Blanks between Han characters and figures: type may set them (约 160 平方公里), and some programs put them in when
 * they take the text out of its lines. Then they make each line wider by another length, and count for nothing.
 */
import type { PageLine } from './lines.ts';
import { type Measure, measureWrap } from './measure.ts';
import { blanksAtFigures, endsSentence } from './typography.ts';

export interface MeasuredLines {
  /** Null for text whose lines are whole paragraphs. */
  readonly measure: Measure | null;
  /** The lines, each with the width by which the measure holds. */
  readonly lines: readonly PageLine[];
}

/**
 * The measure of a text with those blanks or without them, whichever more lines keep to.
 *
 * @param printed lines of running text, without title and contents
 */
export function measureLines(printed: readonly PageLine[]): MeasuredLines {
  const measure = measureWrap(printed);
  const blanks = printed.map(({ text, mark }) => blanksAtFigures(text, mark?.textStart));
  if (blanks.every((count) => count === 0)) return { measure, lines: printed };
  const lines = printed.map((line, at) => narrowed(line, blanks[at] ?? 0));
  const without = measureWrap(lines);
  return countKeeping(lines, without) > countKeeping(printed, measure)
    ? { measure: without, lines }
    : { measure, lines: printed };
}

function narrowed(line: PageLine, blanks: number): PageLine {
  return blanks === 0 ? line : { ...line, width: line.width - blanks };
}

/** How many lines that break off in mid-sentence are as wide as a first line or another one. */
function countKeeping(lines: readonly PageLine[], measure: Measure | null): number {
  if (measure === null) return 0;
  return lines.filter(({ width, text }) => {
    const fromEdge = Math.min(Math.abs(width - measure.full), Math.abs(width - measure.first));
    return fromEdge <= 1 && !endsSentence(text);
  }).length;
}
