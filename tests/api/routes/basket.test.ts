import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { BasketAnswer } from '../../../src/api/contract.ts';
import { article, policyDocument } from '../../search/documents.ts';
import { NO_HISTORY, openTestApp, type TestApp } from '../library.ts';

const PLAN = policyDocument(
  [
    article('第一条', '母基金', '设立“母基金+子基金”，吸引社会资本。'),
    article('第二条', null, '建设云计算与大数据产业集群。'),
    article('第三条', null, '县级以上人民政府应当加强组织领导。'),
  ],
  { id: 'plan', title: '甲规划', docNumber: '甲政发〔2022〕1号' },
);

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN]);
});
afterAll(() => test.close());

const post = (format: string, payload: object) =>
  test.app.inject({ method: 'POST', url: `/api/basket.${format}`, payload });

describe('GET /api/basket', () => {
  it('answers each clause in the order asked, and says of others why they are not there', async () => {
    const addresses = ['/d/plan/art_2', '/d/plan', '/d/plan/art_9', '/d/nothing/art_1', '/d/a/b/c', '%'];
    const query = new URLSearchParams(addresses.map((address) => ['c', address]));
    const { clauses } = (await test.app.inject(`/api/basket?${query}`)).json<BasketAnswer>();
    expect(clauses.map(({ address }) => address)).toEqual(addresses);
    expect(clauses.map(({ place }) => place?.citation ?? null)).toEqual([
      '《甲规划》（甲政发〔2022〕1号）第二条',
      '《甲规划》（甲政发〔2022〕1号）',
      null,
      null,
      null,
      null,
    ]);
    expect(clauses[0]?.paragraphs).toEqual(['第二条　建设云计算与大数据产业集群。']);
    expect(clauses[2]?.refusal).toMatchObject({
      message: '《甲规划》中没有“art_9”这一处。',
      nearest: { address: '/d/plan' },
    });
    expect(clauses[3]?.refusal?.nearest).toBeNull();
  });

  it('reads each former text once, in whatever order its clauses are asked for', async () => {
    const read: string[] = [];
    const former = await openTestApp([PLAN], {
      ...NO_HISTORY,
      findText: async (_work, key) => {
        if (read.at(-1) !== key) read.push(key);
        return PLAN;
      },
    });
    const addresses = ['@2001-01-01/art_1', '@2002-02-02/art_2', '@2001-01-01/art_3'].map(
      (place) => `/d/plan${place}`,
    );
    const query = new URLSearchParams([...addresses, ...addresses].map((address) => ['c', address]));
    const { clauses } = (await former.app.inject(`/api/basket?${query}`)).json<BasketAnswer>();
    expect(clauses.map(({ place }) => place?.address)).toEqual([...addresses, ...addresses]);
    expect(read).toEqual(['2001-01-01', '2002-02-02']);
    await former.close();
  });

  it('refuses an empty address, and says so', async () => {
    const answer = await test.app.inject('/api/basket?c=');
    expect(answer.json().error).toEqual({ code: 'wrong-parameter', message: '参数“c”不得为空。' });
  });

  it('refuses more clauses than a basket holds', async () => {
    const query = new URLSearchParams(Array.from({ length: 201 }, () => ['c', '/d/plan']));
    expect((await test.app.inject(`/api/basket?${query}`)).statusCode).toBe(400);
  });
});

describe('POST /api/basket.docx', () => {
  it('quotes every clause under its citation, with its note and a live link', async () => {
    const answer = await post('docx', {
      clauses: [
        { address: '/d/plan/art_3', note: '牵头单位：区财政局' },
        { address: '/d/plan/art_1' },
        { address: '/d/plan/art_9' },
      ],
    });
    expect(answer.headers['content-type']).toContain('wordprocessingml');
    const files = unzipSync(answer.rawPayload);
    const textOf = (name: string) => new TextDecoder().decode(files[name]);
    const words = textOf('word/document.xml');
    expect(words.replace(/<[^>]+>/g, '')).toContain('一、《甲规划》（甲政发〔2022〕1号）第三条“第三条　县级');
    expect(words).toContain('设立‘母基金+子基金’，吸引社会资本。”');
    expect(words).toContain('备注：牵头单位：区财政局');
    expect(words).toContain('没有“art_9”这一处');
    expect(words).toContain('w:hyperlink');
    expect(textOf('word/_rels/document.xml.rels')).toMatch(/Target="http:\/\/[^"]+\/d\/plan\/art_3"/);
    expect(textOf('word/styles.xml')).toContain('仿宋_GB2312');
    // 210 × 297 mm with 37 mm above and 28 mm at the left, in twentieths of a point.
    expect(words).toMatch(/w:pgSz w:w="11905" w:h="16837"/);
    expect(words).toMatch(/w:top="2097"[^>]*w:left="1587"|w:left="1587"[^>]*w:top="2097"/);
  });

  it('is the same in Markdown, with links of its syntax', async () => {
    const { body } = await post('md', { title: '母基金资料', clauses: [{ address: '/d/plan/art_1' }] });
    expect(body).toMatch(/^# 母基金资料\n/);
    expect(body).toMatch(/\[http:\/\/[^\]]+\/d\/plan\/art\\_1\]\(<http:\/\/[^>]+\/d\/plan\/art_1>\)/);
  });

  it('bears the day that it is in China, wherever the server stands', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-31T17:00:00Z') });
    const { body } = await post('md', { clauses: [{ address: '/d/plan/art_1' }] });
    vi.useRealTimers();
    expect(body).toContain('共 1 条　2026年4月1日');
  });

  it('refuses a body that is no basket, in plain words', async () => {
    for (const payload of [{}, { clauses: [] }, { clauses: [{ adress: '/d/plan' }] }]) {
      const answer = await post('docx', payload);
      expect(answer.statusCode).toBe(400);
      expect(answer.json().error.message).toMatch(/[\u4e00-\u9fa5]/);
    }
  });
});
