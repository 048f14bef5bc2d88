/**
 * The tables. The database is derived from the originals and can be thrown away, so there are no
 * migrations: another version of these lines means building it again.
 *
 * What is only ever read whole (a work, a provision without its children, a reference) is kept as JSON,
 * so that a field added to the domain cannot be lost here; what is searched or joined has a column.
 * `reference`, `term` and the like keep their order by `position`.
 */
import type { Database } from 'better-sqlite3';
import { LEVELS } from '../../domain/levels.ts';
import { ROLES } from '../../domain/provision.ts';

/** Kinds and roles are stored as their positions in these two lists, so the lists belong to the version. */
export const SCHEMA_VERSION = `10 ${LEVELS.map((level) => level.kind).join(' ')} / ${ROLES.join(' ')}`;

/** Counts up with every write: what was made of one generation is true of no other. */
export const SELECT_GENERATION = `SELECT value FROM meta WHERE key = 'generation'`;

/**
 * The indexes of what is searched, each over the same rowids as `entry`:
 * g, pairs of characters in their order, in which a text is found as a phrase;
 * u, single characters, for queries of one;
 * s, fingerprints of longer texts, by which the same text is found elsewhere.
 */
export const INDEXES = ['g', 'u', 's'] as const;

/** Each expression has so many ids for its provisions. */
export const PROVISIONS_EACH = 2 ** 20;

/** Of a reference whose citation names a document: its title and its 发文字号, either may be null. Each begins with the column. */
export const CITED_TITLE = `data ->> '$.citation.title'`;
export const CITED_NUMBER = `data ->> '$.citation.docNumber'`;
export const IS_BY_NAME = `data ->> '$.citation.form' IN ('full', 'alias')`;

/** Indexes that only readers need: a new database gets them once it is filled (fill.ts). Names and what they are on. */
export const LOOKUPS: Readonly<Record<string, string>> = {
  provision_eid: 'provision (eid)',
  reference_place: 'reference (expression, eid, position)',
  reference_external: `reference (data ->> '$.title', expression) WHERE data ->> '$.outcome' = 'external'`,
  reference_name: `reference (${CITED_TITLE}, ${CITED_NUMBER}, expression) WHERE ${IS_BY_NAME}`,
  reference_target_place: 'reference_target (work, eid)',
  reference_target_reference: 'reference_target (reference)',
};

