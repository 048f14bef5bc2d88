import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, GoAnswer } from '../../../src/api/contract.ts';
import { locatorsOf } from '../../../src/citation/format.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { LAW, PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

/** A second document of the same title as the law. */
const NAMESAKE: LinkedDocument = {
  ...LAW,
  work: { ...LAW.work, id: 'gongsifa-1993' as WorkId },
  expression: { ...LAW.expression, work: 'gongsifa-1993' as WorkId },
};

let test: TestApp;
let twoLaws: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN, LAW]);
  twoLaws = await openTestApp([LAW, NAMESAKE]);
});
afterAll(async () => {
  await test.close();
  await twoLaws.close();
});

const PLAN_PATH = '/d/chengzhengbanfa-2022-54';

const go = ({ app }: TestApp, q: string, headers = {}) => app.inject({ url: '/go', query: { q }, headers });
const open = (path: string) => test.app.inject(path.split('/').map(encodeURIComponent).join('/'));

describe('GET /go', () => {
  it('tells caches that a list is a page or data, as each client asks', async () => {
    const types = ['text/html', 'application/json'];
    const lists = await Promise.all(types.map((accept) => go(test, '第十八条', { accept })));
    expect(lists.map(({ headers }) => String(headers['content-type']).split(';')[0])).toEqual(types);
    for (const { headers } of lists) expect(headers.vary).toBe('accept');
  });

  it.each([
    ['呈政办发〔2022〕54号第十八条', `${PLAN_PATH}/art_18`],
    ['呈政办发[2022]54号 第18条', `${PLAN_PATH}/art_18`],
    ['呈政办发〔2022〕54号', PLAN_PATH],
    ['公司法第十五条', '/d/gongsifa/art_15'],
    ['公司法第15条第2款', '/d/gongsifa/art_15__para_2'],
    ['《中华人民共和国公司法》第十五条第二款第（一）项', '/d/gongsifa/art_15__para_2__subpara_1'],
    // Only one document has an article 15, and only one an article 17.
    ['第十五条', '/d/gongsifa/art_15'],
    ['17条', `${PLAN_PATH}/art_17`],
  ])('leads %s straight to the clause', async (q, location) => {
    const response = await go(test, q);
    expect(response.statusCode, response.body).toBe(302);
    expect(response.headers.location).toBe(location);
  });

  it('leads every citation that is given to the clause it was given for', async () => {
    for (const document of [PLAN, LAW]) {
      for (const [eId] of locatorsOf(document.body)) {
        const url = `/api/documents/${document.work.id}/provisions/${eId}`;
        const { citation, address } = (await test.app.inject(url)).json();
        const response = await go(test, citation);
        const candidates = response.statusCode === 302 ? [response.headers.location] : [];
        expect(candidates, citation).toEqual([address]);
      }
    }
  });

  it('lists the places where several documents fit, as data or as a page', async () => {
    const answer = (await go(test, '第十八条')).json<GoAnswer>();
    expect(answer.query).toBe('第十八条');
    expect(answer.message).toBe('符合“第十八条”的有以下 2 处。');
    expect(answer.candidates.map(({ address }) => address).sort()).toEqual([
      `${PLAN_PATH}/art_18`,
      '/d/gongsifa/art_18',
    ]);
    const page = await go(test, '第十八条', { accept: 'text/html' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('<a href="/d/gongsifa/art_18">《中华人民共和国公司法》第十八条</a>');
  });

  it('never chooses between two documents of one title', async () => {
    const { candidates } = (await go(twoLaws, '公司法第十五条')).json<GoAnswer>();
    expect(candidates.map(({ document }) => document).sort()).toEqual(['gongsifa', 'gongsifa-1993']);
  });

  it.each([
    ['2022年54号', [PLAN_PATH]],
    ['2022年54号第18条', [`${PLAN_PATH}/art_18`]],
    ['54号第十八条', [`${PLAN_PATH}/art_18`]],
    ['《规划》第18条', [`${PLAN_PATH}/art_18`]],
    ['规划第18条', [`${PLAN_PATH}/art_18`]],
    ['呈政办发〔2022〕54号18', [`${PLAN_PATH}/art_18`]],
    ['公司法15(1)', ['/d/gongsifa/art_15__para_2__subpara_1', '/d/gongsifa/art_15__para_1']],
    ['公司法15条2', ['/d/gongsifa/art_15__para_2']],
    ['《呈贡区发展战略规划》第十八条', [`${PLAN_PATH}/art_18`]],
  ])('lists what %s may mean, and leads nowhere by itself', async (q, addresses) => {
    const response = await go(test, q);
    expect(response.statusCode, response.body).toBe(200);
    const { message, candidates } = response.json<GoAnswer>();
    expect(candidates.map(({ address }) => address)).toEqual(addresses);
    expect(message).toBe(`“${q}”没有写全，可能指以下 ${addresses.length} 处，请核对。`);
  });

  it('takes a 发文字号 without brackets for whole where one document bears it', async () => {
    for (const q of ['呈政办发2022年54号第18条', '呈政办发2022 54号 第18条', '呈政办发2022-54 第18条']) {
      const response = await go(test, q);
      expect(response.headers.location, q).toBe(`${PLAN_PATH}/art_18`);
    }
  });

  it.each([
    // 第 left out, and numbers in brackets or without their unit
    ['《公司法》十五条二款', '/d/gongsifa/art_15__para_2'],
    ['公司法15条2款（一）', '/d/gongsifa/art_15__para_2__subpara_1'],
    ['公司法 15 条 2 款 1 项', '/d/gongsifa/art_15__para_2__subpara_1'],
    // Marks of another kind, one of a pair, or around too much
    ['〈公司法〉第15条', '/d/gongsifa/art_15'],
    ['【公司法】15条', '/d/gongsifa/art_15'],
    ['“公司法”第15条', '/d/gongsifa/art_15'],
    ['公司法》第15条', '/d/gongsifa/art_15'],
    ['《公司法第15条》', '/d/gongsifa/art_15'],
    ['呈政办发「2022」54号文第十八条', `${PLAN_PATH}/art_18`],
    // A sentence around it, and stops
    ['根据《公司法》第十五条第二款之规定，', '/d/gongsifa/art_15__para_2'],
    ['公司法：第十五条。', '/d/gongsifa/art_15'],
    ['公司法第十五条第二款（节选）', '/d/gongsifa/art_15__para_2'],
    // Traditional characters
    ['中華人民共和國公司法第15條', '/d/gongsifa/art_15'],
  ])('leads %s, typed in haste, to the clause', async (q, location) => {
    const response = await go(test, q);
    expect(response.headers.location, response.body).toBe(location);
  });

  it.each(['公司法15', '公司法第15', '《公司法》 15'])(
    'lists article 15 for %s, which may mean it',
    async (q) => {
      const response = await go(test, q);
      expect(response.statusCode).toBe(200);
      expect(response.json<GoAnswer>().candidates.map(({ address }) => address)).toEqual([
        '/d/gongsifa/art_15',
      ]);
    },
  );

  it('does not take a regulation of one region for one of which no region is told', async () => {
    const title = '昆明市城市绿化条例';
    const held = await openTestApp([
      { ...LAW, work: { ...LAW.work, id: 'lvhua' as WorkId, title, aliases: [] } },
    ]);
    const response = await go(held, '城市绿化条例第15条');
    expect(response.statusCode).toBe(200);
    expect(response.json<GoAnswer>().candidates.map(({ address }) => address)).toEqual(['/d/lvhua/art_15']);
    expect((await go(held, `${title}第15条`)).headers.location).toBe('/d/lvhua/art_15');
    await held.close();
  });

  it('lists what a short name of a law may mean', async () => {
    const lawsuits = {
      ...LAW,
      work: { ...LAW.work, id: 'minsufa' as WorkId, title: '中华人民共和国民事诉讼法', aliases: [] },
    };
    const lawsuitsHeld = await openTestApp([lawsuits]);
    const { candidates } = (await go(lawsuitsHeld, '民诉法15条')).json<GoAnswer>();
    expect(candidates.map(({ address }) => address)).toEqual(['/d/minsufa/art_15']);
    const unheld = async (q: string) => (await go(lawsuitsHeld, q)).json<ErrorAnswer>().error.code;
    expect(await unheld('民诉法900条')).toBe('no-such-provision');
    expect(await unheld('民法15条')).toBe('no-such-document');
    await lawsuitsHeld.close();
  });

  it('lists every place of a range', async () => {
    const { candidates } = (await go(test, '公司法第十五条第一款、第二款')).json<GoAnswer>();
    expect(candidates.map(({ eId }) => eId)).toEqual(['art_15__para_1', 'art_15__para_2']);
  });

  it.each([
    '母基金',
    '产业 -资金',
    '<script>',
    '前款',
    ' ',
    '18',
    '十八',
    '54号',
    '2021年54号',
    '规划',
    '发展规划第一',
    '发展规划2030',
    '“两个确立”',
    '科技二十条',
    '占三分之一',
  ])('leads %s, which is no citation, to the search', async (q) => {
    const response = await go(test, q);
    expect(response.statusCode).toBe(302);
    const location = new URL(response.headers.location ?? '', 'http://localhost');
    expect(location.pathname).toBe('/search');
    expect(location.searchParams.get('q')).toBe(q);
  });

  it.each([
    ['公司法第九百条', 'no-such-provision'],
    ['第九百条', 'no-such-provision'],
    ['《中华人民共和国刑法》第八十六条', 'no-such-document'],
    ['国办发〔2020〕1号', 'no-such-document'],
    ['2022年54号第八十条', 'no-such-provision'],
    // Another issuer's number that only ends like one that is held.
    ['政办发〔2022〕54号', 'no-such-document'],
    ['第18条第99款', 'no-such-provision'],
    ['《办法》第一条', 'no-such-document'],
  ])('says that %s is not there', async (q, code) => {
    const response = await go(test, q);
    expect(response.statusCode).toBe(404);
    expect(response.json<ErrorAnswer>().error.code).toBe(code);
  });

  it('refuses a missing and an endless q', async () => {
    for (const url of ['/go', `/go?q=${'a'.repeat(501)}`]) {
      const response = await test.app.inject(url);
      expect(response.statusCode).toBe(400);
      expect(response.json<ErrorAnswer>().error.code).toBe('wrong-parameter');
    }
  });

  it('fails on no text at all', async () => {
    const piece = fc.constantFrom(
      '第',
      '十',
      '条',
      '《',
      '》',
      '公司法',
      '款',
      '（',
      '）',
      '〔2022〕',
      '54号',
      '呈政办发',
      '、',
      '至',
      '"',
      '“',
      '”',
      '\0',
      '之一',
      '99999999',
    );
    const q = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(q, async (pieces) => {
        const { statusCode } = await go(test, pieces.join(''));
        expect([200, 302, 404]).toContain(statusCode);
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});

describe('addresses in Chinese words', () => {
  it.each([
    ['/d/呈政办发〔2022〕54号/第十八条', `${PLAN_PATH}/art_18`],
    ['/d/呈政办发[2022]54号/第18条', `${PLAN_PATH}/art_18`],
    ['/d/呈政办发〔2022〕54号/art_18', `${PLAN_PATH}/art_18`],
    ['/d/呈政办发〔2022〕54号', PLAN_PATH],
    ['/d/公司法/第十五条第二款', '/d/gongsifa/art_15__para_2'],
    ['/d/gongsifa/第十五条', '/d/gongsifa/art_15'],
  ])('%s leads to the permanent address', async (path, location) => {
    const response = await open(path);
    expect(response.statusCode, response.body).toBe(302);
    expect(response.headers.location).toBe(location);
  });

  it.each([
    ['/d/国办发〔2020〕1号/第一条', 'no-such-document', undefined],
    ['/d/公司法/第九百条', 'no-such-provision', '/d/gongsifa'],
    ['/d/gongsifa/总则', 'no-such-provision', '/d/gongsifa'],
    ['/d/公司法/art_15__para_9', 'no-such-provision', '/d/gongsifa/art_15'],
  ])('%s is not there', async (path, code, nearest) => {
    const response = await open(path);
    const { location } = response.headers;
    const answer = location === undefined ? response : await test.app.inject(location);
    expect(answer.statusCode).toBe(404);
    expect(answer.json<ErrorAnswer>().error).toMatchObject({ code });
    expect(answer.json<ErrorAnswer>().error.nearest?.address).toBe(nearest);
  });
});
