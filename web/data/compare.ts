/** Two clauses or documents side by side. */
import type { CompareAnswer } from '../../src/api/contract.ts';
import { getJson } from './http.ts';

export function fetchComparison(a: string, b: string, signal?: AbortSignal): Promise<CompareAnswer> {
  return getJson(`/api/compare?${new URLSearchParams({ a, b })}`, signal);
}
