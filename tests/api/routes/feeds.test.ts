import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../../ingest/extract/xml.ts';
import { HOSTILE, LAW, PLAN } from '../documents.ts';
import { NO_HISTORY, openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN, LAW, HOSTILE], { ...NO_HISTORY, arrivals: async () => ARRIVALS });
});
afterAll(() => test.close());

/** The old law came last, the plan before it; of the third nobody knows. */
const ARRIVALS = new Map([
  [PLAN.expression.source, '2026-03-01T02:00:00.000Z'],
  [LAW.expression.source, '2026-03-02T02:00:00.000Z'],
]);
const ORIGIN = 'http://tiaowen.example';

async function get(url: string): Promise<{ type: string; root: XmlElement }> {
  const answer = await test.app.inject({ url, headers: { host: 'tiaowen.example' } });
  expect(answer.statusCode, answer.body).toBe(200);
  return { type: String(answer.headers['content-type']), root: parseXml(answer.rawPayload) };
}

function textOf(element: XmlElement | null, name: string): string {
  return childOf(element, name)?.children.join('') ?? '';
}

describe('/feed.atom', () => {
  it('lists documents, those first that came last, each with its citation, address and both dates', async () => {
    const { type, root } = await get('/feed.atom');
    const entries = childrenOf(root, 'entry');
    expect(type).toBe('application/atom+xml; charset=utf-8');
    const stated = (entry: XmlElement) => ['id', 'updated', 'published'].map((name) => textOf(entry, name));
    expect(entries.map(stated)).toEqual([
      [`${ORIGIN}/d/gongsifa`, '2026-03-02T02:00:00.000Z', '2023-12-29T00:00:00+08:00'],
      [`${ORIGIN}/d/chengzhengbanfa-2022-54`, '2026-03-01T02:00:00.000Z', '2022-09-09T00:00:00+08:00'],
      [`${ORIGIN}/d/hostile`, '0001-01-01T00:00:00Z', ''],
    ]);
    expect(textOf(root, 'updated')).toBe('2026-03-02T02:00:00.000Z');
    expect(textOf(entries[1] ?? null, 'title')).toBe(`《${PLAN.work.title}》（呈政办发〔2022〕54号）`);
    expect(textOf(entries[1] ?? null, 'summary')).toContain('设立母基金');
  });
});

describe('what feeds are made of', () => {
  it('is read once, and again when something was written', async () => {
    let readings = 0;
    const arrivals = async () => {
      readings++;
      return ARRIVALS;
    };
    const { app, store, close } = await openTestApp([PLAN, LAW], { ...NO_HISTORY, arrivals });
    const titles = async () => {
      const { rawPayload } = await app.inject('/feed.atom');
      return childrenOf(parseXml(rawPayload), 'entry').map((entry) => textOf(entry, 'title'));
    };
    expect(await titles()).toHaveLength(2);
    await app.inject('/search.atom?q=a');
    expect(await titles()).toHaveLength(2);
    expect(readings).toBe(1);
    await store.writer.removeWork(LAW.work.id);
    expect(await titles()).toEqual([expect.stringContaining(PLAN.work.title)]);
    expect(readings).toBe(2);
    await close();
  });
});

describe('/search.atom', () => {
  it('lists the clauses of a saved search under their own addresses, newest documents first', async () => {
    const { root } = await get(`/search.atom?q=${encodeURIComponent('设立')}`);
    expect(textOf(root, 'updated')).toBe('2026-03-02T02:00:00.000Z');
    const ids = childrenOf(root, 'entry').map((entry) => textOf(entry, 'id'));
    expect(ids).toEqual([
      `${ORIGIN}/d/gongsifa/art_18`,
      `${ORIGIN}/d/chengzhengbanfa-2022-54/art_18`,
      `${ORIGIN}/d/chengzhengbanfa-2022-54/art_18__div_1__para_1`,
    ]);
    expect(textOf(root, 'id')).toBe(`${ORIGIN}/search.atom?q=${encodeURIComponent('设立')}`);
  });

  it('has no entry where nothing answers, and says what is wrong with no words', async () => {
    const { root } = await get(`/search.atom?q=${encodeURIComponent('没有这个词')}`);
    expect(childrenOf(root, 'entry')).toEqual([]);
    expect((await test.app.inject('/search.atom')).json().error.code).toBe('wrong-parameter');
  });
});

describe('/sitemap.xml', () => {
  it('names every document with the time at which its text came', async () => {
    const { type, root } = await get('/sitemap.xml');
    expect(type).toBe('application/xml; charset=utf-8');
    const pages = childrenOf(root, 'url').map((url) => [textOf(url, 'loc'), textOf(url, 'lastmod')]);
    expect(pages).toEqual([
      [`${ORIGIN}/`, ''],
      [`${ORIGIN}/d/gongsifa`, '2026-03-02T02:00:00.000Z'],
      [`${ORIGIN}/d/chengzhengbanfa-2022-54`, '2026-03-01T02:00:00.000Z'],
      [`${ORIGIN}/d/hostile`, ''],
    ]);
    expect((await test.app.inject('/sitemap-1.xml')).statusCode).toBe(200);
    expect((await test.app.inject('/sitemap-2.xml')).statusCode).toBe(404);
  });

  it('is an index of files of 50,000 addresses where there are more', async () => {
    const [held] = await test.store.reader.listWorks();
    if (held === undefined) throw new Error('the library is empty');
    const many = await openTestApp([PLAN]);
    Object.defineProperty(many.store.reader, 'listWorks', {
      value: async () => Array.from({ length: 100_000 }, () => held),
    });
    const index = parseXml((await many.app.inject('/sitemap.xml')).rawPayload);
    expect(childrenOf(index, 'sitemap').map((each) => textOf(each, 'loc'))).toEqual([
      'http://localhost:80/sitemap-1.xml',
      'http://localhost:80/sitemap-2.xml',
      'http://localhost:80/sitemap-3.xml',
    ]);
    const last = parseXml((await many.app.inject('/sitemap-3.xml')).rawPayload);
    expect(childrenOf(last, 'url')).toHaveLength(1);
    await many.close();
  });
});
