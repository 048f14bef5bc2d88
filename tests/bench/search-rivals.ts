/** What search is compared with, each over the same normalised texts: LIKE, a scan in memory, FTS5 over jieba. */
import { createRequire } from 'node:module';
import SqliteDatabase from 'better-sqlite3';
import type { KnowledgeReader } from '../../src/store/store.ts';

const { cutForSearch } = createRequire(import.meta.url)('nodejieba') as {
  cutForSearch(text: string): string[];
};

export interface Rivals {
  readonly texts: readonly string[];
  /** Bytes of the normalised texts in UTF-8. */
  readonly bytes: number;
  /** Seconds in which jieba cut them all for search. */
  readonly jiebaSeconds: number;
  like(term: string): readonly number[];
  /** The ids of the entries that hold the term. */
  scan(term: string): readonly number[];
  /** As a search page would ask: the 20 best by bm25. */
  fts(term: string): readonly number[];
  /** All that it finds. */
  ftsAll(term: string): readonly number[];
  close(): void;
}

/** Tokens that `ascii` keeps apart and whole: everything outside ASCII is a letter to it. */
function tokensOf(text: string): string {
  return cutForSearch(text)
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
    .join(' ');
}

export async function buildRivals(reader: KnowledgeReader, path: string): Promise<Rivals> {
  const db = new SqliteDatabase(path);
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE words USING fts5(tokens, content='', tokenize='ascii');
    BEGIN`);
  const putText = db.prepare('INSERT INTO plain (id, text) VALUES (?, ?)');
  const putWords = db.prepare('INSERT INTO words (rowid, tokens) VALUES (?, ?)');
  cutForSearch('词典');
  const texts: string[] = [];
  const ids: number[] = [];
  let [bytes, jiebaSeconds] = [0, 0];
  for await (const { entries } of reader.scan()) {
    for (const { id, normalised } of entries) {
      texts.push(normalised);
      ids.push(id);
      bytes += Buffer.byteLength(normalised);
      const start = performance.now();
      const tokens = tokensOf(normalised);
      jiebaSeconds += (performance.now() - start) / 1000;
      putText.run(id, normalised);
      putWords.run(id, tokens);
    }
  }
  db.exec(`COMMIT; INSERT INTO words (words) VALUES ('optimize')`);
  const like = db.prepare<[string], number>(`SELECT id FROM plain WHERE text LIKE ? ESCAPE '\\'`).pluck();
  const best = db
    .prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 20')
    .pluck();
  const all = db.prepare<[string], number>('SELECT rowid FROM words WHERE words MATCH ?').pluck();
  const match = (term: string) =>
    tokensOf(term)
      .split(' ')
      .filter((token) => token !== '')
      .map((token) => `"${token.replaceAll('"', '""')}"`)
      .join(' ');
  const matching = (statement: typeof all, term: string) => {
    const expression = match(term);
    return expression === '' ? [] : statement.all(expression);
  };
  return {
    texts,
    bytes,
    jiebaSeconds,
    like: (term) => like.all(`%${term.replace(/[\\%_]/g, '\\$&')}%`),
    scan: (term) => {
      const found: number[] = [];
      for (let at = 0; at < texts.length; at++) if (texts[at]?.includes(term)) found.push(ids[at] ?? 0);
      return found;
    },
    fts: (term) => matching(best, term),
    ftsAll: (term) => matching(all, term),
    close: () => db.close(),
  };
}
