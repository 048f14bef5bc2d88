import { afterAll, beforeAll, expect, it } from 'vitest';
import { NO_ALIASES, parseAliases } from '../../src/domain/aliases.ts';
import { createAliasFinders } from '../../src/search/aliases.ts';
import { createLexicons } from '../../src/search/lexicon.ts';
import { createResponder } from '../../src/search/respond.ts';
import { search } from '../../src/search/search.ts';
import { subjectsOf } from '../../src/search/subjects.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { article, hold, policyDocument } from './documents.ts';

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  const law = policyDocument([
    article('第一条', null, '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件。'),
    article('第二条', null, '法定代表人遗失身份证的，应当及时申报。'),
    article('第三条', null, '村民新建住宅的，由乡级人民政府审批。'),
    article('第四条', null, '村民应当爱护公共设施，损坏的应当赔偿。'),
    article('第五条', null, '村民委员会应当公布住宅建设的进度。'),
    article('第六条', null, '住宅小区的车位，其大小由设计单位确定。'),
    article('第七条', null, '伪造印章、盗窃财物，或者不返还、不补偿的，由村民委员会一年内提起诉讼。'),
  ]);
  await hold(store, createSegmenter(), [law]);
});
afterAll(() => store.close());

async function subjects(question: string, aliases = '') {
  const { reader } = store;
  const lexicon = await createLexicons(reader)();
  const finder = createAliasFinders()(parseAliases(aliases).groups, []);
  const found = await subjectsOf([question], { reader, lexicon, aliases: finder });
  return found.map(({ names, isGuessed }) => [names, isGuessed]);
}

it('are the words of a question, and in writing what words of one character say', async () => {
  const found = await subjects('村民住宅谁批');
  expect(found).toContainEqual([['村民'], false]);
  expect(found).toContainEqual([['住宅'], false]);
  expect(found).toContainEqual([['审批'], true]);
});

it('are nothing that a character says only where it means something else', async () => {
  expect(await subjects('一年能休几天假')).toEqual([[['一年'], false]]);
  expect(await subjects('村民还能住宅吗')).not.toContainEqual([['返还'], true]);
  expect(await subjects('村民偷住宅')).toContainEqual([['盗窃'], true]);
  expect(await subjects('村民偷偷住宅')).not.toContainEqual([['盗窃'], true]);
});

it('leave a verb as it is where the question says it in writing too', async () => {
  expect(await subjects('赔不赔偿')).toEqual([[['赔偿'], false]]);
});

it('have the other names that the keepers wrote down', async () => {
  expect(await subjects('老百姓住宅', '老百姓 = 村民')).toContainEqual([['村民'], false]);
  const sealed = [['民委', '印章'], false];
  expect(await subjects('住宅民委', '民委 = 印章')).toContainEqual(sealed);
  // Within another word it is no name.
  expect(await subjects('村民委员会住宅', '民委 = 印章')).not.toContainEqual(sealed);
});

it('are what everyday words say in writing, where these are whole words of the question', async () => {
  expect(await subjects('小区车位')).toContainEqual([['小区', '住宅小区'], false]);
  expect(await subjects('大小区别')).toEqual([[['大小'], false]]);
});

it('are found inside longer words where they are long enough to be meant', async () => {
  const { reader } = store;
  const params = { limit: 5, offset: 0 };
  const page = await search('用人单位扣押身份证违法吗', params, { reader });
  if ('refusal' in page) throw new Error(page.message);
  const help = createResponder({ reader, aliases: async () => NO_ALIASES });
  const { related } = await help(page, { ...params, mode: 'ask' });
  expect(related?.groups[0]?.articles.map(({ label }) => label)).toEqual(['第一条', '第二条']);
});
