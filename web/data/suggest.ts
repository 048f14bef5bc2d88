/** What may be meant by words that are still being typed, and the clause that a citation names. */
import type { Place, ProvisionAnswer, SuggestAnswer } from '../../src/api/contract.ts';
import { getJson } from './http.ts';
import { fetchProvision } from './references.ts';

export function fetchSuggestions(q: string, signal?: AbortSignal): Promise<SuggestAnswer> {
  return getJson(`/api/suggest?${new URLSearchParams({ q })}`, signal);
}

/** The places that a typed citation names, the likeliest first. */
export interface Destination {
  /** The words. */
  readonly query: string;
  readonly places: readonly Place[];
  /** The first of them with its text; null: it is a whole document. */
  readonly clause: ProvisionAnswer | null;
}

/** Null where the words name no place that is held. */
export async function fetchDestination(q: string, signal: AbortSignal): Promise<Destination | null> {
  const { suggestions } = await fetchSuggestions(q, signal);
  const places = suggestions.flatMap(({ place }) => place ?? []);
  const clauses = places.filter(({ eId }) => eId !== null);
  const meant = clauses.length > 0 ? clauses : places;
  const [first] = meant;
  if (first === undefined) return null;
  if (first.eId === null) return { query: q, places: meant, clause: null };
  return { query: q, places: meant, clause: await fetchProvision(first.document, first.eId, signal) };
}
