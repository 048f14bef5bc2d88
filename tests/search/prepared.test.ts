import { afterAll, beforeAll, expect, it } from 'vitest';
import { isWorthPreparing, prepareAnswers } from '../../src/search/prepared.ts';
import { parseQuery, type QueryOptions } from '../../src/search/query.ts';
import { createPlainRankings } from '../../src/search/rank-anew.ts';
import { search } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { SearchQuery, Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from './documents.ts';

/** Texts in which the same characters stand as words and across borders, in headings, definitions and elsewhere. */
function textAt(at: number): string {
  const numbers = `${at % 7}年${at % 13}亿(元)`;
  const said = at % 50 === 3 ? '本办法所称基金,是指母基金。' : `第${at}类企业设立母基金`;
  return at % 3 === 0 ? `${said}、𠮷野家${numbers}` : `${'基金'.repeat(at % 4)}${numbers}${said}"管理"`;
}

function documentOf(id: string, count: number) {
  const articles = Array.from({ length: count }, (_, at) => {
    return article(`第${at + 1}条`, at % 40 === 5 ? '基金' : null, textAt(at));
  });
  return policyDocument(articles, { id, title: `${id}办法`, type: id === 'a' ? '法律' : '办法' });
}

const DOCUMENTS = [documentOf('a', 500), documentOf('b', 700), documentOf('c', 300)];
/** What more than 200 texts hold, and longer strings that more than 800 hold. */
const FREQUENT = [
  ...['基', '基金', '金', '年', '(', '元)', '亿(', '"', '母基', '𠮷', '𠮷野', '"管'],
  ...['母基金', '设立母', '类企业设立母基金'],
];

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  await hold(store, characterSegmenter, DOCUMENTS);
  await prepareAnswers(store);
});
afterAll(() => store.close());

function queryOf(raw: string, options: QueryOptions = {}): SearchQuery {
  const query = parseQuery(raw, options);
  if ('refusal' in query) throw new Error(query.message);
  return query;
}

/** The page, and whether it had been prepared. */
async function page(raw: string, options: QueryOptions = {}, limit = 20, offset = 0) {
  const prepared = await store.reader.preparedAnswer(queryOf(raw, options));
  const found = await search(raw, { limit, offset, ...options }, { reader: store.reader });
  const plain = { reader: store.reader, rankings: createPlainRankings(store.reader) };
  const ranked = await search(raw, { limit, offset, ...options }, plain);
  return { found, ranked, isPrepared: prepared !== null };
}

it('prepares first pages as they would be ranked: totals, order, hits and facets', async () => {
  for (const raw of FREQUENT) {
    const { found, ranked, isPrepared } = await page(raw);
    expect([raw, isPrepared]).toEqual([raw, true]);
    expect(found).toEqual(ranked);
    // Byte for byte, so that it bears the same ETag.
    expect(JSON.stringify(found)).toBe(JSON.stringify(ranked));
  }
});

it('ranks what comes behind them, what is of several terms, and what few texts hold', async () => {
  for (const offset of [10, 20, 500]) {
    const { found, ranked } = await page('基金', {}, 20, offset);
    expect(found).toEqual(ranked);
  }
  for (const raw of ['母基金 年', '基金 年', '基金 -年', '基金|年', '野家', '本', '所称基金']) {
    const { found, ranked, isPrepared } = await page(raw);
    expect([raw, isPrepared]).toEqual([raw, raw === '野家']);
    expect(found).toEqual(ranked);
  }
});

it('does not give them to those who filter, whatever the scope', async () => {
  expect((await page('基金', { scope: 'document' })).isPrepared).toBe(true);
  const { found, ranked, isPrepared } = await page('基金', { filter: { types: ['法律'] } });
  expect(isPrepared).toBe(false);
  expect(found).toEqual(ranked);
});

it('are of no use once something was written, until they are prepared again', async () => {
  await hold(store, characterSegmenter, [documentOf('d', 450)]);
  expect((await page('基金')).isPrepared).toBe(false);
  await prepareAnswers(store);
  const after = await page('基金');
  expect(after.isPrepared).toBe(true);
  expect(after.found).toEqual(after.ranked);
  await store.writer.removeWork(documentOf('a', 1).work.id);
  expect((await page('基金')).isPrepared).toBe(false);
});

it('are given up where something is written while they are made', async () => {
  let written = false;
  await store.writer.prepareAnswers(
    async () => ['基金'],
    async () => {
      if (!written) await hold(store, characterSegmenter, [documentOf('e', 450)]);
      written = true;
      return '{}';
    },
  );
  expect(written).toBe(true);
  expect((await page('基金')).isPrepared).toBe(false);
});

it('are not made for a small library', async () => {
  const small = openSqliteStore(':memory:', 'tests');
  await hold(small, characterSegmenter, [documentOf('a', 100)]);
  expect(await isWorthPreparing(small.reader)).toBe(false);
  expect(await isWorthPreparing(store.reader)).toBe(true);
  await small.close();
});
