import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, ProvisionAnswer, ReferencesAnswer } from '../../../src/api/contract.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import type { EId } from '../../../src/domain/provision.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { LAW, PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

const SURFACE = '前款';
const citation: Reference['citation'] = {
  form: 'relative',
  step: 'previous',
  level: 'paragraph',
  count: 1,
  surface: SURFACE,
  span: { start: 0, end: 2 },
  pinpoints: [],
  at: { eId: 'art_15__para_2' as EId, part: 'intro' },
};
/** 公司法第十五条第二款 cites its 前款; the plan is made to cite the law and a text that is not held. */
const CITING: LinkedDocument = {
  ...LAW,
  references: [
    {
      citation,
      relation: 'cites',
      outcome: 'resolved',
      targets: [{ work: LAW.work.id, eId: 'art_15__para_1' as EId }],
    },
    { citation, relation: 'based_on', outcome: 'external', title: '中华人民共和国宪法' },
    { citation, relation: 'cites', outcome: 'unresolved', reason: 'no-antecedent' },
  ],
};

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN, CITING]);
});
afterAll(() => test.close());

const get = async <Answer>(url: string): Promise<Answer> => (await test.app.inject(url)).json();

describe('GET /api/documents/:id/provisions/:eId', () => {
  it('gives a clause with its citation, what is above it and what is beside it', async () => {
    const url = '/api/documents/chengzhengbanfa-2022-54/provisions/art_18__div_2__measure_1';
    const answer = await get<ProvisionAnswer>(url);
    expect(answer.provision).toMatchObject({
      num: '——',
      content: '到2025年，规模达到10亿元。',
      role: 'target',
    });
    expect(answer.locator).toBe('第十八条“二、发展目标”第一项');
    expect(answer.citation).toBe(
      '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条“二、发展目标”第一项',
    );
    expect(answer.address).toBe('/d/chengzhengbanfa-2022-54/art_18__div_2__measure_1');
    expect(answer.ancestors.map(({ eId }) => eId)).toEqual(['chp_6', 'art_18', 'art_18__div_2']);
    expect(answer.next).toEqual({
      eId: 'art_18__div_2__measure_2',
      locator: '第十八条“二、发展目标”第二项',
      address: '/d/chengzhengbanfa-2022-54/art_18__div_2__measure_2',
    });
  });

  it.each([
    ['art_15__para_2__subpara_9', 'art_15__para_2', '第十五条第二款'],
    ['art_15__para_7__subpara_1', 'art_15', '第十五条'],
    ['art_99', null, ''],
    ['第九十九条', null, ''],
    ['art_15__', null, ''],
  ])('answers 404 to %s and names the nearest place that exists', async (eId, nearest, label) => {
    const response = await test.app.inject(`/api/documents/gongsifa/provisions/${encodeURIComponent(eId)}`);
    const { error } = response.json<ErrorAnswer>();
    expect(response.statusCode).toBe(404);
    expect(error.code).toBe('no-such-provision');
    expect(error.nearest).toMatchObject({ document: 'gongsifa', eId: nearest, label });
  });
});

describe('GET /api/documents/:id/provisions/:eId/references', () => {
  const url = (eId: string, direction: string) =>
    `/api/documents/gongsifa/provisions/${eId}/references?direction=${direction}`;

  it('lists what a clause cites, with links where there is something to link to', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15__para_2', 'out'));
    expect(answer.references.map(({ outcome }) => outcome)).toEqual(['resolved', 'external', 'unresolved']);
    expect(answer.references[0]).toMatchObject({ surface: SURFACE, relation: 'cites', part: 'intro' });
    expect(answer.references[0]?.targets.map(({ address }) => address)).toEqual([
      '/d/gongsifa/art_15__para_1',
    ]);
    expect(answer.references[1]).toMatchObject({ title: '中华人民共和国宪法', targets: [], reason: null });
    expect(answer.references[2]).toMatchObject({ title: null, targets: [], reason: 'no-antecedent' });
  });

  it('lists what cites a clause', async () => {
    const answer = await get<ReferencesAnswer>(url('art_15__para_1', 'in'));
    expect(answer.direction).toBe('in');
    expect(answer.references.map(({ from }) => from.citation)).toEqual([
      '《中华人民共和国公司法》第十五条第二款',
    ]);
  });

  it('lists what is cited where no direction is given', async () => {
    const plain = await get<ReferencesAnswer>('/api/documents/gongsifa/provisions/art_15__para_2/references');
    expect(plain).toEqual(await get<ReferencesAnswer>(url('art_15__para_2', 'out')));
  });
});
