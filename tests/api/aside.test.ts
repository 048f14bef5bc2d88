/** What takes long is answered by another instance of the application, exactly as this one would. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Administration } from '../../src/api/administration.ts';
import { answerAside } from '../../src/api/answered-aside.ts';
import { ApiError } from '../../src/api/errors.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { LAW, PLAN } from './documents.ts';
import { openTestApp, type TestApp } from './library.ts';
import { lawOf } from './long-law.ts';
import { BEARER, TOKEN } from './office.ts';

const LONG = LAW.work.id;
const OTHER = 'gongsifa-jiu';

/** A law with more provisions than are read while others wait, and another of half as many and one more. */
const LONG_LAW = lawOf(10_001);
const OTHER_LAW: LinkedDocument = inWork(lawOf(5_001), OTHER);

function inWork(document: LinkedDocument, id: string): LinkedDocument {
  return {
    ...document,
    work: { ...document.work, id: id as WorkId, docNumber: null, title: '公司法（旧）' },
  };
}

let here: TestApp;
let there: TestApp;
let asked: string[];
beforeAll(async () => {
  const documents = [PLAN, LONG_LAW, OTHER_LAW];
  there = await openTestApp(documents);
  here = await openTestApp(documents, undefined, {
    aside: (request) => {
      asked.push(request.url);
      return answerAside(there.app, request);
    },
  });
}, 120_000);
beforeEach(() => {
  asked = [];
});
afterAll(() => Promise.all([here.close(), there.close()]));

const encoded = (path: string) => path.replaceAll(/[^!-~]+/g, encodeURIComponent);

describe('a request that takes long', () => {
  it.each([
    ['the page of a very long law', `/d/${LONG}`, {}],
    ['its page as a browser asks for it', `/d/${LONG}`, { 'accept-encoding': 'gzip, deflate, br' }],
    ['it as Markdown', `/d/${LONG}.md`, {}],
    ['it as text, by what is accepted', `/d/${LONG}`, { accept: 'text/plain' }],
    ['it as Akoma Ntoso', `/d/${LONG}.akn.xml`, {}],
    ['a clause of it', `/d/${LONG}/art_7`, {}],
    ['a clause that it has not', `/d/${LONG}/art_20000`, { accept: 'application/json' }],
    ['its report', `/api/documents/${LONG}/report`, {}],
    [
      'its text for who takes pictures only, as the API gives it',
      `/api/documents/${LONG}`,
      { accept: 'image/*' },
    ],
    ['what it cites', `/api/documents/${LONG}/references?direction=out`, {}],
    ['two laws that are long together', `/api/compare?a=/d/${OTHER}&b=/d/${LONG}`, {}],
    ['a former text of a law of some length', `/d/${OTHER}@2018-10-26`, {}],
    ['a list of many clauses', '/api/search.csv?q=担保', {}],
    ['a basket with a clause of a former text', `/api/basket?c=/d/${OTHER}@2018-10-26/art_7`, {}],
  ])('%s is answered aside as it would be here', { timeout: 60_000 }, async (_, path, headers) => {
    const url = encoded(path);
    const [answer, wanted] = [
      await here.app.inject({ url, headers }),
      await there.app.inject({ url, headers }),
    ];
    expect(asked).toEqual([url]);
    expect(answer.statusCode).toBe(wanted.statusCode);
    expect(answer.rawPayload.equals(wanted.rawPayload)).toBe(true);
    expect(alike(answer.headers)).toEqual(alike(wanted.headers));
  });

  it('is answered aside with what it sends along', { timeout: 60_000 }, async () => {
    const clauses = [{ address: `/d/${OTHER}@2018-10-26/art_7`, note: '旧条文' }];
    const request = { method: 'POST', url: '/api/basket.md', payload: { title: '担保', clauses } } as const;
    const [answer, wanted] = [await here.app.inject(request), await there.app.inject(request)];
    expect(asked).toEqual([request.url]);
    expect(answer.body).toContain('旧条文');
    expect([answer.statusCode, answer.body]).toEqual([200, wanted.body]);
    expect(alike(answer.headers)).toEqual(alike(wanted.headers));
  });

  it('is answered to HEAD and to who has the answer without one', { timeout: 60_000 }, async () => {
    const url = `/d/${LONG}.txt`;
    const head = await here.app.inject({ method: 'HEAD', url });
    const whole = await here.app.inject({ url });
    expect(head).toMatchObject({ statusCode: 200, body: '' });
    expect(alike(head.headers)).toEqual(alike(whole.headers));
    const etag = String(head.headers.etag);
    const kept = await here.app.inject({ url, headers: { 'if-none-match': etag } });
    expect(kept).toMatchObject({ statusCode: 304, body: '', headers: { etag } });
  });
});

