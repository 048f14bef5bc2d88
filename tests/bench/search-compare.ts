/** Search in process: against its rivals, scope against scope, and what is suggested. */
import type { SearchPage } from '../../src/search/answer.ts';
import { literalQuery } from '../../src/search/query.ts';
import { createPlainRankings, type Rankings } from '../../src/search/rank-anew.ts';
import { createRankings, createUnrememberedRankings } from '../../src/search/rankings.ts';
import { type SearchParams, search, searchQuery } from '../../src/search/search.ts';
import { createSuggest } from '../../src/search/suggest.ts';
import type { KnowledgeReader, Scope } from '../../src/store/store.ts';
import type { Rivals } from './search-rivals.ts';

export const FIRST_PAGE: SearchParams = { limit: 20, offset: 0 };

type Way = 'ours' | 'ranked' | 'like' | 'scan' | 'fts';

export interface Compared {
  /** `ours` is the whole first page, `ranked` what of it was finding, counting and ranking, as far as the others go. */
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

/**
 * Queries that are asked one way before the next way has its turn. A scan leaves nothing of the others in the
 * processor's caches, and nobody scans all texts between two searches.
 */
export const AT_A_TURN = 20;

/** Each way in turn for some queries at a time, so that what disturbs the machine disturbs all. */
export async function compare(
  reader: KnowledgeReader,
  rivals: Rivals,
  queries: readonly string[],
): Promise<Compared> {
  const times: Record<Way, number[]> = { ours: [], ranked: [], like: [], scan: [], fts: [] };
  const short: number[] = [];
  const processor: number[] = [];
  const unremembered = createUnrememberedRankings(reader);
  const timedRankings: Rankings = (query, most) => timed(times.ranked, () => unremembered(query, most));
  const shortAsker = createShortAsker(reader);
  const shares: Shares = { exact: 0, recall: 0, precision: 0, precise: 0 };
  for (let at = 0; at < queries.length; at += AT_A_TURN) {
    const turn = queries.slice(at, at + AT_A_TURN);
    const pages = new Map<string, SearchPage>();
    for (const text of turn) {
      const before = process.cpuUsage();
      const deps = { reader, rankings: timedRankings };
      const page = await timed(times.ours, () => searchQuery(text, literalQuery(text), FIRST_PAGE, deps));
      const { user, system } = process.cpuUsage(before);
      processor.push((user + system) / 1000);
      if (isShort(text)) short.push(times.ours.at(-1) ?? 0);
      pages.set(text, page);
    }
    for (const [text, page] of pages) if (isShort(text)) await shortAsker.ask(text, page);
    const wanted = new Map<string, readonly number[]>();
    for (const text of turn) wanted.set(text, await timed(times.scan, () => rivals.scan(text)));
    for (const text of turn) await timed(times.like, () => rivals.like(text));
    for (const text of turn) await timed(times.fts, () => rivals.fts(text));
    for (const [text, { total }] of pages) {
      const ids = await reader.findIds(literalQuery(text));
      const answered = {
        ids,
        entries: total.entries,
        fts: rivals.ftsAll(text),
        wanted: wanted.get(text) ?? [],
      };
      addShares(shares, answered);
    }
  }
  return {
    times,
    short,
    shortAgain: shortAsker.times,
    processor,
    exact: shares.exact / queries.length,
    ftsRecall: shares.recall / queries.length,
    ftsPrecision: shares.precision / shares.precise,
  };
}

async function timed<T>(times: number[], work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.push(performance.now() - start);
  return result;
}

function isShort(text: string): boolean {
  return [...text].length <= 2;
}

/** Asks once more what was asked, and throws where what was prepared beforehand is another page than one made now. */
function createShortAsker(reader: KnowledgeReader) {
  const rankings = createRankings(reader);
  const unprepared = createPlainRankings(reader);
  const times: number[] = [];
  const ask = async (text: string, page: SearchPage): Promise<void> => {
    const query = literalQuery(text);
    const made = await searchQuery(text, query, FIRST_PAGE, { reader, rankings: unprepared });
    if (JSON.stringify(made) !== JSON.stringify(page)) throw new Error(`another page for ${text}`);
    await searchQuery(text, query, FIRST_PAGE, { reader, rankings });
    await timed(times, () => searchQuery(text, query, FIRST_PAGE, { reader, rankings }));
  };
  return { ask, times };
}

/** Sums of shares, and of how many queries. */
interface Shares {
  exact: number;
  recall: number;
  precision: number;
  /** Queries for which FTS5 over jieba finds anything. */
  precise: number;
}

interface Answered {
  /** Entries that hold the query, as the scan says. */
  readonly wanted: readonly number[];
  /** Those that search finds, and how many it says they are. */
  readonly ids: readonly number[];
  readonly entries: number;
  /** Those of FTS5 over jieba. */
  readonly fts: readonly number[];
}

function addShares(shares: Shares, { wanted, ids, entries, fts }: Answered): void {
  const held = new Set(wanted);
  const isSame =
    ids.length === held.size && new Set(ids).size === held.size && ids.every((id) => held.has(id));
  if (isSame && entries === wanted.length) shares.exact++;
  const right = fts.filter((id) => held.has(id)).length;
  shares.recall += right / wanted.length;
  if (fts.length === 0) return;
  shares.precision += right / fts.length;
  shares.precise++;
}

/** Milliseconds of what is suggested for the first characters of each query. */
export async function measureSuggestions(
  reader: KnowledgeReader,
  queries: readonly string[],
): Promise<number[]> {
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
export async function compareScopes(reader: KnowledgeReader, queries: readonly string[]) {
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
