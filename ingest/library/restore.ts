/**
 * Puts a backup into an empty library folder. It is unpacked and compared with its manifest beside
 * everything else and moved in afterwards, the catalogue last: until then the library is empty.
 */
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { extract } from 'tar-stream';
import Type from 'typebox';
import { Value } from 'typebox/value';
import { ALIASES_FILE, hasDefaultAliases } from './aliases-file.ts';
import { removeUnfinished, UNFINISHED, writeAtomically } from './atomic-file.ts';
import { MANIFEST_FILE, sha256 } from './backup.ts';
import { CATALOGUE_FILE } from './catalogue-file.ts';
import { namesIn } from './folder.ts';
import { isHolding } from './holdings.ts';
import { LEDGER_FOLDER } from './ledger-file.ts';
import { LibraryError } from './library-error.ts';
import { acquireLock } from './lock.ts';
import { ORIGINALS_FOLDER } from './originals.ts';

/** An original is 50 MB at most; ledgers, catalogue and audit log of a large library are smaller. */
const MAX_FILE_BYTES = 512 * 1024 * 1024;
const STAGING = `.restoring${UNFINISHED}`;

const manifestSchema = Type.Object({
  version: Type.Literal(1),
  made: Type.String(),
  files: Type.Record(Type.String(), Type.String({ pattern: '^[0-9a-f]{64}$' })),
});

/**
 * Gives the number of files. Throws LibraryError `library-not-empty`, `library-locked` or, with nothing
 * of the backup left in the folder, `backup-damaged`.
 */
export async function restoreLibrary(folder: string, path: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const lock = await acquireLock(folder);
  try {
    await removeUnfinished(folder);
    await refuseUnlessEmpty(folder);
    const staging = join(folder, STAGING);
    try {
      const digests = await unpack(path, staging);
      await moveIn(staging, folder);
      return digests.size;
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  } finally {
    await lock.release();
  }
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
  const made = await hasDefaultAliases(folder);
  const top = (await namesIn(folder)).filter((name) => isHolding(name) && !(made && name === ALIASES_FILE));
  const below = [...(await namesIn(join(folder, ORIGINALS_FOLDER)))];
  if (top.length + below.length === 0) return;
  throw new LibraryError(
    'library-not-empty',
    `资料库文件夹 ${folder} 已有内容，不能恢复到其中。请用环境变量 TIAOWEN_LIBRARY 另指一个空文件夹。`,
  );
}

/** Every file of the archive under `staging`, checked against the manifest. */
async function unpack(path: string, staging: string): Promise<ReadonlyMap<string, string>> {
  for (const below of [ORIGINALS_FOLDER, LEDGER_FOLDER]) {
    await mkdir(join(staging, below), { recursive: true });
  }
  const digests = new Map<string, string>();
  let manifest: Buffer | null = null;
  for await (const { name, bytes } of entriesOf(path)) {
    if (name === MANIFEST_FILE) {
      manifest = bytes;
    } else if (isHolding(name) && !digests.has(name)) {
      digests.set(name, sha256(bytes));
      await writeAtomically(join(staging, name), bytes);
    } else {
      throw damaged(path, `其中的“${name}”不是资料库的文件`);
    }
  }
  compare(path, manifest, digests);
  return digests;
}

async function* entriesOf(path: string): AsyncGenerator<{ name: string; bytes: Buffer }> {
  const archive = extract();
  // What goes wrong with either is thrown where the entries are read.
  pipeline(createReadStream(path), archive, () => undefined);
  try {
    for await (const entry of archive) {
      const { name, type, size = 0 } = entry.header;
      if (type !== 'file' || size > MAX_FILE_BYTES) throw damaged(path, `其中的“${name}”不是普通文件`);
      const chunks: Buffer[] = [];
      for await (const chunk of entry) chunks.push(chunk as Buffer);
      yield { name, bytes: Buffer.concat(chunks) };
    }
  } catch (error) {
    if (error instanceof LibraryError || (error instanceof Error && 'code' in error)) throw error;
    throw damaged(path, '不是备份文件，或者已经损坏', error);
  }
}

function compare(path: string, bytes: Buffer | null, digests: ReadonlyMap<string, string>): void {
  if (bytes === null) throw damaged(path, '不完整');
  const files = filesOf(path, bytes);
  const wrong =
    Object.keys(files).find((name) => digests.get(name) !== files[name]) ??
    [...digests.keys()].find((name) => !Object.hasOwn(files, name));
  if (wrong !== undefined) throw damaged(path, `其中的“${wrong}”与备份时不同`);
}

function filesOf(path: string, bytes: Buffer): Readonly<Record<string, string>> {
  try {
    const manifest: unknown = JSON.parse(bytes.toString('utf8'));
    if (Value.Check(manifestSchema, manifest)) return manifest.files;
  } catch (error) {
    throw damaged(path, '的清单无法读取', error);
  }
  throw damaged(path, '的清单不合规定');
}

/** All or nothing: the folder held nothing before. */
async function moveIn(staging: string, folder: string): Promise<void> {
  try {
    await moveAll(staging, folder);
  } catch (error) {
    const moved = (await namesIn(folder)).filter((name) => isHolding(name));
    for (const name of [...moved, ORIGINALS_FOLDER, LEDGER_FOLDER]) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
    throw error;
  }
}

async function moveAll(staging: string, folder: string): Promise<void> {
  const top = await namesIn(staging);
  for (const below of [ORIGINALS_FOLDER, LEDGER_FOLDER]) {
    await mkdir(join(folder, below), { recursive: true });
    for (const name of await namesIn(join(staging, below))) {
      await rename(join(staging, below, name), join(folder, below, name));
    }
  }
  const files = top.filter((name) => isHolding(name) && name !== CATALOGUE_FILE);
  for (const name of files) await rename(join(staging, name), join(folder, name));
  if (top.includes(CATALOGUE_FILE)) await rename(join(staging, CATALOGUE_FILE), join(folder, CATALOGUE_FILE));
}

function damaged(path: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError('backup-damaged', `备份文件 ${path} ${why}，没有恢复任何内容。`, { cause });
}
