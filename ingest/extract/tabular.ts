/** Rows of a table in plain text, as they are pasted from a sheet: cells parted by tabs. */
import type { TableCell } from '../../src/domain/provision.ts';
import type { ExtractedLine } from './line.ts';

/** Two columns may as well be a heading and its page in a contents list. */
const FEWEST_COLUMNS = 3;

/** Lines with as many tabs as their neighbours, two at least, become rows; all other lines stay. */
export function markTabbedRows(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  if (!lines.some((line) => line.text.includes('\t'))) return lines;
  const columns = lines.map(({ text }) => text.split('\t').length);
  return lines.map((line, index) => {
    const width = columns[index] ?? 0;
    const neighbours = columns[index - 1] === width || columns[index + 1] === width;
    if (width < FEWEST_COLUMNS || !neighbours || line.text.trim() === '') return line;
    return { ...line, cells: cellsOf(line.text) };
  });
}

function cellsOf(text: string): readonly TableCell[] {
  let start = 0;
  return text.split('\t').map((cell): TableCell => {
    const span = { start, end: start + cell.length, colSpan: 1, rowSpan: 1 };
    start = span.end + 1;
    return span;
  });
}
