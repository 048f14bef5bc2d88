/** Finds the source files that paths on the command line name: files themselves, and folders with all below. */
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { isErrno } from './errno.ts';
import { describeFailure } from './failure.ts';
import { CATALOGUE_FILE, readEntries } from './library/catalogue-file.ts';
import type { CatalogueEntry } from './source.ts';

export interface SourcePath {
  readonly path: string;
  /** What the catalogue.json in the file's folder says of it. */
  readonly known: CatalogueEntry | null;
}

export interface Collection {
  readonly files: readonly SourcePath[];
  /** Files met in folders that are no documents by their names: named, so that none goes silently. */
  readonly skipped: readonly string[];
  /** Paths that cannot be read, with the reason in Chinese. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * What a folder is searched for. Formats that cannot be read are among them, so that they are refused
 * by name and not passed over; what a file really is, its content decides.
 */
const DOCUMENT_EXTENSIONS = new Set(
  '.txt .text .md .markdown .html .htm .docx .pdf .doc .wps .ofd .rtf .odt .mht .caj'.split(' '),
);

/** In the order of the paths; within a folder by name. Each file once. Throws on a damaged catalogue.json. */
export async function collectSources(paths: readonly string[]): Promise<Collection> {
  const found: string[] = [];
  const skipped: string[] = [];
  const failed: { path: string; reason: string }[] = [];
  for (const path of paths) await visit(path, { found, skipped, failed });
  return { files: await withEntries([...new Set(found)]), skipped, failed };
}

type Found = { found: string[]; skipped: string[]; failed: { path: string; reason: string }[] };

/** A path of the command line: a file is taken whatever it is called. */
async function visit(path: string, into: Found): Promise<void> {
  try {
    if ((await stat(path)).isDirectory()) await walk(path, into);
    else into.found.push(path);
  } catch (error) {
    into.failed.push({ path, reason: describeFailure(error) });
  }
}

async function walk(folder: string, into: Found): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === CATALOGUE_FILE) continue;
    // A symbolic link to a folder is not followed: it may lead back up.
    const goesOn = entry.isDirectory() || (isDocument(entry.name) && !(await isLinkToFolder(path, entry)));
    if (goesOn) await visit(path, into);
    else into.skipped.push(path);
  }
}

async function isLinkToFolder(path: string, entry: Dirent): Promise<boolean> {
  if (!entry.isSymbolicLink()) return false;
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // A link that leads nowhere is named when it is visited.
    if (isErrno(error, 'ENOENT', 'ELOOP', 'EACCES')) return false;
    throw error;
  }
}

function isDocument(name: string): boolean {
  const extension = extname(name).toLowerCase();
  return extension === '' || DOCUMENT_EXTENSIONS.has(extension);
}

async function withEntries(paths: readonly string[]): Promise<readonly SourcePath[]> {
  const byFolder = new Map<string, ReadonlyMap<string, CatalogueEntry>>();
  const files: SourcePath[] = [];
  for (const path of paths) {
    const folder = dirname(path);
    const entries = byFolder.get(folder) ?? (await readEntries(folder));
    byFolder.set(folder, entries);
    files.push({ path, known: entries.get(basename(path)) ?? null });
  }
  return files;
}
