/**
 * Writing: whole documents in one transaction, in which everything of the earlier ones goes first.
 *
 * New rows are inserted without OR REPLACE: beside a foreign key SQLite opens a savepoint for that, and at a
 * savepoint FTS5 writes down what it has gathered: a segment of each index for every document, which take
 * longer to write and to merge than all else.
 */
import type { Database } from 'better-sqlite3';
import type { LinkedDocument } from '../../domain/document.ts';
import { authorityOf, dateOf } from '../../domain/importance.ts';
import type { Reference } from '../../domain/reference.ts';
import { extentOf } from '../../domain/tally.ts';
import type { Work, WorkId } from '../../domain/work.ts';
import type { IndexedDocument, KnowledgeWriter } from '../store.ts';
import { createBodyWriter } from './body.ts';
import { createEntryWriter, type EarlierEntries } from './entries.ts';
import { createFiller } from './fill.ts';
import { createListWriter } from './lists.ts';
import { createOptimiser } from './optimise.ts';
import type { Importance } from './place.ts';
import { createAnswerPreparer } from './prepared.ts';
import { createReferenceWriter } from './reference-writer.ts';
import { createVocabularyWriter, type VocabularyChange } from './vocabulary.ts';

/** The rows of a work and of its text. */
interface HeldNumbers {
  readonly work: number;
  readonly expression: number;
}

export function createWriter(db: Database): KnowledgeWriter {
  const entryWriter = createEntryWriter(db);
  const beginVocabulary = createVocabularyWriter(db);
  const optimise = createOptimiser(db);
  const prepareAnswers = createAnswerPreparer(db);
  const countGeneration = db.prepare(
    `UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'generation'`,
  );
  const countWritten = db.prepare(`UPDATE meta SET value = CAST(value AS INTEGER) + ? WHERE key = 'written'`);
  const findWork = db.prepare<[string], HeldNumbers>(
    `SELECT work.no AS work, expression.no AS expression
     FROM work JOIN expression ON expression.work = work.no WHERE id = ?`,
  );
  const deleteWork = db.prepare('DELETE FROM work WHERE no = ?');
  const insertWork = db.prepare('INSERT INTO work (authority, date, data, id) VALUES (?, ?, ?, ?)');
  const updateWork = db.prepare('UPDATE work SET authority = ?, date = ?, data = ? WHERE id = ?');
  const insertExpression = db.prepare(
    'INSERT INTO expression (articles, provisions, data, characters, work) VALUES (?, ?, ?, ?, ?)',
  );
  const updateExpression = db.prepare(
    'UPDATE expression SET articles = ?, provisions = ?, data = ?, characters = ? WHERE work = ?',
  );
  const referenceWriter = createReferenceWriter(db);
  const listWriter = createListWriter(db);
  const bodyWriter = createBodyWriter(db);

  /** Removes a work but for its entries, which are given back. Null: it is not held. */
  function removeButEntries(id: WorkId): EarlierEntries | null {
    const held = findWork.get(id);
    if (held === undefined) return null;
    const entries = entryWriter.read(held.expression);
    bodyWriter.remove(held.expression);
    deleteWork.run(held.work);
    return entries;
  }

  /** Writes the rows of a document and of its text; gives the number of the text. `held`: where they are. */
  function writeHead(
    { work, expression, body, characters }: LinkedDocument,
    held: HeldNumbers | null,
  ): number {
    const { articles, provisions } = extentOf(body);
    const { authority, date, id } = importanceOf(work);
    const text = [articles, provisions, JSON.stringify(expression), JSON.stringify(characters)] as const;
    if (held !== null) {
      updateWork.run(authority, date, JSON.stringify(work), id);
      updateExpression.run(...text, held.work);
      return held.expression;
    }
    const { lastInsertRowid } = insertWork.run(authority, date, JSON.stringify(work), id);
    return Number(insertExpression.run(...text, lastInsertRowid).lastInsertRowid);
  }

  /** In the place of an earlier text of the work, of which what is the same stays as it is. */
  function replaceOne({ document, entries, locators }: IndexedDocument, vocabulary: VocabularyChange): void {
    const held = findWork.get(document.work.id) ?? null;
    const earlier = held === null ? null : entryWriter.read(held.expression);
    const expression = writeHead(document, held);
    const isNew = held === null;
    listWriter.write('field', expression, document.fields, isNew);
    listWriter.write('removed', expression, document.removed, isNew);
    listWriter.write('problem', expression, document.problems, isNew);
    listWriter.write('term', expression, document.terms, isNew);
    listWriter.write('citation', expression, document.citations, isNew);
    bodyWriter.write(expression, document.body, locators, isNew);
    if (isNew) referenceWriter.insert(expression, document.references);
    else referenceWriter.replace(expression, document.references);
    entryWriter.write(expression, importanceOf(document.work), entries, locators, earlier);
    if (earlier !== null) vocabulary.takeOut(earlier);
    vocabulary.putIn(entries);
    countWritten.run(entries.length);
  }

  function writeAll(documents: readonly IndexedDocument[], vocabulary: VocabularyChange): void {
    for (const document of documents) replaceOne(document, vocabulary);
    countGeneration.run();
  }
  const replaceAll = db.transaction((documents: readonly IndexedDocument[]) => {
    const vocabulary = beginVocabulary();
    writeAll(documents, vocabulary);
    vocabulary.write();
  });
  const filler = createFiller(db, { write: writeAll, beginVocabulary });
  function replaceDocuments(documents: readonly IndexedDocument[]): void {
    // Within the transaction of a filling one of its own would be a savepoint.
    if (documents.length > 0 && !filler.add(documents)) replaceAll.immediate(documents);
  }
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
      replaceDocuments([{ document, entries, locators }]);
    },
    async replaceDocuments(documents) {
      replaceDocuments(documents);
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
    fill: filler.fill,
  };
}

function importanceOf(work: Work): Importance {
  return { authority: authorityOf(work), date: dateOf(work) ?? '', id: work.id };
}
