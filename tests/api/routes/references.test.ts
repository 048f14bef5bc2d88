import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, ReferencesAnswer } from '../../../src/api/contract.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { LAW, PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';
import { LINKED_LAW, PREVIOUS_PARAGRAPH } from '../linked-law.ts';

/** 公司法第十五条第二款 cites its 前款, a text that is not held, and one that cannot be told. */
const CITED: LinkedDocument = {
  ...LINKED_LAW,
  references: [
    ...LINKED_LAW.references,
    { citation: PREVIOUS_PARAGRAPH, relation: 'based_on', outcome: 'external', title: '中华人民共和国宪法' },
    { citation: PREVIOUS_PARAGRAPH, relation: 'cites', outcome: 'unresolved', reason: 'no-antecedent' },
  ],
};
/** The plan as if its 第十八条 said 设立母基金 by the law's 第十五条第二款. */
const CITING: LinkedDocument = {
  ...PLAN,
  references: [
    {
      citation: {
        form: 'self',
        word: '',
        surface: '政府出资',
        span: { start: 1, end: 5 },
        pinpoints: [],
        at: { eId: 'art_18__div_1__para_1' as EId, part: 'content' },
      },
      relation: 'based_on',
      outcome: 'resolved',
      targets: [{ work: LAW.work.id, eId: 'art_15__para_2' as EId }],
    },
  ],
};

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([CITING, CITED]);
});
afterAll(() => test.close());

const get = async <Answer>(url: string): Promise<Answer> => (await test.app.inject(url)).json();
const url = (eId: string, query: string) => `/api/documents/gongsifa/provisions/${eId}/references${query}`;

describe('GET /api/documents/:id/provisions/:eId/references', () => {
  it('lists what a clause cites, with links where there is something to link to', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15__para_2', '?direction=out'));
    expect(answer.references.map(({ outcome }) => outcome)).toEqual(['resolved', 'external', 'unresolved']);
    expect(answer.references[0]).toMatchObject({ surface: '前款', relation: 'cites', part: 'intro' });
    expect(answer.references[0]?.targets.map(({ address }) => address)).toEqual([
      '/d/gongsifa/art_15__para_1',
    ]);
    expect(answer.references[1]).toMatchObject({ title: '中华人民共和国宪法', targets: [], reason: null });
    expect(answer.references[2]).toMatchObject({ title: null, targets: [], reason: 'no-antecedent' });
  });

  it('lists what cites a clause, with the words around', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15__para_1', '?direction=in'));
    expect(answer).toMatchObject({ direction: 'in', total: 1 });
    const [line] = answer.references;
    expect(line?.from.citation).toBe('《中华人民共和国公司法》第十五条第二款');
    expect(line?.text).toBe('前款决议由下列机构作出：');
    expect(line?.marks.map(({ start, end }) => line.text.slice(start, end))).toEqual(['前款']);
  });

  it('lists for an article what cites any of its paragraphs from elsewhere', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15', '?direction=in'));
    expect(answer.references.map(({ from }) => from.address)).toEqual([
      '/d/chengzhengbanfa-2022-54/art_18__div_1__para_1',
    ]);
  });

  it('lists one relation, and counts them all', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15', '?kind=based_on'));
    expect(answer.references.map(({ relation }) => relation)).toEqual(['based_on']);
    expect(answer.total).toBe(1);
    expect(answer.relations).toEqual([
      { relation: 'cites', count: 2 },
      { relation: 'based_on', count: 1 },
    ]);
  });

  it('lists what is cited where no direction is given', async () => {
    const plain = await get<ReferencesAnswer>(url('art_15__para_2', ''));
    expect(plain).toEqual(await get<ReferencesAnswer>(url('art_15__para_2', '?direction=out')));
  });

  it('lists page by page', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15', '?limit=1&offset=1'));
    expect(answer.references.map(({ outcome }) => outcome)).toEqual(['external']);
    expect(answer.total).toBe(3);
  });

  it.each([
    ['?direction=both', '参数“direction”的值应为下列之一：out、in。'],
    ['?kind=引用', '参数“kind”的值应为下列之一：cites、based_on、implements、amends、repeals。'],
    ['?limit=0', '参数“limit”不得小于 1。'],
    ['?limit=1001', '参数“limit”不得大于 1000。'],
  ])('answers 400 to %s', async (query, message) => {
    const response = await test.app.inject(encodeURI(url('art_15', query)));
    expect(response.statusCode).toBe(400);
    const { error } = response.json<ErrorAnswer>();
    expect(error.code).toBe('wrong-parameter');
    expect(error.message).toContain(message);
  });

  it('answers 404 where there is no such place, and leads from a dated text to the one shown', async () => {
    const missing = await test.app.inject(url('art_99', ''));
    expect([missing.statusCode, missing.json<ErrorAnswer>().error.code]).toEqual([404, 'no-such-provision']);
    const dated = await test.app.inject('/api/documents/gongsifa@2018-10-26/references');
    expect(dated.statusCode).toBe(404);
    expect(dated.json<ErrorAnswer>().error).toMatchObject({
      code: 'only-text-shown',
      nearest: { address: '/d/gongsifa' },
    });
  });
});

describe('GET /api/documents/:id/references', () => {
  it('lists what other documents say of this one', async () => {
    const answer = await get<ReferencesAnswer>('/api/documents/gongsifa/references?direction=in');
    expect(answer.references.map(({ from }) => from.document)).toEqual(['chengzhengbanfa-2022-54']);
  });

  it('lists all that the document cites, for the links in its text', async () => {
    const answer = await get<ReferencesAnswer>('/api/documents/gongsifa/references');
    expect(answer.references.map(({ from }) => from.eId)).toEqual(Array(3).fill('art_15__para_2'));
  });

  it('answers 404 where there is no such document', async () => {
    const response = await test.app.inject('/api/documents/nothing/references');
    expect([response.statusCode, response.json<ErrorAnswer>().error.code]).toEqual([404, 'no-such-document']);
  });
});

describe('references to what is written at the same time', () => {
  const out = `/api/documents/${PLAN.work.id}/references`;
  const openAndAsk = async (
    documents: readonly LinkedDocument[],
    change?: (test: TestApp) => Promise<void>,
  ) => {
    const opened = await openTestApp(documents);
    await change?.(opened);
    const answer = await opened.app.inject(out);
    expect(answer.statusCode, answer.body).toBe(200);
    await opened.close();
    return (answer.json() as ReferencesAnswer).references[0];
  };

  it('are to what is not held before it comes, and once it has gone', async () => {
    const expected = { outcome: 'external', title: '政府出资', targets: [] };
    expect(await openAndAsk([CITING])).toMatchObject(expected);
    const gone = await openAndAsk([CITING, CITED], ({ store }) => store.writer.removeWork(CITED.work.id));
    expect(gone).toMatchObject(expected);
  });

  it('are to no provision where the text that came has none of that address', async () => {
    const line = await openAndAsk([CITING, { ...LAW, body: [] }]);
    expect(line).toMatchObject({ outcome: 'unresolved', reason: 'no-such-provision', targets: [] });
  });
});
