/** Where ledgers are kept: one file for each work, so that adding a document does not rewrite the
 * others'. The ledger of a work outlives its removal: it may be added again. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EId } from '../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import { isErrno } from '../errno.ts';
import type { AtomicFiles } from './atomic-file.ts';
import type { Ledger, ServedWords, WordsHash } from './ledger.ts';

export const LEDGER_FOLDER = 'ledger';

/** Sources are listed once and named by their place in the list. */
interface LedgerFile {
  readonly sources: readonly SourceId[];
  readonly served: Readonly<Record<EId, readonly (readonly [words: WordsHash, source: number])[]>>;
}

/** The ledger of a work; empty where nothing of it was ever served. */
export async function readLedger(folder: string, work: WorkId): Promise<Ledger> {
  const text = await readText(pathOf(folder, work));
  if (text === null) return new Map();
  const { sources, served } = JSON.parse(text) as LedgerFile;
  const words = ([hash, index]: readonly [WordsHash, number]): ServedWords[] => {
    const source = sources[index];
    return source === undefined ? [] : [{ words: hash, source }];
  };
  return new Map(Object.entries(served).map(([eId, had]) => [eId as EId, had.flatMap(words)]));
}

/** The ledger stands once `files` are committed. Writes nothing where the file already says the same. */
export async function writeLedger(
  files: AtomicFiles,
  folder: string,
  work: WorkId,
  ledger: Ledger,
): Promise<void> {
  const sources = [...new Set([...ledger.values()].flatMap((had) => had.map(({ source }) => source)))];
  const served = Object.fromEntries(
    [...ledger].map(([eId, had]) => [
      eId,
      had.map(({ words, source }) => [words, sources.indexOf(source)] as const),
    ]),
  );
  const text = `${JSON.stringify({ sources, served } satisfies LedgerFile)}\n`;
  const path = pathOf(folder, work);
  if ((await readText(path)) === text) return;
  await mkdir(join(folder, LEDGER_FOLDER), { recursive: true });
  await files.write(path, text);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

function pathOf(folder: string, work: WorkId): string {
  return join(folder, LEDGER_FOLDER, `${work}.json`);
}
