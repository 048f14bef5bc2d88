/** Searches: a page of results, and all hits of one document. */
import type { AliasesAnswer, SearchAnswer, SearchHit } from '../../src/api/contract.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { NOTHING_CHOSEN } from '../model/filters.ts';
import type { Verified } from '../model/verification.ts';
import { EMPTY_SEARCH, formatSearch, type SearchState } from '../route.ts';
import { AnswerError, getJson } from './http.ts';

/** Articles (条) on a page of results. */
export const PAGE_SIZE = 30;

/** The most articles that the server gives at a time. */
const LARGEST_PAGE = 200;

export function fetchSearch(search: SearchState, signal?: AbortSignal): Promise<SearchAnswer> {
  return getJson(`/api/search?${formatSearch(search)}&limit=${PAGE_SIZE}`, signal);
}

export function fetchAliases(signal?: AbortSignal): Promise<AliasesAnswer> {
  return getJson('/api/aliases', signal);
}

/** The same search, confirmed by reading every text of the library; takes as long as that takes. */
export async function fetchVerification(search: SearchState, signal: AbortSignal): Promise<Verified> {
  const query = formatSearch({ ...search, mode: 'find', offset: 0 });
  const { total, verification }: SearchAnswer = await getJson(
    `/api/search?${query}&limit=1&verify=1`,
    signal,
  );
  if (verification === undefined) throw new AnswerError(0, '服务器没有逐字核对。请重试。');
  return { total, verification };
}

/** Every hit of a query in one document, however many pages that takes; in the order of the answer. */
export async function fetchDocumentHits(
  q: string,
  document: WorkId,
  signal?: AbortSignal,
): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  for (let offset = 0; ; offset += LARGEST_PAGE) {
    const query = formatSearch({
      ...EMPTY_SEARCH,
      q,
      chosen: { ...NOTHING_CHOSEN, document: [document] },
      offset,
    });
    const page: SearchAnswer = await getJson(`/api/search?${query}&limit=${LARGEST_PAGE}`, signal);
    const articles = page.groups.flatMap((group) => group.articles);
    hits.push(...articles.flatMap((article) => article.hits));
    if (articles.length < LARGEST_PAGE) return hits;
  }
}
