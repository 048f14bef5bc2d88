/** Tables as Excel files. Every cell is of the type text, in which = begins no formula. */
import { wholeCharacter } from '../domain/span.ts';
import type { Grid } from './grid.ts';
import { legalText } from './xml.ts';

/** Characters that a cell may hold; Excel repairs the file by throwing longer texts away. */
const MAX_CELL = 32_767;
const CUT = '……（过长，余见原文）';

const FONT = { fontFamily: '宋体', fontSize: 11 } as const;
const HEAD = { ...FONT, fontWeight: 'bold', alignVertical: 'center', backgroundColor: '#F2F2F2' } as const;
const CELL = { ...FONT, alignVertical: 'top', wrap: true } as const;

/** The bytes of the .xlsx; its one sheet has a head that stays in view. `sheet`: its name, ours. */
export async function toXlsx({ columns, rows }: Grid, sheet: string): Promise<Uint8Array> {
  // Loaded when the first is asked for: most servers are asked for few.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head = columns.map(({ name }) => ({ ...HEAD, type: String, value: name }));
  const cells = rows.map((row) => row.map((text) => ({ ...CELL, type: String, value: held(text) })));
  const file = writeExcelFile([head, ...cells], {
    sheet,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });
  return file.toBuffer();
}

function held(text: string): string {
  // The library drops what is illegal, and U+FFFD with it: a square says that something stood there.
  const legal = legalText(text).replaceAll('\u{FFFD}', '□');
  return legal.length <= MAX_CELL
    ? legal
    : legal.slice(0, wholeCharacter(legal, MAX_CELL - CUT.length)) + CUT;
}
