import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentAnswer, DocumentList, HealthAnswer, ReportAnswer } from '../../../src/api/contract.ts';
import { PLAN } from '../documents.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const PLAN_URL = '/api/documents/chengzhengbanfa-2022-54';

async function get<Answer>(url: string): Promise<Answer> {
  const answer = await test.app.inject(url);
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  return answer.json();
}

describe('GET /api/documents', () => {
  it('lists every document with number, issuer, date and address', async () => {
    const { documents, total } = await get<DocumentList>('/api/documents');
    expect(total).toBe(3);
    expect(documents.map(({ id }) => id).sort()).toEqual(['chengzhengbanfa-2022-54', 'gongsifa', 'hostile']);
    expect(documents.find(({ id }) => id === PLAN.work.id)).toEqual({
      id: 'chengzhengbanfa-2022-54',
      type: '规划',
      title: '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
      docNumber: '呈政办发〔2022〕54号',
      issuers: ['昆明市呈贡区人民政府办公室'],
      dates: { adopted: null, issued: '2022-09-09', effective: null, ended: null },
      amended: null,
      status: '时效未标注',
      articles: 2,
      provisions: 10,
      address: '/d/chengzhengbanfa-2022-54',
    });
  });
});

describe('GET /api/documents/:id', () => {
  it('gives the whole text as it is held', async () => {
    const answer = await get<DocumentAnswer>(PLAN_URL);
    expect(answer.body).toEqual(PLAN.body);
    expect(answer.fields).toEqual(PLAN.fields);
    expect(answer.work).toEqual(PLAN.work);
    expect(answer.problems).toBe(2);
    expect(answer.citation).toBe(
      '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）',
    );
  });

  it('gives the contents in order, with their depth, and no measures or paragraphs', async () => {
    const { contents } = await get<DocumentAnswer>(PLAN_URL);
    expect(contents.map(({ depth, num, heading }) => `${depth} ${num} ${heading}`)).toEqual([
      '0 第六章 科技金融',
      '1 第十七条 概念验证',
      '1 第十八条 设立母基金',
      '2 一、 组建思路',
      '2 二、 发展目标',
      '1 表 1 主要指标',
    ]);
  });

  it('lists the articles of a law although they have no headings', async () => {
    const { contents } = await get<DocumentAnswer>('/api/documents/gongsifa');
    expect(contents.map(({ num }) => num)).toEqual(['第十五条', '第十八条']);
  });
});

describe('GET /api/documents/:id/report', () => {
  it('counts, lists what was left out and links each doubt to its place', async () => {
    const report = await get<ReportAnswer>(`${PLAN_URL}/report`);
    expect(report.kinds).toContainEqual({ kind: 'measure', word: '措施', count: 2 });
    expect(report.removed).toEqual([
      { reason: 'page-number', label: '页码', text: '— 31 —', lines: [899, 899], page: 31 },
    ]);
    expect(report.characters).toEqual({ extracted: 140, provisions: 90, fields: 46, removed: 4 });
    expect(report.problems).toEqual([
      {
        code: 'table-broken',
        label: '表格由文字复原',
        message: '表 1 由文字复原。',
        lines: [900, 900],
        eId: 'art_18',
      },
      {
        code: 'encoding-guessed',
        label: '字符编码系推测',
        message: '字符编码系推测。',
        lines: null,
        eId: null,
      },
    ]);
  });
});

describe('GET /api/health', () => {
  it('counts documents and searchable texts', async () => {
    expect(await get<HealthAnswer>('/api/health')).toEqual({
      status: 'ok',
      documents: 3,
      entries: await test.store.reader.countEntries(),
    });
  });
});
