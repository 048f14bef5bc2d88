/** Filling a new database: nothing is logged, and what only readers look up is indexed in the end. */
import type { Database } from 'better-sqlite3';
import type { IndexedDocument } from '../store.ts';
import { LOOKUPS } from './schema.ts';
import type { VocabularyChange } from './vocabulary.ts';

/** Megabytes of pages that are held in memory: of what is read by turns, and of what is written at random. */
export const READING_MEGABYTES = 2;
const FILLING_MEGABYTES = 32;

/** Changes are logged beside the database: whoever reads sees it as it was, and a killed writer leaves it so. */
export function logChanges(db: Database): void {
  db.pragma('journal_mode = WAL');
  // A power cut may lose the last documents read, never the database; they are read again.
  db.pragma('synchronous = NORMAL');
}

export function setPageCache(db: Database, megabytes: number): void {
  db.pragma(`cache_size = -${megabytes * 1024}`);
}

function logNothing(db: Database): void {
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
}

/** How documents are written within a transaction, with the vocabulary that is kept apart until its end. */
export interface DocumentWriter {
  write(documents: readonly IndexedDocument[], vocabulary: VocabularyChange): void;
  beginVocabulary(): VocabularyChange;
}

export interface Filler {
  /** As KnowledgeWriter.fill. */
  fill(write: () => Promise<void>): Promise<void>;
  /** Writes documents in the open transaction; false where nothing is being filled. */
  add(documents: readonly IndexedDocument[]): boolean;
}

/**
 * Entries that one transaction of a filling takes. In it each document is written as it comes and may then be
 * forgotten; at its end FTS5 and the vocabulary write down what they have gathered.
 */
const ENTRIES_TOGETHER = 5_000;

export function createFiller(
  db: Database,
  { write: writeDocuments, beginVocabulary }: DocumentWriter,
): Filler {
  const countWorks = db.prepare<[], number>('SELECT count(*) FROM work').pluck();
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  let open: { readonly vocabulary: VocabularyChange; entries: number } | null = null;

  function beginTogether(): void {
    begin.run();
    open = { vocabulary: beginVocabulary(), entries: 0 };
  }

  function endTogether(): void {
    open?.vocabulary.write();
    open = null;
    commit.run();
  }

  return {
    async fill(write) {
      if (countWorks.get() !== 0) throw new Error('only an empty database can be filled');
      logNothing(db);
      setPageCache(db, FILLING_MEGABYTES);
      for (const name of Object.keys(LOOKUPS)) db.exec(`DROP INDEX ${name}`);
      beginTogether();
      await write();
      endTogether();
      for (const [name, definition] of Object.entries(LOOKUPS))
        db.exec(`CREATE INDEX ${name} ON ${definition}`);
      logChanges(db);
      setPageCache(db, READING_MEGABYTES);
    },
    add(documents) {
      if (open === null) return false;
      writeDocuments(documents, open.vocabulary);
      for (const { entries } of documents) open.entries += entries.length;
      if (open.entries >= ENTRIES_TOGETHER) {
        endTogether();
        beginTogether();
      }
      return true;
    },
  };
}
