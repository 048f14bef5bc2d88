/**
 * Totals and facets of tokens in very many entries, counted when the index is written: counting them for
 * each query would take longer than all the rest. They are used only while nothing was written since.
 */
import type { Database } from 'better-sqlite3';
import { loadColumns, toOrdinals } from './columns.ts';
import { createCounter, type Tally } from './count.ts';

/** Tokens in more entries than this are counted beforehand. */
const FREQUENT = 5_000;

const GENERATION = `SELECT value FROM meta WHERE key = 'generation'`;

/** Counts what is frequent, where it was not yet counted for this state of the database. */
export function createTotalsWriter(db: Database): () => void {
  const generation = db.prepare<[], string>(GENERATION).pluck();
  const counted = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'totals'`).pluck();
  const setCounted = db.prepare(`UPDATE meta SET value = ? WHERE key = 'totals'`);
  const clear = db.prepare('DELETE FROM token_total');
  const insert = db.prepare('INSERT INTO token_total (token, totals) VALUES (?, ?)');
  const indexes = (['g', 'u'] as const).map((index) => ({
    frequent: db.prepare<[number], string>(`SELECT term FROM ${index}_token WHERE doc > ?`).pluck(),
    rowids: db
      .prepare<[string], string>(`SELECT json_group_array(rowid) FROM
        (SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid)`)
      .pluck(),
  }));

  function countAll(): void {
    const columns = loadColumns(db);
    const count = createCounter(columns);
    for (const { frequent, rowids } of columns.size > FREQUENT ? indexes : []) {
      for (const token of frequent.all(FREQUENT)) {
        const found: number[] = JSON.parse(rowids.get(`"${token}"`) ?? '[]');
        if (found.length > FREQUENT) insert.run(token, JSON.stringify(count(toOrdinals(columns, found))));
      }
    }
  }

  const write = db.transaction(() => {
    const now = generation.get() ?? '';
    if (counted.get() === now) return;
    clear.run();
    countAll();
    setCounted.run(now);
  });
  return () => write.immediate();
}

/** The totals of a token, where they were counted for the present state of the database. */
export function createTotalsReader(db: Database): (token: string) => Tally | null {
  const select = db
    .prepare<[string], string>(
      `SELECT totals FROM token_total WHERE token = ? AND
         (SELECT value FROM meta WHERE key = 'totals') = (${GENERATION})`,
    )
    .pluck();
  return (token) => {
    const totals = select.get(token);
    return totals === undefined ? null : (JSON.parse(totals) as Tally);
  };
}
