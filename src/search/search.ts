/** Find, from what a reader types to the page that answers. Complete first, then ranked. */
import type { Facets } from '../domain/facets.ts';
import type { Counts, KnowledgeReader, Scope, SearchFilter, SearchQuery } from '../store/store.ts';
import type { SearchPage, SearchTotal } from './answer.ts';
import { describeArticles, type Texts } from './describe.ts';
import { parseQuery, type QueryRefusal } from './query.ts';
import { inReadingOrder, type RankedArticle, rank } from './rank.ts';
import { createTally } from './tally.ts';

/** Entries that are ranked; of a broader answer the first in order of importance. */
export const MAX_RANKED_ENTRIES = 5_000;

/** By what articles stand where they do: how well they answer, or their place in the library. */
export type Order = 'relevance' | 'document';

export interface SearchParams {
  /** Articles on the page, and how many come before it. */
  readonly limit: number;
  readonly offset: number;
  readonly order?: Order;
  readonly scope?: Scope;
  readonly filter?: Partial<SearchFilter>;
  /** How much of a long text a hit shows: the part around its first mark, unless all is asked for. */
  readonly texts?: Texts;
}

export interface SearchDeps {
  readonly reader: KnowledgeReader;
}

/** Answers any text; a refusal only where it is too long or has too many terms. */
export async function search(
  raw: string,
  params: SearchParams,
  deps: SearchDeps,
): Promise<SearchPage | QueryRefusal> {
  const query = parseQuery(raw, params);
  return 'refusal' in query ? query : searchQuery(raw, query, params, deps);
}

/** The same for a query that is already read; `raw` is repeated in the answer. */
export async function searchQuery(
  raw: string,
  query: SearchQuery,
  params: Pick<SearchParams, 'limit' | 'offset' | 'order' | 'texts'>,
  { reader }: SearchDeps,
): Promise<SearchPage> {
  if (query.alternatives.length === 0) return emptyPage(raw);
  const { candidates, total, facets, truncated } = await reader.find(query, MAX_RANKED_ENTRIES);
  const ranked = rank(candidates, query);
  const articles =
    params.order === 'document'
      ? await articlesBeyond(0, params.offset, params.limit)
      : await rankedPage(ranked, truncated);
  const groups = await describeArticles(articles, query, reader, params.texts);
  return { query: raw, total: { ...total, ...countPartial(ranked) }, groups, facets, truncated };

  /** Behind the ranked articles come the others, in the order of the library. */
  async function rankedPage(ranked: readonly RankedArticle[], truncated: boolean): Promise<RankedArticle[]> {
    const { offset, limit } = params;
    const page = ranked.slice(offset, offset + limit);
    if (!truncated || page.length === limit) return page;
    const others = Math.max(0, offset - ranked.length);
    return [...page, ...(await articlesBeyond(MAX_RANKED_ENTRIES, others, limit - page.length))];
  }

  async function articlesBeyond(entries: number, offset: number, count: number): Promise<RankedArticle[]> {
    return inReadingOrder(await reader.findBeyond(query, entries, { offset, count }), query);
  }
}

function countPartial(articles: readonly RankedArticle[]): Omit<SearchTotal, keyof Counts> {
  const tally = createTally();
  for (const { work, hits } of articles) {
    for (const { candidate, whole } of hits) tally.add(work, candidate.unitNumber, whole);
  }
  const { counts, partial } = tally.read();
  return { ...partial, examined: counts.entries };
}

function emptyPage(query: string): SearchPage {
  const facets: Facets = {
    document: [],
    documentRest: 0,
    type: [],
    issuer: [],
    year: [],
    status: [],
    kind: [],
    role: [],
    chapter: [],
    chapterRest: 0,
  };
  const { counts, partial } = createTally().read();
  return { query, total: { ...counts, ...partial, examined: 0 }, groups: [], facets, truncated: false };
}
