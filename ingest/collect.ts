/** Finds the source files that paths on the command line name: files themselves, and folders with all below. */
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
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
  for (const path of paths) {
    try {
      if ((await stat(path)).isDirectory()) await walk(path, found, skipped);
      else found.push(path);
    } catch (error) {
      failed.push({ path, reason: describeFailure(error) });
    }
  }
  return { files: await withEntries([...new Set(found)]), skipped, failed };
}

async function walk(folder: string, found: string[], skipped: string[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === CATALOGUE_FILE) continue;
    // A symbolic link to a folder is not followed: it may lead back up.
    const file = entry.isFile() || (entry.isSymbolicLink() && (await stat(path)).isFile());
    if (entry.isDirectory()) await walk(path, found, skipped);
    else if (file && isDocument(entry.name)) found.push(path);
    else skipped.push(path);
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
