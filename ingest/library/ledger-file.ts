/** Where ledgers are kept: one file for each work, so that adding a document does not rewrite the
 * others'. The ledger of a work outlives its removal: it may be added again. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PolicyDocument } from '../../src/domain/document.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import { isErrno } from '../errno.ts';
import type { AtomicFiles } from './atomic-file.ts';
import { type Ledger, type ServedWords, type WordsHash, withServed } from './ledger.ts';

export const LEDGER_FOLDER = 'ledger';

/** Sources are listed once and named by their place in the list. */
interface LedgerFile {
  readonly sources: readonly SourceId[];
  readonly served: Readonly<Record<EId, readonly (readonly [words: WordsHash, source: number])[]>>;
}

/** The ledger of a work; empty where nothing of it was ever served. */
export async function readLedger(folder: string, work: WorkId): Promise<Ledger> {
  return toLedger(await readText(pathOf(folder, work)));
}

/** What the ledger of a work says of one address, without making anything of the others. */
export async function readServed(folder: string, work: WorkId, eId: EId): Promise<readonly ServedWords[]> {
  const file = parse(await readText(pathOf(folder, work)));
  return servedWords(file, file.served[eId] ?? []);
}

function toLedger(text: string | null): Ledger {
  const file = parse(text);
  return new Map(Object.entries(file.served).map(([eId, had]) => [eId as EId, servedWords(file, had)]));
}

function parse(text: string | null): LedgerFile {
  return text === null ? { sources: [], served: {} } : (JSON.parse(text) as LedgerFile);
}

function servedWords({ sources }: LedgerFile, had: LedgerFile['served'][EId]): ServedWords[] {
  return had.flatMap(([words, index]) => {
    const source = sources[index];
    return source === undefined ? [] : [{ words, source }];
  });
}

/**
 * Puts down that a document is served: its ledger stands once `files` are committed. One that says the same
 * already is not written again. The folder of ledgers must be there.
 */
export async function recordServed(
  files: AtomicFiles,
  folder: string,
  document: PolicyDocument,
): Promise<void> {
  const path = pathOf(folder, document.work.id);
  const held = await readText(path);
  const text = toText(withServed(toLedger(held), document));
  if (text !== held) await files.write(path, text);
}

function toText(ledger: Ledger): string {
  const sources: SourceId[] = [];
  const served: Record<EId, [WordsHash, number][]> = {};
  for (const [eId, had] of ledger) {
    served[eId] = had.map(({ words, source }) => {
      if (!sources.includes(source)) sources.push(source);
      return [words, sources.indexOf(source)];
    });
  }
  return `${JSON.stringify({ sources, served } satisfies LedgerFile)}\n`;
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