const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;

  CREATE TABLE work (
    no INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    authority INTEGER NOT NULL,
    date TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT;
  CREATE INDEX work_importance ON work (authority, date DESC, id);

  CREATE TABLE expression (
    no INTEGER PRIMARY KEY,
    work INTEGER NOT NULL UNIQUE REFERENCES work ON DELETE CASCADE,
    articles INTEGER NOT NULL,
    provisions INTEGER NOT NULL,
    data TEXT NOT NULL,
    characters TEXT NOT NULL
  ) STRICT;

  -- Provisions in reading order: id is ${PROVISIONS_EACH} times the expression plus the position. The
  -- descendants of one are those behind it up to \`last\`; previous and next are its neighbours of the
  -- same kind (the article before the first of a chapter is the last of the chapter before).
  CREATE TABLE provision (
    id INTEGER PRIMARY KEY,
    last INTEGER NOT NULL,
    previous INTEGER,
    next INTEGER,
    eid TEXT NOT NULL,
    locator TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT;

  ${['field', 'removed', 'problem', 'term', 'citation']
    .map(
      (table) => `CREATE TABLE ${table} (
        expression INTEGER NOT NULL REFERENCES expression ON DELETE CASCADE,
        position INTEGER NOT NULL,
        data TEXT NOT NULL,
        PRIMARY KEY (expression, position)
      ) WITHOUT ROWID, STRICT;`,
    )
    .join('\n')}

  CREATE TABLE reference (
    no INTEGER PRIMARY KEY,
    expression INTEGER NOT NULL REFERENCES expression ON DELETE CASCADE,
    position INTEGER NOT NULL,
    eid TEXT,
    data TEXT NOT NULL
  ) STRICT;
  CREATE TABLE reference_target (
    reference INTEGER NOT NULL REFERENCES reference ON DELETE CASCADE,
    work TEXT NOT NULL,
    eid TEXT
  ) STRICT;

  CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    eid TEXT,
    part TEXT NOT NULL,
    field TEXT,
    locator TEXT,
    unit_num TEXT,
    unit_heading TEXT,
    text TEXT NOT NULL
  ) STRICT;

  -- The entries of one expression have the ids first to first + size - 1. What counting and ranking need
  -- of them is kept together, so that thousands of entries are read in a few rows: units, chapters, kinds,
  -- roles and parts as arrays (columns.ts), the normalised texts end to end, the borders and word sorts likewise (texts.ts).
  CREATE TABLE entry_block (
    expression INTEGER PRIMARY KEY REFERENCES expression ON DELETE CASCADE,
    first INTEGER NOT NULL,
    size INTEGER NOT NULL,
    capacity INTEGER NOT NULL,
    units BLOB NOT NULL,
    chapters BLOB NOT NULL,
    kinds BLOB NOT NULL,
    roles BLOB NOT NULL,
    parts BLOB NOT NULL,
    unit_lengths BLOB NOT NULL,
    unit_names TEXT NOT NULL,
    chapter_names TEXT NOT NULL,
    lengths BLOB NOT NULL,
    normalised BLOB NOT NULL,
    borders BLOB NOT NULL,
    word_sorts BLOB NOT NULL
  ) STRICT;
  CREATE INDEX entry_block_first ON entry_block (first);

  -- Totals of tokens in very many entries (totals.ts), true for one generation of the database.
  CREATE TABLE token_total (
    token TEXT PRIMARY KEY,
    totals TEXT NOT NULL
  ) WITHOUT ROWID, STRICT;

  -- Answers to what very many entries hold (prepared.ts), true for one generation of the database.
  CREATE TABLE prepared_answer (
    text TEXT PRIMARY KEY,
    answer BLOB NOT NULL
  ) STRICT;

  -- The words and headings of the texts, normalised, with how often each stands (vocabulary.ts).
  CREATE TABLE vocabulary (
    text TEXT NOT NULL,
    sort TEXT NOT NULL,
    uses INTEGER NOT NULL,
    PRIMARY KEY (text, sort)
  ) WITHOUT ROWID, STRICT;

  CREATE VIRTUAL TABLE g USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE u USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail=none);
  CREATE VIRTUAL TABLE s USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail=none);
  CREATE VIRTUAL TABLE g_token USING fts5vocab('g', 'row');
  CREATE VIRTUAL TABLE u_token USING fts5vocab('u', 'row');
`;

/** Pages twice as large as SQLite's own: half as many are written while a database is filled, a sixth faster so. */
export const PAGE_BYTES = 8192;
/** What FTS5 writes down together fills one of them: 46 bytes less, as the 4,050 that it takes of its own accord. */
const LEAF_BYTES = PAGE_BYTES - 46;
/** What a bulk of writes gathers in memory before it goes to the file. */
const HASH_BYTES = 64 * 1024 * 1024;
/**
 * Merging while a document is replaced would take up to 400 ms, so it is left to optimise(). The second
 * number is how many segments of one size SQLite bears before it merges all the same; its default is 16.
 */
const MERGING = { automerge: 0, crisismerge: 1_000 };

/** Creates the tables in an empty database. */
export function createSchema(db: Database, fingerprint: string): void {
  db.exec(TABLES);
  for (const [name, definition] of Object.entries(LOOKUPS)) db.exec(`CREATE INDEX ${name} ON ${definition}`);
  for (const index of INDEXES) {
    for (const [option, value] of Object.entries({ hashsize: HASH_BYTES, pgsz: LEAF_BYTES, ...MERGING })) {
      db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('${option}', ${value})`);
    }
  }
  const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  put.run('schema', SCHEMA_VERSION);
  put.run('fingerprint', fingerprint);
  put.run('generation', '0');
  put.run('written', '0');
  put.run('totals', '');
  put.run('prepared', '');
}
