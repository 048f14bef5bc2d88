/**
 * Tables as CSV (RFC 4180): lines end in CR LF, what holds a comma, a quotation mark or a line break is
 * quoted. A byte order mark goes before it, without which Excel takes Chinese for another encoding.
 */
import type { Grid } from './grid.ts';

const BYTE_ORDER_MARK = '\u{FEFF}';

/** What spreadsheet programs take for the beginning of a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

export function toCsv({ columns, rows }: Grid): string {
  const lines = [columns.map(({ name }) => name), ...rows];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');
}

/** An apostrophe before a formula makes a text of it; a document must not make a spreadsheet do anything. */
function written(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
