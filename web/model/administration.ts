/** What the administration calls things, and how it reads a form. Pure. */

import type { AuditAnswer, DraftAnswer, ReportAnswer } from '../../src/api/contract.ts';
import type { Corrections, IntakeResult } from '../../src/domain/administration.ts';
import { accountedFor } from '../../src/domain/tally.ts';

export const RESULT_WORDS: Readonly<Record<IntakeResult, string>> = {
  added: '新文件',
  expression: '已有文件的新文本',
  reread: '已收入，内容有更正',
  unchanged: '与已收入的相同',
};

export const ACTION_WORDS: Readonly<Record<AuditAnswer['entries'][number]['action'], string>> = {
  upload: '上传',
  discard: '放弃',
  publish: '发布',
  remove: '移出',
};

/** 2026-11-22T01:02:03.000Z → 2026-11-22 09:02, at the reader's own clock. */
export function momentWords(iso: string): string {
  return new Date(iso).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' });
}

/** 1536 → 1.5 KB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Only what the person changed: what stays as it was read is no correction. */
export function correctionsOf(
  draft: Pick<DraftAnswer, 'title' | 'docNumber' | 'work'>,
  form: { readonly title: string; readonly docNumber: string; readonly work: string },
): Corrections {
  const title = form.title.trim();
  const docNumber = form.docNumber.trim();
  const id = form.work.trim();
  return {
    ...(title !== '' && title !== draft.title ? { title } : {}),
    ...(docNumber !== '' && docNumber !== draft.docNumber ? { docNumber } : {}),
    ...(id !== '' && id !== draft.work ? { id } : {}),
  };
}

/** Characters of the file that the reading has no place for: a mistake of the program, to be told. */
export function unaccounted({ characters }: Pick<ReportAnswer, 'characters'>): number {
  return characters.extracted - accountedFor(characters);
}
