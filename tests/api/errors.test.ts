import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { draftFiles } from '../../ingest/draft/draft-files.ts';
import { buildApp } from '../../src/api/app.ts';
import type { ErrorAnswer } from '../../src/api/contract.ts';
import type { App } from '../../src/api/deps.ts';
import { ERROR_STATUS } from '../../src/api/error-codes.ts';
import { LibraryChangedError } from '../../src/domain/library-changed.ts';
import { readOpenApi } from './answers.ts';
import { EMPTY_ORIGINALS, NO_HISTORY, openTestApp, type TestApp, writeWebRoot } from './library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

/** The one shape: a known code with its status, a message in Chinese, and nothing else but a link. */
function expectError(response: { statusCode: number; body: string }, request: string): ErrorAnswer['error'] {
  const answer: ErrorAnswer = JSON.parse(response.body);
  expect(Object.keys(answer), request).toEqual(['error']);
  const { code, message, ...more } = answer.error;
  expect(ERROR_STATUS, request).toHaveProperty(code, response.statusCode);
  expect(message, request).toMatch(/^[^\n]*[\u4e00-\u9fa5][^\n]*。$/);
  expect(
    Object.keys(more).filter((key) => key !== 'nearest'),
    request,
  ).toEqual([]);
  return answer.error;
}

const BAD_PIECES = [
  'nope',
  '%00',
  '%E0%A4%A',
  '%ED%A0%80',
  '..%2F..%2Fetc%2Fpasswd',
  "'%20OR%201=1--",
  'a'.repeat(2000),
];

