/** Searches: a page of results, and all hits of one document. */
import type { AliasesAnswer, HitsAnswer, SearchAnswer } from '../../src/api/contract.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { Verified } from '../model/verification.ts';
import { formatSearch, formatWords, type SearchState, type Words } from '../route.ts';
import { AnswerError, getJson } from './http.ts';

/** Articles (条) on a page of results. */
export const PAGE_SIZE = 30;

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

/** Every hit of a query in one document, with its marks on whole texts. */
export async function fetchDocumentHits(
  words: Words,
  document: WorkId,
  signal?: AbortSignal,
): Promise<HitsAnswer['hits']> {
  const path = `/api/documents/${encodeURIComponent(document)}/hits?${formatWords(words)}`;
  const { hits }: HitsAnswer = await getJson(path, signal);
  return hits;
}
