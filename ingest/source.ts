/**
 * A source file with what the catalogue says of it. Does not look inside: what the bytes are is
 * decided by ingest/extract.
 */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES } from '../src/domain/administration.ts';
import type { SourceId, WorkStatus } from '../src/domain/work.ts';
import type { WorkType } from '../src/domain/work-types.ts';
import { sourceTooLarge } from './extract/line.ts';

/** What a file cannot say of itself; every field but `file` overrides what the text says. */
export interface CatalogueEntry {
  readonly file: string;
  readonly id?: string;
  readonly type?: WorkType;
  readonly title?: string;
  readonly docNumber?: string;
  readonly issuers?: readonly string[];
  readonly status?: WorkStatus;
  readonly dates?: { adopted?: string; issued?: string; effective?: string; ended?: string };
}

export interface SourceFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly id: SourceId;
  readonly known: CatalogueEntry | null;
}

/** sha256 of the bytes: the identity of a source. */
export function sourceIdOf(bytes: Uint8Array): SourceId {
  return createHash('sha256').update(bytes).digest('hex') as SourceId;
}

/**
 * Reads a file; its name is the one that the entry gives it, where there is one. Throws UnreadableSourceError where
 * it is too large to be held in memory, and what the file system throws; the command line turns that into a sentence.
 */
export async function readSource(path: string, known: CatalogueEntry | null = null): Promise<SourceFile> {
  if ((await stat(path)).size > MAX_FILE_BYTES) throw sourceTooLarge();
  const bytes = await readFile(path);
  return { path, fileName: known?.file ?? basename(path), bytes, id: sourceIdOf(bytes), known };
}
