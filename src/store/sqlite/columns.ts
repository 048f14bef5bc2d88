/**
 * What counting, filtering and 同条 need of every entry, in memory: about thirteen bytes an entry. An
 * entry is named by its ordinal, its place among all entries in order of importance; those of a document
 * are consecutive, and so are those of most units.
 */

import type { Database } from 'better-sqlite3';
import { firstNotBefore } from '../../domain/bisect.ts';
import type { EId } from '../../domain/provision.ts';
import { type Quality, qualitiesOf } from '../../domain/qualities.ts';
import type { Expression, Work } from '../../domain/work.ts';
import type { HeldWork } from '../store.ts';
import { unpackNumbers, unpackShortNumbers } from './numbers.ts';

/** The entries of one document: ordinals `first` to `first + size - 1`, rowids from `rowid` on. */
export interface EntryBlock extends HeldWork {
  /** Its number in the database. */
  readonly expressionNo: number;
  readonly rowid: number;
  readonly first: number;
  readonly size: number;
  /** Its first unit, in the numbering of the library. */
  readonly firstUnit: number;
  /** Of its work, as numbers of EntryColumns.names. */
  readonly qualities: Readonly<Record<Quality, number>>;
}

export interface EntryColumns {
  /** In order of importance. */
  readonly blocks: readonly EntryBlock[];
  /** What chapters and the qualities of works are called, by number. */
  readonly names: readonly string[];
  /** The same in order of rowids. */
  readonly byRowid: readonly EntryBlock[];
  /** Both orders are one, as they are where documents found their place (place.ts). */
  readonly isInOrder: boolean;
  readonly size: number;
  /** Index into `blocks`, for each ordinal. */
  readonly block: Uint32Array;
  /** The unit, numbered through the library, for each ordinal. */
  readonly unit: Uint32Array;
  /** The chapter as a number of `names`, for each ordinal; that of the empty name where there is none. */
  readonly chapter: Uint32Array;
  /** Codes of codes.ts, for each ordinal. */
  readonly kind: Uint8Array;
  readonly role: Uint8Array;
  readonly part: Uint8Array;
  /** Length of all its entries together, for each unit. */
  readonly unitLength: Uint32Array;
}

interface BlockRow {
  readonly work: string;
  readonly description: string;
  readonly articles: number;
  readonly provisions: number;
  readonly expression: number;
  readonly first: number;
  readonly size: number;
  readonly units: Buffer;
  readonly chapters: Buffer;
  readonly chapter_names: string;
  readonly kinds: Buffer;
  readonly roles: Buffer;
  readonly parts: Buffer;
  readonly unit_lengths: Buffer;
}

/** Of all entries, of one state of the database: the caller reads within a transaction. */
export function loadColumns(db: Database): EntryColumns {
  const rows = db
    .prepare<[], BlockRow>(
      `SELECT work.data AS work, expression.data AS description, articles, provisions, entry_block.expression, first, size,
         units, chapters, chapter_names, kinds, roles, parts, unit_lengths
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
    chapter: new Uint32Array(size),
    kind: new Uint8Array(size),
    role: new Uint8Array(size),
    part: new Uint8Array(size),
    unitLength: new Uint32Array(unitCount),
  };
  let first = 0;
  let firstUnit = 0;
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const blocks = rows.map((row, index): EntryBlock => {
    const work: Work = JSON.parse(row.work);
    const { type, issuer, year, status } = qualitiesOf(work);
    const chapters = (JSON.parse(row.chapter_names) as (EId | null)[]).map((name) => numberOf(name ?? ''));
    const block = {
      work,
      qualities: {
        type: numberOf(type),
        issuer: numberOf(issuer),
        year: numberOf(year),
        status: numberOf(status),
      },
      expression: JSON.parse(row.description) as Expression,
      extent: { articles: row.articles, provisions: row.provisions },
      expressionNo: row.expression,
      rowid: row.first,
      first,
      size: row.size,
      firstUnit,
    };
    const lengths = unpackNumbers(row.unit_lengths);
    columns.block.fill(index, first, first + row.size);
    unpackNumbers(row.units).forEach((unit, at) => {
      columns.unit[first + at] = firstUnit + unit;
    });
    unpackShortNumbers(row.chapters).forEach((chapter, at) => {
      columns.chapter[first + at] = chapters[chapter] ?? 0;
    });
    columns.kind.set(row.kinds, first);
    columns.role.set(row.roles, first);
    columns.part.set(row.parts, first);
    columns.unitLength.set(lengths, firstUnit);
    first += row.size;
    firstUnit += lengths.length;
    return block;
  });
  const byRowid = blocks.toSorted((a, b) => a.rowid - b.rowid);
  return {
    ...columns,
    blocks,
    names: [...numbers.keys()],
    byRowid,
    isInOrder: byRowid.every((block, at) => block === blocks[at]),
  };
}

/** The ordinals of rowids; both ascending. */
export function toOrdinals(columns: EntryColumns, rowids: readonly number[]): Uint32Array {
  const ordinals = new Uint32Array(rowids.length);
  const { byRowid } = columns;
  let at = 0;
  let shift = 0;
  let end = 0;
  for (let index = 0; index < rowids.length; index++) {
    const rowid = rowids[index] ?? 0;
    if (rowid >= end) {
      at = blockHolding(byRowid, rowid, at);
      const block = byRowid[at];
      if (block === undefined || rowid < block.rowid) throw new Error(`no block holds the entry ${rowid}`);
      shift = block.first - block.rowid;
      end = block.rowid + block.size;
    }
    ordinals[index] = rowid + shift;
  }
  return columns.isInOrder ? ordinals : ordinals.sort();
}

/** The index of the first block, from `from` on, that ends behind a rowid. */
function blockHolding(byRowid: readonly EntryBlock[], rowid: number, from: number): number {
  return firstNotBefore(from, byRowid.length, (index) => {
    const block = byRowid[index];
    return block !== undefined && block.rowid + block.size <= rowid;
  });
}

/** The document to which an entry belongs. Throws where there is no such ordinal: that is our mistake. */
export function blockOf(columns: EntryColumns, ordinal: number): EntryBlock {
  const block = columns.blocks[columns.block[ordinal] ?? -1];
  if (block === undefined) throw new Error(`no entry has the ordinal ${ordinal}`);
  return block;
}

/** The ordinals of all entries of the units of some, ascending. */
export function wholeUnits(columns: EntryColumns, ordinals: Uint32Array): number[] {
  const units = new Set(Array.from(ordinals, (ordinal) => columns.unit[ordinal] ?? 0));
  const blocks = new Set(Array.from(ordinals, (ordinal) => blockOf(columns, ordinal)));
  const whole: number[] = [];
  for (const { first, size } of blocks) {
    for (let ordinal = first; ordinal < first + size; ordinal++) {
      if (units.has(columns.unit[ordinal] ?? 0)) whole.push(ordinal);
    }
  }
  return whole;
}
