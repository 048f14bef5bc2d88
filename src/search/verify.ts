/** Confirms an answer by reading every text of the library. */
import { addressPath } from '../domain/address-path.ts';
import { LibraryChangedError } from '../domain/library-changed.ts';
import type { KnowledgeReader, SearchQuery } from '../store/store.ts';
import type { SearchPage, Verification } from './answer.ts';
import { parseQuery, type QueryRefusal } from './query.ts';
import { type Scanned, scanLibrary } from './scan.ts';
import { type SearchDeps, type SearchParams, searchQuery } from './search.ts';

/** Differences that are listed on either side. */
const MAX_DIFFERENCES = 20;
/** How often reading begins again where the library is written meanwhile. */
const ATTEMPTS = 3;
/** Verifications that may wait for the one that runs. */
const MAX_WAITING = 8;

/** A verification that was not made, with the reason for the reader. */
export interface VerificationRefusal {
  readonly refusal: 'too-busy';
  readonly message: string;
}

export type VerifiedSearch = (
  raw: string,
  params: SearchParams,
) => Promise<SearchPage | QueryRefusal | VerificationRefusal>;

/** Searches that are confirmed by a scan, one after the other: two at once would only slow each other down. */
export function createVerifiedSearch(deps: SearchDeps): VerifiedSearch {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (raw, params) => {
    const query = parseQuery(raw, params);
    if ('refusal' in query) return query;
    if (query.alternatives.length === 0) return searchQuery(raw, query, params, deps);
    if (waiting > MAX_WAITING) {
      return { refusal: 'too-busy', message: '正在逐字核对的检索过多，请稍后再试。' };
    }
    waiting++;
    const turn = last.then(() => searchAndVerify(raw, query, params, deps));
    last = turn.then(
      () => waiting--,
      () => waiting--,
    );
    return turn;
  };
}

async function searchAndVerify(
  raw: string,
  query: SearchQuery,
  params: SearchParams,
  deps: SearchDeps,
): Promise<SearchPage | VerificationRefusal> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const ids = await deps.reader.findIds(query);
    const page = await searchQuery(raw, query, params, deps);
    const scanned = await scanUnlessChanged(query, deps.reader);
    // What was written in between is no mistake of the index: then the index says something else now.
    if (scanned === null || !isSame(ids, await deps.reader.findIds(query))) continue;
    return withVerification(page, ids, scanned, deps.reader);
  }
  return { refusal: 'too-busy', message: '核对期间资料库一直在更新，未能逐字核对，请稍后再试。' };
}

async function scanUnlessChanged(query: SearchQuery, reader: KnowledgeReader): Promise<Scanned | null> {
  try {
    return await scanLibrary(query, reader);
  } catch (error) {
    if (error instanceof LibraryChangedError) return null;
    throw error;
  }
}

async function withVerification(
  page: SearchPage,
  ids: readonly number[],
  scanned: Scanned,
  reader: KnowledgeReader,
): Promise<SearchPage> {
  const { read, counts, partial } = scanned;
  const missing = difference(scanned.ids, ids);
  const excess = difference(ids, scanned.ids);
  const { entries, articles, documents } = page.total;
  const equal =
    missing.length + excess.length === 0 &&
    entries === counts.entries &&
    articles === counts.articles &&
    documents === counts.documents;
  const verification: Verification = {
    equal,
    entries: read,
    message: equal
      ? `已逐字核对全部 ${grouped(read)} 处文本`
      : `检索有误：检索所得 ${grouped(entries)} 处，逐字核对全部 ${grouped(read)} 处文本所得 ${grouped(counts.entries)} 处。请以核对所得为准，并告知管理人员重新建立索引（tiaowen rebuild）。`,
    missing: await addressesOf(missing.slice(0, MAX_DIFFERENCES), reader),
    excess: await addressesOf(excess.slice(0, MAX_DIFFERENCES), reader),
  };
  const total = equal ? { ...page.total, ...partial, examined: counts.entries } : page.total;
  return { ...page, total, verification };
}

async function addressesOf(ids: readonly number[], reader: KnowledgeReader): Promise<string[]> {
  const entries = await reader.findEntries(ids);
  const candidates = await reader.candidates(ids);
  return candidates.map(({ id, work }) => addressPath(work, entries.get(id)?.eId ?? null));
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, at) => id === other[at]);
}

/** What is in the first list and not in the second. */
function difference(one: readonly number[], other: readonly number[]): number[] {
  const held = new Set(other);
  return one.filter((id) => !held.has(id));
}

/** 1203 as 1,203. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
