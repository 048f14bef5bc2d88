import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, GoAnswer } from '../../../src/api/contract.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import { assignEIds } from '../../../src/domain/eid.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { LAW, provision } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

const article = (number: number) =>
  provision('article', { num: `第${number}条`, number, content: '民事主体的合法权益受法律保护。' });

/** The outline of 中华人民共和国民法典, with a few of its articles. */
const BODY = assignEIds([
  provision('part', { num: '第一编', number: 1, heading: '总则' }, [
    provision('chapter', { num: '第一章', number: 1, heading: '基本规定' }, [article(3), article(5)]),
    provision('chapter', { num: '第二章', number: 2, heading: '自然人' }, [article(13)]),
  ]),
  provision('part', { num: '第二编', number: 2, heading: '物权' }, [
    provision('subpart', { num: '第一分编', number: 1, heading: '通则' }, [
      provision('chapter', { num: '第一章', number: 1, heading: '一般规定' }, [article(205), article(206)]),
    ]),
  ]),
  provision('part', { num: '第三编', number: 3, heading: '合同' }, [
    provision('subpart', { num: '第二分编', number: 2, heading: '典型合同' }, [
      provision('chapter', { num: '第九章', number: 9, heading: '买卖合同' }, [article(595)]),
      provision('chapter', { num: '第二十六章', number: 26, heading: '中介合同' }, [article(961)]),
    ]),
  ]),
  provision('part', { num: '第五编', number: 5, heading: '婚姻家庭' }, [
    provision('chapter', { num: '第一章', number: 1, heading: '一般规定' }, [article(1040)]),
  ]),
]).body;
const codeOf = (id: string): LinkedDocument => ({
  ...LAW,
  work: {
    ...LAW.work,
    id: id as WorkId,
    title: '中华人民共和国民法典',
    docNumber: null,
    aliases: ['民法典'],
  },
  expression: { ...LAW.expression, work: id as WorkId },
  body: BODY,
  terms: [],
  citations: [],
  references: [],
});

let test: TestApp;
let twoCodes: TestApp;
beforeAll(async () => {
  test = await openTestApp([codeOf('minfadian'), LAW]);
  twoCodes = await openTestApp([codeOf('minfadian'), codeOf('minfadian-2')]);
});
afterAll(async () => {
  await test.close();
  await twoCodes.close();
});

const go = ({ app }: TestApp, q: string) => app.inject({ url: '/go', query: { q } });

describe('a place that is typed with the heading above it', () => {
  it.each([
    ['民法典总则第三条', 'art_3'],
    ['民法典总则编第三条', 'art_3'],
    ['《民法典》总则编第三条', 'art_3'],
    ['《中华人民共和国民法典》总则编 第3条', 'art_3'],
    ['民法典第一编总则第三条', 'art_3'],
    ['民法典总则编第一章基本规定第三条', 'art_3'],
    ['民法典总则编三条', 'art_3'],
    ['民法典的物权编第二百零五条', 'art_205'],
    ['民法典中物权编第二百零五条', 'art_205'],
    ['民法典中的物权编的第二百零五条', 'art_205'],
    ['民法典中介合同第961条', 'art_961'],
    ['民法典物权编通则分编第二百零五条', 'art_205'],
    ['民法典婚姻家庭编一般规定第1040条', 'art_1040'],
    ['民法典一般规定第一千零四十条', 'art_1040'],
    // 合同 ends titles too, but no 民法典合同 is held.
    ['民法典合同编第595条', 'art_595'],
    ['民法典合同编典型合同买卖合同第595条', 'art_595'],
    ['民法典买卖合同章第595条', 'art_595'],
    ['民法典合同编第二分编第595条', 'art_595'],
    // A number that restarts in each 编 is that of the one named.
    ['民法典总则编第二章', 'part_1__chp_2'],
    ['民法典婚姻家庭第一章', 'part_5__chp_1'],
    ['根据《民法典》总则编第三条的规定，', 'art_3'],
    ['民法典總則編第三條', 'art_3'],
  ])('leads %s straight to it', async (q, eId) => {
    const response = await go(test, q);
    expect(response.headers.location, response.body).toBe(`/d/minfadian/${eId}`);
  });

  it('lists several', async () => {
    const { candidates } = (await go(test, '民法典总则编第三条、第五条')).json<GoAnswer>();
    expect(candidates.map(({ eId }) => eId)).toEqual(['art_3', 'art_5']);
  });

  it('never chooses between two documents of one title', async () => {
    const { candidates } = (await go(twoCodes, '民法典总则编第三条')).json<GoAnswer>();
    expect(candidates.map(({ document }) => document).sort()).toEqual(['minfadian', 'minfadian-2']);
  });

  it.each([
    ['民法典物权编第三条', '《中华人民共和国民法典》第三条不在“物权编”，而在“第一编总则 第一章基本规定”。'],
    ['民法典物权第三条', '《中华人民共和国民法典》第三条不在“物权”，而在“第一编总则 第一章基本规定”。'],
    // No heading of the code, though by its word it should be one.
    [
      '民法典婚姻编第1040条',
      '《中华人民共和国民法典》第一千零四十条不在“婚姻编”，而在“第五编婚姻家庭 第一章一般规定”。',
    ],
    [
      '民法典第二编总则第三条',
      '《中华人民共和国民法典》第三条不在“第二编总则”，而在“第一编总则 第一章基本规定”。',
    ],
  ])('says of %s where it stands, and leads nowhere by itself', async (q, message) => {
    const response = await go(test, q);
    expect(response.statusCode, response.body).toBe(404);
    const { error } = response.json<ErrorAnswer>();
    expect(error).toMatchObject({ code: 'no-such-provision', message });
    expect(error.nearest?.address).toMatch(/^\/d\/minfadian\/art_/);
  });

  it.each([
    ['民法典总则编第九百条', '/d/minfadian'],
    // Two places, of which only one stands there.
    ['民法典总则编第三条、第二百零五条', '/d/minfadian'],
  ])('says of %s that it is not there', async (q, nearest) => {
    const response = await go(test, q);
    expect(response.statusCode).toBe(404);
    expect(response.json<ErrorAnswer>().error.nearest?.address).toBe(nearest);
  });

  it('names no document as near where several bear the name', async () => {
    const response = await go(twoCodes, '民法典总则编第九百条');
    expect(response.statusCode).toBe(404);
    expect(response.json<ErrorAnswer>().error.nearest).toBeUndefined();
  });

  it.each([
    ['民法典总则', '/d/minfadian/part_1'],
    ['《民法典》合同编', '/d/minfadian/part_3'],
    ['民法典第三编合同编', '/d/minfadian/part_3'],
    ['民法典物权编通则', '/d/minfadian/part_2__subpart_1'],
    ['民法典合同编典型合同分编', '/d/minfadian/part_3__subpart_2'],
  ])('leads %s, which names no place in it, to the heading', async (q, address) => {
    expect((await go(test, q)).headers.location).toBe(address);
  });

  it.each([
    '民法典违章第三条',
    '民法典情节第三条',
    '民法典诚信第三条',
    '刑法总则第三条',
    '民法典诚信',
    '民法典 一般规定',
    '刑法总则',
    '家庭教育总则第三条',
  ])('looks for %s, where words are no heading or no document is held', async (q) => {
    expect((await go(test, q)).headers.location).toMatch(/^\/search\?/);
  });
});
