/** Writing the entries of a document and their indexes. */
import type { Database } from 'better-sqlite3';
import { authorityOf, dateOf } from '../../domain/importance.ts';
import type { EId } from '../../domain/provision.ts';
import type { Work } from '../../domain/work.ts';
import type { IndexEntry } from '../store.ts';
import { kindCode, partCode, roleCode } from './codes.ts';
import { packNumbers } from './numbers.ts';

/**
 * Ids are handed out in order of importance, because the answer to a broad query is read in the order
 * of ids and only its first part is ranked. Each authority has its own region; its first document is
 * put in the middle, so that newer ones find room before it and older ones behind. Seven regions stay
 * below 2^28, up to which SQLite writes an id in four bytes.
 */
const REGION = 2 ** 25;

export interface EntryWriter {
  insert(expression: number, work: Work, entries: readonly IndexEntry[]): void;
  /** Removes the entries of a work (by its number); the block goes with the work. */
  remove(work: number): void;
}

interface Extent {
  readonly first: number;
  readonly end: number;
}

export function createEntryWriter(db: Database): EntryWriter {
  const insertEntry = db.prepare(
    'INSERT INTO entry (id, eid, part, field, chapter, text) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertBlock = db.prepare(
    `INSERT INTO entry_block (expression, first, size, capacity, units, kinds, roles, parts,
       unit_lengths, unit_names, lengths, normalised, borders)
     VALUES (@expression, @first, @size, @capacity, @units, @kinds, @roles, @parts,
       @unitLengths, @unitNames, @lengths, @normalised, @borders)`,
  );
  const insertTokens = {
    g: db.prepare('INSERT INTO g (rowid, tokens) VALUES (?, ?)'),
    u: db.prepare('INSERT INTO u (rowid, tokens) VALUES (?, ?)'),
    j: db.prepare('INSERT INTO j (rowid, tokens) VALUES (?, ?)'),
    s: db.prepare('INSERT INTO s (rowid, tokens) VALUES (?, ?)'),
  };
  const deletes = [
    db.prepare('DELETE FROM g WHERE rowid BETWEEN ? AND ?'),
    db.prepare('DELETE FROM u WHERE rowid BETWEEN ? AND ?'),
    db.prepare('DELETE FROM j WHERE rowid BETWEEN ? AND ?'),
    db.prepare('DELETE FROM s WHERE rowid BETWEEN ? AND ?'),
    db.prepare('DELETE FROM entry WHERE id BETWEEN ? AND ?'),
  ];
  const blockOfWork = db.prepare<[number], Extent>(
    `SELECT first, first + size - 1 AS end FROM entry_block
     WHERE expression = (SELECT no FROM expression WHERE work = ?)`,
  );
  const extents = `SELECT first, first + capacity AS end FROM entry_block
    JOIN expression ON expression.no = entry_block.expression JOIN work ON work.no = expression.work`;
  // Which block stands before and behind a work of this authority, date and id.
  const before = db.prepare<Importance, Extent>(
    `${extents} WHERE authority = @authority AND (date > @date OR (date = @date AND id < @id))
     ORDER BY date, id DESC LIMIT 1`,
  );
  const behind = db.prepare<Importance, Extent>(
    `${extents} WHERE authority = @authority AND (date < @date OR (date = @date AND id > @id))
     ORDER BY date DESC, id LIMIT 1`,
  );
  const lastBelow = db.prepare<[number], Extent>(
    `SELECT first, first + capacity AS end FROM entry_block WHERE first < ? ORDER BY first DESC LIMIT 1`,
  );

  function isFree(first: number, capacity: number): boolean {
    return (lastBelow.get(first + capacity)?.end ?? 0) <= first;
  }

  /** The first id of a free stretch of `capacity` ids, in order of importance where there is room. */
  function place(work: Work, capacity: number): number {
    const importance = { authority: authorityOf(work), date: dateOf(work) ?? '', id: work.id };
    const previous = before.get(importance);
    const next = behind.get(importance);
    const region = importance.authority * REGION;
    const wanted = previous?.end ?? (next === undefined ? region + REGION / 2 : next.first - capacity);
    if (isFree(wanted, capacity)) return wanted;
    // No room between its neighbours. Reading puts that right (columns.ts), at the cost of a sort.
    return lastBelow.get(region + REGION)?.end ?? region;
  }

  return {
    insert(expression, work, entries) {
      const capacity = entries.length + Math.ceil(entries.length / 8) + 1;
      const first = place(work, capacity);
      insertBlock.run({ expression, first, size: entries.length, capacity, ...toColumns(entries) });
      entries.forEach((entry, index) => {
        const id = first + index;
        const { eId, part, field, chapter, text, tokens } = entry;
        insertEntry.run(id, eId, part, field, chapter, text);
        if (tokens.bigrams.length > 0) insertTokens.g.run(id, tokens.bigrams.join(' '));
        insertTokens.u.run(id, tokens.characters.join(' '));
        if (tokens.words.length > 0) insertTokens.j.run(id, tokens.words.join(' '));
        if (tokens.shingles.length > 0) insertTokens.s.run(id, tokens.shingles.join(' '));
      });
    },
    remove(work) {
      const block = blockOfWork.get(work);
      if (block === undefined) return;
      for (const statement of deletes) statement.run(block.first, block.end);
    },
  };
}

type Importance = { authority: number; date: string; id: string };

/** The columns of entry_block. */
function toColumns(entries: readonly IndexEntry[]): Record<string, Buffer | string> {
  const unitNumbers = new Map<EId | null, number>();
  const unitLengths: number[] = [];
  const units = entries.map(({ unit, normalised }) => {
    const number = unitNumbers.get(unit) ?? unitNumbers.size;
    unitNumbers.set(unit, number);
    unitLengths[number] = (unitLengths[number] ?? 0) + normalised.length;
    return number;
  });
  return {
    units: packNumbers(units),
    kinds: Buffer.from(entries.map((entry) => kindCode(entry.kind))),
    roles: Buffer.from(entries.map((entry) => roleCode(entry.role))),
    parts: Buffer.from(entries.map(partCode)),
    unitLengths: packNumbers(unitLengths),
    unitNames: JSON.stringify([...unitNumbers.keys()]),
    lengths: packNumbers(entries.map((entry) => entry.normalised.length)),
    normalised: entries.map((entry) => entry.normalised).join(''),
    borders: Buffer.concat(entries.map((entry) => entry.tokens.borders)),
  };
}
