/**
 * Repairs a table that PDF extraction has turned into lines of text.
 *
 * What is left of it: one line for each row where all cells were short, several where a cell was
 * wrapped, the head repeated after a page break, and a first column whose cells span rows and stand
 * somewhere in the middle of them. The last columns hold values (30%, 5万, ——), which is what tells a
 * whole row from a piece of one. Rows that were made this way are reported as `table-broken`.
 */
import type { Problem } from '../../src/domain/problem.ts';
import type { TableCell } from '../../src/domain/provision.ts';
import type { SourceSpan } from '../../src/domain/span.ts';
import type { LogicalLine, PageLine, RemovedLine } from './lines.ts';
import { HEADING_STYLES, type MarkStyle } from './marks.ts';
import { columns, squash } from './typography.ts';

export interface ReadTable {
  readonly rows: readonly LogicalLine[];
  readonly removed: readonly RemovedLine[];
  readonly problem: Problem;
  /** Index of the first line behind the table. */
  readonly end: number;
}

/** One run of characters between blanks, with its place in the source. */
interface Token {
  readonly text: string;
  readonly span: SourceSpan;
  readonly line: PageLine;
}

/** Tokens that make up one cell, top to bottom. */
type CellTokens = readonly Token[];

interface Row {
  readonly category: CellTokens;
  readonly cells: readonly CellTokens[];
}

/** Marks that end a table; a dash is an empty cell and a digit may be one too. */
const ENDS_TABLE: ReadonlySet<MarkStyle> = new Set([...HEADING_STYLES, 'table', 'figure']);

// 5万, 2-3家, 1000亿元/年, 30%, ——, －; not 创业人员, GDP贡献率
const VALUE = /^(?:[0-9０-９≥≤<>＜＞±+-][^\s]{0,24}|[—－-]{1,2}|[/／])$/;

/**
 * Reads the table whose caption stands on the line before `start`. Null where the lines are not a
 * table with a head of at least two columns and rows of values.
 *
 * @param full width of a full line of text in half-width columns; prose as wide as that ends a table
 */
export function readTable(
  lines: readonly PageLine[],
  start: number,
  full: number,
  table: number,
): ReadTable | null {
  const headLine = lines[start];
  if (headLine === undefined) return null;
  const head = tokensOf(headLine);
  const headText = squash(headLine.text);
  const values = head.length - 1;
  if (values < 1) return null;
  const rows: Row[] = [];
  const removed: RemovedLine[] = [];
  let pending: Token[][] = [];
  let heads: RemovedLine[] = [];
  // Lines after the last whole row, heads among them, are not known to belong to the table: they are text behind it.
  let end = start + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || endsTable(line, full)) break;
    const isHead = line.text.length <= headLine.text.length * 2 && squash(line.text) === headText;
    const row = isHead ? null : completeRow(tokensOf(line), pending, values);
    if (isHead) heads.push({ line, reason: 'repeated-table-head' });
    else if (row === null) pending.push(mergeExtracted(tokensOf(line)));
    if (row !== null) {
      rows.push(row);
      pending = [];
    }
    if (pending.length > 0) continue;
    for (const head of heads) removed.push(head);
    heads = [];
    end = at + 1;
  }
  if (rows.length < 2) return null;
  const problem: Problem = {
    code: 'table-broken',
    message: `表格原为版面文字，已按列复原为 ${rows.length} 行，请与原文核对。`,
    lines: [headLine.number, lines[end - 1]?.number ?? headLine.number],
  };
  return {
    rows: [headRow(head, headLine, table, rows), ...spanCategories(rows, table)],
    removed,
    problem,
    end,
  };
}

function endsTable(line: PageLine, full: number): boolean {
  if (line.mark !== null && ENDS_TABLE.has(line.mark.style)) return true;
  const tokens = mergeExtracted(tokensOf(line));
  return tokens.length === 1 && columns(line.text.trim()) >= full - 8;
}

function tokensOf(line: PageLine): Token[] {
  const tokens: Token[] = [];
  for (const match of line.text.matchAll(/[^\s\u3000]+/g)) {
    const start = line.start + match.index;
    tokens.push({ text: match[0], span: { start, end: start + match[0].length }, line });
  }
  return tokens;
}

