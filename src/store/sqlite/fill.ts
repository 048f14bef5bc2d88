/** Filling a new database: nothing is logged, and what only readers look up is indexed in the end. */
import type { Database } from 'better-sqlite3';
import { LOOKUPS } from './schema.ts';

/** Megabytes of pages that are held in memory: of what is read by turns, and of what is written at random. */
export const READING_MEGABYTES = 12;
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

/** As KnowledgeWriter.fill. */
export function createFiller(db: Database): (write: () => Promise<void>) => Promise<void> {
  const countWorks = db.prepare<[], number>('SELECT count(*) FROM work').pluck();
  return async (write) => {
    if (countWorks.get() !== 0) throw new Error('only an empty database can be filled');
    logNothing(db);
    setPageCache(db, FILLING_MEGABYTES);
    for (const name of Object.keys(LOOKUPS)) db.exec(`DROP INDEX ${name}`);
    await write();
    for (const [name, definition] of Object.entries(LOOKUPS))
      db.exec(`CREATE INDEX ${name} ON ${definition}`);
    logChanges(db);
    setPageCache(db, READING_MEGABYTES);
  };
}
