/** Search in process: against its rivals, scope against scope, and what is suggested. */
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

/** Each way in turn for each query, so that what disturbs the machine disturbs all. */
export async function compare(
  reader: KnowledgeReader,
  rivals: Rivals,
  queries: readonly string[],
): Promise<Compared> {
  const times: Record<Way, number[]> = { ours: [], ranked: [], like: [], scan: [], fts: [] };
  const short: number[] = [];
  const shortAgain: number[] = [];
  const rankings = createRankings(reader);
  const unremembered = createUnrememberedRankings(reader);
  const unprepared = createPlainRankings(reader);
  const processor: number[] = [];
  const shares = { recall: 0, precision: 0, precise: 0 };
  let exact = 0;
  const timed = async <T>(list: number[], work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    list.push(performance.now() - start);
    return result;
  };
  const timedRankings: Rankings = (query, most) => timed(times.ranked, () => unremembered(query, most));
  for (const text of queries) {
    const query = literalQuery(text);
    const before = process.cpuUsage();
    const page = await timed(times.ours, () =>
      searchQuery(text, query, FIRST_PAGE, { reader, rankings: timedRankings }),
    );
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    if ([...text].length <= 2) {
      short.push(times.ours.at(-1) ?? 0);
      const ranked = await searchQuery(text, query, FIRST_PAGE, { reader, rankings: unprepared });
      if (JSON.stringify(ranked) !== JSON.stringify(page)) throw new Error(`another page for ${text}`);
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
