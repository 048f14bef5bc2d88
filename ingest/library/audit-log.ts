/**
 * Who changed what in the library, one JSON object a line, only ever added to. A change is announced
 * before it is made and confirmed afterwards, so that a power cut between the two leaves no change without
 * a line: what was announced only is looked up when the program starts (audit.ts). A line that a power cut
 * tore is passed over when it is read, and the next one begins on a line of its own.
 */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry, AuditPage } from '../../src/domain/administration.ts';
import { isErrno } from '../errno.ts';

export const AUDIT_FILE = 'audit.jsonl';

/** What a line says of a change. Of the lines of one operation the last one counts. */
export interface AuditLine extends AuditEntry {
  readonly operation: string;
  /** `begun`: announced; `done`: made; `undone`: looked up later, and never made. */
  readonly state: 'begun' | 'done' | 'undone';
  /** Of `begun`: a digest of what the change is to change, as it stood before. */
  readonly before?: string;
}

/** Fulfilled when the lines are on the disk. */
export async function recordAudit(folder: string, lines: readonly AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  const file = await open(join(folder, AUDIT_FILE), 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const isTorn = size > 0 && last.toString() !== '\n';
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    await file.appendFile(`${isTorn ? '\n' : ''}${text}`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The changes that were made, the newest first. */
export async function readAudit(
  folder: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<AuditPage> {
  const made = (await readOperations(folder)).filter(({ state }) => state === 'done').reverse();
  return { entries: made.slice(offset, offset + limit).map(entryOf), total: made.length };
}

/** The last line of each operation, in the order in which they ended. */
export async function readOperations(folder: string): Promise<readonly AuditLine[]> {
  const last = new Map<string, AuditLine>();
  for (const line of (await readLines(join(folder, AUDIT_FILE))).flatMap(parse)) {
    last.delete(line.operation);
    last.set(line.operation, line);
  }
  return [...last.values()];
}

function entryOf({ operation: _, state: __, before: ___, ...entry }: AuditLine): AuditEntry {
  return entry;
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

/** A line of an earlier version of this program is a change that was made, and an operation of its own. */
function parse(line: string, index: number): AuditLine[] {
  try {
    const read = JSON.parse(line) as AuditEntry & Partial<AuditLine>;
    return [{ operation: `line ${index}`, state: 'done', ...read, found: read.found ?? false }];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
