/** Writing: whole documents in one transaction, in which everything of the earlier ones goes first. */
import type { Database } from 'better-sqlite3';
import { authorityOf, dateOf } from '../../domain/importance.ts';
import { type EId, type Provision, walkProvisions } from '../../domain/provision.ts';
import type { Reference } from '../../domain/reference.ts';
import { extentOf } from '../../domain/tally.ts';
import type { Work, WorkId } from '../../domain/work.ts';
import type { IndexedDocument, KnowledgeWriter } from '../store.ts';
import { createEntryWriter, type EarlierEntries } from './entries.ts';
import { createOptimiser } from './optimise.ts';
import type { Importance } from './place.ts';
import { createAnswerPreparer } from './prepared.ts';
import { createReferenceWriter } from './reference-writer.ts';
import { PROVISIONS_EACH } from './schema.ts';
import { createVocabularyWriter, type VocabularyChange } from './vocabulary.ts';

export function createWriter(db: Database): KnowledgeWriter {
  const entryWriter = createEntryWriter(db);
  const beginVocabulary = createVocabularyWriter(db);
  const optimise = createOptimiser(db);
  const prepareAnswers = createAnswerPreparer(db);
  const countGeneration = db.prepare(
    `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'`,
  );
  const countWritten = db.prepare(`UPDATE meta SET value = CAST(value AS INTEGER) + ? WHERE key = 'written'`);
  const findWork = db.prepare<[string], { work: number; expression: number }>(
    `SELECT work.no AS work, expression.no AS expression
     FROM work JOIN expression ON expression.work = work.no WHERE id = ?`,
  );
  const deleteWork = db.prepare('DELETE FROM work WHERE no = ?');
  const deleteProvisions = db.prepare('DELETE FROM provision WHERE id >= ? AND id < ?');
  const insertWork = db.prepare('INSERT INTO work (id, authority, date, data) VALUES (?, ?, ?, ?)');
  const insertExpression = db.prepare(
    'INSERT INTO expression (work, articles, provisions, data) VALUES (?, ?, ?, ?)',
  );
  const insertProvision = db.prepare(
    'INSERT INTO provision (id, last, previous, next, eid, locator, data) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const referenceWriter = createReferenceWriter(db);
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

  /** Removes a work but for its entries, which are given back. Null: it is not held. */
  function removeButEntries(id: WorkId): EarlierEntries | null {
    const held = findWork.get(id);
    if (held === undefined) return null;
    const entries = entryWriter.read(held.expression);
    deleteProvisions.run(held.expression * PROVISIONS_EACH, (held.expression + 1) * PROVISIONS_EACH);
    deleteWork.run(held.work);
    return entries;
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
    const provisions = Array.from(walkProvisions(body), (placed) => placed.provision);
    if (provisions.length > PROVISIONS_EACH) throw new Error('too many provisions in one document');
    const { previous, next } = neighboursOfTheSameKind(provisions);
    const first = expression * PROVISIONS_EACH;
    const at = (position: number | undefined) => (position === undefined ? null : first + position);
    provisions.forEach((provision, position) => {
      const { eId } = provision;
      const locator = locators.get(eId);
      if (locator === undefined) throw new Error(`no locator for "${eId}"`);
      insertProvision.run(
        first + position,
        first + position + descendants(provision),
        at(previous[position]),
        at(next[position]),
        eId,
        locator,
        JSON.stringify(withoutChildren(provision)),
      );
    });
  }

  function replaceOne({ document, entries, locators }: IndexedDocument, vocabulary: VocabularyChange): void {
    const { work } = document;
    const earlier = removeButEntries(work.id);
    const importance = importanceOf(work);
    const { authority, date, id } = importance;
    const { lastInsertRowid } = insertWork.run(id, authority, date, JSON.stringify(work));
    const { articles, provisions } = extentOf(document.body);
    const described = JSON.stringify(document.expression);
    const inserted = insertExpression.run(lastInsertRowid, articles, provisions, described);
    const expression = Number(inserted.lastInsertRowid);
    insertList('field', expression, document.fields);
    insertList('removed', expression, document.removed);
    insertList('problem', expression, document.problems);
    insertList('term', expression, document.terms);
    insertList('citation', expression, document.citations);
    insertBody(expression, document.body, locators);
    referenceWriter.insert(expression, document.references);
    entryWriter.write(expression, importance, entries, locators, earlier);
    if (earlier !== null) vocabulary.takeOut(earlier);
    vocabulary.putIn(entries);
    countWritten.run(entries.length);
  }

  const replaceAll = db.transaction((documents: readonly IndexedDocument[]) => {
    const vocabulary = beginVocabulary();
    for (const document of documents) replaceOne(document, vocabulary);
    vocabulary.write();
    countGeneration.run();
  });
  const replaceReferences = db.transaction((id: WorkId, references: readonly Reference[]) => {
    const held = findWork.get(id);
    if (held === undefined) throw new Error(`"${id}" is not held`);
    if (referenceWriter.replace(held.expression, references)) countGeneration.run();
  });
  const removeWork = db.transaction((id: WorkId) => {
    const earlier = removeButEntries(id);
    if (earlier === null) return;
    entryWriter.remove(earlier);
    const vocabulary = beginVocabulary();
    vocabulary.takeOut(earlier);
    vocabulary.write();
    countGeneration.run();
  });

  return {
    async replaceDocument(document, entries, locators) {
      replaceAll.immediate([{ document, entries, locators }]);
    },
    async replaceDocuments(documents) {
      if (documents.length > 0) replaceAll.immediate(documents);
    },
    async replaceReferences(id, references) {
      replaceReferences.immediate(id, references);
    },
    async removeWork(id) {
      removeWork.immediate(id);
    },
    async optimise() {
      optimise();
    },
    prepareAnswers,
  };
}

function importanceOf(work: Work): Importance {
  return { authority: authorityOf(work), date: dateOf(work) ?? '', id: work.id };
}

/** For each position the nearest one before and behind it that holds the same kind. */
function neighboursOfTheSameKind(provisions: readonly Provision[]) {
  const previous: (number | undefined)[] = [];
  const next: (number | undefined)[] = [];
  const last = new Map<string, number>();
  provisions.forEach(({ kind }, position) => {
    const before = last.get(kind);
    previous[position] = before;
    if (before !== undefined) next[before] = position;
    last.set(kind, position);
  });
  return { previous, next };
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
