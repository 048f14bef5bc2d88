/**
 * The one guard of the direction in which the code may depend on itself. It reads every import line
 * of src, ingest and web; where a better layout is found, the tables here change with it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DECISIVE } from '../ingest/commands/fingerprint.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

interface ImportLine {
  readonly from: string;
  /** A path from the root for our own files, else the specifier as written: fastify, node:fs. */
  readonly to: string;
  readonly own: boolean;
  readonly typesOnly: boolean;
}

interface Rule {
  /** The files it governs: a folder, or one file. The first rule that fits decides. */
  readonly of: string;
  /** Folders or files it may import, itself included; null: anything. */
  readonly may: readonly string[] | null;
  /** Of these only types. */
  readonly mayTypes?: readonly string[];
  /** Packages it may import; absent: any. */
  readonly packages?: readonly string[];
}

const PORT = 'src/store/store.ts';
/** What is thrown in its place where there is none. */
const STORE_ERRORS = 'src/store/store-errors.ts';

const DIRECTION: readonly Rule[] = [
  { of: 'src/domain/', may: ['src/domain/'], packages: [] },
  { of: 'src/text/', may: ['src/domain/', 'src/text/'] },
  { of: PORT, may: ['src/domain/'], packages: [] },
  { of: STORE_ERRORS, may: [], packages: [] },
  { of: 'src/citation/', may: ['src/domain/', 'src/text/', 'src/citation/'], packages: [] },
  { of: 'src/store/sqlite/', may: ['src/domain/', PORT, STORE_ERRORS, 'src/store/sqlite/'] },
  { of: 'src/search/', may: ['src/domain/', 'src/text/', 'src/citation/', PORT, 'src/search/'] },
  {
    of: 'src/exchange/',
    may: [
      'src/domain/',
      'src/citation/format.ts',
      'src/citation/quote.ts',
      'src/text/numerals.ts',
      'src/exchange/',
    ],
  },
  {
    of: 'src/check/',
    may: ['src/domain/', 'src/text/', 'src/citation/', 'src/search/', PORT, 'src/check/'],
    packages: ['node:timers/promises'],
  },
  {
    of: 'src/api/',
    may: [
      'src/domain/',
      'src/citation/',
      'src/search/',
      'src/exchange/',
      'src/check/',
      PORT,
      STORE_ERRORS,
      'src/api/',
    ],
  },
  { of: 'src/config.ts', may: [] },
  { of: 'src/server.ts', may: [], mayTypes: ['src/api/'] },
  { of: 'ingest/main.ts', may: null },
  { of: 'ingest/commands/', may: null },
  {
    of: 'ingest/',
    may: [
      'src/domain/',
      'src/text/',
      'src/citation/',
      'src/search/entries.ts',
      'src/search/prepared.ts',
      'src/check/draft-file.ts',
      PORT,
      STORE_ERRORS,
      'ingest/',
    ],
  },
  {
    of: 'web/',
    may: ['src/domain/', 'src/citation/format.ts', 'src/search/normalise.ts', 'web/'],
    mayTypes: ['src/api/contract.ts'],
    packages: ['lit'],
  },
];

/** Packages that exactly one place knows. */
const ONLY_IMPORTERS: Readonly<Record<string, string>> = {
  'better-sqlite3': 'src/store/sqlite/',
  nodejieba: 'src/text/segmenter.ts',
  fastify: 'src/api/',
  commander: 'ingest/commands/',
  'pdfjs-dist': 'ingest/extract/',
  fflate: 'ingest/extract/',
};

/** Nothing else in ingest may reach up to the command line. */
const ONLY_IMPORTED_BY: Readonly<Record<string, string>> = { 'ingest/commands/': 'ingest/' };

/** Where a document is read, its citations are resolved, and it is indexed. */
const READING = [
  'ingest/compile.ts',
  'ingest/link-document.ts',
  'src/search/entries.ts',
  'src/store/sqlite/open.ts',
];

const MOST_LINES = 300;

