/** Which works a filter lets through. */
import { dateOf } from '../../domain/importance.ts';
import type { Work } from '../../domain/work.ts';
import type { SearchFilter } from '../store.ts';

export function matchesWork(work: Work, filter: SearchFilter): boolean {
  const { documents, types, issuers, years } = filter;
  return (
    (documents.length === 0 || documents.includes(work.id)) &&
    (types.length === 0 || types.includes(work.type)) &&
    (issuers.length === 0 || work.issuers.some((issuer) => issuers.includes(issuer))) &&
    (years.length === 0 || years.includes(yearOf(work)))
  );
}

/** NaN, which is in no list, where the work is not dated. */
function yearOf(work: Work): number {
  return Number.parseInt(dateOf(work) ?? '', 10);
}
