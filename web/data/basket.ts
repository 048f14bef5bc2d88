/** Collected clauses: looked up, and as files. */
import type { BasketAnswer } from '../../src/api/contract.ts';
import type { BasketItem } from '../model/basket.ts';
import { askFile, getJson } from './http.ts';

export type BasketClause = BasketAnswer['clauses'][number];
export type BasketFormat = 'docx' | 'md';

/** In the order of the addresses. */
export async function fetchClauses(
  addresses: readonly string[],
  signal?: AbortSignal,
): Promise<readonly BasketClause[]> {
  if (addresses.length === 0) return [];
  const query = new URLSearchParams(addresses.map((address) => ['c', address]));
  const { clauses }: BasketAnswer = await getJson(`/api/basket?${query}`, signal);
  return clauses;
}

export function fetchBasketFile(
  format: BasketFormat,
  items: readonly Pick<BasketItem, 'address' | 'note'>[],
): Promise<Blob> {
  const clauses = items.map(({ address, note }) => ({ address, note }));
  return askFile(() =>
    fetch(`/api/basket.${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ clauses }),
    }),
  );
}
