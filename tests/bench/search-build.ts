/** Building the index of search.ts, what it takes up, and replacing a document in it. */
import SqliteDatabase from 'better-sqlite3';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { toEntries } from '../../src/search/entries.ts';
import { prepareAnswers } from '../../src/search/prepared.ts';
import type { IndexedDocument, Store } from '../../src/store/store.ts';
import { createSegmenter, cutWords } from '../../src/text/segmenter.ts';

/** Replacements that are timed, but for the first, in which the code is not yet compiled. */
const TURNS = 30;
const WARMING_TURNS = 10;
/** Documents that are written in one transaction. */
const BATCH = 50;

export interface BuildMeasure {
  readonly tokeniseSeconds: number;
  readonly writeSeconds: number;
  /** Of the first pages that are made beforehand, when nothing waits for them. */
  readonly prepareSeconds: number;
}

export async function build(store: Store, documents: Iterable<LinkedDocument>): Promise<BuildMeasure> {
  const segmenter = createSegmenter();
  cutWords('词典', segmenter);
  const spent = { tokeniseSeconds: 0, writeSeconds: 0, prepareSeconds: 0 };
  const timed = async (stage: keyof typeof spent, work: () => unknown) => {
    const start = performance.now();
    await work();
    spent[stage] += (performance.now() - start) / 1000;
  };
  let batch: IndexedDocument[] = [];
  const flush = async () => {
    await store.writer.replaceDocuments(batch);
    batch = [];
  };
  const write = async () => {
    for (const document of documents) {
      const locators = locatorsOf(document.body);
      await timed('tokeniseSeconds', () => {
        batch.push({ document, locators, entries: toEntries(document, segmenter) });
      });
      if (batch.length === BATCH) await flush();
    }
    await flush();
    await store.writer.optimise();
  };
  // As a new library is built: without a log, its lookups made in the end. What it takes is writing, but for the tokens.
  const begun = performance.now();
  await store.writer.fill(write);
  spent.writeSeconds = (performance.now() - begun) / 1000 - spent.tokeniseSeconds;
  await timed('prepareSeconds', () => prepareAnswers(store));
  return spent;
}

/** Bytes of what is there for finding, by its parts. */
export function sizesOf(path: string): ReadonlyMap<string, number> {
  const db = new SqliteDatabase(path, { readonly: true });
  const parts = {
    g: 'g|_%',
    u: 'u|_%',
    s: 's|_%',
    totals: 'token|_total',
    pages: 'prepared|_answer',
    vocabulary: 'vocabulary%',
  };
  const select = db
    .prepare<[string], number | null>(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE ? ESCAPE '|'`)
    .pluck();
  const sizes = new Map(Object.entries(parts).map(([name, pattern]) => [name, select.get(pattern) ?? 0]));
  const borders = db.prepare<[], number>('SELECT sum(length(borders)) FROM entry_block').pluck().get();
  sizes.set('borders', borders ?? 0);
  db.close();
  return sizes;
}

/** Milliseconds in which a document of about 200 clauses takes the place of another text of itself. */
export async function measureReplacement(store: Store, laws: readonly LinkedDocument[]): Promise<number[]> {
  const segmenter = createSegmenter();
  const sized = laws.map((law) => ({ law, entries: toEntries(law, segmenter) }));
  const near = sized.toSorted(
    (a, b) => Math.abs(a.entries.length - 200) - Math.abs(b.entries.length - 200),
  )[0];
  if (near === undefined) throw new Error('no laws');
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const work = { ...near.law.work, id: 'replaced' as LinkedDocument['work']['id'] };
    const document = { ...near.law, work, expression: { ...near.law.expression, work: work.id } };
    const entries = near.entries.map((entry, at) =>
      at % 20 === turn % 20 ? (near.entries[(at + 1) % near.entries.length] ?? entry) : entry,
    );
    const start = performance.now();
    await store.writer.replaceDocument(
      document,
      entries.map((entry, position) => ({ ...entry, position })),
      locatorsOf(document.body),
    );
    times.push(performance.now() - start);
  }
  return times.slice(WARMING_TURNS);
}
