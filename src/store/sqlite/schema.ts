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
export const SCHEMA_VERSION = `1 ${LEVELS.map((level) => level.kind).join(' ')} / ${ROLES.join(' ')}`;

/**
 * The indexes of what is searched, each over the same rowids as `entry`:
 * g, pairs of characters in their order, in which a text is found as a phrase;
 * u, single characters, for queries of one;
 * j, words, for ranking (with less than detail=full bm25() is silently 0 in a contentless table);
 * s, fingerprints of longer texts, by which the same text is found elsewhere.
 */
export const INDEXES = ['g', 'u', 'j', 's'] as const;

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
    data TEXT NOT NULL
  ) STRICT;

  -- Provisions in reading order; the descendants of one stand at position + 1 to last.
  CREATE TABLE provision (
    expression INTEGER NOT NULL REFERENCES expression ON DELETE CASCADE,
    position INTEGER NOT NULL,
    last INTEGER NOT NULL,
    eid TEXT NOT NULL,
    kind TEXT NOT NULL,
    locator TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (expression, position)
  ) STRICT;
  CREATE UNIQUE INDEX provision_eid ON provision (expression, eid);
  CREATE INDEX provision_kind ON provision (expression, kind, position);

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
  CREATE INDEX reference_place ON reference (expression, eid, position);
  CREATE INDEX reference_external ON reference (data ->> '$.title', expression)
    WHERE data ->> '$.outcome' = 'external';
  CREATE TABLE reference_target (
    reference INTEGER NOT NULL REFERENCES reference ON DELETE CASCADE,
    work TEXT NOT NULL,
    eid TEXT
  ) STRICT;
  CREATE INDEX reference_target_place ON reference_target (work, eid);
  CREATE INDEX reference_target_reference ON reference_target (reference);

  CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    eid TEXT,
    part TEXT NOT NULL,
    field TEXT,
    chapter TEXT,
    text TEXT NOT NULL
  ) STRICT;

  -- The entries of one expression have the ids first to first + size - 1. What counting and ranking need
  -- of them is kept together, so that thousands of entries are read in a few rows: units, kinds, roles
  -- and parts as arrays (columns.ts), the normalised texts end to end, the borders likewise (texts.ts).
  CREATE TABLE entry_block (
    expression INTEGER PRIMARY KEY REFERENCES expression ON DELETE CASCADE,
    first INTEGER NOT NULL,
    size INTEGER NOT NULL,
    capacity INTEGER NOT NULL,
    units BLOB NOT NULL,
    kinds BLOB NOT NULL,
    roles BLOB NOT NULL,
    parts BLOB NOT NULL,
    unit_lengths BLOB NOT NULL,
    unit_names TEXT NOT NULL,
    lengths BLOB NOT NULL,
    normalised TEXT NOT NULL,
    borders BLOB NOT NULL
  ) STRICT;
  CREATE INDEX entry_block_first ON entry_block (first);

  CREATE VIRTUAL TABLE g USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE u USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail=none);
  CREATE VIRTUAL TABLE j USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE s USING fts5(tokens, content='', contentless_delete=1, tokenize='ascii', detail=none);
`;

const HASH_BYTES = 64 * 1024 * 1024;

/** Creates the tables in an empty database. */
export function createSchema(db: Database, fingerprint: string): void {
  db.exec(TABLES);
  for (const index of INDEXES) {
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('hashsize', ${HASH_BYTES})`);
    // Merging while a document is replaced takes up to 400 ms; optimise() does it when nobody waits.
    db.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('automerge', 0)`);
  }
  const put = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  put.run('schema', SCHEMA_VERSION);
  put.run('fingerprint', fingerprint);
  put.run('generation', '0');
}
