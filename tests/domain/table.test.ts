import { describe, expect, it } from 'vitest';
import { columnsOf, headAbove } from '../../src/domain/table.ts';

const cell = (colSpan = 1, rowSpan = 1) => ({ colSpan, rowSpan });

describe('the columns of a table', () => {
  it('are counted past the cells that reach down from above', () => {
    const rows = [
      [cell(2), cell()],
      [cell(1, 3), cell(), cell()],
      [cell(), cell()],
      [cell(2)],
      [cell(), cell(), cell()],
    ];
    expect(columnsOf(rows)).toEqual([[0, 2], [0, 1, 2], [1, 2], [1], [0, 1, 2]]);
  });

  it('have the head that stands above them, whatever it reaches over', () => {
    const head = [cell(2), cell(), cell()];
    expect([0, 1, 2, 3, 4].map((column) => headAbove(head, column))).toEqual([
      head[0],
      head[0],
      head[1],
      head[2],
      null,
    ]);
  });
});
