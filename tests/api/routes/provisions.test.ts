import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorAnswer, ProvisionAnswer } from '../../../src/api/contract.ts';
import { LAW, PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp([PLAN, LAW]);
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
