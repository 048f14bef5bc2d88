/** The source files themselves, under the sha256 of their bytes, so that one is kept once and never changed. */
import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OriginalMissingError } from '../../src/domain/original-missing.ts';
import type { SourceId } from '../../src/domain/work.ts';
import { isErrno } from '../errno.ts';
import { type CatalogueEntry, type SourceFile, sourceIdOf } from '../source.ts';
import type { AtomicFiles } from './atomic-file.ts';
import type { HeldExpression, HeldWork } from './catalogue.ts';

export const ORIGINALS_FOLDER = 'originals';

function originalPath(folder: string, source: SourceId): string {
  return join(folder, ORIGINALS_FOLDER, source);
}

/** The original is kept once `files` are committed. The folder of originals must be there. */
export async function keepOriginal(files: AtomicFiles, folder: string, source: SourceFile): Promise<void> {
  const path = originalPath(folder, source.id);
  if (await hasSize(path, source.bytes.length)) return;
  await files.write(path, source.bytes);
}

/** Throws OriginalMissingError where the file is gone or its bytes are no longer those of its name. */
async function readOriginal(
  folder: string,
  source: SourceId,
  fileName: string,
  known: CatalogueEntry | null,
): Promise<SourceFile> {
  const path = originalPath(folder, source);
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) throw missing(fileName, path, '不存在');
    throw error;
  });
  if (sourceIdOf(bytes) !== source) throw missing(fileName, path, '内容已被改动');
  return { path, fileName, bytes, id: source, known };
}

/** The original of a text, with what the catalogue says of it. Throws as `readOriginal`. */
export async function readText(
  folder: string,
  work: HeldWork,
  { source, fileName, known }: HeldExpression,
): Promise<SourceFile> {
  return readOriginal(folder, source, fileName, { file: fileName, id: work.id, ...known });
}

/**
 * The bytes of an original, which may be large, as a stream. Null where the file is gone or its bytes are
 * no longer those of its name: they are read through before the first is given out.
 */
export async function openOriginal(
  folder: string,
  source: SourceId,
): Promise<{ readonly size: number; readonly bytes: Readable } | null> {
  const file = await openIfThere(originalPath(folder, source));
  if (file === null) return null;
  try {
    const hash = createHash('sha256');
    await pipeline(file.createReadStream({ start: 0, autoClose: false }), hash);
    if (hash.digest('hex') === source) {
      return { size: (await file.stat()).size, bytes: file.createReadStream({ start: 0 }) };
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  await file.close();
  return null;
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Nothing happens where there is none. Only for the holder of the writer lock. */
export async function dropOriginal(folder: string, source: SourceId): Promise<void> {
  await rm(originalPath(folder, source), { force: true });
}

/** Writing is atomic, so a file of the right length is the file. */
async function hasSize(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return false;
    throw error;
  }
}

function missing(fileName: string, path: string, what: string): OriginalMissingError {
  return new OriginalMissingError(`“${fileName}”的原件 ${path} ${what}，请重新导入该文件。`);
}
