/**
 * `npm run bench:search [-- --clauses 10000,100000]`: how complete, how fast and how large search is, over
 * corpora of any size (search-corpus.ts), each way of searching asked in turn for the same query. Writes a
 * section for each size into RESULTS.md.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { toEntries } from '../../src/search/entries.ts';
import { literalQuery } from '../../src/search/query.ts';
import { createRankings } from '../../src/search/rankings.ts';
import { type SearchParams, search, searchQuery } from '../../src/search/search.ts';
import { createSuggest } from '../../src/search/suggest.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { IndexedDocument, KnowledgeReader, Scope, Store } from '../../src/store/store.ts';
import { createSegmenter, cutWords } from '../../src/text/segmenter.ts';
import { corpusOf, readLaws } from './search-corpus.ts';
import { measureServer, type ServerMeasures } from './search-http.ts';
import { buildRivals, type Rivals } from './search-rivals.ts';
import { writeSection } from './sections.ts';

const { values } = parseArgs({
  options: {
    clauses: { type: 'string', default: '10000,100000' },
    queries: { type: 'string', default: '200' },
  },
});

/** Replacements that are timed, but for the first, in which the code is not yet compiled. */
const TURNS = 30;
const WARMING_TURNS = 10;
/** Documents that are written in one transaction. */
const BATCH = 50;
const FIRST_PAGE: SearchParams = { limit: 20, offset: 0 };

interface BuildMeasure {
  readonly tokeniseSeconds: number;
  readonly writeSeconds: number;
}

