/** Building the index of search.ts, what it takes up, and replacing a document in it. */
import SqliteDatabase from 'better-sqlite3';
import { mapInOrder } from '../../ingest/library/in-order.ts';
import { pack } from '../../ingest/packed.ts';
import { startTokeniseThread } from '../../ingest/workers/tokenise.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { toEntries } from '../../src/search/entries.ts';
import { prepareAnswers } from '../../src/search/prepared.ts';
import type { IndexedDocument, Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from '../text/cut-words.ts';

/** Replacements that are timed, but for the first, in which the code is not yet compiled. */
const TURNS = 30;
const WARMING_TURNS = 10;

export interface BuildMeasure {
  readonly tokeniseSeconds: number;
  readonly writeSeconds: number;
  /** Of the first pages that are made beforehand, when nothing waits for them. */
  readonly prepareSeconds: number;
}

/** Documents that are made up at once. */
const MADE_TOGETHER = 100;

/** Gives what is made of the documents of a corpus, some at a time; making them up is no part of a build. */
function* madeUp<T>(
  documents: Iterable<LinkedDocument>,
  prepare: (document: LinkedDocument) => T,
  spent: { seconds: number },
): Generator<readonly T[]> {
  const iterator = documents[Symbol.iterator]();
  for (let isDone: boolean | undefined = false; isDone !== true; ) {
    const start = performance.now();
    const some: T[] = [];
    for (; some.length < MADE_TOGETHER && isDone !== true; ) {
      const { value, done } = iterator.next();
      isDone = done;
      if (done !== true) some.push(prepare(value));
    }
    spent.seconds += (performance.now() - start) / 1000;
    yield some;
  }
}

/** Seconds by the clock in which the same is built with the tokens made in a thread beside the one that writes. */
export async function buildThreaded(store: Store, documents: Iterable<LinkedDocument>): Promise<number> {
  const tokeniser = startTokeniseThread();
  // As the thread that reads a folder hands them on.
  const packed = (document: LinkedDocument) => ({ document, bytes: pack(document).bytes });
  const tokenise = async ({ document, bytes }: ReturnType<typeof packed>): Promise<IndexedDocument> => ({
    document,
    locators: locatorsOf(document.body),
    entries: await tokeniser.entries(document, bytes),
  });
  // The thread has its dictionary by then.
  for (const first of documents) {
    await tokenise(packed(first));
    break;
  }
  const making = { seconds: 0 };
  const begun = performance.now();
  await store.writer.fill(async () => {
    for (const some of madeUp(documents, packed, making))
      for await (const document of mapInOrder(some, tokeniser.capacity, tokenise))
        await store.writer.replaceDocuments([document]);
    await store.writer.optimise();
  });
  const seconds = (performance.now() - begun) / 1000;
  await tokeniser.close();
  return seconds - making.seconds;
}

/** `openAgain` opens the same store with room for all texts, as the thread that prepares first pages does. */
export async function build(
  store: Store,
  documents: Iterable<LinkedDocument>,
  openAgain: () => Store,
): Promise<BuildMeasure> {
  const segmenter = createSegmenter();
  cutWords('词典', segmenter);
  const spent = { tokeniseSeconds: 0, writeSeconds: 0, prepareSeconds: 0 };
  const making = { seconds: 0 };
  const write = async () => {
    for (const some of madeUp(documents, (document) => document, making)) {
      for (const document of some) {
        const locators = locatorsOf(document.body);
        const start = performance.now();
        const entries = toEntries(document, segmenter);
        spent.tokeniseSeconds += (performance.now() - start) / 1000;
        await store.writer.replaceDocuments([{ document, locators, entries }]);
      }
    }
    await store.writer.optimise();
  };
  // As a new library is built: without a log, its lookups made in the end. What it takes is writing, but for the tokens.
  const begun = performance.now();
  await store.writer.fill(write);
  spent.writeSeconds = (performance.now() - begun) / 1000 - spent.tokeniseSeconds - making.seconds;
  const filled = performance.now();
  const preparing = openAgain();
  await prepareAnswers(preparing);
  await preparing.close();
  spent.prepareSeconds = (performance.now() - filled) / 1000;
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
