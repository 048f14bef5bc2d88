/** What documents say of each other: citations, repeated words, defined names, and titles that lead nowhere yet. */
import type {
  GapsAnswer,
  ProvisionAnswer,
  ReferencesAnswer,
  RelatedAnswer,
  SameAnswer,
  TermsAnswer,
} from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { getJson } from './http.ts';

/** The most references that the server gives at a time. */
const LARGEST_PAGE = 1000;

/** `out`: what stands there and below; `in`: what leads there from elsewhere. */
export type Direction = 'out' | 'in';

export interface Leaf {
  readonly limit: number;
  readonly offset: number;
}

/** The references of a place, or of the whole document where `eId` is null. */
export function fetchReferences(
  id: WorkId,
  eId: EId | null,
  direction: Direction,
  { limit, offset }: Leaf,
  signal?: AbortSignal,
): Promise<ReferencesAnswer> {
  const query = `direction=${direction}&limit=${limit}&offset=${offset}`;
  return getJson(`${pathOf(id, eId)}/references?${query}`, signal);
}

/** Every reference that stands in a document, however many pages that takes; in the order of its text. */
export async function fetchAllReferences(
  id: WorkId,
  signal?: AbortSignal,
): Promise<ReferencesAnswer['references']> {
  const all: ReferencesAnswer['references'][number][] = [];
  for (;;) {
    const leaf = { limit: LARGEST_PAGE, offset: all.length };
    const { references, total } = await fetchReferences(id, null, 'out', leaf, signal);
    all.push(...references);
    if (references.length === 0 || all.length >= total) return all;
  }
}

/** Where the words of a place stand again. */
export function fetchSame(
  id: WorkId,
  eId: EId,
  { limit, offset }: Leaf,
  signal?: AbortSignal,
): Promise<SameAnswer> {
  return getJson(`${pathOf(id, eId)}/same?limit=${limit}&offset=${offset}`, signal);
}

/** Clauses about the same things as a place, and the names that stand in it. */
export function fetchRelated(id: WorkId, eId: EId, signal?: AbortSignal): Promise<RelatedAnswer> {
  return getJson(`${pathOf(id, eId)}/related`, signal);
}

export function fetchTerms(id: WorkId, signal?: AbortSignal): Promise<TermsAnswer> {
  return getJson(`${pathOf(id, null)}/terms`, signal);
}

export function fetchProvision(id: WorkId, eId: EId, signal?: AbortSignal): Promise<ProvisionAnswer> {
  return getJson(pathOf(id, eId), signal);
}

export function fetchGaps({ limit, offset }: Leaf, signal?: AbortSignal): Promise<GapsAnswer> {
  return getJson(`/api/gaps?limit=${limit}&offset=${offset}`, signal);
}

function pathOf(id: WorkId, eId: EId | null): string {
  const document = `/api/documents/${encodeURIComponent(id)}`;
  return eId === null ? document : `${document}/provisions/${encodeURIComponent(eId)}`;
}