async function build(store: Store, documents: Iterable<LinkedDocument>): Promise<BuildMeasure> {
  const segmenter = createSegmenter();
  cutWords('词典', segmenter);
  const spent = { tokeniseSeconds: 0, writeSeconds: 0 };
  const timed = async (stage: keyof typeof spent, work: () => unknown) => {
    const start = performance.now();
    await work();
    spent[stage] += (performance.now() - start) / 1000;
  };
  let batch: IndexedDocument[] = [];
  const flush = async () => {
    await timed('writeSeconds', () => store.writer.replaceDocuments(batch));
    batch = [];
  };
  for (const document of documents) {
    const locators = locatorsOf(document.body);
    await timed('tokeniseSeconds', () => {
      batch.push({ document, locators, entries: toEntries(document, segmenter) });
    });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  await timed('writeSeconds', () => store.writer.optimise());
  return spent;
}

/** Bytes of what is there for finding, by its parts. */
function sizesOf(path: string): ReadonlyMap<string, number> {
  const db = new SqliteDatabase(path, { readonly: true });
  const parts = { g: 'g|_%', u: 'u|_%', s: 's|_%', totals: 'token|_total', vocabulary: 'vocabulary%' };
  const select = db
    .prepare<[string], number | null>(`SELECT sum(pgsize) FROM dbstat WHERE name LIKE ? ESCAPE '|'`)
    .pluck();
  const sizes = new Map(Object.entries(parts).map(([name, pattern]) => [name, select.get(pattern) ?? 0]));
  const borders = db.prepare<[], number>('SELECT sum(length(borders)) FROM entry_block').pluck().get();
  sizes.set('borders', borders ?? 0);
  db.close();
  return sizes;
}

/** A row of numbers that is the same in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const LENGTHS = [1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 12];

/** Stretches of the texts, so that what is frequent is asked for frequently, borders of words crossed. */
function queriesFrom(texts: readonly string[], count: number): string[] {
  const random = createRandom(343);
  const queries = new Set<string>();
  while (queries.size < count) {
    const characters = [...(texts[random(texts.length)] ?? '')];
    const length = LENGTHS[random(LENGTHS.length)] ?? 2;
    if (characters.length < length) continue;
    const start = random(characters.length - length + 1);
    queries.add(characters.slice(start, start + length).join(''));
  }
  return [...queries];
}

type Way = 'ours' | 'like' | 'scan' | 'fts';

interface Compared {
  readonly times: Readonly<Record<Way, readonly number[]>>;
  /** Milliseconds of ours for queries of one or two characters. */
  readonly short: readonly number[];
  /** The same asked once more, when what was ranked is remembered. */
  readonly shortAgain: readonly number[];
  /** Milliseconds of processor time of ours: on a busy machine the others' turns are not in it. */
  readonly processor: readonly number[];
  readonly exact: number;
  readonly ftsRecall: number;
  readonly ftsPrecision: number;
}

/** Each way in turn for each query, so that what disturbs the machine disturbs all. */
async function compare(
  reader: KnowledgeReader,
  rivals: Rivals,
  queries: readonly string[],
): Promise<Compared> {
  const times: Record<Way, number[]> = { ours: [], like: [], scan: [], fts: [] };
  const short: number[] = [];
  const shortAgain: number[] = [];
  const rankings = createRankings(reader);
  const processor: number[] = [];
  const shares = { recall: 0, precision: 0, precise: 0 };
  let exact = 0;
  const timed = async <T>(list: number[], work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    list.push(performance.now() - start);
    return result;
  };
  for (const text of queries) {
    const query = literalQuery(text);
    const before = process.cpuUsage();
    const page = await timed(times.ours, () => searchQuery(text, query, FIRST_PAGE, { reader }));
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    if ([...text].length <= 2) {
      short.push(times.ours.at(-1) ?? 0);
      await searchQuery(text, query, FIRST_PAGE, { reader, rankings });
      await timed(shortAgain, () => searchQuery(text, query, FIRST_PAGE, { reader, rankings }));
    }
    const wanted = await timed(times.scan, () => rivals.scan(text));
    await timed(times.like, () => rivals.like(text));
    await timed(times.fts, () => rivals.fts(text));
    const ids = await reader.findIds(query);
    const isSame = ids.length === wanted.length && new Set([...ids, ...wanted]).size === ids.length;
    if (isSame && page.total.entries === wanted.length) exact++;
    const found = rivals.ftsAll(text);
    const held = new Set(wanted);
    const right = found.filter((id) => held.has(id)).length;
    shares.recall += right / wanted.length;
    if (found.length > 0) {
      shares.precision += right / found.length;
      shares.precise++;
    }
  }
  return {
    times,
    short,
    shortAgain,
    processor,
    exact: exact / queries.length,
    ftsRecall: shares.recall / queries.length,
    ftsPrecision: shares.precision / shares.precise,
  };
}

/** Milliseconds of what is suggested for the first characters of each query. */
async function measureSuggestions(reader: KnowledgeReader, queries: readonly string[]): Promise<number[]> {
  const suggest = createSuggest(reader);
  await suggest('国家');
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await suggest([...query].slice(0, 3).join(''));
    times.push(performance.now() - start);
  }
  return times;
}

