/** The check of a draft: what it answers, and the copy with comments. The draft goes with each question. */
import type { CheckAnswer } from '../../src/api/contract.ts';
import { DOCX_TYPE } from '../../src/domain/media-types.ts';
import { ask, askFile } from './http.ts';

/** A draft that was pasted, or a file. */
export type Draft = string | File;

export function checkDraft(draft: Draft, signal: AbortSignal): Promise<CheckAnswer> {
  return ask(() => send(draft, 'application/json', signal));
}

/** A Word file with a comment at each place. The draft is checked anew for it: the server keeps none. */
export function annotateDraft(draft: Draft, signal: AbortSignal): Promise<Blob> {
  return askFile(() => send(draft, DOCX_TYPE, signal));
}

function send(draft: Draft, accept: string, signal: AbortSignal): Promise<Response> {
  const request = { method: 'POST', signal };
  if (typeof draft === 'string') {
    const headers = { accept, 'content-type': 'application/json' };
    return fetch('/api/check', { ...request, headers, body: JSON.stringify({ text: draft }) });
  }
  const body = new FormData();
  body.append('file', draft);
  return fetch('/api/check', { ...request, headers: { accept }, body });
}
