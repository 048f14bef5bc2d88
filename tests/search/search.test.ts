import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchPage } from '../../src/search/answer.ts';
import { type SearchParams, search } from '../../src/search/search.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
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
    expect(page.groups[0]?.articles.map((article) => article.label)).toEqual([
      '第十八条',
      '第三十六条',
      '第五条',
    ]);
    expect(page.total).toEqual({ entries: 4, articles: 3, documents: 1, partial: 0 });
  });
});
