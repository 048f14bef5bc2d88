/** Results as the search room shows them. Pure. */
import type { ArticleHits, DocumentHits, SearchAnswer } from '../../src/api/contract.ts';
import type { SearchState } from '../route.ts';

/** The hits of a document on this page, those that only cross a word border apart. */
export interface SplitHits {
  readonly whole: readonly ArticleHits[];
  readonly partial: readonly ArticleHits[];
}

/** Nothing is lost: each hit is in one of the two, in the order of the answer. */
export function splitHits({ articles }: DocumentHits): SplitHits {
  return { whole: keep(articles, true), partial: keep(articles, false) };
}

function keep(articles: readonly ArticleHits[], whole: boolean): ArticleHits[] {
  return articles.flatMap((article) => {
    const hits = article.hits.filter((hit) => hit.whole === whole);
    // Those that are not listed come behind the listed ones, so they are like the last of these.
    const unlisted = article.hits.at(-1)?.whole === whole ? article.unlisted : 0;
    return hits.length === 0 ? [] : [{ ...article, hits, unlisted }];
  });
}

/** 第九章 优化创新空间布局; null where the answer does not name that chapter. */
export function chapterName(answer: Pick<SearchAnswer, 'chapters'> | null, chapter: string): string | null {
  const named = answer?.chapters.find(({ eId }) => eId === chapter);
  if (named === undefined) return null;
  return [named.label, named.heading].filter((words) => words !== null && words !== '').join(' ');
}

/** Entries (处) in some articles. */
export function countEntries(articles: readonly ArticleHits[]): number {
  return articles.reduce((sum, { hits, unlisted }) => sum + hits.length + unlisted, 0);
}

/** Articles (条) on this page of an answer. */
export function shownArticles({ groups }: SearchAnswer): number {
  return groups.reduce((sum, { articles }) => sum + articles.length, 0);
}

/** Who asks, or names the document that is meant, looks for what is related before what only holds the words. */
export function isRelatedFirst(
  { related }: Pick<SearchAnswer, 'related'>,
  { mode }: Pick<SearchState, 'mode'>,
): boolean {
  return mode === 'ask' || related?.named === true;
}
