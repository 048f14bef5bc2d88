/**
 * What a library folder keeps and cannot make again: the catalogue, what people wrote for it, the
 * ledgers and the originals. Everything else in it is derived, or belongs to a process that runs.
 */
import { ALIASES_FILE } from './aliases-file.ts';
import { AUDIT_FILE } from './audit-log.ts';
import { CATALOGUE_FILE } from './catalogue-file.ts';
import { LEDGER_FOLDER } from './ledger-file.ts';
import { ORIGINALS_FOLDER } from './originals.ts';

/** Files at the top of the folder, but for the catalogue. None need be there. */
export const NOTE_FILES = [ALIASES_FILE, AUDIT_FILE] as const;

const ORIGINAL = new RegExp(`^${ORIGINALS_FOLDER}/([0-9a-f]{64})$`);
const LEDGER = new RegExp(`^${LEDGER_FOLDER}/[a-z0-9-]{1,200}\\.json$`);

/** Whether a relative path with / is one that a library keeps; no other is ever written by `restore`. */
export function isHolding(name: string): boolean {
  const known: readonly string[] = [CATALOGUE_FILE, ...NOTE_FILES];
  return known.includes(name) || ORIGINAL.test(name) || LEDGER.test(name);
}

/** The sha256 that the bytes of an original must have; null for other files. */
export function digestInName(name: string): string | null {
  return ORIGINAL.exec(name)?.[1] ?? null;
}
