import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { normalise } from '../../src/search/normalise.ts';
import { literalQuery } from '../../src/search/query.ts';
import { searchQuery } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { article, characterSegmenter, hold, policyDocument } from './documents.ts';
import { standsAt } from './oracle.ts';
import { stretchOf } from './samples.ts';

/** The seeds as they are, page numbers and broken lines included: a line is an article of one text. */
const LINES = ['000_99a9f0e53ab23758.txt', '004_190c656b337f64ff.txt'].flatMap((name) =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => normalise(line) !== ''),
);

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  const articles = LINES.map((line, index) => article(`第${index + 1}条`, null, line));
  await hold(store, characterSegmenter, [policyDocument(articles, { id: 'seeds', title: '种子' })]);
});
afterAll(() => store.close());

describe('search over the seeds', () => {
  it('finds in any stretch of any line exactly the lines that contain it', async () => {
    const folded = LINES.map(normalise);
    for (const text of fc.sample(stretchOf(LINES), { seed: 2030, numRuns: 3_000 })) {
      const term = normalise(text);
      if (term === '') continue;
      const { candidates, total } = await store.reader.find(literalQuery(text), LINES.length);
      const expected = folded.filter((line) => line.includes(term));
      expect(candidates.filter((one) => one.part !== 'title').map((one) => one.normalised)).toEqual(expected);
      expect(total.entries).toBe(candidates.length);
    }
  });

  it('marks what a search by trial marks', async () => {
    const short = LINES.filter((line) => line.length < 60);
    for (const text of fc.sample(stretchOf(short), { seed: 36, numRuns: 60 })) {
      if (normalise(text) === '') continue;
      const query = literalQuery(text);
      const { groups } = await searchQuery(text, query, { limit: 5, offset: 0 }, { reader: store.reader });
      const hits = groups.flatMap((group) => group.articles.flatMap((one) => one.hits));
      expect(hits.length).toBeGreaterThan(0);
      for (const hit of hits) expect(hit.marks, `${text} in ${hit.text}`).toEqual(standsAt(hit.text, text));
    }
  });
});
