/** The filters of a search, from the parameters of a request. */

import type { ProvisionKind } from '../domain/levels.ts';
import type { EId, Role } from '../domain/provision.ts';
import type { WorkId, WorkStatus } from '../domain/work.ts';
import type { WorkType } from '../domain/work-types.ts';
import type { KnowledgeReader, SearchFilter } from '../store/store.ts';
import { heldWork } from './lookup.ts';

/** As request.ts names them. */
export interface FilterQuery {
  readonly document: readonly WorkId[];
  readonly chapter: readonly EId[];
  readonly kind: readonly ProvisionKind[];
  readonly role: readonly Role[];
  readonly type: readonly WorkType[];
  readonly status: readonly WorkStatus[];
  readonly issuer: readonly string[];
  readonly year: readonly number[];
}

/** Throws 404 for a document that is not held: "nothing found" in it would not be true. */
export async function filterOf(reader: KnowledgeReader, query: FilterQuery): Promise<SearchFilter> {
  for (const id of query.document) await heldWork(reader, id);
  return {
    documents: query.document,
    chapters: query.chapter,
    kinds: query.kind,
    roles: query.role,
    types: query.type,
    statuses: query.status,
    issuers: query.issuer,
    years: query.year,
  };
}
