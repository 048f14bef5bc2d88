/**
 * What counting, filtering and 同条 need of every entry, in memory: about ten bytes an entry. An entry
 * is named by its ordinal, its place among all entries in order of importance; those of a document are
 * consecutive, and so are those of most units.
 */
import type { Database } from 'better-sqlite3';
import type { Expression, Work } from '../../domain/work.ts';
import type { HeldWork } from '../store.ts';
import { unpackNumbers } from './numbers.ts';

/** The entries of one document: ordinals `first` to `first + size - 1`, rowids from `rowid` on. */
export interface EntryBlock extends HeldWork {
  /** Its number in the database. */
  readonly expressionNo: number;
  readonly rowid: number;
  readonly first: number;
  readonly size: number;
}

export interface EntryColumns {
  /** In order of importance. */
  readonly blocks: readonly EntryBlock[];
  /** The same in order of rowids, which is the same order where documents were written in it. */
  readonly byRowid: readonly EntryBlock[];
  readonly size: number;
  /** Index into `blocks`, for each ordinal. */
  readonly block: Uint32Array;
  /** The unit, numbered through the library, for each ordinal. */
  readonly unit: Uint32Array;
  /** Codes of codes.ts, for each ordinal. */
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  readonly part: Uint8Array;
  /** First unit of each block. */
  readonly firstUnit: Uint32Array;
  /** Length of all its entries together, for each unit. */
  readonly unitLength: Uint32Array;
}

interface BlockRow {
  readonly work: string;
  readonly description: string;
  readonly expression: number;
  readonly first: number;
  readonly size: number;
  readonly units: Buffer;
  readonly kinds: Buffer;
  readonly roles: Buffer;
  readonly parts: Buffer;
  readonly unit_lengths: Buffer;
}

export function loadColumns(db: Database): EntryColumns {
  const rows = db
    .prepare<[], BlockRow>(
      `SELECT work.data AS work, expression.data AS description, entry_block.expression, first, size,
         units, kinds, roles, parts, unit_lengths
       FROM entry_block JOIN expression ON expression.no = entry_block.expression
       JOIN work ON work.no = expression.work ORDER BY authority, date DESC, id`,
    )
    .all();
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const unitCount = rows.reduce((sum, row) => sum + row.unit_lengths.length / 4, 0);
  const columns = {
    size,
    block: new Uint32Array(size),
    unit: new Uint32Array(size),
    kind: new Uint8Array(size),
    role: new Uint8Array(size),
    part: new Uint8Array(size),
    firstUnit: new Uint32Array(rows.length),
    unitLength: new Uint32Array(unitCount),
  };
  let first = 0;
  let firstUnit = 0;
  const blocks = rows.map((row, index): EntryBlock => {
    const block = {
      work: JSON.parse(row.work) as Work,
      expression: JSON.parse(row.description) as Expression,
      expressionNo: row.expression,
      rowid: row.first,
      first,
      size: row.size,
    };
    const lengths = unpackNumbers(row.unit_lengths);
    columns.block.fill(index, first, first + row.size);
    unpackNumbers(row.units).forEach((unit, at) => {
      columns.unit[first + at] = firstUnit + unit;
    });
    columns.kind.set(row.kinds, first);
    columns.role.set(row.roles, first);
    columns.part.set(row.parts, first);
    columns.firstUnit[index] = firstUnit;
    columns.unitLength.set(lengths, firstUnit);
    first += row.size;
    firstUnit += lengths.length;
    return block;
  });
  return { ...columns, blocks, byRowid: blocks.toSorted((a, b) => a.rowid - b.rowid) };
}

/** The ordinals of rowids; both ascending. */
export function toOrdinals(columns: EntryColumns, rowids: readonly number[]): Uint32Array {
  const ordinals = new Uint32Array(rowids.length);
  let at = 0;
  let block = columns.byRowid[at];
  let last = -1;
  let ascending = true;
  rowids.forEach((rowid, index) => {
    while (block !== undefined && rowid >= block.rowid + block.size) block = columns.byRowid[++at];
    if (block === undefined || rowid < block.rowid) throw new Error(`no block holds the entry ${rowid}`);
    const ordinal = block.first + (rowid - block.rowid);
    ascending &&= ordinal > last;
    last = ordinal;
    ordinals[index] = ordinal;
  });
  return ascending ? ordinals : ordinals.sort();
}

export function blockOf(columns: EntryColumns, ordinal: number): EntryBlock {
  const block = columns.blocks[columns.block[ordinal] ?? -1];
  if (block === undefined) throw new Error(`no entry has the ordinal ${ordinal}`);
  return block;
}
