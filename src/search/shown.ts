/** What an answer shows of an article, and how many of its places it lists. */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Candidate } from '../store/store.ts';

/** An entry that is shown. */
export interface ShownHit {
  readonly candidate: Pick<Candidate, 'id' | 'heldWork'>;
  /** Some match is a whole word or number. */
  readonly whole: boolean;
}

/** An article, or what stands in its place, with its entries in the order in which they are shown. */
export interface ShownArticle {
  readonly work: WorkId;
  readonly unit: EId | null;
  readonly hits: readonly ShownHit[];
  /** Entries that answer and are not among the hits. */
  readonly unlisted: number;
}

/**
 * No article of a law has as many; a register in an annex, or a text without articles, has a hundred thousand.
 * What is not listed is counted, stands in the document itself, and in the lists that are taken away.
 */
export const MOST_HITS = 1_000;

/** The article with its first places, the others counted. */
export function listFirst(article: ShownArticle): ShownArticle {
  const { hits, unlisted } = article;
  if (hits.length <= MOST_HITS) return article;
  return { ...article, hits: hits.slice(0, MOST_HITS), unlisted: unlisted + hits.length - MOST_HITS };
}
