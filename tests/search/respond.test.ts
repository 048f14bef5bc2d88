/** Offers and related articles over passages of the seed plan. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAliases } from '../../src/domain/aliases.ts';
import { formatQuery } from '../../src/search/offer.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createResponder, type Mode } from '../../src/search/respond.ts';
import { search } from '../../src/search/search.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Scope, Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { article, hold, policyDocument } from './documents.ts';
import { news, plan } from './plan.ts';

let store: Store;
beforeAll(async () => {
  store = openSqliteStore(':memory:', 'tests');
  const traditional = policyDocument([article('第一条', null, '鼓勵創業，設立母基金。')], { id: 'old' });
  const lease = policyDocument([article('第一条', null, '出租人应当按照约定交付租赁物。')], { id: 'lease' });
  const investment = policyDocument([article('第一条', null, '公司对外投资适用公司法第十四条的规定。')], {
    id: 'investment',
  });
  await hold(store, createSegmenter(), [plan(), news(), traditional, lease, investment]);
});
afterAll(() => store.close());

const PAGE = { limit: 20, offset: 0 };

async function answer(q: string, mode: Mode = 'find', scope: Scope = 'article', { reader } = store) {
  const page = await search(q, { ...PAGE, scope }, { reader });
  if ('refusal' in page) throw new Error(page.message);
  const aliases = async () => parseAliases('创投基金 = 风险投资基金');
  return createResponder({ reader, aliases })(page, { ...PAGE, mode, scope });
}

const offered = async (q: string) => (await answer(q)).offers.map(({ kind, label }) => [kind, label]);

describe('offers', () => {
  it('are other names of the same thing', async () => {
    expect(await offered('创投基金 引进')).toContainEqual(['alias', '也搜 风险投资基金 引进']);
  });

  it('are what everyday words are called in writing, where nothing was found', async () => {
    expect(await offered('房东')).toContainEqual(['alias', '也搜 出租人']);
    expect(await offered('房东 租赁')).toContainEqual(['alias', '也搜 出租人 租赁']);
  });

  it('are the same words in the other script, as the library has them', async () => {
    expect(await offered('創業')).toContainEqual(['script', '按简体字：创业']);
    expect(await offered('创业')).toContainEqual(['script', '按繁体字：創業']);
  });

  it('are numbers in the other figures', async () => {
    expect(await offered('五十家')).toContainEqual(['alias', '也搜 50家']);
    expect(await offered('3年')).toContainEqual(['alias', '也搜 三年']);
  });

  it('are words that sound as the letters typed, where nothing was found', async () => {
    expect(await offered('mujijin')).toContainEqual(['pinyin', '按拼音：母基金']);
    expect(await offered('mu ji jin')).toContainEqual(['pinyin', '按拼音：母基金']);
    expect(await offered('mǔ jī jīn')).toContainEqual(['pinyin', '按拼音：母基金']);
    expect(await offered('mu3ji1jin1')).toContainEqual(['pinyin', '按拼音：母基金']);
    expect(await offered("mu'ji’jin")).toContainEqual(['pinyin', '按拼音：母基金']);
    expect(await offered('mujijin weituo')).toContainEqual(['pinyin', '按拼音：母基金 委托']);
    expect((await offered('mu ji jin -xin')).filter(([kind]) => kind === 'pinyin')).toEqual([]);
  });

  it('are rows of words that sound as the letters typed, where no word does', async () => {
    expect(await offered('zhuanmenjigou')).toContainEqual(['pinyin', '按拼音：专门机构']);
    expect(await offered('zhuan men ji gou')).toContainEqual(['pinyin', '按拼音：专门机构']);
    // No word of several characters stands first: 将|母|基金.
    expect(await offered('jiangmujijin')).toContainEqual(['pinyin', '按拼音：将母基金']);
    expect((await offered('zhuanmenjixie')).filter(([kind]) => kind === 'pinyin')).toEqual([]);
  });

  it('are terms that are spelt or sound nearly the same, where nothing was found', async () => {
    expect(await offered('社会资奔')).toContainEqual(['typo', '是否要找：社会资本']);
    expect(await offered('母基经')).toContainEqual(['typo', '是否要找：母基金']);
    expect(await offered('基巾')).toContainEqual(['typo', '是否要找：基金']);
  });

  it('are never another number than was typed', async () => {
    expect(await offered('公司法第十五条')).toEqual([]);
    expect(await offered('公思法第十四条')).toContainEqual(['typo', '是否要找：公司法第十四条']);
  });

  it('are rows of the texts that are no words of their own', async () => {
    // 风险投资|基金: one character other, one missing, one too many.
    expect(await offered('风显投资基金')).toContainEqual(['typo', '是否要找：风险投资基金']);
    expect(await offered('风险投基金')).toContainEqual(['typo', '是否要找：风险投资基金']);
    expect(await offered('风险投投资基金')).toContainEqual(['typo', '是否要找：风险投资基金']);
  });

  it('put right one of two words, both, or one that stands somewhere else', async () => {
    expect(await offered('母基经 委托')).toContainEqual(['typo', '是否要找：母基金 委托']);
    expect(await offered('母基经 委脱')).toContainEqual(['typo', '是否要找：母基金 委托']);
  });

  it('are the words one by one, where they do not stand together', async () => {
    const { offers } = await answer('母基金 外星人');
    expect(
      offers.filter(({ kind }) => kind === 'fewer').map(({ query, entries }) => [query, entries > 0]),
    ).toEqual([
      ['母基金', true],
      ['外星人', false],
    ]);
  });

  it('have the count of the search that they lead to, whatever was typed', async () => {
    const word = fc.constantFrom(
      '母基金',
      '基巾',
      '两亚',
      '創業',
      '|',
      '-',
      '“a b”',
      'mu',
      'jijin',
      '外星人',
    );
    const typed = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom<Scope>('article', 'entry', 'document'), async (q, scope) => {
        for (const { query, entries } of (await answer(q, 'find', scope)).offers) {
          const page = await search(query, { ...PAGE, scope }, { reader: store.reader });
          expect('refusal' in page ? null : page.total.entries, `${q}: ${query}`).toBe(entries);
        }
      }),
      { seed: 12, numRuns: 40 },
    );
  });

  it('are written so that they mean what they say', () => {
    for (const raw of ['母基金 -委托 | "a b"', '“-” 基金', '"”"', '“a|b” c']) {
      const query = parseQuery(raw);
      if ('refusal' in query) throw new Error(query.message);
      const written = formatQuery(query);
      expect(written === null ? null : parseQuery(written), raw).toEqual(query);
    }
  });
});

describe('chapters', () => {
  it('have their names where the answer is about one document, and none where it is about several', async () => {
    const { chapters, facets } = await answer('母基金 委托');
    expect(facets.document).toHaveLength(1);
    expect(chapters).toContainEqual({
      eId: 'chp_6',
      label: '第六章',
      heading: '着力建设区域科技金融创新中心',
    });
    expect(chapters.map(({ eId }) => eId).sort()).toEqual(
      facets.chapter.flatMap(({ value }) => value || []).sort(),
    );
    const several = await answer('母基金');
    expect(several.facets.document.length).toBeGreaterThan(1);
    expect(several.chapters).toEqual([]);
  });
});

describe('related articles', () => {
  it('are found by other names of the same, as the file of the library has them', async () => {
    const { total, related } = await answer('创投基金要引进多少家');
    expect(total.entries).toBe(0);
    expect(related?.words).toContain('风险投资基金');
    expect(related?.groups.flatMap(({ articles }) => articles.map(({ label }) => label))).toContain(
      '第十九条',
    );
  });

  it('answer a question that stands nowhere', async () => {
    const { total, related } = await answer('母基金委托给哪家机构管理');
    expect(total.entries).toBe(0);
    expect(related?.label).toBe('相关（不含原词）');
    expect(related?.groups[0]?.articles[0]?.label).toBe('第十八条');
  });

  it('never hold what the search itself finds', async () => {
    for (const q of ['母基金', '创新 创业', '投资 | 基金', '风险投资基金 -委托']) {
      for (const scope of ['article', 'entry', 'document'] as const) {
        const { groups, related } = await answer(q, 'ask', scope);
        const found = groups.flatMap(({ document, articles }) =>
          articles.map(({ eId }) => `${document} ${eId}`),
        );
        const near = (related?.groups ?? []).flatMap(({ document, articles }) =>
          articles.map(({ eId }) => `${document} ${eId}`),
        );
        expect(
          near.filter((one) => found.includes(one)),
          `${q} ${scope}`,
        ).toEqual([]);
      }
    }
  });

  it('are not looked for by the number of a citation', async () => {
    const title = '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）';
    expect((await answer(`《${title}》第十八条`, 'ask')).related).toBeNull();
    expect((await answer(`《${title}》第十八条 母基金`, 'ask')).related?.words).toContain('母基金');
  });

  it('are not looked for where enough was found and nobody asked', async () => {
    expect((await answer('创新')).related).toBeNull();
  });
});

describe('behind the name of a document', () => {
  let lawsuits: Store;
  beforeAll(async () => {
    lawsuits = openSqliteStore(':memory:', 'tests');
    const law = policyDocument(
      [
        article('第一条', null, '适用简易程序的案件，应当在四十五日内审结。'),
        article('第二条', null, '本法所称简易程序，是指由审判员一人独任审理的程序。'),
        article('第三条', null, '起诉应当向人民法院递交起诉状。'),
      ],
      { id: 'law', title: '中华人民共和国行政诉讼法' },
    );
    const citing = ['第一条', '第二条', '第三条'].map((label) =>
      article(label, null, '依照行政诉讼法适用简易程序。'),
    );
    await hold(lawsuits, createSegmenter(), [law, policyDocument(citing, { id: 'other' })]);
  });
  afterAll(() => lawsuits.close());

  const relatedTo = async (q: string) => {
    const { total, related } = await answer(q, 'find', 'article', lawsuits);
    const places = (related?.groups ?? []).flatMap(({ document, articles }) =>
      articles.map(({ label }) => `${document} ${label}`),
    );
    return { found: total.articles, places, named: related?.named, label: related?.label };
  };

  it('a topic is looked for in it, in the order of a search there, however much is found elsewhere', async () => {
    const { found, places, named, label } = await relatedTo('行政诉讼法 简易程序');
    expect(named).toBe(true);
    // They may well hold 简易程序.
    expect(label).toBe('所指文件中的相关条款');
    expect(found).toBe(3);
    expect(places.slice(0, 2)).toEqual(['law 第二条', 'law 第一条']);
  });

  it('which may be a short one', async () => {
    const { found, places } = await relatedTo('行诉法 简易程序');
    expect(found).toBe(0);
    expect(places.slice(0, 2)).toEqual(['law 第二条', 'law 第一条']);
    expect(places.every((place) => place.startsWith('law'))).toBe(true);
  });

  it('that is not held, the topic is looked for everywhere', async () => {
    const { found, places, named, label } = await relatedTo('道交法 简易程序');
    expect(named).toBe(false);
    expect(label).toBe('相关（不含原词）');
    expect(found).toBe(0);
    expect(places).toContain('law 第二条');
    expect(places).toContain('other 第一条');
  });
});
