/** The lines that the steps of ingest/clean pass on, and the reports they make on the way. */
import type { DocumentField, RemovalReason, Removed } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { TableCell } from '../../src/domain/provision.ts';
import type { LineRange, SourceSpan } from '../../src/domain/span.ts';
import type { ExtractedLine } from '../extract/line.ts';
import { type Mark, readMark } from './marks.ts';
import { leadOf, printedColumns } from './typography.ts';

/** A physical line that is text of the document, with its page. Never blank. */
export interface PageLine extends ExtractedLine {
  /** What the line begins with by its looks; a wrapped line may begin with a citation that looks the same. */
  readonly mark: Mark | null;
  /** Blank lines above it on its page; null at the top of a page. */
  readonly blanksAbove: number | null;
  /** As printed, in half-width columns: without blanks that extraction put in, or before a page's first line. */
  readonly width: number;
}

/** What can be seen of one line by itself, read once for all steps. */
export function toPageLine(line: ExtractedLine, page: number | null, blanksAbove: number | null): PageLine {
  const mark = readMark(line.text);
  // Spelt out: spreading an object into a larger one costs more than all the reading.
  return {
    text: line.text,
    start: line.start,
    end: line.end,
    number: line.number,
    page,
    cells: line.cells,
    headingLevel: line.headingLevel,
    removed: line.removed,
    mark,
    blanksAbove,
    width: printedColumns(line.text, mark?.textStart ?? 0),
  };
}

/** The line in pieces, cut at these offsets of its text (UTF-16, ascending, none 0). */
export function piecesOf(line: PageLine, at: readonly number[]): readonly PageLine[] {
  const cuts = [0, ...at];
  return cuts.map((from, place) => {
    const to = cuts[place + 1] ?? line.text.length;
    const piece = { ...line, text: line.text.slice(from, to), start: line.start + from };
    return toPageLine({ ...piece, end: piece.start + piece.text.length }, line.page, line.blanksAbove);
  });
}

/** Lines with marks that their row or their list has proven. */
export interface ProvenMarks {
  readonly lines: readonly PageLine[];
  /** Those marks by the lines that bear them now. */
  readonly marks: ReadonlyMap<PageLine, Mark>;
}

/** The lines, each with the mark that was found for it. */
export function withMarks(lines: readonly PageLine[], found: ReadonlyMap<PageLine, Mark>): ProvenMarks {
  if (found.size === 0) return { lines, marks: found };
  const marks = new Map<PageLine, Mark>();
  const marked = lines.map((line) => {
    const mark = found.get(line);
    if (mark === undefined) return line;
    const own = { ...line, mark };
    marks.set(own, mark);
    return own;
  });
  return { lines: marked, marks };
}

/** A line taken out, and why. */
export interface RemovedLine {
  readonly line: ExtractedLine;
  readonly reason: RemovalReason;
}

/** What a cleaning step hands on: the lines it kept and those it took out. */
export interface Sifted {
  readonly kept: readonly PageLine[];
  readonly removed: readonly RemovedLine[];
}

/**
 * One paragraph, heading, table row or caption: the unit of everything that follows.
 * `text` is joined from its physical lines; `spans` are those lines in the source, without the blanks
 * around them, in reading order.
 */
export interface LogicalLine {
  readonly text: string;
  readonly spans: readonly SourceSpan[];
  readonly lines: LineRange;
  readonly page: number | null;
  readonly mark: Mark | null;
  readonly headingLevel: number | null;
  /** A row of a table: cells as spans of `text`. */
  readonly cells: readonly TableCell[] | null;
  /** Rows of the same table share a number. */
  readonly table: number | null;
  /** A row that names the columns. */
  readonly head: boolean;
}

/** The cover notice of a document: its title, null where it has none but its number, and its paragraphs. */
export interface Preface {
  readonly heading: DocumentField | null;
  readonly lines: readonly LogicalLine[];
}

/** What cleaning makes of a source. */
export interface CleanResult {
  /** Title, 发文字号, 题注 … as they stand before the text. */
  readonly fields: readonly DocumentField[];
  /** Footnotes and endnotes. */
  readonly notes: readonly DocumentField[];
  /** A title that the text does not print and the file states elsewhere; null where the text prints one. */
  readonly statedTitle: string | null;
  readonly preface: Preface | null;
  /** Everything else of the document. */
  readonly lines: readonly LogicalLine[];
  readonly removed: readonly Removed[];
  /** Headings that the table of contents or the outline lists, in its order; null where there is none. */
  readonly contents: readonly ContentsEntry[] | null;
  readonly pages: number | null;
  readonly problems: readonly Problem[];
}

export interface ContentsEntry {
  readonly mark: Mark;
  /** The heading behind the mark, as the contents print it. */
  readonly title: string;
  readonly line: number;
}

/** Span of a line's text in the source, without the blanks around it. */
export function spanOf(line: ExtractedLine): SourceSpan {
  const lead = leadOf(line.text);
  return { start: line.start + lead, end: line.start + Math.max(lead, line.text.trimEnd().length) };
}
