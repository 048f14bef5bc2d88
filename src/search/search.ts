/** Find, from what a reader types to the page that answers. Complete first, then ranked. */
import type { Facets } from '../domain/facets.ts';
import type { KnowledgeReader, Scope, SearchFilter, SearchQuery } from '../store/store.ts';
import type { SearchPage, SearchTotal } from './answer.ts';
import { describeArticles, type Texts } from './describe.ts';
import { fromOneState } from './one-state.ts';
import { parseQuery, type QueryRefusal } from './query.ts';
import { inReadingOrder } from './rank.ts';
import { createPlainRankings, MAX_RANKED_ENTRIES, type Rankings } from './rank-anew.ts';
import { createUnrememberedRankings } from './rankings.ts';
import type { ShownArticle } from './shown.ts';

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

type PageParams = Pick<SearchParams, 'limit' | 'offset' | 'order' | 'texts'>;

export interface SearchDeps {
  readonly reader: KnowledgeReader;
  /** Left out: nothing is remembered. */
  readonly rankings?: Rankings;
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
  params: PageParams,
  deps: SearchDeps,
): Promise<SearchPage> {
  if (query.alternatives.length === 0) return emptyPage(raw);
  return fromOneState(deps.reader, () => answer(raw, query, params, deps));
}

async function answer(
  raw: string,
  query: SearchQuery,
  params: PageParams,
  { reader, rankings = rankingsFor(params, reader) }: SearchDeps,
): Promise<SearchPage> {
  const { offset, limit } = params;
  const ranked = await rankings(query, offset + limit);
  const articles = params.order === 'document' ? await articlesBeyond(0, offset, limit) : await rankedPage();
  const groups = await describeArticles(articles, query, reader, params.texts);
  const { total, facets, truncated } = ranked;
  return { query: raw, total, groups, facets, truncated };

  /** Behind the ranked articles come the others, in the order of the library. */
  async function rankedPage(): Promise<readonly ShownArticle[]> {
    const page = ranked.best.slice(offset, offset + limit);
    if (!ranked.truncated || page.length === limit) return page;
    const others = Math.max(0, offset - ranked.articles);
    return [...page, ...(await articlesBeyond(MAX_RANKED_ENTRIES, others, limit - page.length))];
  }

  async function articlesBeyond(
    entries: number,
    offset: number,
    count: number,
  ): Promise<readonly ShownArticle[]> {
    return inReadingOrder(await reader.findBeyond(query, entries, { offset, count }), query);
  }
}

/** What is prepared keeps the first places of an article; who asks for whole texts takes all of them away. */
function rankingsFor({ texts }: PageParams, reader: KnowledgeReader): Rankings {
  return texts === 'whole' ? createPlainRankings(reader) : createUnrememberedRankings(reader);
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
  const total: SearchTotal = {
    ...{ entries: 0, articles: 0, documents: 0, examined: 0 },
    ...{ partial: 0, partialArticles: 0, partialDocuments: 0 },
  };
  return { query, total, groups: [], facets, truncated: false };
}
