/**
 * Tables that a plain text draws: cells between bars (│ 1 │登记费│), or columns under a head that begins with
 * 序号. Tabs are read in tabular.ts.
 */
import type { TableCell } from '../../src/domain/provision.ts';
import type { ExtractedLine } from './line.ts';

const BARS = '|｜│┃║';
const DRAWN_ROW = new RegExp(`^\\s*[${BARS}].*[${BARS}]\\s*$`);
const RULE = /^[\s┌┬┐├┼┤└┴┘─━│┃╔╦╗╠╬╣╚╩╝═║┏┳┓┣╋┫┗┻┛╭╮╰╯|:=+-]{3,}$/;
/** No row of a table drawn by hand is longer. */
const LONGEST_ROW = 2000;
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 2;
/** Columns that only blanks part must be more, and counted. */
const FEWEST_COUNTED_COLUMNS = 3;
const HEAD_OF_COUNTED = /^\s*(?:序号|编号|序)[ \u3000]/;
/** The blanks between two columns: wide ones, or any where the cells hold none. */
const GAPS = [/ {2,}|\u3000+/g, /[ \u3000]+/g] as const;

/** The lines with the rows of such tables as rows; rules around them are removed as such. */
export function markDrawnTables(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const marked = [...lines];
  for (let at = 0; at < lines.length; ) {
    const end = Math.max(markBarred(marked, at), markCounted(marked, at));
    at = Math.max(end, at + 1);
  }
  return marked;
}

/** Rows between bars from a line on; returns where the lines end that could be such. */
function markBarred(lines: ExtractedLine[], from: number): number {
  let end = from;
  let rows = 0;
  for (let line = lines[end]; line !== undefined && isDrawn(line); line = lines[++end])
    if (!isRule(line)) rows++;
  if (rows < FEWEST_ROWS) return end;
  for (let at = from; at < end; at++) {
    const line = lines[at];
    if (line === undefined) break;
    lines[at] = isRule(line)
      ? { ...line, removed: 'table-rule' }
      : { ...line, cells: cellsBetweenBars(line.text) };
  }
  return end;
}

function isDrawn(line: ExtractedLine): boolean {
  if (line.cells !== null || line.removed !== null || line.text.length > LONGEST_ROW) return false;
  return isRule(line) || (DRAWN_ROW.test(line.text) && cellsBetweenBars(line.text).length >= FEWEST_COLUMNS);
}

function isRule({ text }: ExtractedLine): boolean {
  return RULE.test(text) && text.trim().length > 2;
}

function cellsBetweenBars(text: string): readonly TableCell[] {
  const bars = [...text.matchAll(new RegExp(`[${BARS}]`, 'g'))].map(({ index }) => index);
  return bars.slice(1).map((to, at) => cellOf(text, (bars[at] ?? 0) + 1, to));
}

/** A head that begins with 序号, and below it rows of as many columns that count from 1. */
function markCounted(lines: ExtractedLine[], from: number): number {
  const head = lines[from];
  if (head === undefined || head.cells !== null || head.text.length > LONGEST_ROW) return from;
  if (!HEAD_OF_COUNTED.test(head.text)) return from;
  for (const gap of GAPS) {
    const width = cellsBetween(head.text, gap).length;
    let end = from + 1;
    while (width >= FEWEST_COUNTED_COLUMNS && countsOn(lines[end], end - from, gap, width)) end++;
    if (end - from <= FEWEST_ROWS) continue;
    for (let at = from; at < end; at++) {
      const line = lines[at];
      if (line !== undefined) lines[at] = { ...line, cells: cellsBetween(line.text, gap) };
    }
    return end;
  }
  return from;
}

function countsOn(line: ExtractedLine | undefined, number: number, gap: RegExp, width: number): boolean {
  if (line === undefined || line.cells !== null || line.text.length > LONGEST_ROW) return false;
  const cells = cellsBetween(line.text, gap);
  const [first] = cells;
  return (
    cells.length === width &&
    first !== undefined &&
    line.text.slice(first.start, first.end) === String(number)
  );
}

function cellsBetween(text: string, gap: RegExp): readonly TableCell[] {
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  const gaps = [...text.slice(0, end).matchAll(gap)].filter(({ index }) => index > start);
  const starts = [start, ...gaps.map(({ index, 0: blanks }) => index + blanks.length)];
  return starts.map((from, at) => cellOf(text, from, gaps[at]?.index ?? end));
}

/** The cell without the blanks around it. */
function cellOf(text: string, from: number, to: number): TableCell {
  const cell = text.slice(from, to);
  const start = from + cell.length - cell.trimStart().length;
  return { start, end: Math.max(start, from + cell.trimEnd().length), colSpan: 1, rowSpan: 1 };
}
