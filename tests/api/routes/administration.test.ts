/** The routes of uploading over a small library: who may use them, and what they refuse. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestApp } from '../library.ts';
import { BEARER, type Office, openOffice, TOKEN } from '../office.ts';

const MEASURES = '昆明市市容管理办法\n第一条为了加强市容管理，制定本办法。\n第二条本办法适用于本市。';

let test: Office;
beforeEach(async () => {
  test = await openOffice([]);
});
afterEach(() => test.close());

function upload(text: string, headers: Record<string, string> = BEARER) {
  return test.app.inject({
    method: 'POST',
    url: `/api/documents?name=${encodeURIComponent('市容.txt')}&by=${encodeURIComponent('张三')}`,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    payload: Buffer.from(text),
  });
}

const PAGE = ['GET', '/admin'] as const;
const ROUTES = [
  ['POST', '/api/documents?name=a.txt'],
  ['GET', '/api/drafts'],
  ['GET', `/api/drafts/${'0'.repeat(64)}`],
  ['POST', `/api/drafts/${'0'.repeat(64)}/publish`],
  ['DELETE', `/api/drafts/${'0'.repeat(64)}`],
  ['DELETE', '/api/documents/none'],
  ['GET', '/api/audit'],
] as const;

describe('the routes of uploading', () => {
  it.each([...ROUTES, PAGE])('do not exist where no token is set: %s %s', async (method, url) => {
    const closed = await openTestApp([]);
    const answer = await closed.app.inject({ method, url, headers: BEARER });
    await closed.close();
    expect([answer.statusCode, answer.json().error.code]).toEqual([404, 'no-such-page']);
  });

  it.each(ROUTES)('refuse who does not bear the token: %s %s', async (method, url) => {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`, TOKEN]) {
      const answer = await test.app.inject({ method, url, headers: { authorization } });
      expect([answer.statusCode, answer.json().error.code]).toEqual([401, 'unauthorised']);
    }
  });

  it('let an address wait that has failed ten times, whatever it says then', async () => {
    for (let i = 0; i < 10; i++) {
      await test.app.inject({ url: '/api/drafts', headers: { authorization: `Bearer ${i}` } });
    }
    const right = await test.app.inject({ url: '/api/drafts', headers: BEARER });
    expect([right.statusCode, right.json().error.code]).toEqual([429, 'too-many-requests']);
    const elsewhere = await test.app.inject({
      url: '/api/drafts',
      headers: BEARER,
      remoteAddress: '10.0.0.9',
    });
    expect(elsewhere.statusCode).toBe(200);
  });

  it('preview a file, publish it and tell it in the log', async () => {
    const draft = (await upload(MEASURES)).json();
    expect(draft).toMatchObject({ fileName: '市容.txt', result: 'added', title: '昆明市市容管理办法' });
    expect(draft.contents).toHaveLength(2);
    const { characters } = draft.report;
    expect(characters.extracted).toBeGreaterThan(0);
    expect(characters).toMatchObject({ removed: 0 });
    const listed = await test.app.inject({ url: '/api/drafts', headers: BEARER });
    expect(listed.json().drafts.map(({ id }: { id: string }) => id)).toEqual([draft.id]);
    const published = await test.app.inject({
      method: 'POST',
      url: `/api/drafts/${draft.id}/publish`,
      headers: BEARER,
      payload: { docNumber: '昆政办发〔2024〕1号' },
    });
    expect(published.json()).toMatchObject({ action: 'publish', result: 'added', work: draft.work });
    expect((await test.library.reader.listWorks()).map(({ work }) => work.docNumber)).toEqual([
      '昆政办发〔2024〕1号',
    ]);
    const audit = await test.app.inject({ url: '/api/audit', headers: BEARER });
    expect(audit.json().entries.map(({ action }: { action: string }) => action)).toEqual([
      'publish',
      'upload',
    ]);
    expect(audit.json().entries[1].by).toEqual({ name: '张三', address: '127.0.0.1' });
  });

  it('remove a document, and say so where there is none', async () => {
    const draft = (await upload(MEASURES)).json();
    await test.app.inject({
      method: 'POST',
      url: `/api/drafts/${draft.id}/publish`,
      headers: BEARER,
      payload: {},
    });
    const remove = () =>
      test.app.inject({ method: 'DELETE', url: `/api/documents/${draft.work}`, headers: BEARER });
    expect((await remove()).json()).toMatchObject({ action: 'remove', title: '昆明市市容管理办法' });
    expect(await test.library.reader.listWorks()).toEqual([]);
    const again = await remove();
    expect([again.statusCode, again.json().error.code]).toEqual([404, 'no-such-document']);
  });

  it('refuse a file that cannot be read, with the reason', async () => {
    const answer = await upload('\n');
    expect([answer.statusCode, answer.json().error]).toEqual([
      422,
      { code: 'upload-refused', message: '文件是空的。' },
    ]);
  });

  it('give up a draft', async () => {
    const draft = (await upload(MEASURES)).json();
    const url = `/api/drafts/${draft.id}`;
    expect((await test.app.inject({ method: 'DELETE', url, headers: BEARER })).statusCode).toBe(204);
    const listed = await test.app.inject({ url: '/api/drafts', headers: BEARER });
    expect(listed.json().drafts).toEqual([]);
  });

  it.each(['../x', 'x'.repeat(64), '0'.repeat(63)])('take no path for the id of a draft: %s', async (id) => {
    const url = `/api/drafts/${encodeURIComponent(id)}`;
    expect((await test.app.inject({ url, headers: BEARER })).statusCode).toBe(400);
  });
});
