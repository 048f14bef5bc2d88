import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RelatedAnswer } from '../../../src/api/contract.ts';
import { article, policyDocument } from '../../search/documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

const PLAN = policyDocument(
  [
    article('第一条', '设立母基金', '设立呈贡创新创业母基金，在母基金下设立专业子基金，吸引社会资本。'),
    article('第二条', '做大云上小镇', '做大做优以云上小镇为代表的双创基地，吸引社会资本。'),
    article('第三条', null, '县级以上人民政府应当加强组织领导，吸引社会资本。'),
  ],
  { id: 'plan', title: '甲规划' },
);
const SCHEME = policyDocument(
  [
    article('第一条', null, '筹建昆明创新创业母基金，母基金按比例投入子基金。'),
    article('第二条', null, '将云上云小镇划为核心区，由管理单位负责。'),
    article('第三条', null, '在云上云小镇举办创新大赛，县级以上人民政府应当加强组织领导。'),
  ],
  { id: 'scheme', title: '乙方案' },
);
/** Texts that make common words common. */
const FILLING = Array.from({ length: 40 }, (_, index) =>
  policyDocument([article('第一条', null, '县级以上人民政府应当加强组织领导，吸引社会资本参与建设。')], {
    id: `filling-${index}`,
  }),
);

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN, SCHEME, ...FILLING]);
});
afterAll(() => test.close());

const related = async (id: string, eId: string): Promise<RelatedAnswer> =>
  (await test.app.inject(`/api/documents/${id}/provisions/${eId}/related`)).json();

describe('GET /api/documents/:id/provisions/:eId/related', () => {
  it('lists the clause about the same thing, with the words that both have and where they stand', async () => {
    const [clause, ...others] = (await related('plan', 'art_1')).clauses;
    expect(others).toEqual([]);
    expect(clause?.place.citation).toBe('《乙方案》第一条');
    expect(clause?.shared.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['创新创业母基金', '子基金']),
    );
    const { text, marks } = clause?.passage ?? { text: '', marks: [] };
    expect(marks.map(({ start, end }) => text.slice(start, end))).toContain('创新创业母基金');
  });

  it('lists none where only words of style are shared', async () => {
    expect((await related('plan', 'art_3')).clauses).toEqual([]);
  });

  it('offers the other spelling of a name with its places, and merges nothing', async () => {
    const { names } = await related('plan', 'art_2');
    const name = names.find((each) => each.name === '云上小镇');
    expect(name).toMatchObject({ here: 2, total: 2, places: [] });
    expect(name?.variants.map((variant) => [variant.name, variant.total])).toEqual([['云上云小镇', 2]]);
    expect(name?.variants[0]?.places.map(({ address }) => address)).toEqual([
      '/d/scheme/art_2',
      '/d/scheme/art_3',
    ]);
  });

  it('lists the other places of a name', async () => {
    const { names } = await related('scheme', 'art_2');
    expect(names).toMatchObject([
      { name: '云上云小镇', here: 1, total: 2, places: [{ address: '/d/scheme/art_3' }] },
    ]);
  });

  it('answers 404 where there is no such place', async () => {
    expect((await test.app.inject('/api/documents/plan/provisions/art_9/related')).statusCode).toBe(404);
  });
});
