/**
 * Who changed what in the library, one JSON object a line, only ever added to. A line that a power cut
 * tore is passed over when it is read, and the next one begins on a line of its own.
 */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditEntry, AuditPage } from '../../src/domain/administration.ts';
import { isErrno } from '../errno.ts';

export const AUDIT_FILE = 'audit.jsonl';

/** Fulfilled when the line is on the disk. */
export async function recordAudit(folder: string, entry: AuditEntry): Promise<void> {
  const file = await open(join(folder, AUDIT_FILE), 'a+');
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const isTorn = size > 0 && last.toString() !== '\n';
    await file.appendFile(`${isTorn ? '\n' : ''}${JSON.stringify(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function readAudit(
  folder: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<AuditPage> {
  const entries = (await readLines(join(folder, AUDIT_FILE))).flatMap(parse).reverse();
  return { entries: entries.slice(offset, offset + limit), total: entries.length };
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

function parse(line: string): AuditEntry[] {
  try {
    return [JSON.parse(line) as AuditEntry];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
