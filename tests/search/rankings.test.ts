import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SearchPage } from '../../src/search/answer.ts';
import type { Rankings } from '../../src/search/rank-anew.ts';
import { createRankings } from '../../src/search/rankings.ts';
import { search } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from './documents.ts';

const TEXTS = Array.from({ length: 400 }, (_, at) => `鼓励第${at}类企业设立母基金。`);

function documentOf(texts: readonly string[]) {
  const articles = texts.map((text, at) => article(`第${at + 1}条`, null, text));
  return policyDocument(articles, { id: 'many', title: '办法' });
}

let store: Store;
let rankings: Rankings;
let asked = 0;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  await hold(store, characterSegmenter, [documentOf(TEXTS)]);
  const find: Store['reader']['find'] = (...all) => {
    asked++;
    return store.reader.find(...all);
  };
  rankings = createRankings({ ...store.reader, find });
});
afterAll(() => store.close());

async function page(raw: string, limit: number, offset: number, remembering = true): Promise<SearchPage> {
  const deps = remembering ? { reader: store.reader, rankings } : { reader: store.reader };
  const found = await search(raw, { limit, offset }, deps);
  if ('refusal' in found) throw new Error(found.message);
  return found;
}

it('gives remembered pages as they would be ranked anew, beyond what is remembered too', async () => {
  for (const [limit, offset] of [
    [20, 0],
    [20, 20],
    [30, 30],
    [7, 57],
    [200, 0],
    [20, 390],
    [20, 400],
  ] as const) {
    expect(await page('母基金', limit, offset)).toEqual(await page('母基金', limit, offset, false));
  }
  asked = 0;
  await page('母基金', 20, 0);
  expect(asked).toBe(0);
  await page('企业 母基金', 20, 0);
  expect(asked).toBe(1);
});

it('keeps answers apart that are asked with other words, scopes or conditions', async () => {
  const totals = async (raw: string, scope?: 'entry', documents: string[] = []) => {
    const filter = { documents: documents as never[] };
    const found = await search(
      raw,
      { limit: 5, offset: 0, filter, ...(scope ? { scope } : {}) },
      { reader: store.reader, rankings },
    );
    if ('refusal' in found) throw new Error(found.message);
    return found.total.entries;
  };
  expect(await totals('母基金')).toBe(400);
  expect(await totals('母基金 -企业')).toBe(0);
  expect(await totals('母基金|办法')).toBe(401);
  expect(await totals('母基金 企业', 'entry')).toBe(400);
  expect(await totals('母基金', undefined, ['none'])).toBe(0);
  expect(await totals('母基金')).toBe(400);
});

it('forgets what was ranked once something is written', async () => {
  expect((await page('设立', 20, 0)).total.entries).toBe(400);
  await hold(store, characterSegmenter, [documentOf(TEXTS.slice(0, 300))]);
  const after = await page('设立', 20, 0);
  expect(after.total.entries).toBe(300);
  expect(after).toEqual(await page('设立', 20, 0, false));
});
