/** Opens the database of a library, and refuses one that was built by other rules. */
import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Store } from '../store.ts';
import { OutdatedStoreError, StoreDamagedError } from '../store-errors.ts';
import { logChanges, READING_MEGABYTES, setPageCache } from './fill.ts';
import { createReader } from './read.ts';
import { createSchema, PAGE_BYTES, SCHEMA_VERSION } from './schema.ts';
import { USUALLY_HELD } from './texts.ts';
import { createWriter } from './write.ts';

/** Copying the log into the database waits for the disk: after so much rather than 8 MB, and then all of it goes. */
const LOG_BYTES = 32 * 1024 * 1024;
/** How often a database is copied that is written meanwhile; a torn copy is noticed when it is looked through. */
const COPIES = 3;

/**
 * Opens or creates the database at `path` (`:memory:` for tests). `fingerprint` says by which tokenizer
 * its index is made: search/tokens.ts TOKENIZER_FINGERPRINT. Throws OutdatedStoreError where the file
 * holds another, StoreDamagedError where it is no database any more. `heldCharacters`: how many of the
 * texts are kept in memory, two bytes each.
 */
export function openSqliteStore(path: string, fingerprint: string, heldCharacters = USUALLY_HELD): Store {
  const db = new SqliteDatabase(path);
  return storeOf(db, path, heldCharacters, () => {
    // Before the log, which settles it; a database that is there keeps its pages.
    db.pragma(`page_size = ${PAGE_BYTES}`);
    logChanges(db);
    db.pragma('foreign_keys = ON');
    db.pragma('busy_timeout = 5000');
    setPageCache(db, READING_MEGABYTES);
    db.pragma(`wal_autocheckpoint = ${LOG_BYTES / PAGE_BYTES}`);
    db.pragma(`journal_size_limit = ${2 * LOG_BYTES}`);
    db.transaction(() => checkOrCreate(db, fingerprint)).immediate();
  });
}

/**
 * Opens a database in a folder that cannot be written; its writer throws. SQLite reads such a database only
 * while its -shm file is there, that is while another process writes it (sqlite.org/wal.html, 5), and our
 * build of it takes no address with immutable=1, which would also be wrong of a file that others may
 * change. Otherwise a copy in the folder for temporary files is read. Throws as `openSqliteStore`, and
 * what copying throws.
 */
export function openReadOnlySqliteStore(path: string, fingerprint: string): Store {
  try {
    const db = new SqliteDatabase(path, { readonly: true, fileMustExist: true });
    return storeOf(db, path, USUALLY_HELD, () => {
      setPageCache(db, READING_MEGABYTES);
      check(db, fingerprint);
    });
  } catch (error) {
    if (!isUnreadableWithoutWriting(error)) throw error;
  }
  const copy = copyDatabase(path);
  const removeCopy = () => rmSync(dirname(copy), { recursive: true, force: true });
  try {
    const store = openSqliteStore(copy, fingerprint);
    return { ...store, close: () => store.close().finally(removeCopy) };
  } catch (error) {
    removeCopy();
    throw error;
  }
}

function isUnreadableWithoutWriting(error: unknown): boolean {
  return error instanceof SqliteDatabase.SqliteError && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);
}

/** A copy of the database and its log, again where they were written in between. */
function copyDatabase(path: string): string {
  const copy = join(mkdtempSync(join(tmpdir(), 'tiaowen-')), basename(path));
  for (let attempt = 0; attempt < COPIES; attempt++) {
    const before = versionOf(path);
    for (const end of ['', '-wal']) {
      if (existsSync(path + end)) cpSync(path + end, copy + end);
      else rmSync(copy + end, { force: true });
    }
    if (versionOf(path) === before) break;
  }
  return copy;
}

function versionOf(path: string): string {
  return ['', '-wal']
    .map((end) => statSync(path + end, { throwIfNoEntry: false }))
    .map((file) => `${file?.size} ${file?.mtimeMs}`)
    .join(' ');
}

/** Closes the database where making it ready fails. */
function storeOf(db: Database, path: string, heldCharacters: number, makeReady: () => void): Store {
  try {
    makeReady();
  } catch (error) {
    db.close();
    throw isDamage(error) ? new StoreDamagedError(path, error) : error;
  }
  return {
    reader: createReader(db, heldCharacters),
    writer: createWriter(db),
    async isWhole() {
      return isWhole(db);
    },
    async close() {
      db.close();
    },
  };
}

/** Pages, records and the order of indexes are looked at, not whether indexes say what tables say. */
function isWhole(db: Database): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}

function isDamage(error: unknown): boolean {
  return (
    error instanceof SqliteDatabase.SqliteError &&
    (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB')
  );
}

function checkOrCreate(db: Database, fingerprint: string): void {
  const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (tables === 0) createSchema(db, fingerprint);
  else check(db, fingerprint);
}

function check(db: Database, fingerprint: string): void {
  const wanted = { schema: SCHEMA_VERSION, fingerprint };
  for (const [key, value] of Object.entries(wanted)) {
    const held = readMeta(db, key);
    if (held !== value) {
      throw new OutdatedStoreError(`the database has the ${key} "${held}", not "${value}"`);
    }
  }
}

function readMeta(db: Database, key: string): unknown {
  const hasMeta = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'meta'`).get() !== undefined;
  return hasMeta ? db.prepare('SELECT value FROM meta WHERE key = ?').pluck().get(key) : undefined;
}
