/** Rows of a table in plain text, as they are pasted from a sheet: cells parted by tabs. */
import type { TableCell } from '../../src/domain/provision.ts';
import type { ExtractedLine } from './line.ts';

/** Two columns may as well be a heading and its page in a contents list. */
const FEWEST_COLUMNS = 3;

/** A page number and a head may stand between two rows; blank lines do not count. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3];

/** Lines with as many tabs as their neighbours, two at least, become rows, and those that compare articles; all other lines stay. */
export function markTabbedRows(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  if (!lines.some((line) => line.text.includes('\t'))) return lines;
  const printed = lines.filter(({ text }) => text.trim() !== '');
  const columns = printed.map(({ text }) => columnsOf(text));
  const rows = new Set(comparedRows(lines));
  printed.forEach((line, index) => {
    const width = columns[index] ?? 0;
    const isRow = NEIGHBOURS.some((step) => columns[index + step] === width);
    if (width >= FEWEST_COLUMNS && isRow) rows.add(line);
  });
  return lines.map((line) => (rows.has(line) ? { ...line, cells: cellsOf(line.text) } : line));
}

// 第二条　…	第二条　…: what an article says, and what it is to say
const COMPARED = /^[^\t]*\t[ \u3000“"]{0,4}第[0-9〇零一二三四五六七八九十百]{1,9}条/;
const HEAD_OF_COMPARED = /^[^\t]{0,20}(?:前|后|原|现|条文|内容|稿)[^\t]{0,20}\t[^\t]{1,40}$/;
/** One alone may cite. */
const FEWEST_COMPARED = 2;

/** Rows of a table of two columns that sets articles side by side, with the head above the first of them. */
function comparedRows(lines: readonly ExtractedLine[]): ReadonlySet<ExtractedLine> {
  const rows = new Set(lines.filter(({ text }) => COMPARED.test(text) && columnsOf(text) === 2));
  if (rows.size < FEWEST_COMPARED) return new Set();
  const first = lines.findIndex((line) => rows.has(line));
  const head = lines[first - 1];
  if (head !== undefined && HEAD_OF_COMPARED.test(head.text)) rows.add(head);
  return rows;
}

/** Word writes a number so: tabs that indent it, and one that sets its text apart. */
const NUMBERED =
  /^\t*[ \u3000]*(?:第[0-9０-９〇零一二三四五六七八九十百千]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?|[一二三四五六七八九十]{1,3}、|[（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9]{1,3}[.．、])[ \u3000]*\t?[^\t]*$/;

function columnsOf(text: string): number {
  return NUMBERED.test(text) ? 1 : text.split('\t').length;
}

function cellsOf(text: string): readonly TableCell[] {
  let start = 0;
  return text.split('\t').map((cell): TableCell => {
    const span = { start, end: start + cell.length, colSpan: 1, rowSpan: 1 };
    start = span.end + 1;
    return span;
  });
}
