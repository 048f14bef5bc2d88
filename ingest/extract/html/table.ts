/** Tables of a page: those that hold data, and those that only place things on the screen. */
import { comparesArticles, setsArticles } from '../article-table.ts';
import {
  attributeOf,
  BLOCKS,
  elementsOf,
  type HtmlElement,
  isElement,
  PREFORMATTED,
  rawText,
  textOf,
  WITHOUT_TEXT,
} from './dom.ts';

/** The largest spans of the WHATWG table model (HTML, 4.9.12). */
const MAX_COLSPAN = 1000;
const MAX_ROWSPAN = 65_534;
/** One cell with this share of all text, in several paragraphs, is a column of a page. */
const PAGE_CELL_SHARE = 0.7;
const PAGE_CELL_BLOCKS = 4;

/** Rows of a table as a browser shows them, the foot last; those of tables within it left out. */
export function rowsOf(table: HtmlElement): readonly HtmlElement[] {
  const children = elementsOf(table);
  const isFoot = (child: HtmlElement): boolean => child.tagName === 'tfoot';
  return [...children.filter((child) => !isFoot(child)), ...children.filter(isFoot)].flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

export function cellsOf(row: HtmlElement): readonly HtmlElement[] {
  return elementsOf(row).filter((child) => child.tagName === 'td' || child.tagName === 'th');
}

export function spansOf(cell: HtmlElement, rowsLeft: number): { colSpan: number; rowSpan: number } {
  const rowSpan = readSpan(attributeOf(cell, 'rowspan'), MAX_ROWSPAN);
  return {
    colSpan: Math.max(readSpan(attributeOf(cell, 'colspan'), MAX_COLSPAN), 1),
    // 0 means: to the end of the table. A span never reaches beyond it.
    rowSpan: Math.min(rowSpan === 0 ? rowsLeft : rowSpan, Math.max(rowsLeft, 1)),
  };
}

/** Whether a table places parts of a page: its cells are then read as ordinary boxes. */
export function isLayoutTable(table: HtmlElement): boolean {
  if (attributeOf(table, 'role') === 'presentation') return true;
  const rows = rowsOf(table).map(cellsOf);
  const cells = rows.flat();
  if (rows.every((row) => row.length <= 1)) return true;
  // Without the tables in cells: each text is read once, however deep it stands.
  const texts = rows.map((row) => row.map((cell) => rawText(cell, 'table')));
  if (comparesArticles(texts)) return false;
  if (setsArticles(texts)) return true;
  if (cells.some(holdsTable) && !(saysData(table, cells) && holdsLittleIn(cells))) return true;
  const lengths = cells.map(textLength);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return cells.some(
    (cell, index) => (lengths[index] ?? 0) > total * PAGE_CELL_SHARE && countBlocks(cell) >= PAGE_CELL_BLOCKS,
  );
}

function readSpan(value: string | null, largest: number): number {
  return value !== null && /^[0-9]{1,6}$/.test(value.trim()) ? Math.min(Number(value), largest) : 1;
}

/** Whether a table says that it holds data: by heads of columns or by a caption. */
function saysData(table: HtmlElement, cells: readonly HtmlElement[]): boolean {
  const parts = elementsOf(table).map((child) => child.tagName);
  return parts.includes('caption') || parts.includes('thead') || cells.some((cell) => cell.tagName === 'th');
}

/** Whether the tables within cells hold less than half of all text. */
function holdsLittleIn(cells: readonly HtmlElement[]): boolean {
  const total = cells.reduce((sum, cell) => sum + textLength(cell), 0);
  const within = cells.flatMap(tablesIn).reduce((sum, inner) => sum + textLength(inner), 0);
  return within * 2 < total;
}

function tablesIn(element: HtmlElement): readonly HtmlElement[] {
  return elementsOf(element).flatMap((child) => (child.tagName === 'table' ? [child] : tablesIn(child)));
}

function holdsTable(element: HtmlElement): boolean {
  return elementsOf(element).some((child) => child.tagName === 'table' || holdsTable(child));
}

/** Paragraphs within an element: its blocks, and the lines of preformatted text. */
function countBlocks(element: HtmlElement): number {
  if (PREFORMATTED.has(element.tagName)) return rawText(element).split('\n').filter(isPrinted).length;
  return elementsOf(element).reduce(
    (count, child) => count + (BLOCKS.has(child.tagName) ? 1 : 0) + countBlocks(child),
    0,
  );
}

function isPrinted(line: string): boolean {
  return line.trim() !== '';
}

/** Tables stand in tables, each of which asks for all that its cells hold: every element is measured once. */
const LENGTHS = new WeakMap<HtmlElement, number>();

function textLength(element: HtmlElement): number {
  if (WITHOUT_TEXT.has(element.tagName)) return 0;
  const known = LENGTHS.get(element);
  if (known !== undefined) return known;
  let length = 0;
  for (const child of element.childNodes) {
    length += isElement(child) ? textLength(child) : (textOf(child)?.trim().length ?? 0);
  }
  LENGTHS.set(element, length);
  return length;
}
