/** A document that is in the library for some tests, put there as staff do over the web. */
import { inject } from 'vitest';
import type { DocumentList, DraftList } from '../../src/api/contract.ts';
import { ADMIN_TOKEN } from './application.ts';

export interface Published {
  /** Path of its page. */
  readonly address: string;
  remove(): Promise<void>;
}

/** `title`: under which it stands in the catalogue once it was read. Throws where it does not. */
export async function publish(title: string, text: string): Promise<Published> {
  const uploaded = await ask(`/api/documents?name=${encodeURIComponent(`${title}.txt`)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: text,
  });
  const { id: draft } = (await uploaded.json()) as { id: string };
  await ask(`/api/drafts/${draft}/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  const { documents } = (await (await ask('/api/documents')).json()) as DocumentList;
  const held = documents.find((document) => document.title === title);
  if (held === undefined) throw new Error(`no "${title}" in the library`);
  return {
    address: held.address,
    async remove() {
      await ask(`/api/documents/${held.id}`, { method: 'DELETE' });
    },
  };
}

/** Takes out what an earlier try of a test has left, published or not: the same file would now be known. */
export async function clearAway(words: string): Promise<void> {
  const { drafts } = (await (await ask('/api/drafts')).json()) as DraftList;
  const { documents } = (await (await ask('/api/documents')).json()) as DocumentList;
  const isLeft = ({ title }: { title: string }) => title.includes(words);
  for (const { id } of drafts.filter(isLeft)) await ask(`/api/drafts/${id}`, { method: 'DELETE' });
  for (const { id } of documents.filter(isLeft)) await ask(`/api/documents/${id}`, { method: 'DELETE' });
}

/** As the administrator. Throws what was refused. */
async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${ADMIN_TOKEN}`, ...init.headers };
  const answer = await fetch(inject('address') + path, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return answer;
}