/** Milliseconds of two-word queries in one scope, by turns with the other. */
async function compareScopes(reader: KnowledgeReader, queries: readonly string[]) {
  const times: Record<'article' | 'entry', number[]> = { article: [], entry: [] };
  const words = queries.filter((query) => [...query].length >= 2 && !/[\s|"“”-]/u.test(query)).slice(0, 80);
  for (const [at, word] of words.entries()) {
    const raw = `${word} ${words[(at + 1) % words.length] ?? ''}`;
    const scopes: readonly Scope[] = at % 2 === 0 ? ['article', 'entry'] : ['entry', 'article'];
    for (const scope of scopes) {
      if (scope === 'document') continue;
      const start = performance.now();
      await search(raw, { ...FIRST_PAGE, scope }, { reader });
      times[scope].push(performance.now() - start);
    }
  }
  return times;
}

/** Milliseconds in which a document of about 200 clauses takes the place of another text of itself. */
async function measureReplacement(store: Store, laws: readonly LinkedDocument[]): Promise<number[]> {
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

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function row(name: string, times: readonly number[], ...others: string[]): string {
  const cells = [0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(2));
  return `| ${[name, ...cells, ...others].join(' | ')} |`;
}

interface Measured {
  readonly entries: number;
  readonly documents: number;
  readonly built: BuildMeasure;
  readonly sizes: ReadonlyMap<string, number>;
  readonly rivals: Rivals;
  readonly compared: Compared;
  readonly scopes: Awaited<ReturnType<typeof compareScopes>>;
  readonly suggestions: readonly number[];
  readonly replacement: readonly number[];
  readonly server: ServerMeasures;
}

function linesOf(measured: Measured): string[] {
  const { entries, documents, built, sizes, rivals, compared, scopes, suggestions, replacement, server } =
    measured;
  const { ours, like, scan, fts } = compared.times;
  const times = (one: readonly number[], share: number) =>
    (percentile(one, share) / percentile(ours, share)).toFixed(0);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const index = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const parts = [...sizes].map(([name, size]) => `${name} ${(size / rivals.bytes).toFixed(3)}`).join(', ');
  const buildSeconds = built.tokeniseSeconds + built.writeSeconds;
  const http = (name: string, one: ServerMeasures['search']) =>
    `| ${name} | ${one.perSecond.toFixed(0)} | ${one.p50.toFixed(1)} | ${one.p95.toFixed(1)} | ${one.p99.toFixed(1)} | ${one.failures} |`;
  const bar = (name: string, value: string, wanted: string) => `| ${name} | ${value} | ${wanted} |`;
  return [
    `${entries.toLocaleString('en-US')} texts of ${documents} documents, ${(rivals.bytes / 1e6).toFixed(1)} MB normalised, ${ours.length} queries of 1 to 12 characters cut from the texts at random.`,
    '',
    '| milliseconds | p50 | p95 | p99 | recall | precision |',
    '|---|---|---|---|---|---|',
    row('search, first page', ours, percent(compared.exact), percent(compared.exact)),
    row('the same, processor time', compared.processor, '', ''),
    row('search, one or two characters', compared.short, '', ''),
    row('the same, asked again', compared.shortAgain, '', ''),
    row('in-memory scan', scan, '100 %', '100 %'),
    row('SQLite LIKE', like, '', ''),
    row('FTS5 over jieba, bm25', fts, percent(compared.ftsRecall), percent(compared.ftsPrecision)),
    row('two words in 同条', scopes.article, '', ''),
    row('two words in 同款', scopes.entry, '', ''),
    row('suggestions', suggestions, '', ''),
    '',
    '| HTTP, 10 connections | a second | p50 ms | p97.5 ms | p99 ms | failures |',
    '|---|---|---|---|---|---|',
    http('empty Fastify route', server.empty),
    http('search, each query for the first time', server.first),
    http('search, the same queries again and again', server.search),
    http('suggestions', server.suggest),
    http('search while others verify', server.besideVerify),
    '',
    '| bar | measured | wanted |',
    '|---|---|---|',
    bar('answers equal to the scan', percent(compared.exact), '100 %'),
    bar(
      'against LIKE, p50 and p95',
      `${times(like, 0.5)} × and ${times(like, 0.95)} ×`,
      '≥ 200 × and ≥ 45 ×',
    ),
    bar(
      'against the scan, p50 and p95',
      `${times(scan, 0.5)} × and ${times(scan, 0.95)} ×`,
      '≥ 15 × and ≥ 10 ×',
    ),
    bar('p99 of p95', `${(percentile(ours, 0.99) / percentile(ours, 0.95)).toFixed(1)} ×`, '≤ 2.5 ×'),
    bar(
      'one or two characters, p95',
      `${percentile(compared.short, 0.95).toFixed(2)} ms; asked again ${percentile(compared.shortAgain, 0.95).toFixed(2)} ms`,
      '≤ 1 ms',
    ),
    bar(
      '同条 of 同款, p50 and p95',
      [0.5, 0.95]
        .map(
          (share) => `${(percentile(scopes.article, share) / percentile(scopes.entry, share)).toFixed(1)} ×`,
        )
        .join(' and '),
      '≤ 3 ×',
    ),
    bar('suggestions, p95', `${percentile(suggestions, 0.95).toFixed(2)} ms`, '≤ 5 ms'),
    bar('index of normalised text', `${(index / rivals.bytes).toFixed(2)} × (${parts})`, '≤ 2.25 ×'),
    bar(
      "build, of jieba's speed",
      `${percent(rivals.jiebaSeconds / buildSeconds)} (tokens ${built.tokeniseSeconds.toFixed(0)} s, writing ${built.writeSeconds.toFixed(0)} s, jieba ${rivals.jiebaSeconds.toFixed(0)} s)`,
      '≥ 45 %',
    ),
    bar(
      'replacing a document of 200 clauses',
      `${percentile(replacement, 0.5).toFixed(1)} ms, worst ${Math.max(...replacement).toFixed(1)} ms`,
      '≤ 10 ms',
    ),
    bar(
      'HTTP, of the empty route',
      `${percent(server.search.perSecond / server.empty.perSecond)}; each for the first time ${percent(server.first.perSecond / server.empty.perSecond)}`,
      '≥ 8 %',
    ),
    bar('HTTP p99 of p50', `${(server.search.p99 / server.search.p50).toFixed(1)} ×`, '≤ 10 ×'),
    bar(
      "others' p99 beside a verification",
      `${server.besideVerify.p99.toFixed(0)} ms; without ${server.search.p99.toFixed(0)} ms; one takes ${server.verifySeconds.toFixed(1)} s`,
      '',
    ),
    bar('memory after searches', `${server.megabytes.afterSearches.toFixed(0)} MB`, '< 250 MB'),
    bar('memory with the dictionary', `${server.megabytes.withWords.toFixed(0)} MB`, '< 700 MB'),
    '',
    'The corpus repeats the shared laws with other numbers, provinces and titles, so rare words are fewer and',
    'more frequent than in as many real clauses. Recall and precision of search count whole answers that equal',
    'the scan. Over HTTP an answer is remembered until something is written: the second row of search says',
    'what that is worth.',
  ];
}

async function measure(laws: readonly LinkedDocument[], clauses: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-search-'));
  const say = (what: string) =>
    console.error(`${new Date().toISOString().slice(11, 19)} ${clauses}: ${what}`);
  try {
    const path = join(folder, 'library.db');
    const store = openSqliteStore(path, TOKENIZER_FINGERPRINT);
    say('building');
    const built = await build(store, corpusOf(laws, clauses));
    say('building the others');
    const rivals = await buildRivals(store.reader, join(folder, 'rivals.db'));
    const queries = queriesFrom(rivals.texts, Number(values.queries));
    say('comparing');
    // The first search loads the columns.
    await search('国家', FIRST_PAGE, store);
    const compared = await compare(store.reader, rivals, queries);
    const scopes = await compareScopes(store.reader, queries);
    const suggestions = await measureSuggestions(store.reader, queries);
    // Before anything is replaced: what that leaves is merged when nobody waits.
    const sizes = sizesOf(path);
    say('serving');
    const server = await measureServer(path, queries);
    say('replacing');
    const replacement = await measureReplacement(store, laws);
    const entries = rivals.texts.length;
    const documents = (await store.reader.listWorks()).length - 1;
    rivals.close();
    await store.close();
    return {
      ...{ entries, documents, built, sizes, rivals },
      ...{ compared, scopes, suggestions, replacement, server },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const laws = await readLaws();
for (const clauses of values.clauses.split(',').map(Number)) {
  writeSection(`Search, ${clauses.toLocaleString('en-US')} clauses`, linesOf(await measure(laws, clauses)));
}
