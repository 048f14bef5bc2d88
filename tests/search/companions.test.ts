import { afterAll, beforeAll, expect, it } from 'vitest';
import { companionsOf } from '../../src/search/companions.ts';
import { createLexicons } from '../../src/search/lexicon.ts';
import { literalQuery } from '../../src/search/query.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { article, hold, policyDocument } from './documents.ts';

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  const marriage = policyDocument(
    [
      article('第一条', null, '结婚年龄，男不得早于二十二周岁，女不得早于二十周岁。'),
      article('第二条', null, '收养人与被收养人的年龄应当相差四十周岁以上。'),
      article('第三条', null, '夫妻在婚姻家庭中地位平等，不得歧视。'),
      article('第四条', null, '父母不得遗弃未成年子女，子女不得虐待父母。'),
    ],
    { id: 'marriage' },
  );
  const blood = policyDocument(
    [article('第一条', null, '国家提倡十八周岁至五十五周岁的健康公民自愿献血。')],
    {
      id: 'blood',
      title: '中华人民共和国献血法',
    },
  );
  await hold(store, createSegmenter(), [marriage, blood]);
});
afterAll(() => store.close());

it('finds the words that go with a word, where they stand', async () => {
  const { reader } = store;
  const lexicon = await createLexicons(reader)();
  const { filter } = literalQuery('年龄');
  const blood = (await reader.listWorks()).flatMap(({ work }) => (work.id === 'blood' ? [work.id] : []));
  expect(await companionsOf(['年龄'], filter, { reader, lexicon })).toContain('周岁');
  expect(await companionsOf(['年龄'], { ...filter, documents: blood }, { reader, lexicon })).toEqual([
    '周岁',
  ]);
  expect(await companionsOf(['外星人'], filter, { reader, lexicon })).toEqual([]);
});
