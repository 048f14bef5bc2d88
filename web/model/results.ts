/** Results as the search room shows them. Pure. */
import type { ArticleHits, DocumentHits, SearchAnswer } from '../../src/api/contract.ts';

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
  return articles
    .map((article) => ({ ...article, hits: article.hits.filter((hit) => hit.whole === whole) }))
    .filter(({ hits }) => hits.length > 0);
}

/** 第九章 优化创新空间布局; null where the answer does not name that chapter. */
export function chapterName(answer: Pick<SearchAnswer, 'chapters'> | null, chapter: string): string | null {
  const named = answer?.chapters.find(({ eId }) => eId === chapter);
  if (named === undefined) return null;
  return [named.label, named.heading].filter((words) => words !== null && words !== '').join(' ');
}

/** Entries (处) in some articles. */
export function countEntries(articles: readonly ArticleHits[]): number {
  return articles.reduce((sum, { hits }) => sum + hits.length, 0);
}

/** Articles (条) on this page of an answer. */
export function shownArticles({ groups }: SearchAnswer): number {
  return groups.reduce((sum, { articles }) => sum + articles.length, 0);
}
