import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, SearchAnswer } from '../../../src/api/contract.ts';
import { search } from '../../../src/search/search.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function find(query: Readonly<Record<string, string | string[]>>): Promise<SearchAnswer> {
  const response = await test.app.inject({ url: '/api/search', query: { ...query } });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

const addressesOf = (answer: SearchAnswer) =>
  answer.groups.flatMap(({ articles }) => articles.flatMap(({ hits }) => hits.map(({ address }) => address)));

describe('GET /api/search', () => {
  it('groups the hits by document and article, with totals, citation and marks', async () => {
    const answer = await find({ q: '母基金' });
    expect(answer.total).toMatchObject({ entries: 2, articles: 1, documents: 1, partial: 0 });
    const hit = answer.groups[0]?.articles[0]?.hits[1];
    expect(hit).toMatchObject({
      eId: 'art_18__div_1__para_1',
      address: '/d/chengzhengbanfa-2022-54/art_18__div_1__para_1',
      text: '由政府出资设立母基金，吸引社会资本参与。',
      whole: true,
    });
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['母基金']);
  });

  it('hands every parameter on to the search', async () => {
    const answer = await find({
      q: '规模 亿元',
      scope: 'entry',
      role: 'target',
      kind: ['measure', 'row'],
      offset: '0',
      limit: '1',
      year: '2022',
      type: '规划',
      issuer: '昆明市呈贡区人民政府办公室',
      document: 'chengzhengbanfa-2022-54',
    });
    expect(answer.total.entries).toBe(2);
    for (const narrower of [
      { role: 'approach' },
      { kind: 'row' },
      { year: '2021' },
      { type: '法律' },
      { issuer: '甲' },
      { document: 'gongsifa' },
      { offset: '1' },
    ]) {
      const name = JSON.stringify(narrower);
      expect((await find({ q: '规模 亿元', ...narrower })).groups, name).toEqual([]);
    }
    expect((await find({ q: '母基金 亿元', scope: 'article' })).total.articles).toBe(1);
    expect((await find({ q: '母基金 亿元', scope: 'entry' })).total.articles).toBe(0);
  });

  it('pages by article without losing or repeating any', async () => {
    const whole = await find({ q: '的|设立|公司' });
    const paged: string[] = [];
    for (let offset = 0; offset < whole.total.articles; offset++) {
      const page = await find({ q: '的|设立|公司', limit: '1', offset: String(offset) });
      expect(page.total).toEqual(whole.total);
      paged.push(...addressesOf(page));
    }
    expect(paged).toEqual(addressesOf(whole));
    expect(whole.total.articles).toBeGreaterThan(2);
  });

  it('pages in the order of documents as well', async () => {
    const q = { q: '的|设立|公司', order: 'document' };
    const whole = await find(q);
    const paged: string[] = [];
    for (let offset = 0; offset < whole.total.articles; offset++) {
      paged.push(...addressesOf(await find({ ...q, limit: '1', offset: String(offset) })));
    }
    expect(paged).toEqual(addressesOf(whole));
    expect(paged.toSorted()).toEqual(addressesOf(await find({ q: q.q })).toSorted());
  });

  it('gives facets that add up, and of which each value is the total of the search that it filters', async () => {
    const q = '的|设立|公司';
    const { total, facets } = await find({ q });
    const { documentRest, chapterRest, ...lists } = facets;
    for (const [name, values] of Object.entries(lists)) {
      const rest = { document: documentRest, chapter: chapterRest }[name] ?? 0;
      expect(
        values.reduce((sum, { entries }) => sum + entries, rest),
        name,
      ).toBe(total.entries);
      for (const { value, entries } of values.filter((one) => one.value !== '')) {
        expect((await find({ q, [name]: value })).total.entries, `${name} ${value}`).toBe(entries);
      }
    }
    expect(Object.keys(lists)).toHaveLength(8);
  });

  it('confirms the answer by reading every text where it is asked to', async () => {
    const entries = await test.store.reader.countEntries();
    const answer = await find({ q: '母基金', verify: '1' });
    expect(answer.verification).toEqual({
      equal: true,
      entries,
      message: `已逐字核对全部 ${entries} 处文本`,
      missing: [],
      excess: [],
    });
    const { verification: _, ...rest } = answer;
    expect(rest).toEqual(await find({ q: '母基金' }));
  });

  it('answers the empty query with nothing', async () => {
    expect((await find({ q: ' ' })).total.entries).toBe(0);
  });

  it('refuses a filter for a document that is not held', async () => {
    const response = await test.app.inject('/api/search?q=a&document=nope');
    expect(response.statusCode).toBe(404);
    expect(response.json<ErrorAnswer>().error.code).toBe('no-such-document');
  });
});

