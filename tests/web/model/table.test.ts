import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../web/model/table.ts';
import { leaf } from '../samples.ts';

describe('cellsOf', () => {
  it('reads the cells of a row from their offsets', () => {
    const cells = [
      { start: 0, end: 3, colSpan: 1, rowSpan: 1 },
      { start: 4, end: 6, colSpan: 1, rowSpan: 1 },
      { start: 7, end: 11, colSpan: 1, rowSpan: 2 },
    ];
    const row = leaf('row', 'table_1__tr_4', '独角兽\t——\t2-3家', { cells });
    expect(cellsOf(row.content, row).map(({ text, rowSpan }) => [text, rowSpan])).toEqual([
      ['独角兽', 1],
      ['——', 1],
      ['2-3家', 2],
    ]);
  });

  it('shows the whole text in one cell where no cells are known', () => {
    const row = leaf('row', 'table_1__tr_1', '创业人员 5万 20万');
    expect(cellsOf(row.content, row).map((cell) => cell.text)).toEqual(['创业人员 5万 20万']);
  });
});
