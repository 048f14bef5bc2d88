/** The qualities of works by which answers are divided and filtered. */
import { dateOf } from './importance.ts';
import type { Work, WorkId, WorkStatus } from './work.ts';
import type { WorkType } from './work-types.ts';

/** Which works are meant; an empty list filters nothing. */
export interface WorkFilter {
  readonly documents: readonly WorkId[];
  readonly types: readonly WorkType[];
  readonly statuses: readonly WorkStatus[];
  /** An issuer, also of what it issued with others; or all issuers of a work as the facet names them. */
  readonly issuers: readonly string[];
  readonly years: readonly number[];
}

export type Quality = 'type' | 'issuer' | 'year' | 'status';

/** As the facets name them; empty where the work has none. */
export function qualitiesOf(work: Work): Record<Quality, string> {
  return {
    type: work.type,
    issuer: work.issuers.join('、'),
    year: (dateOf(work) ?? '').slice(0, 4),
    status: work.status,
  };
}

/** Whether a work passes every part of a filter; a part without values lets all pass. */
export function matchesWork(work: Work, filter: WorkFilter): boolean {
  const { documents, types, statuses, issuers, years } = filter;
  const { issuer, year } = qualitiesOf(work);
  return (
    (documents.length === 0 || documents.includes(work.id)) &&
    (types.length === 0 || types.includes(work.type)) &&
    (statuses.length === 0 || statuses.includes(work.status)) &&
    (issuers.length === 0 || [...work.issuers, issuer].some((one) => one !== '' && issuers.includes(one))) &&
    (years.length === 0 || (year !== '' && years.includes(Number(year))))
  );
}
