/** Writing the references of a document, whole or only those that have become others. */
import type { Database } from 'better-sqlite3';
import type { Reference } from '../../domain/reference.ts';

export interface ReferenceWriter {
  /** For an expression that has none yet. */
  insert(expression: number, references: readonly Reference[]): void;
  /** Makes these the references of an expression; false where they were already. */
  replace(expression: number, references: readonly Reference[]): boolean;
}

interface HeldRow {
  readonly no: number;
  readonly position: number;
  readonly data: string;
}

/** The caller begins the transaction. */
export function createReferenceWriter(db: Database): ReferenceWriter {
  const insertReference = db.prepare(
    'INSERT INTO reference (expression, position, eid, data) VALUES (?, ?, ?, ?)',
  );
  const insertTarget = db.prepare('INSERT INTO reference_target (reference, work, eid) VALUES (?, ?, ?)');
  const heldRows = db.prepare<[number], HeldRow>(
    'SELECT no, position, data FROM reference WHERE expression = ?',
  );
  /** Its targets go with it. */
  const remove = db.prepare('DELETE FROM reference WHERE no = ?');

  function insertOne(expression: number, position: number, reference: Reference, data: string): void {
    const inserted = insertReference.run(expression, position, reference.citation.at.eId, data);
    const targets = reference.outcome === 'resolved' ? reference.targets : [];
    for (const { work, eId } of targets) insertTarget.run(inserted.lastInsertRowid, work, eId);
  }

  return {
    insert(expression, references) {
      references.forEach((reference, position) => {
        insertOne(expression, position, reference, JSON.stringify(reference));
      });
    },
    replace(expression, references) {
      const wanted = references.map((reference) => JSON.stringify(reference));
      const held = heldRows.all(expression);
      const standing = new Set<number>();
      for (const { no, position, data } of held) {
        if (wanted[position] === data) standing.add(position);
        else remove.run(no);
      }
      references.forEach((reference, position) => {
        if (!standing.has(position)) insertOne(expression, position, reference, wanted[position] ?? '');
      });
      return standing.size < Math.max(held.length, references.length);
    },
  };
}