describe('any text as q', () => {
  it.each([
    ['a NUL', '%00'],
    ['a NUL inside', '%E6%AF%8D%00%E5%9F%BA'],
    ['a lone surrogate', '%ED%A0%80'],
    ['half a character', '%E6%AF'],
    ['a broken escape', '%'],
    ['quotation marks', '%22%22%22'],
    ['an open quotation', '%22%E6%AF%8D'],
    ['operators of the index', 'NEAR(a+b)%20OR%20NOT%20*%20%5E%20col%3Aa'],
    ['SQL', "'%3B%20DROP%20TABLE%20entry%3B--"],
    ['only operators', '-%20%7C%20%7C%20-'],
    ['nothing', ''],
  ])('is text, not an error: %s', async (_, q) => {
    const response = await test.app.inject(`/api/search?q=${q}`);
    expect(response.statusCode, response.body).toBe(200);
  });

  it('is refused with the limit where it is too long', async () => {
    const response = await test.app.inject(`/api/search?q=${encodeURIComponent('长'.repeat(10_000))}`);
    expect(response.statusCode).toBe(400);
    expect(response.json<ErrorAnswer>().error).toEqual({
      code: 'query-too-long',
      message: '检索词过长：最多 500 个字，请缩短后再检索。',
    });
  });

  it('is refused with the limit where it has too many words', async () => {
    const words = Array.from({ length: 50 }, (_, at) => `词${at}`).join(' ');
    const response = await test.app.inject(`/api/search?q=${encodeURIComponent(words)}`);
    expect(response.statusCode).toBe(400);
    expect(response.json<ErrorAnswer>().error).toEqual({
      code: 'too-many-terms',
      message: '检索词过多：最多 20 个词，这里有 50 个，请减少后再检索。',
    });
  });

  it.each(['，。、；', '——', '“”', '。'.repeat(500), '《》（）'])(
    'is found as it stands where it is only punctuation: %s',
    async (q) => {
      const { total } = await find({ q, verify: '1' });
      expect(total.examined).toBe(total.entries);
    },
  );

  it('gives what the search itself gives, whatever the characters', async () => {
    const operators = fc.constantFrom(
      '"',
      '“',
      '-',
      '|',
      ' ',
      '\0',
      '*',
      ':',
      '(',
      '基金',
      '公司',
      '<',
      '%',
      '&q=',
    );
    const q = fc.array(fc.oneof(operators, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(q, async (pieces) => {
        const text = pieces.join('');
        const response = await test.app.inject(`/api/search?q=${encodeURIComponent(text)}`);
        expect(response.statusCode).toBe(200);
        const { chapters, offers, related, ...page } = response.json<SearchAnswer>();
        expect(page).toEqual(await search(text, { limit: 20, offset: 0 }, { reader: test.store.reader }));
        expect(Array.isArray(offers)).toBe(true);
        expect(chapters.length).toBeLessThanOrEqual(page.facets.chapter.length);
        expect(related === null || related.groups.length > 0).toBe(true);
      }),
      { seed: 18, numRuns: 150 },
    );
  });
});
