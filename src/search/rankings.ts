/**
 * Ranked answers, remembered until something is written: who turns a page, takes a condition back or asks
 * what a colleague asked need not wait for thousands of clauses to be ranked again.
 */
import type { Facets } from '../domain/facets.ts';
import type { HeldWork, KnowledgeReader, SearchQuery } from '../store/store.ts';
import type { SearchTotal } from './answer.ts';
import type { ShownArticle } from './describe.ts';
import { rank } from './rank.ts';

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

/** Answers that are remembered: some 20 kB each. */
const MOST_REMEMBERED = 1_000;
/** Articles that are remembered of each: the first pages. */
const REMEMBERED_ARTICLES = 60;
/** Smaller answers are found again as quickly. */
const WORTH_REMEMBERING = 200;

/** Remembers nothing. */
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

export function createRankings(reader: KnowledgeReader): Rankings {
  const rankAnew = createPlainRankings(reader);
  let state: readonly HeldWork[] | null = null;
  // In the order of use: the first was not asked for for longest.
  const remembered = new Map<string, RankedAnswer>();

  function remember(name: string, answer: RankedAnswer): void {
    remembered.set(name, { ...answer, best: answer.best.map(withoutTexts) });
    for (const oldest of remembered.keys()) {
      if (remembered.size <= MOST_REMEMBERED) return;
      remembered.delete(oldest);
    }
  }

  return async (query, most) => {
    if (most > REMEMBERED_ARTICLES) return rankAnew(query, most);
    const works = await reader.listWorks();
    if (state !== works) {
      remembered.clear();
      state = works;
    }
    const name = nameOf(query);
    const held = remembered.get(name);
    if (held !== undefined) {
      remembered.delete(name);
      remembered.set(name, held);
      return held;
    }
    const answer = await rankAnew(query, REMEMBERED_ARTICLES);
    // Something may have been written in between.
    if (answer.total.entries >= WORTH_REMEMBERING && (await reader.listWorks()) === works)
      remember(name, answer);
    return answer;
  };
}

/** Candidates hold all texts of the state of the library that they were found in, which must be free to go. */
function withoutTexts({ work, unit, hits }: ShownArticle): ShownArticle {
  const shown = hits.map(({ candidate: { id, heldWork }, whole }) => ({
    candidate: { id, heldWork },
    whole,
  }));
  return { work, unit, hits: shown };
}

/** Two queries of one name ask the same. */
function nameOf({ alternatives, scope, filter }: SearchQuery): string {
  const terms = alternatives.map((one) =>
    [one.terms, one.excluded].map((some) => some.map(({ normalised }) => normalised)),
  );
  return JSON.stringify([terms, scope, filter]);
}
