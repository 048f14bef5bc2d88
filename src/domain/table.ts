/** In which columns the cells of a table stand, where some reach over several columns and rows. */
import type { TableCell } from './provision.ts';

type Reaching = Pick<TableCell, 'colSpan' | 'rowSpan'>;

/** For each row, the number of the column in which each of its cells begins, from 0. */
export function columnsOf(rows: readonly (readonly Reaching[])[]): readonly (readonly number[])[] {
  // For each column, how many rows the cell above it still reaches down.
  const reached: number[] = [];
  return rows.map((cells) => {
    let column = 0;
    const columns = cells.map(({ colSpan, rowSpan }) => {
      while ((reached[column] ?? 0) > 0) column++;
      const first = column;
      for (; column < first + colSpan; column++) reached[column] = rowSpan;
      return first;
    });
    for (let at = 0; at < reached.length; at++) reached[at] = Math.max(0, (reached[at] ?? 0) - 1);
    return columns;
  });
}

/** The cell of the head that stands above a column; null where there is none. */
export function headAbove<C extends Reaching>(head: readonly C[], column: number): C | null {
  let first = 0;
  for (const cell of head) {
    if (column >= first && column < first + cell.colSpan) return cell;
    first += cell.colSpan;
  }
  return null;
}