describe('every failure', () => {
  it('has the one shape, on every route of the API and every page, whatever is wrong', async () => {
    const { paths } = await readOpenApi(test.app);
    const all = [...Object.keys(paths), '/d/{id}', '/d/{id}/{eId}'];
    expect(all.length).toBeGreaterThan(8);
    for (const path of all) {
      const requests = BAD_PIECES.map((piece) => path.replace(/\{\w+\}/g, piece));
      if (path.startsWith('/api/')) requests.push(...requests.map((url) => `${url}?unknown=1`));
      for (const url of requests.filter((each) => each !== path)) {
        const response = await test.app.inject(url);
        expect(response.statusCode, url).toBeGreaterThanOrEqual(400);
        expect(response.statusCode, url).toBeLessThan(500);
        expectError(response, url);
      }
    }
  });

  it.each([
    ['/nope', 'no-such-page'],
    ['/api/nope', 'no-such-page'],
    ['/assets/nope.js', 'no-such-page'],
    ['/index.html', 'no-such-page'],
    ['/assets/..%2f..%2fpackage.json', 'no-such-page'],
    ['/api/documents?sort=date', 'unknown-parameter'],
    ['/api/search', 'wrong-parameter'],
    ['/api/search?q=a&q=b', 'wrong-parameter'],
    ['/api/search?q=a&limit=ten', 'wrong-parameter'],
    ['/api/search?q=a&limit=0', 'wrong-parameter'],
    ['/api/search?q=a&limit=100000', 'wrong-parameter'],
    ['/api/search?q=a&limit=', 'wrong-parameter'],
    ['/api/search?q=a&offset=-1', 'wrong-parameter'],
    ['/api/search?q=a&offset=1.5', 'wrong-parameter'],
    ['/api/search?q=a&kind=clause', 'wrong-parameter'],
    ['/api/search?q=a&role=', 'wrong-parameter'],
    ['/api/search?q=a&scope=page', 'wrong-parameter'],
    ['/api/search?q=a&year=MMXXII', 'wrong-parameter'],
    [`/api/search?q=a${'&kind=article'.repeat(51)}`, 'wrong-parameter'],
    ['/api/search?q=a&documents=gongsifa', 'unknown-parameter'],
    ['/api/search?q=a&__proto__=1', 'unknown-parameter'],
    ['/api/documents/gongsifa/provisions/art_15/references?direction=both', 'wrong-parameter'],
  ])('%s is %s', async (url, code) => {
    expect(expectError(await test.app.inject(url), url).code).toBe(code);
  });

  it('names the parameter that is wrong, and what it should be', async () => {
    const messageOf = async (query: string) =>
      expectError(await test.app.inject(`/api/search?q=a&${query}`), query).message;
    expect(await messageOf('limit=ten')).toBe('参数“limit”应为整数。');
    expect(await messageOf('scope=page')).toBe('参数“scope”的值应为下列之一：article、entry、document。');
    expect(await messageOf('offset=-1')).toBe('参数“offset”不得小于 0。');
    expect(await messageOf('limit=1000')).toBe('参数“limit”不得大于 200。');
    expect(await messageOf('documents=a')).toBe('没有名为“documents”的参数。');
  });

  it('says that a body is wanted that is JSON', async () => {
    const request = { method: 'POST', url: '/api/basket.md' } as const;
    const headers = { 'content-type': 'text/plain' };
    const text = expectError(await test.app.inject({ ...request, headers, payload: '甲' }), 'text');
    expect(text).toMatchObject({ code: 'wrong-parameter', message: '请求的正文应为 JSON 对象。' });
    expect(expectError(await test.app.inject({ ...request, payload: [] }), 'a list').message).toBe(
      text.message,
    );
  });

  it('answers 404 to methods that do not exist', async () => {
    expectError(await test.app.inject({ method: 'POST', url: '/api/documents', payload: { a: 1 } }), 'POST');
    expectError(await test.app.inject({ method: 'DELETE', url: '/api/documents/gongsifa' }), 'DELETE');
  });

  it('is a page for a browser, under the same policy, and data under /api', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    for (const url of ['/d/nope', '/nope', '/d/%E0%A4%A']) {
      const page = await test.app.inject({ url, headers });
      expect(page.headers['content-type'], url).toBe('text/html; charset=utf-8');
      expect(page.headers['content-security-policy'], url).toContain("default-src 'self'");
      expect(page.body, url).toMatch(/<h1>(?:没有找到|无法显示)<\/h1>/);
      expect(page.body, url).toContain(
        '<p class="ways"><a href="/search">去检索</a> <a href="/">回到文件目录</a></p>',
      );
    }
    expectError(await test.app.inject({ url: '/api/documents/nope', headers }), '/api/documents/nope');
  });

  it('leads on from a place that a document does not have to the one that it has, and to the document', async () => {
    const pageAt = async (url: string) =>
      (await test.app.inject({ url, headers: { accept: 'text/html' } })).body;
    const title = '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》';
    const plan = '/d/chengzhengbanfa-2022-54';
    expect(await pageAt(`${plan}/art_18__div_99`)).toContain(
      `可查看：<a href="${plan}/art_18">${title}（呈政办发〔2022〕54号）第十八条</a>，全文：<a href="${plan}">${title}</a>`,
    );
    for (const place of ['art_99', 'art_18/para_1/x']) {
      expect(await pageAt(`${plan}/${place}`)).toContain(`可查看：<a href="${plan}">${title}`);
    }
  });

  /** The app whose library cannot say what it holds. */
  async function openBroken(thrown: Error): Promise<App> {
    const webRoot = writeWebRoot();
    onTestFinished(() => rmSync(webRoot, { recursive: true }));
    const app = await buildApp({
      reader: { ...test.store.reader, listWorks: () => Promise.reject(thrown) },
      history: NO_HISTORY,
      originals: EMPTY_ORIGINALS,
      drafts: draftFiles,
      webRoot,
      logger: false,
    });
    onTestFinished(() => app.close());
    return app;
  }

  it('says that the library is being written where that does not end', async () => {
    const app = await openBroken(new LibraryChangedError('the database was written'));
    expect(expectError(await app.inject('/api/documents'), 'written').code).toBe('too-busy');
  });

  it('shows nothing of our own mistakes', async () => {
    const app = await openBroken(new Error('secret: /srv/tiaowen'));
    for (const headers of [{}, { accept: 'text/html' }]) {
      const response = await app.inject({ url: '/', headers });
      expect(response.statusCode).toBe(500);
      expect(response.body).not.toContain('secret');
    }
    expect(expectError(await app.inject('/api/documents'), 'broken').code).toBe('internal');
  });
});
