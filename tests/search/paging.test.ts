/** Pages put together are the whole answer, in both orders, wherever the ranked part of it ends. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SearchPage } from '../../src/search/answer.ts';
import { type Order, search } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { KnowledgeReader } from '../../src/store/store.ts';
import { characterSegmenter, hold } from './documents.ts';
import { library } from './samples.ts';

/** Ranks no more than so many entries of an answer. */
function ranking(reader: KnowledgeReader, most: number): KnowledgeReader {
  return {
    ...reader,
    find: (query) => reader.find(query, most),
    // Limit 0 asks for all of the answer in the order of documents.
    findBeyond: (query, limit, part) => reader.findBeyond(query, limit === 0 ? 0 : most, part),
  };
}

async function page(
  reader: KnowledgeReader,
  order: Order,
  offset: number,
  limit: number,
): Promise<SearchPage> {
  const answer = await search('的|基金 投资|2', { order, offset, limit, scope: 'document' }, { reader });
  if ('refusal' in answer) throw new Error(answer.message);
  return answer;
}

const hitsOf = ({ groups }: SearchPage): string[] =>
  groups.flatMap(({ articles }) =>
    articles.flatMap(({ hits }) =>
      hits.map(({ address, part, field, text }) => `${address} ${part} ${field} ${text}`),
    ),
  );

it('gives every hit once, on one page only, and the same total on each', async () => {
  for (const documents of fc.sample(library, { seed: 20, numRuns: 6 })) {
    const store = openSqliteStore(':memory:', 'tests');
    await hold(store, characterSegmenter, documents);
    for (const order of ['relevance', 'document'] as const) {
      for (const most of [1, 3, 10, 5_000]) {
        const reader = ranking(store.reader, most);
        const whole = await page(reader, order, 0, 200);
        expect(hitsOf(whole)).toHaveLength(whole.total.entries);
        for (const limit of [1, 2, 7]) {
          const pages: string[] = [];
          for (let offset = 0; offset < whole.total.articles + limit; offset += limit) {
            const part = await page(reader, order, offset, limit);
            expect(part.total).toEqual(whole.total);
            pages.push(...hitsOf(part));
          }
          expect(pages).toEqual(hitsOf(whole));
        }
      }
    }
    await store.close();
  }
});
