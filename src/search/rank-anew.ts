/** An answer ranked from what the store finds; nothing of it is remembered. */
import type { Facets } from '../domain/facets.ts';
import type { KnowledgeReader, SearchQuery } from '../store/store.ts';
import type { SearchTotal } from './answer.ts';
import { rank } from './rank.ts';
import type { ShownArticle } from './shown.ts';

/** Entries that are ranked; of a broader answer the first in order of importance. */
export const MAX_RANKED_ENTRIES = 5_000;

export interface RankedAnswer {
  readonly total: SearchTotal;
  readonly facets: Facets;
  /** More entries answer than are ranked. */
  readonly truncated: boolean;
  /** The best first, as many as were asked for at least, or all. */
  readonly best: readonly ShownArticle[];
  /** Articles that were ranked. */
  readonly articles: number;
}

/** Answers a query with its best articles, `most` of them. */
export type Rankings = (query: SearchQuery, most: number) => Promise<RankedAnswer>;

export function createPlainRankings(reader: KnowledgeReader): Rankings {
  return async (query, most) => {
    const { candidates, total, facets, truncated } = await reader.find(query, MAX_RANKED_ENTRIES);
    const { best, articles, partial } = rank(candidates, query, most);
    return {
      total: { ...total, ...partial, examined: candidates.length },
      facets,
      truncated,
      best,
      articles,
    };
  };
}
