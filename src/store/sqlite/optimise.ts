/** What is put off while documents are written: merging the indexes. */
import type { Database } from 'better-sqlite3';
import { INDEXES } from './schema.ts';

/** Where more than this share of the entries is new, the indexes are merged whole. */
const MUCH = 1 / 8;
/** Pages that one step of merging writes, and steps at most. */
const PAGES = 256;
const MOST_STEPS = 1_000;

export function createOptimiser(db: Database): () => void {
  const written = db
    .prepare<[], number>(`SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'written'`)
    .pluck();
  const entries = db.prepare<[], number | null>('SELECT sum(size) FROM entry_block').pluck();
  const forget = db.prepare(`UPDATE meta SET value = '0' WHERE key = 'written'`);
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  const merges = INDEXES.map((index) => ({
    whole: db.prepare(`INSERT INTO ${index} (${index}) VALUES ('optimize')`),
    some: db.prepare(`INSERT INTO ${index} (${index}, rank) VALUES ('merge', ${PAGES})`),
  }));

  function mergeSome(merge: (typeof merges)[number]['some']): void {
    for (let step = 0; step < MOST_STEPS; step++) {
      const before = changes.get() ?? 0;
      merge.run();
      // SQLite's manual: a step that found nothing to merge makes fewer than two changes.
      if ((changes.get() ?? 0) - before < 2) return;
    }
  }

  return () => {
    const isMuch = (written.get() ?? 0) > MUCH * (entries.get() ?? 0);
    for (const { whole, some } of merges) {
      if (isMuch) whole.run();
      else mergeSome(some);
    }
    if (isMuch) forget.run();
    db.pragma('optimize');
  };
}