const HAN = /[\u3400-\u9fff]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/** Puts together what extraction parted: a token that begins with a digit or letter goes to the Han before it. */
function mergeExtracted(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  let before = '';
  for (const token of tokens) {
    const last = merged.at(-1);
    if (last !== undefined && HAN.test(before) && LATIN_OR_DIGIT.test(token.text.charAt(0))) {
      merged[merged.length - 1] = {
        text: last.text + token.text,
        span: { start: last.span.start, end: token.span.end },
        line: last.line,
      };
    } else merged.push(token);
    before = token.text.charAt(token.text.length - 1);
  }
  return merged;
}

/**
 * A row, if this line completes one: its last `values` tokens are values. A label before them on the
 * same line leaves the pending lines as the category; without one the pending lines are the label.
 */
function completeRow(tokens: readonly Token[], pending: readonly Token[][], values: number): Row | null {
  const tail = tokens.slice(-values);
  if (tail.length < values || !tail.every((token) => VALUE.test(token.text))) return null;
  const labels = mergeExtracted(tokens.slice(0, -values));
  const valueCells = tail.map((token): CellTokens => [token]);
  if (labels.length > 0) {
    const category = [...pending.flat(), ...labels.slice(0, -1)];
    return { category, cells: [labels.slice(-1), ...valueCells] };
  }
  if (pending.length === 0) return null;
  // A wrapped label; where its first line holds two tokens, the first is a piece of the category.
  const first = pending[0] ?? [];
  const category = first.slice(0, -1);
  return { category, cells: [[...first.slice(-1), ...pending.slice(1).flat()], ...valueCells] };
}

/**
 * Gives each category cell its rows. Where categories are few, one printed on consecutive rows is one
 * cell, wrapped; it begins a new one where rows without any stand between.
 */
function spanCategories(rows: readonly Row[], table: number): readonly LogicalLine[] {
  const categories = rows.filter((row) => row.category.length > 0).length;
  const wraps = categories * 5 <= rows.length * 3;
  const owners: { tokens: Token[]; rows: number; last: number }[] = [];
  const ownerOf = rows.map((row, index) => {
    let owner = owners.at(-1);
    if (row.category.length > 0) {
      if (wraps && owner !== undefined && owner.last === index - 1) {
        // One by one: a call takes no more arguments than some hundred thousand.
        for (const token of row.category) owner.tokens.push(token);
      } else owners.push({ tokens: [...row.category], rows: 0, last: index });
      owner = owners.at(-1);
      if (owner !== undefined) owner.last = index;
    }
    if (owner !== undefined) owner.rows++;
    return owner;
  });
  return rows.map((row, index) => {
    const owner = ownerOf[index];
    const opens = owner !== undefined && ownerOf[index - 1] !== owner;
    const cells: { tokens: CellTokens; colSpan: number; rowSpan: number }[] = row.cells.map((tokens) => ({
      tokens,
      colSpan: 1,
      rowSpan: 1,
    }));
    const label = cells[0];
    if (opens) cells.unshift({ tokens: owner.tokens, colSpan: 1, rowSpan: owner.rows });
    else if (categories > 0 && owner === undefined && label !== undefined) label.colSpan = 2;
    return rowLine(cells, table, false);
  });
}

/** The first cell of the head stands over category and label where rows have categories. */
function headRow(head: readonly Token[], line: PageLine, table: number, rows: readonly Row[]): LogicalLine {
  const categories = rows.some((row) => row.category.length > 0);
  const cells = head.map((token, index) => ({
    tokens: [token],
    colSpan: index === 0 && categories ? 2 : 1,
    rowSpan: 1,
  }));
  return { ...rowLine(cells, table, true), lines: [line.number, line.number], page: line.page };
}

function rowLine(
  cells: readonly { tokens: CellTokens; colSpan: number; rowSpan: number }[],
  table: number,
  head: boolean,
): LogicalLine {
  let text = '';
  const placed: TableCell[] = [];
  const tokens = cells.flatMap((cell) => cell.tokens);
  for (const cell of cells) {
    if (placed.length > 0) text += '\t';
    const start = text.length;
    text += cell.tokens.map((token) => token.text).join('');
    placed.push({ start, end: text.length, colSpan: cell.colSpan, rowSpan: cell.rowSpan });
  }
  const numbers = tokens.map((token) => token.line.number).sort((a, b) => a - b);
  // The place of a row is where its own label stands, not where its category begins.
  const own = cells.at(-1)?.tokens[0]?.line ?? tokens[0]?.line;
  return {
    text,
    spans: tokens.map((token) => token.span).sort((a, b) => a.start - b.start),
    lines: [numbers[0] ?? 0, numbers.at(-1) ?? 0],
    page: own?.page ?? null,
    mark: null,
    headingLevel: null,
    cells: placed,
    table,
    head,
  };
}
