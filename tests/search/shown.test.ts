import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareAnswers } from '../../src/search/prepared.ts';
import { createRankings } from '../../src/search/rankings.ts';
import { search } from '../../src/search/search.ts';
import { searchAll } from '../../src/search/search-all.ts';
import { MOST_HITS } from '../../src/search/shown.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { compileText } from '../ingest/structure/reading.ts';
import { characterSegmenter, hold } from './documents.ts';

/** A register of a district, each of its rows in one place: no 条 divides them. */
const ROWS = 2_500;
const REGISTER = [
  '某某区关于公布名单的通知',
  '',
  ...Array.from({ length: ROWS }, (_, number) => `　　第${number}户企业。`),
].join('\n');

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  await hold(store, characterSegmenter, [{ ...(await compileText(REGISTER)), references: [] }]);
});
afterAll(() => store.close());

async function placesListed(deps = { reader: store.reader }) {
  const page = await search('企业', { limit: 20, offset: 0 }, deps);
  if ('refusal' in page) throw new Error(page.message);
  const articles = page.groups.flatMap((group) => group.articles);
  return {
    total: page.total.entries,
    listed: articles.reduce((sum, { hits }) => sum + hits.length, 0),
    unlisted: articles.reduce((sum, { unlisted }) => sum + unlisted, 0),
  };
}

it('lists the first thousand places of one article and counts the others, however it was ranked', async () => {
  const expected = { total: ROWS, listed: MOST_HITS, unlisted: ROWS - MOST_HITS };
  expect(await placesListed()).toEqual(expected);
  const remembering = { reader: store.reader, rankings: createRankings(store.reader) };
  expect(await placesListed(remembering)).toEqual(expected);
  expect(await placesListed(remembering)).toEqual(expected);
  await prepareAnswers(store);
  expect(await placesListed()).toEqual(expected);
});

it('lists all of them to who takes them away', async () => {
  for (const most of [1, 200]) {
    const all = await searchAll('企业', {}, most, { reader: store.reader });
    if ('refusal' in all) throw new Error(all.message);
    const articles = all.groups.flatMap((group) => group.articles);
    expect(articles.flatMap(({ hits }) => hits).length).toBe(ROWS);
    expect(articles.every(({ unlisted }) => unlisted === 0)).toBe(true);
  }
});
