/** Drafts as the API tells them. */
import type { Draft, OpenedDraft } from '../domain/administration.ts';
import { contentsOf } from './contents.ts';
import type { DraftAnswer, DraftSummary } from './contract.ts';
import { reportOf } from './report.ts';

export function describeDraft(draft: Draft): DraftSummary {
  const { id, fileName, size, uploaded, by, result, work, problems } = draft;
  const { title, docNumber } = work;
  return { id, fileName, size, uploaded, by, result, work: work.id, title, docNumber, problems };
}

export function describeOpened(draft: OpenedDraft): DraftAnswer {
  const { document } = draft;
  const contents = contentsOf(document.body);
  return { ...describeDraft(draft), contents, report: reportOf(document) };
}
