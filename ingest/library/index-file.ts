/**
 * The databases of a library folder and which of them is in use. `index.json` names it; a rebuilt
 * database stands beside it under the next number until it is whole. Databases are never renamed over
 * each other, because SQLite's -wal file belongs to a name: a reader that still has the old one open
 * keeps reading it, and its log can never be taken for the new one's.
 */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrno } from '../errno.ts';
import { writeAtomically } from './atomic-file.ts';

export interface IndexState {
  /** Name of the database file. */
  readonly file: string;
  /** What made it (schema, tokenizer, our own code); another maker cannot trust it. */
  readonly fingerprint: string;
  /** False while documents and their references are being written: the next writer then checks them all. */
  readonly settled: boolean;
}

const STATE_FILE = 'index.json';
const DATABASE = /^index-(\d+)\.db/;

/** Null where there is no index yet, or none that can be told: it is then made again. */
export async function readIndexState(folder: string): Promise<IndexState | null> {
  try {
    const value: unknown = JSON.parse(await readFile(join(folder, STATE_FILE), 'utf8'));
    return isIndexState(value) ? value : null;
  } catch (error) {
    if (isErrno(error, 'ENOENT') || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** When the index was last changed or made; null where there is none. */
export async function indexWritten(folder: string): Promise<Date | null> {
  try {
    return (await stat(join(folder, STATE_FILE))).mtime;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** In one step: until it is done the folder names the earlier database. */
export async function writeIndexState(folder: string, state: IndexState): Promise<void> {
  await writeAtomically(join(folder, STATE_FILE), `${JSON.stringify(state)}\n`);
}

/** A name that no database of the folder bears. */
export async function nextDatabase(folder: string): Promise<string> {
  const numbers = (await readdir(folder)).map((name) => Number(DATABASE.exec(name)?.[1] ?? 0));
  return `index-${Math.max(0, ...numbers) + 1}.db`;
}

/** Removes every database but one, with their logs: old ones, and unfinished ones of a killed rebuild. */
export async function removeOtherDatabases(folder: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!DATABASE.test(name) || name.startsWith(kept)) continue;
    try {
      await rm(join(folder, name), { force: true });
    } catch (error) {
      // Windows keeps a file that another process has open; the next writer removes it.
      if (!isErrno(error, 'EBUSY', 'EPERM')) throw error;
    }
  }
}

function isIndexState(value: unknown): value is IndexState {
  if (typeof value !== 'object' || value === null) return false;
  const { file, fingerprint, settled } = value as Record<string, unknown>;
  return (
    typeof file === 'string' &&
    /^index-\d+\.db$/.test(file) &&
    typeof fingerprint === 'string' &&
    typeof settled === 'boolean'
  );
}
