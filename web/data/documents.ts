/** Documents and the reports of their reading. */
import type { DocumentAnswer, DocumentList, ReportAnswer, TextsAnswer } from '../../src/api/contract.ts';
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

/** The texts of a document that the library holds. */
export function fetchTexts(id: WorkId, signal?: AbortSignal): Promise<TextsAnswer> {
  return getJson(`/api/documents/${encodeURIComponent(id)}/texts`, signal);
}
