/**
 * A library in one file: a tar archive (POSIX pax) of its holdings and, last, a manifest with the sha256
 * of each. An archive without its manifest was cut short. The library may be written meanwhile.
 */
import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Pack, pack } from 'tar-stream';
import { isErrno } from '../errno.ts';
import { forceToDisk, syncFolder, UNFINISHED } from './atomic-file.ts';
import { CATALOGUE_FILE, parseCatalogue } from './catalogue-file.ts';
import { namesIn } from './folder.ts';
import { digestInName, isHolding, NOTE_FILES } from './holdings.ts';
import { LEDGER_FOLDER } from './ledger-file.ts';
import { ORIGINALS_FOLDER } from './originals.ts';

export const MANIFEST_FILE = 'manifest.json';

export interface BackupManifest {
  readonly version: 1;
  /** When it was made, ISO 8601 in UTC. */
  readonly made: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface BackupOutcome {
  readonly works: number;
  readonly files: number;
  /** Originals that the catalogue names and that are gone or damaged; everything else is in the backup. */
  readonly damaged: readonly string[];
}

/** Writes the backup beside `path` and moves it there when it is whole and on the disk. */
export async function backUpLibrary(folder: string, path: string): Promise<BackupOutcome> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}${UNFINISHED}`);
  try {
    const archive = pack();
    const writing = pipeline(archive, createWriteStream(unfinished, { flags: 'wx' }));
    const [outcome] = await Promise.all([fill(archive, folder), writing]);
    await forceToDisk(unfinished);
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return outcome;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function fill(archive: Pack, folder: string): Promise<BackupOutcome> {
  try {
    const outcome = await fillFrom(new Copier(archive, folder), folder);
    archive.finalize();
    return outcome;
  } catch (error) {
    archive.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

/**
 * Originals first, until the catalogue names none that was not looked at: so the catalogue that goes in
 * is one for which everything was there, whatever was added or removed meanwhile.
 */
async function fillFrom(copier: Copier, folder: string): Promise<BackupOutcome> {
  const seen = new Set<string>();
  let catalogue = await readCatalogueFile(folder);
  for (;;) {
    const fresh = catalogue.originals.filter((name) => !seen.has(name));
    if (fresh.length === 0) break;
    for (const name of fresh) {
      await copier.copy(name);
      seen.add(name);
    }
    catalogue = await readCatalogueFile(folder);
  }
  const ledgers = (await namesIn(join(folder, LEDGER_FOLDER))).map((name) => `${LEDGER_FOLDER}/${name}`);
  for (const name of [...ledgers.filter(isHolding), ...NOTE_FILES]) await copier.copy(name);
  if (catalogue.bytes !== null) await copier.put(CATALOGUE_FILE, catalogue.bytes);
  const damaged = catalogue.originals.filter((name) => !copier.has(name));
  const files = await copier.finish();
  return { works: catalogue.works, files, damaged };
}

async function readCatalogueFile(folder: string) {
  const path = join(folder, CATALOGUE_FILE);
  const bytes = await readIfThere(path);
  const works = bytes === null ? [] : parseCatalogue(path, bytes.toString('utf8')).works();
  const sources = works.flatMap(({ expressions }) => expressions.map(({ source }) => source));
  return {
    bytes,
    works: works.length,
    originals: [...new Set(sources)].map((source) => `${ORIGINALS_FOLDER}/${source}`),
  };
}

/** Puts files into an archive, one after another, and keeps account of them. */
class Copier {
  readonly #archive: Pack;
  readonly #folder: string;
  readonly #digests: Record<string, string> = {};

  constructor(archive: Pack, folder: string) {
    this.#archive = archive;
    this.#folder = folder;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#digests, name);
  }

  /** Nothing where the file is not there, or is an original whose bytes are not those of its name. */
  async copy(name: string): Promise<void> {
    const bytes = await readIfThere(join(this.#folder, name));
    if (bytes === null) return;
    const expected = digestInName(name);
    if (expected === null || expected === sha256(bytes)) await this.put(name, bytes);
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    this.#digests[name] = sha256(bytes);
    await this.#write(name, bytes);
  }

  /** The number of files, without the manifest that it puts behind them. */
  async finish(): Promise<number> {
    const files = this.#digests;
    const manifest: BackupManifest = { version: 1, made: new Date().toISOString(), files };
    await this.#write(MANIFEST_FILE, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    return Object.keys(files).length;
  }

  /** Through a stream of its own, so that a slow disk slows the reading down. */
  async #write(name: string, bytes: Buffer): Promise<void> {
    const entry = this.#archive.entry({ name, size: bytes.length });
    await pipeline(Readable.from([bytes]), entry);
  }
}

/** In lower-case hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
