/**
 * `catalogue.json`, in the two forms that people may edit by hand: in a library folder it is the
 * library's catalogue; beside source files it says what they cannot say of themselves.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import Type, { type TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { type SourceId, WORK_STATUSES, type WorkId } from '../../src/domain/work.ts';
import { WORK_TYPES } from '../../src/domain/work-types.ts';
import { isErrno } from '../errno.ts';
import type { CatalogueEntry } from '../source.ts';
import { writeAtomically } from './atomic-file.ts';
import { Catalogue, type ReadCatalogue } from './catalogue.ts';
import { LibraryError } from './library-error.ts';

export const CATALOGUE_FILE = 'catalogue.json';
const VERSION = 1;

const isoDate = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const workId = Type.Unsafe<WorkId>(Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 200 }));
const sourceId = Type.Unsafe<SourceId>(Type.String({ pattern: '^[0-9a-f]{64}$' }));
const words = Type.String({ minLength: 1 });
const overrides = {
  type: Type.Optional(Type.Enum([...WORK_TYPES])),
  title: Type.Optional(words),
  docNumber: Type.Optional(words),
  issuers: Type.Optional(Type.Array(words)),
  status: Type.Optional(Type.Enum([...WORK_STATUSES])),
  dates: Type.Optional(
    closed({
      adopted: Type.Optional(isoDate),
      issued: Type.Optional(isoDate),
      effective: Type.Optional(isoDate),
      ended: Type.Optional(isoDate),
    }),
  ),
};
const expression = closed({
  source: sourceId,
  fileName: words,
  date: nullable(isoDate),
  effective: nullable(isoDate),
  added: words,
  known: nullable(closed(overrides)),
});
const heldWork = closed({
  id: workId,
  title: Type.String(),
  docNumber: nullable(words),
  expressions: Type.Array(expression, { minItems: 1 }),
});
// Compiled: a library reads its catalogue for every change, and interpreting the schema took most of that time.
const librarySchema = Compile(closed({ version: Type.Literal(VERSION), works: Type.Array(heldWork) }));
const entriesSchema = Compile(Type.Array(closed({ file: words, id: Type.Optional(workId), ...overrides })));

/** What is asked of a compiled schema. */
interface Schema<T> {
  Check(value: unknown): value is T;
  Errors(value: unknown): readonly { readonly instancePath: string; readonly message: string }[];
}

function closed<P extends Record<string, TSchema>>(properties: P) {
  return Type.Object(properties, { additionalProperties: false });
}

function nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** The catalogue of a library folder; empty where there is none yet. Throws LibraryError `catalogue-damaged`. */
export async function readCatalogue(folder: string): Promise<Catalogue> {
  const file = await readChecked(join(folder, CATALOGUE_FILE), librarySchema);
  return new Catalogue(file?.works ?? []);
}

/**
 * Reads the catalogue of a library folder again whenever it was written; the same as before where it was not. For those
 * who ask for one work of it at a time: reading that of 7,640 works takes 30 ms. Throws as `readCatalogue`.
 */
export function createCatalogueReader(folder: string): () => Promise<ReadCatalogue> {
  let held: { readonly version: string; readonly catalogue: Promise<ReadCatalogue> } | null = null;
  return async () => {
    const version = await versionOf(join(folder, CATALOGUE_FILE));
    if (held?.version !== version) {
      const catalogue = readCatalogue(folder);
      const mine = { version, catalogue };
      held = mine;
      catalogue.catch(() => {
        if (held === mine) held = null;
      });
    }
    return held.catalogue;
  };
}

/** Another for each writing: the file is never changed in its place, but put there anew. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return 'missing';
    throw error;
  }
}

/** The catalogue that a library's `catalogue.json` holds; `path` is for messages. Throws as `readCatalogue`. */
export function parseCatalogue(path: string, text: string): Catalogue {
  return new Catalogue(check(path, text, librarySchema).works);
}

/** Files that are read again at most when the process is killed; in a large library this part of its works. */
const FEWEST_UNWRITTEN = 100;
const PART_UNWRITTEN = 1 / 8;

/**
 * Whether the catalogue should be written now that so many files came in since it was. It is written whole,
 * so that the more it holds the more must have come: all its writings together take time linear in the files.
 */
export function isWorthWriting(unwritten: number, works: number): boolean {
  return unwritten >= Math.max(FEWEST_UNWRITTEN, works * PART_UNWRITTEN);
}

/** Writes the library's catalogue in one step: before it the old one stands, after it the new. */
export async function writeCatalogue(folder: string, catalogue: Catalogue): Promise<void> {
  const file = { version: VERSION, works: catalogue.works() };
  await writeAtomically(join(folder, CATALOGUE_FILE), `${JSON.stringify(file, null, 1)}\n`);
}

/** What the catalogue beside source files says, by file name. Throws LibraryError `catalogue-damaged`. */
export async function readEntries(folder: string): Promise<ReadonlyMap<string, CatalogueEntry>> {
  const entries = await readChecked(join(folder, CATALOGUE_FILE), entriesSchema);
  return new Map((entries ?? []).map((entry) => [entry.file, entry]));
}

/** Null where there is no such file. */
async function readChecked<T>(path: string, schema: Schema<T>): Promise<T | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
  return check(path, text, schema);
}

function check<T>(path: string, text: string, schema: Schema<T>): T {
  const value = parse(path, text.replace(/^\uFEFF/, ''));
  if (schema.Check(value)) return value;
  const [first] = schema.Errors(value);
  throw damaged(path, `在 ${first?.instancePath || '/'} 处不合规定（${first?.message ?? ''}）`);
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, '不是有效的 JSON', error);
  }
}

function damaged(path: string, why: string, cause?: unknown): LibraryError {
  return new LibraryError('catalogue-damaged', `目录文件 ${path} ${why}，请改正后再试。`, { cause });
}
