import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SameAnswer } from '../../../src/api/contract.ts';
import { article, policyDocument } from '../../search/documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

const MEASURE =
  '建设以5G产业化与系统服务企业、工业互联网企业、人工智能企业、云计算与大数据企业等为代表的产业集群。';
const ONE = policyDocument(
  [
    article('第一条', '母基金', '设立创业投资母基金和子基金，吸引社会资本。'),
    article('第二条', '集群', MEASURE),
    article('第三条', null, '县级以上人民政府应当加强组织领导。'),
  ],
  { id: 'one', title: '甲规划' },
);
const OTHER = policyDocument(
  [
    article('第一条', null, `加快${MEASURE.replace('产业集群', '集聚区')}`),
    article('第二条', null, '县级以上人民政府应当加强组织领导。'),
    article('第三条', '投资', '母基金按比例投入子基金，引导创业投资。'),
  ],
  { id: 'other', title: '乙方案' },
);
/** Texts that make common words common. */
const FILLING = Array.from({ length: 40 }, (_, index) =>
  policyDocument([article('第一条', null, '县级以上人民政府应当加强组织领导，吸引社会资本参与建设。')], {
    id: `filling-${index}`,
  }),
);

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([ONE, OTHER, ...FILLING]);
});
afterAll(() => test.close());

const get = async <Answer>(url: string): Promise<Answer> => (await test.app.inject(url)).json();

describe('GET /api/documents/:id/provisions/:eId/same', () => {
  it('shows where the words stand again, and what differs', async () => {
    const answer = await get<SameAnswer>('/api/documents/one/provisions/art_2/same');
    expect(answer.total).toBe(1);
    const [pair] = answer.pairs;
    expect(pair?.here.place.address).toBe('/d/one/art_2');
    expect(pair?.there.place.citation).toBe('《乙方案》第一条');
    expect(pair?.containment).toBeGreaterThan(0.8);
    const only = (side: string) =>
      pair?.pieces.filter((piece) => piece.side === side).map(({ text }) => text);
    expect(only('right')?.join('')).toContain('加快');
    expect(
      pair?.pieces
        .filter(({ side }) => side !== 'right')
        .map(({ text }) => text)
        .join(''),
    ).toBe(MEASURE);
  });

  it('leaves out sentences of the trade and what stands alone', async () => {
    for (const eId of ['art_1', 'art_3']) {
      const answer = await get<SameAnswer>(`/api/documents/one/provisions/${eId}/same`);
      expect(answer).toEqual({ total: 0, pairs: [] });
    }
  });

  it('lists page by page', async () => {
    const answer = await get<SameAnswer>('/api/documents/one/provisions/art_2/same?offset=1');
    expect(answer).toEqual({ total: 1, pairs: [] });
  });

  it('answers 404 where there is no such place', async () => {
    expect((await test.app.inject('/api/documents/one/provisions/art_9/same')).statusCode).toBe(404);
  });
});