// `import x from 'y'`, `import type { x } from 'y'`, `import 'y'`, `export { x } from 'y'`, `import('y')`.
const IMPORT =
  /^(?:import|export)\b(?<types> type\b)?(?:[^'";]*?\bfrom)? ?'(?<static>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gmu;

const files = ['src', 'ingest', 'web'].flatMap((folder) => sourcesBelow(join(ROOT, folder)));
const imports = files.flatMap(importsOf);

describe('the code', () => {
  it('is found by this test', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('depends on itself in one direction only', () => {
    expect(imports.filter(({ own }) => own).flatMap(breachOf)).toEqual([]);
  });

  it('keeps packages out of what is pure', () => {
    const breaches = imports.filter(({ from, to, own }) => {
      const allowed = ruleOf(from).packages;
      return !own && allowed !== undefined && !allowed.some((name) => isOfPackage(to, name));
    });
    expect(breaches.map(shown)).toEqual([]);
  });

  it('knows storage, segmenter and the like in one place each', () => {
    const breaches = imports.filter(({ from, to, own }) =>
      Object.entries(ONLY_IMPORTERS).some(
        ([name, place]) => !own && isOfPackage(to, name) && !from.startsWith(place),
      ),
    );
    expect(breaches.map(shown)).toEqual([]);
  });

  it('is not reached from below the command line', () => {
    const breaches = imports.filter(({ from, to }) =>
      Object.entries(ONLY_IMPORTED_BY).some(
        ([place]) => to.startsWith(place) && !from.startsWith(place) && from !== 'ingest/main.ts',
      ),
    );
    expect(breaches.map(shown)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(cyclesOf(imports)).toEqual([]);
  });

  it('imports only files that are there, with their endings', () => {
    const known = new Set(files);
    const missing = imports.filter(({ to, own }) => own && to.endsWith('.ts') && !known.has(to));
    expect(missing.map(shown)).toEqual([]);
  });

  it('makes a database anew when any file has changed by which documents are read', () => {
    const files = READING.flatMap(runBy);
    expect(files.filter((file) => !DECISIVE.some((decisive) => file.startsWith(decisive)))).toEqual([]);
    expect(DECISIVE.filter((decisive) => !files.some((file) => file.startsWith(decisive)))).toEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = files.filter((file) => /^export (?:\*|\{[^}]*\}) from /mu.test(read(file)));
    expect(barrels).toEqual([]);
  });

  it('has no file that is too long to be read in one go', () => {
    const long = files
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('has no unfinished or switched-off places', () => {
    const marks = /\b(?:TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck|\bas any\b/u;
    expect(files.filter((file) => marks.test(read(file)))).toEqual([]);
  });
});

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .map((name) => relative(ROOT, join(folder, name)).replaceAll('\\', '/'))
    .sort();
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function importsOf(from: string): readonly ImportLine[] {
  return [...read(from).matchAll(IMPORT)].map(({ groups = {} }) => {
    const specifier = groups.static ?? groups.dynamic ?? '';
    const own = specifier.startsWith('.');
    const to = own ? posix.normalize(posix.join(posix.dirname(from), specifier)) : specifier;
    return { from, to, own, typesOnly: groups.types !== undefined };
  });
}

/** A file with all whose code it runs. */
function runBy(file: string): readonly string[] {
  const found = new Set([file]);
  for (const each of found)
    for (const { from, to, own, typesOnly } of imports) if (from === each && own && !typesOnly) found.add(to);
  return [...found];
}

function ruleOf(file: string): Rule {
  const rule = DIRECTION.find(({ of }) => file.startsWith(of));
  if (rule === undefined) throw new Error(`no rule says what ${file} may import`);
  return rule;
}

function breachOf(line: ImportLine): readonly string[] {
  const { may, mayTypes = [] } = ruleOf(line.from);
  if (may === null) return [];
  const allowed = line.typesOnly ? [...may, ...mayTypes] : may;
  return allowed.some((place) => line.to.startsWith(place)) ? [] : [shown(line)];
}

function isOfPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`);
}

function shown({ from, to }: ImportLine): string {
  return `${from} → ${to}`;
}

/** Every cycle once, as the row of its files. Types count too: two files that need each other are one. */
function cyclesOf(lines: readonly ImportLine[]): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, own } of lines) if (own) next.set(from, [...(next.get(from) ?? []), to]);
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return cycles;
}
