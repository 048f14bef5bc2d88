/** Writing: one transaction a document, in which everything of the earlier one goes first. */
import type { Database } from 'better-sqlite3';
import type { LinkedDocument } from '../../domain/document.ts';
import { authorityOf, dateOf } from '../../domain/importance.ts';
import { type EId, type Provision, walkProvisions } from '../../domain/provision.ts';
import type { Reference } from '../../domain/reference.ts';
import type { WorkId } from '../../domain/work.ts';
import type { IndexEntry, KnowledgeWriter } from '../store.ts';
import { createEntryWriter } from './entries.ts';
import { INDEXES } from './schema.ts';

export function createWriter(db: Database): KnowledgeWriter {
  const entryWriter = createEntryWriter(db);
  const countGeneration = db.prepare(
    `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'`,
  );
  const findWork = db.prepare<[string], number>('SELECT no FROM work WHERE id = ?').pluck();
  const deleteWork = db.prepare('DELETE FROM work WHERE no = ?');
  const insertWork = db.prepare('INSERT INTO work (id, authority, date, data) VALUES (?, ?, ?, ?)');
  const insertExpression = db.prepare('INSERT INTO expression (work, data) VALUES (?, ?)');
  const insertProvision = db.prepare(
    `INSERT INTO provision (expression, position, last, eid, kind, locator, data) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertReference = db.prepare(
    'INSERT INTO reference (expression, position, eid, data) VALUES (?, ?, ?, ?)',
  );
  const insertTarget = db.prepare('INSERT INTO reference_target (reference, work, eid) VALUES (?, ?, ?)');
  const listInserts = {
    field: prepareListInsert('field'),
    removed: prepareListInsert('removed'),
    problem: prepareListInsert('problem'),
    term: prepareListInsert('term'),
    citation: prepareListInsert('citation'),
  };

  function prepareListInsert(table: string) {
    return db.prepare(`INSERT INTO ${table} (expression, position, data) VALUES (?, ?, ?)`);
  }

  /** Returns whether the work was held. */
  function remove(id: WorkId): boolean {
    const no = findWork.get(id);
    if (no === undefined) return false;
    entryWriter.remove(no);
    deleteWork.run(no);
    return true;
  }

  function insertWorkAndExpression({ work, expression }: LinkedDocument): number {
    const inserted = insertWork.run(work.id, authorityOf(work), dateOf(work) ?? '', JSON.stringify(work));
    return Number(insertExpression.run(inserted.lastInsertRowid, JSON.stringify(expression)).lastInsertRowid);
  }

  function insertList(table: keyof typeof listInserts, expression: number, items: readonly object[]): void {
    items.forEach((item, position) => {
      listInserts[table].run(expression, position, JSON.stringify(item));
    });
  }

  function insertBody(
    expression: number,
    body: readonly Provision[],
    locators: ReadonlyMap<EId, string>,
  ): void {
    let position = 0;
    for (const { provision } of walkProvisions(body)) {
      const { eId, kind } = provision;
      const last = position + descendants(provision);
      const locator = locators.get(eId);
      if (locator === undefined) throw new Error(`no locator for "${eId}"`);
      insertProvision.run(
        expression,
        position++,
        last,
        eId,
        kind,
        locator,
        JSON.stringify(withoutChildren(provision)),
      );
    }
  }

  function insertReferences(expression: number, references: readonly Reference[]): void {
    references.forEach((reference, position) => {
      const data = JSON.stringify(reference);
      const inserted = insertReference.run(expression, position, reference.citation.at.eId, data);
      const targets = reference.outcome === 'resolved' ? reference.targets : [];
      for (const { work, eId } of targets) insertTarget.run(inserted.lastInsertRowid, work, eId);
    });
  }

  function insert(
    document: LinkedDocument,
    entries: readonly IndexEntry[],
    locators: ReadonlyMap<EId, string>,
  ): void {
    const expression = insertWorkAndExpression(document);
    insertList('field', expression, document.fields);
    insertList('removed', expression, document.removed);
    insertList('problem', expression, document.problems);
    insertList('term', expression, document.terms);
    insertList('citation', expression, document.citations);
    insertBody(expression, document.body, locators);
    insertReferences(expression, document.references);
    entryWriter.insert(expression, document.work, entries);
  }

  const replace = db.transaction(
    (document: LinkedDocument, entries: readonly IndexEntry[], locators: ReadonlyMap<EId, string>) => {
      remove(document.work.id);
      insert(document, entries, locators);
      countGeneration.run();
    },
  );
  const removeWork = db.transaction((id: WorkId) => {
    if (remove(id)) countGeneration.run();
  });

  return {
    async replaceDocument(document, entries, locators) {
      replace.immediate(document, entries, locators);
    },
    async removeWork(id) {
      removeWork.immediate(id);
    },
    async optimise() {
      for (const index of INDEXES) db.prepare(`INSERT INTO ${index} (${index}) VALUES ('optimize')`).run();
      db.pragma('optimize');
    },
  };
}

function descendants(provision: Provision): number {
  if (provision.shape === 'leaf') return 0;
  return provision.children.reduce((sum, child) => sum + 1 + descendants(child), 0);
}

function withoutChildren(provision: Provision): object {
  if (provision.shape === 'leaf') return provision;
  const { children: _, ...own } = provision;
  return own;
}
