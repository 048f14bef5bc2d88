/** Writing the entries of a document and their indexes. */
import type { Database } from 'better-sqlite3';
import type { EId } from '../../domain/provision.ts';
import type { IndexEntry } from '../store.ts';
import { packEntries, textStarts, unpackTexts } from './block.ts';
import { unpackNumbers } from './numbers.ts';
import { createPlacer, type Importance } from './place.ts';

export interface EntryWriter {
  /**
   * Writes the entries of an expression. `earlier`: those that it had before; what of them stays at its
   * place is not written again, and what reads the same there is not indexed again.
   */
  write(
    expression: number,
    importance: Importance,
    entries: readonly IndexEntry[],
    locators: ReadonlyMap<EId, string>,
    earlier: EarlierEntries | null,
  ): void;
  /** What `write` needs to know of the entries of an expression, to be read before anything of it is written or deleted. */
  read(expression: number): EarlierEntries | null;
  remove(earlier: EarlierEntries): void;
}

export interface EarlierEntries extends Importance {
  readonly first: number;
  readonly size: number;
  readonly capacity: number;
  readonly lengths: Buffer;
  readonly normalised: Buffer;
  readonly borders: Buffer;
  readonly parts: Buffer;
}

/** The columns of `entry` behind its id. */
type EntryColumns = readonly [
  eid: EId | null,
  part: string,
  field: string | null,
  locator: string | null,
  unitNum: string | null,
  unitHeading: string | null,
  text: string,
];

export function createEntryWriter(db: Database): EntryWriter {
  const placer = createPlacer(db);
  const columns = 'eid, part, field, locator, unit_num, unit_heading, text';
  const putEntry = db.prepare(
    `INSERT OR REPLACE INTO entry (id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const heldEntries = db
    .prepare<[number, number], EntryColumns>(
      `SELECT ${columns} FROM entry WHERE id BETWEEN ? AND ? ORDER BY id`,
    )
    .raw();
  const deleteEntries = db.prepare('DELETE FROM entry WHERE id BETWEEN ? AND ?');
  const insertBlock = db.prepare(
    `INSERT INTO entry_block (expression, first, size, capacity, units, chapters, kinds, roles, parts,
       unit_lengths, unit_names, chapter_names, lengths, normalised, borders, word_sorts)
     VALUES (@expression, @first, @size, @capacity, @units, @chapters, @kinds, @roles, @parts,
       @unitLengths, @unitNames, @chapterNames, @lengths, @normalised, @borders, @wordSorts)`,
  );
  const updateBlock = db.prepare(
    `UPDATE entry_block SET size = @size, units = @units, chapters = @chapters, kinds = @kinds, roles = @roles,
       parts = @parts, unit_lengths = @unitLengths, unit_names = @unitNames, chapter_names = @chapterNames,
       lengths = @lengths, normalised = @normalised, borders = @borders, word_sorts = @wordSorts
     WHERE expression = @expression`,
  );
  const deleteBlock = db.prepare('DELETE FROM entry_block WHERE expression = ?');
  const block = db.prepare<[number], EarlierEntries>(
    `SELECT authority, date, id, first, size, capacity, lengths, normalised, borders, parts FROM entry_block
     JOIN expression ON expression.no = entry_block.expression JOIN work ON work.no = expression.work
     WHERE expression.no = ?`,
  );
  const insertTokens = {
    g: db.prepare('INSERT INTO g (rowid, tokens) VALUES (?, ?)'),
    u: db.prepare('INSERT INTO u (rowid, tokens) VALUES (?, ?)'),
    s: db.prepare('INSERT INTO s (rowid, tokens) VALUES (?, ?)'),
  };
  // One by one: FTS5 looks for the rows of a range among all it has.
  const deleteTokens = [
    db.prepare('DELETE FROM g WHERE rowid = ?'),
    db.prepare('DELETE FROM u WHERE rowid = ?'),
    db.prepare('DELETE FROM s WHERE rowid = ?'),
  ];

  function index(id: number, { tokens }: IndexEntry): void {
    if (tokens.bigrams !== '') insertTokens.g.run(id, tokens.bigrams);
    insertTokens.u.run(id, tokens.characters);
    if (tokens.shingles !== '') insertTokens.s.run(id, tokens.shingles);
  }

  function unindex(id: number): void {
    for (const statement of deleteTokens) statement.run(id);
  }

  function remove({ first, size }: EarlierEntries): void {
    deleteEntries.run(first, first + size - 1);
    for (let id = first; id < first + size; id++) unindex(id);
  }

  return {
    write(expression, importance, entries, locators, earlier) {
      const stays = earlier !== null && staysInPlace(earlier, importance, entries.length);
      if (earlier !== null && !stays) {
        remove(earlier);
        deleteBlock.run(expression);
      }
      const { first, capacity } = stays ? earlier : placer.place(importance, entries.length);
      const reads = stays ? textsOf(earlier) : [];
      const rows = stays ? heldEntries.all(first, first + earlier.size - 1) : [];
      if (stays && entries.length < earlier.size) {
        deleteEntries.run(first + entries.length, first + earlier.size - 1);
        for (let at = entries.length; at < earlier.size; at++) unindex(first + at);
      }
      const columnsOfBlock = { expression, size: entries.length, ...packEntries(entries) };
      if (stays) updateBlock.run(columnsOfBlock);
      else insertBlock.run({ ...columnsOfBlock, first, capacity });
      entries.forEach((entry, at) => {
        const { eId, part, field, unitLabel, text } = entry;
        const locator = eId === null ? null : (locators.get(eId) ?? null);
        const row: EntryColumns = [eId, part, field, locator, unitLabel.num, unitLabel.heading, text];
        const standing = rows[at];
        if (standing === undefined || row.some((value, column) => value !== standing[column]))
          putEntry.run(first + at, ...row);
        if (reads[at] === entry.normalised) return;
        if (at < reads.length) unindex(first + at);
        index(first + at, entry);
      });
    },
    read: (expression) => block.get(expression) ?? null,
    remove,
  };
}

function staysInPlace(earlier: EarlierEntries, { authority, date, id }: Importance, size: number): boolean {
  return (
    earlier.authority === authority &&
    earlier.date === date &&
    earlier.id === id &&
    size <= earlier.capacity &&
    // A text that has shrunk would keep much room that others of its date may need.
    size * 2 >= earlier.size
  );
}

function textsOf({ lengths, normalised }: EarlierEntries): string[] {
  const starts = textStarts(unpackNumbers(lengths));
  const texts = unpackTexts(normalised);
  return Array.from(starts.subarray(1), (end, at) => texts.slice(starts[at], end));
}
