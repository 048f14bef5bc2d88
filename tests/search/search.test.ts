import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchPage } from '../../src/search/answer.ts';
import { type SearchParams, search } from '../../src/search/search.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { hold } from './documents.ts';
import { news, plan } from './plan.ts';

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
  await hold(store, createSegmenter(), [news(), plan()]);
});
afterAll(() => store.close());

async function find(raw: string, params: Partial<SearchParams> = {}): Promise<SearchPage> {
  const page = await search(raw, { limit: 20, offset: 0, ...params }, { reader: store.reader });
  if ('refusal' in page) throw new Error(page.message);
  return page;
}

describe('search', () => {
  it('finds every article on 母基金, the dedicated one first', async () => {
    const page = await find('母基金');
    expect(page.groups.map((group) => group.docNumber)).toEqual(['呈政办发〔2022〕54号']);
    expect(page.groups[0]?.articles.map(({ label, hits }) => [label, hits.map((hit) => hit.part)])).toEqual([
      ['第十八条', ['heading', 'content']],
      ['第三十六条', ['content']],
      ['第五条', ['content']],
    ]);
    expect(page.total).toMatchObject({ entries: 4, articles: 3, documents: 1, partial: 0, examined: 4 });
    expect(page.truncated).toBe(false);
  });

  it('says of each hit where it is, how it is cited and what matches', async () => {
    const [hit] = (await find('乘数效应')).groups[0]?.articles[0]?.hits ?? [];
    expect(hit).toMatchObject({
      eId: 'art_18__div_1',
      part: 'content',
      address: '/d/chengzhengbanfa-2022-54/art_18__div_1',
      citation:
        '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条“一、组建思路”',
      whole: true,
    });
    expect(hit?.marks.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['乘数效应']);
  });

  it('finds fields of the document, whichever brackets and dashes are typed', async () => {
    for (const typed of [
      '呈政办发〔2022〕54号',
      '呈政办发[2022]54号',
      '呈政办发（2022）54号',
      '规划(2020-2030年)',
    ]) {
      const { groups } = await find(typed);
      const hits = groups[0]?.articles.flatMap((article) => article.hits) ?? [];
      expect(hits.some((hit) => hit.part === 'title' && hit.address === `/d/${plan().work.id}`)).toBe(true);
    }
  });

  it('counts matches that only cross a border, and puts them last', async () => {
    const page = await find('100');
    expect(page.total).toMatchObject({ entries: 1, partial: 0 });
    expect((await find('00亿')).total).toMatchObject({ entries: 1, partial: 1 });
    expect((await find('民政')).total).toEqual({
      entries: 2,
      articles: 2,
      documents: 1,
      partial: 2,
      partialArticles: 2,
      partialDocuments: 1,
      examined: 2,
    });
    const mixed = await find('5');
    const wholes = mixed.groups.flatMap((group) =>
      group.articles.map((article) => article.hits.some((hit) => hit.whole)),
    );
    expect(wholes).toEqual(wholes.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(wholes).size).toBe(2);
  });

  it('asks for every word in one article, one entry or one document', async () => {
    const labels = async (scope: Scope) =>
      (await find('母基金 子基金 1亿', { scope })).groups.flatMap((group) =>
        group.articles.map((article) => article.label),
      );
    expect(await labels('article')).toEqual(['第十八条']);
    expect(await labels('entry')).toEqual([]);
    expect(await labels('document')).toEqual(['第十八条', '第三十六条', '第五条']);
  });

  it('shows the entries that hold every word before those that hold some', async () => {
    const page = await find('母基金 委托');
    const hits = page.groups[0]?.articles[0]?.hits ?? [];
    const marked = hits.map((hit) => new Set(hit.marks.map(({ start, end }) => hit.text.slice(start, end))));
    expect(hits.map((hit) => hit.part)).toEqual(['content', 'heading']);
    expect(marked).toEqual([new Set(['母基金', '委托']), new Set(['母基金'])]);
  });

  it('marks in every hit each of the words that it holds, in whichever scope', async () => {
    const words = ['母基金', '子基金', '1亿'];
    for (const scope of ['article', 'document'] as const) {
      const { groups } = await find(words.join(' '), { scope, texts: 'whole' });
      const hits = groups.flatMap((group) => group.articles.flatMap((article) => article.hits));
      expect(hits.length).toBeGreaterThan(3);
      for (const { text, marks } of hits) {
        const marked = new Set(marks.map(({ start, end }) => text.slice(start, end)));
        expect(marked, text).toEqual(new Set(words.filter((word) => text.includes(word))));
      }
    }
  });

  it('leaves out articles with an excluded word, and adds alternatives', async () => {
    const articles = async (raw: string) => (await find(raw)).total.articles;
    expect(await articles('母基金 -股权')).toBe(2);
    expect(await articles('乘数效应|跨国公司')).toBe(2);
    expect(await articles('"母基金"')).toBe(3);
  });

  it('filters what is shown by document, kind and role, and counts what it would leave', async () => {
    const all = await find('基金');
    for (const { value, entries } of all.facets.role.filter((facet) => facet.value !== '')) {
      const filtered = await find('基金', { filter: { roles: [value as 'target'] } });
      expect(filtered.total.entries).toBe(entries);
    }
    const { documentRest, chapterRest, ...facets } = all.facets;
    expect([documentRest, chapterRest]).toEqual([0, 0]);
    for (const facet of Object.values(facets)) {
      const sum = facet.reduce((total, { entries }) => total + entries, 0);
      expect(sum).toBe(all.total.entries);
    }
    expect((await find('基金', { filter: { documents: [news().work.id] } })).groups).toEqual([]);
  });

  it('gives the same articles page by page as at once', async () => {
    const names = (page: SearchPage) =>
      page.groups.flatMap((group) => group.articles.map((article) => `${group.document} ${article.eId}`));
    const all = names(await find('创新', { limit: 100 }));
    const pages = [];
    for (let offset = 0; offset < all.length + 2; offset += 2) {
      pages.push(...names(await find('创新', { limit: 2, offset })));
    }
    expect(all.length).toBeGreaterThan(6);
    expect(pages).toEqual(all);
  });

  it.each(['', ' 　', '\u200b', '\u0000'])('finds nothing for %j, which is nothing', async (raw) => {
    expect(await find(raw)).toMatchObject({
      query: raw,
      groups: [],
      total: { entries: 0 },
      truncated: false,
    });
  });

  it.each([
    '"',
    '-',
    '|',
    '*',
    'AND',
    'NEAR(基金 投资)',
    '基金*',
    '^基金',
    'tokens:基金',
    '"基金" OR "投资"',
    "'; DROP TABLE entry",
  ])('takes %j for text', async (raw) => {
    const held = (await find('基金')).total.entries;
    const page = await find(raw);
    expect(page.total.entries).toBeLessThanOrEqual(held);
    expect((await find('基金')).total.entries).toBe(held);
  });

  it('refuses a query beyond the limits', async () => {
    const params = { limit: 20, offset: 0 };
    const answer = await search('基'.repeat(501), params, { reader: store.reader });
    expect(answer).toMatchObject({ refusal: 'query-too-long' });
  });
});
