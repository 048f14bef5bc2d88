/** The grid of a table: which cells there are and how many columns and rows each covers. */
import { setsArticles } from '../article-table.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { holdsText } from './inline.ts';
import { numericValOf, valOf } from './styles.ts';

export interface TableCellBlocks {
  /** Paragraphs, tables and containers of such. */
  readonly blocks: readonly XmlElement[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface Table {
  readonly rows: readonly (readonly TableCellBlocks[])[];
  /** All rows have one cell, or an article's number and its text: the table is a frame around text. */
  readonly isFrame: boolean;
}

interface PlacedCell {
  readonly element: XmlElement | null;
  readonly column: number;
  readonly colSpan: number;
  /** Goes on a cell of the row above (w:vMerge without restart). */
  readonly continues: boolean;
}

const MAX_COLUMNS = 1000;

/** Reads w:tbl; rows and cells whose deletion is tracked are left out. */
export function readTable(table: XmlElement): Table {
  const rows = rowsOf(table).map(placeCells);
  const columns = rows.map((cells) => new Map(cells.map((cell) => [cell.column, cell])));
  const read = rows.map((cells, index) =>
    cells
      .filter((cell) => !cell.continues || (cell.element !== null && holdsText(cell.element)))
      .map((cell) => ({
        blocks: childrenOf(cell.element).filter((child) => child.name !== 'w:tcPr'),
        colSpan: cell.colSpan,
        rowSpan: cell.continues ? 1 : 1 + countContinuing(columns, index + 1, cell),
      })),
  );
  const isFrame = rows.every((cells) => cells.length <= 1);
  const isNarrow = rows.every((cells) => cells.length <= 2);
  const texts = isNarrow ? read.map((cells) => cells.map(({ blocks }) => blocks.map(textIn).join(''))) : [];
  return { rows: read, isFrame: isFrame || setsArticles(texts) };
}

function textIn(element: XmlElement): string {
  if (element.name === 'w:t') return element.children.filter((node) => typeof node === 'string').join('');
  return childrenOf(element).map(textIn).join('');
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childrenOf(table).flatMap((child) => {
    if (child.name === 'w:tr') return isDeleted(childOf(child, 'w:trPr'), 'w:del') ? [] : [child];
    return isContainer(child) ? rowsOf(child) : [];
  });
}

function placeCells(row: XmlElement): readonly PlacedCell[] {
  const properties = childOf(row, 'w:trPr');
  const cells: PlacedCell[] = [];
  let column = 0;
  function place(element: XmlElement | null, span: number | null, continues: boolean): void {
    const colSpan = columnsOf(span);
    cells.push({ element, column, colSpan, continues });
    column += colSpan;
  }
  const before = numericValOf(childOf(properties, 'w:gridBefore')) ?? 0;
  if (before > 0) place(null, before, false);
  for (const cell of cellsOf(row)) {
    const cellProperties = childOf(cell, 'w:tcPr');
    if (isDeleted(cellProperties, 'w:cellDel')) continue;
    const merge = childOf(cellProperties, 'w:vMerge');
    const continues = merge !== null && (valOf(merge) ?? 'continue') === 'continue';
    const across = childOf(cellProperties, 'w:hMerge');
    const span = numericValOf(childOf(cellProperties, 'w:gridSpan'));
    const left = cells.at(-1);
    // Word up to 2003 and its imitators merge cells of a row so.
    if (
      across !== null &&
      (valOf(across) ?? 'continue') === 'continue' &&
      left !== undefined &&
      !holdsText(cell)
    ) {
      const covered = columnsOf(span);
      column += covered;
      cells[cells.length - 1] = { ...left, colSpan: columnsOf(left.colSpan + covered) };
      continue;
    }
    place(cell, span, continues);
  }
  return cells;
}

function columnsOf(span: number | null): number {
  return Math.min(Math.max(span ?? 1, 1), MAX_COLUMNS);
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childrenOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    return isContainer(child) ? cellsOf(child) : [];
  });
}

/** @param columns for each row its cells by the column in which they begin */
function countContinuing(
  columns: readonly ReadonlyMap<number, PlacedCell>[],
  from: number,
  above: PlacedCell,
): number {
  let count = 0;
  while (columns[from + count]?.get(above.column)?.continues === true) count++;
  return count;
}

/** Content controls and the like, which may stand around rows and cells. */
function isContainer(element: XmlElement): boolean {
  return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(element.name);
}

function isDeleted(properties: XmlElement | null, mark: string): boolean {
  return childOf(properties, mark) !== null;
}
