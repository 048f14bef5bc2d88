/** Rows and cells of a table, read from the offsets that a provision carries. Pure. */
import type { ProvisionBase } from '../../src/domain/provision.ts';
import type { TextSpan } from '../../src/domain/span.ts';

export interface Cell extends TextSpan {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** The cells of a row's text, or of a table's head; one cell with the whole text where none are known. */
export function cellsOf(text: string, { cells }: Pick<ProvisionBase, 'cells'>): Cell[] {
  if (cells === null || cells.length === 0) {
    return [{ start: 0, end: text.length, text, colSpan: 1, rowSpan: 1 }];
  }
  return cells.map((cell) => ({ ...cell, text: text.slice(cell.start, cell.end) }));
}
