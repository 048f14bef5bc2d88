/** Documents, their reports and the references of their clauses. */
import type { DocumentAnswer, DocumentList, ReferencesAnswer, ReportAnswer } from '../../src/api/contract.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { getJson } from './http.ts';

export function fetchDocuments(signal?: AbortSignal): Promise<DocumentList> {
  return getJson('/api/documents', signal);
}

export function fetchDocument(id: WorkId, signal?: AbortSignal): Promise<DocumentAnswer> {
  return getJson(`/api/documents/${encodeURIComponent(id)}`, signal);
}

export function fetchReport(id: WorkId, signal?: AbortSignal): Promise<ReportAnswer> {
  return getJson(`/api/documents/${encodeURIComponent(id)}/report`, signal);
}

/** `out`: what the clause cites; `in`: what cites it. */
export function fetchReferences(
  id: WorkId,
  eId: EId,
  direction: 'out' | 'in',
  signal?: AbortSignal,
): Promise<ReferencesAnswer> {
  const path = `/api/documents/${encodeURIComponent(id)}/provisions/${encodeURIComponent(eId)}/references`;
  return getJson(`${path}?direction=${direction}`, signal);
}
