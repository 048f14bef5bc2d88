/** Tables without vertical lines: rows whose pieces stand in the same columns throughout. */
import { NUMERAL_CHARACTERS } from '../../../src/text/numerals.ts';
import type { Row } from './rows.ts';

/** Fewer columns or rows line up by chance, and contents lists have two columns. */
const MIN_COLUMNS = 3;
const MIN_ROWS = 3;

// 第六章　罚　则 above 第七章　附　则: three pieces each, and headings all the same
const HEADING = new RegExp(`^第[${NUMERAL_CHARACTERS}]{1,9}(?:分编|[编章节])$`);

interface Column {
  readonly left: number;
  readonly right: number;
}

/** Rows that are certainly rows of a table; a row in doubt is left a line. */
export function alignedTables(rows: readonly Row[]): ReadonlySet<Row> {
  const found = new Set<Row>();
  let run: Row[] = [];
  let columns: readonly Column[] = [];
  function endRun(): void {
    if (run.length >= MIN_ROWS) for (const row of run) found.add(row);
    run = [];
  }
  for (const row of rows) {
    const widened = run.length === 0 ? null : widen(columns, row);
    if (widened === null) {
      endRun();
      columns = row.segments.map(({ left, right }) => ({ left, right }));
      if (columns.length < MIN_COLUMNS || HEADING.test(row.segments[0]?.text ?? '')) continue;
    } else columns = widened;
    run.push(row);
  }
  endRun();
  return found;
}

/** The columns with one more row in them; null where a piece does not stand in a column of its own. */
function widen(columns: readonly Column[], row: Row): readonly Column[] | null {
  if (row.segments.length !== columns.length) return null;
  const widened = columns.map((column, index) => {
    const segment = row.segments[index];
    if (segment === undefined || segment.left > column.right || segment.right < column.left) return null;
    return { left: Math.min(column.left, segment.left), right: Math.max(column.right, segment.right) };
  });
  const whole = widened.filter((column) => column !== null);
  if (whole.length < widened.length) return null;
  return whole.every((column, index) => index === 0 || column.left > (whole[index - 1]?.right ?? 0))
    ? whole
    : null;
}
