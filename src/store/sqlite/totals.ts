/**
 * Totals and facets of tokens in very many entries, counted while nobody waits: counting them for each query
 * would take longer than all the rest. They are used only while nothing was written since.
 */
import type { Database } from 'better-sqlite3';
import { loadColumns, toOrdinals } from './columns.ts';
import { createCounter, type Tally } from './count.ts';
import { SELECT_GENERATION } from './schema.ts';

/** Tokens in more entries than this are counted beforehand. */
const FREQUENT = 5_000;

/** Counts what is frequent, where it was not yet counted for this state of the database. */
export function createTotalsWriter(db: Database): () => void {
  const generation = db.prepare<[], string>(SELECT_GENERATION).pluck();
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

  /** In one transaction, so that all is read of one state; it takes seconds, and nobody who writes waits for it. */
  const countAll = db.transaction(() => {
    const of = generation.get() ?? '';
    const totals = new Map<string, string>();
    const columns = loadColumns(db);
    const count = createCounter(columns);
    for (const { frequent, rowids } of columns.size > FREQUENT ? indexes : []) {
      for (const token of frequent.all(FREQUENT)) {
        const found: number[] = JSON.parse(rowids.get(`"${token}"`) ?? '[]');
        if (found.length > FREQUENT) totals.set(token, JSON.stringify(count(toOrdinals(columns, found))));
      }
    }
    return { of, totals };
  });
  const write = db.transaction(({ of, totals }: ReturnType<typeof countAll>) => {
    // Others have written meanwhile.
    if (generation.get() !== of) return;
    clear.run();
    for (const [token, each] of totals) insert.run(token, each);
    setCounted.run(of);
  });
  return () => {
    if (counted.get() !== generation.get()) write.immediate(countAll());
  };
}

/** The totals of a token, where they were counted for the present state of the database. */
export function createTotalsReader(db: Database): (token: string) => Tally | null {
  const select = db
    .prepare<[string], string>(
      `SELECT totals FROM token_total WHERE token = ? AND
         (SELECT value FROM meta WHERE key = 'totals') = (${SELECT_GENERATION})`,
    )
    .pluck();
  return (token) => {
    const totals = select.get(token);
    return totals === undefined ? null : (JSON.parse(totals) as Tally);
  };
}