/** Of these the parts that a moment changes are left out: when it was sent, and how it is divided. */
function alike(headers: Readonly<Record<string, unknown>>): object {
  const { date: _, 'transfer-encoding': __, 'content-length': ___, connection: ____, ...others } = headers;
  return others;
}

describe('a request that does not', () => {
  it.each([
    ['the page of a plan', `/d/${PLAN.work.id}`, 200],
    ['a law of half as many provisions', `/d/${OTHER}/art_7`, 200],
    ['the file of a very long law', `/api/documents/${LONG}/source`, 200],
    ['a document that is not held', '/d/nothing', 404],
    ['a former text of a plan', `/d/${PLAN.work.id}@2018-10-26`, 404],
    ['a plan with itself', `/api/compare?a=/d/${PLAN.work.id}&b=/d/${PLAN.work.id}`, 200],
    ['a search for what very many clauses hold', '/api/search?q=担保', 200],
    ['a list of few clauses', '/api/search.csv?q=母基金', 200],
    ['a basket with a clause of a very long law', `/api/basket?c=/d/${LONG}/art_7&c=/d/${LONG}`, 200],
    ['a list of a query that is refused', `/api/search.csv?q=${'长'.repeat(1001)}`, 400],
  ])('%s is answered here', { timeout: 60_000 }, async (_, path, status) => {
    const answer = await here.app.inject({ url: encoded(path), headers: { accept: '*/*' } });
    expect(answer.statusCode).toBe(status);
    expect(asked).toEqual([]);
  });

  it('changes a very long law where the library is kept', { timeout: 60_000 }, async () => {
    const asked: string[] = [];
    const library: Partial<Administration> = {
      async removeWork(id) {
        asked.push(id);
        throw new ApiError('library-read-only', '资料库不能写入。');
      },
    };
    const app = await openTestApp([LONG_LAW], undefined, {
      aside: (request) => answerAside(there.app, request),
      administration: { library: library as Administration, token: TOKEN },
    });
    const url = `/api/documents/${LONG}`;
    const answer = await app.app.inject({ method: 'DELETE', url, headers: BEARER });
    expect(answer.json()).toMatchObject({ error: { code: 'library-read-only' } });
    expect(asked).toEqual([LONG]);
    await app.close();
  });
});

describe('very many requests that take long', () => {
  it('are answered one after the other, and refused where too many wait', { timeout: 60_000 }, async () => {
    let under = 0;
    let most = 0;
    const app = await openTestApp([LONG_LAW], undefined, {
      async aside() {
        most = Math.max(most, ++under);
        await wait(20);
        under--;
        return { status: 200, headers: {}, body: Buffer.from('a text') };
      },
    });
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => app.app.inject({ url: `/d/${LONG}.txt` })),
    );
    const refused = answers.filter(({ statusCode }) => statusCode !== 200);
    expect(most).toBe(1);
    expect(refused.length).toBeGreaterThan(10);
    expect(refused.length).toBeLessThan(40);
    for (const { statusCode, body } of refused) {
      expect(statusCode).toBe(503);
      expect(JSON.parse(body)).toMatchObject({ error: { code: 'too-busy' } });
    }
    await app.close();
  });
});

it('says that it failed where the other instance ended', async () => {
  const app = await openTestApp([LONG_LAW], undefined, {
    aside: async () => {
      throw new Error('the thread ended');
    },
  });
  const answer = await app.app.inject({ url: `/d/${LONG}.txt` });
  expect(answer.statusCode).toBe(500);
  await app.close();
}, 60_000);
