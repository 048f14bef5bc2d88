/** Uploading, publishing and removing documents. Every call bears the token of the person at work. */
import type { AuditAnswer, DraftAnswer, DraftList } from '../../src/api/contract.ts';
import type { Corrections } from '../../src/domain/administration.ts';
import { AnswerError, ask } from './http.ts';

/** Who is at work. */
export interface Credentials {
  readonly token: string;
  /** As it will stand in the log; may be empty. */
  readonly name: string;
}

export function fetchDrafts(who: Credentials): Promise<DraftList> {
  return call('GET', '/api/drafts', who);
}

export function fetchDraft(id: string, who: Credentials): Promise<DraftAnswer> {
  return call('GET', `/api/drafts/${id}`, who);
}

export function publishDraft(
  id: string,
  corrections: Corrections,
  who: Credentials,
): Promise<AuditAnswer['entries'][number]> {
  return call('POST', withName(`/api/drafts/${id}/publish`, who), who, corrections);
}

export function discardDraft(id: string, who: Credentials): Promise<null> {
  return call('DELETE', withName(`/api/drafts/${id}`, who), who);
}

export function removeDocument(id: string, who: Credentials): Promise<AuditAnswer['entries'][number]> {
  return call('DELETE', withName(`/api/documents/${encodeURIComponent(id)}`, who), who);
}

export function fetchAudit(offset: number, who: Credentials): Promise<AuditAnswer> {
  return call('GET', `/api/audit?limit=20&offset=${offset}`, who);
}

/**
 * Uploads a file. `progress` is told which share of it (0 to 1) has been sent; fetch cannot tell that.
 * Throws AnswerError as every call does.
 */
export function uploadFile(
  file: File,
  work: string | null,
  who: Credentials,
  progress: (share: number) => void,
): Promise<DraftAnswer> {
  const parameters = new URLSearchParams({ name: file.name });
  if (work !== null) parameters.append('work', work);
  const request = new XMLHttpRequest();
  request.open('POST', withName(`/api/documents?${parameters}`, who));
  request.setRequestHeader('authorization', `Bearer ${who.token}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    progress(total === 0 ? 1 : loaded / total),
  );
  return new Promise((done, failed) => {
    request.addEventListener('load', () => {
      const response = new Response(request.responseText, { status: request.status });
      ask<DraftAnswer>(async () => response).then(done, failed);
    });
    request.addEventListener('error', () => failed(new AnswerError(0, '无法连接服务器。请检查网络后重试。')));
    request.send(file);
  });
}

function withName(path: string, { name }: Credentials): string {
  if (name === '') return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ by: name })}`;
}

function call<T>(method: string, path: string, { token }: Credentials, body?: object): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', authorization: `Bearer ${token}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const options = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return ask(() => fetch(path, options));
}
