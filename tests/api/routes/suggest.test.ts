import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestAnswer } from '../../../src/api/contract.ts';
import { openTestApp, type TestApp } from '../library.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

async function suggestionsFor(q: string): Promise<SuggestAnswer['suggestions']> {
  const response = await test.app.inject(`/api/suggest?q=${encodeURIComponent(q)}`);
  expect(response.statusCode, response.body).toBe(200);
  const answer: SuggestAnswer = response.json();
  expect(answer.query).toBe(q);
  return answer.suggestions;
}

const ofSort = (rows: SuggestAnswer['suggestions'], sort: string) => rows.filter((row) => row.sort === sort);

describe('GET /api/suggest', () => {
  it('leads to the clauses that a citation names, in the most important documents first', async () => {
    const rows = ofSort(await suggestionsFor('第十八条'), 'provision');
    expect(rows.map(({ place }) => place?.address)).toContain('/d/chengzhengbanfa-2022-54/art_18');
    expect(rows.every(({ text }) => text === '第十八条')).toBe(true);
    const named = ofSort(await suggestionsFor('呈政办发[2022]54号 第18条'), 'provision');
    expect(named.map(({ place }) => place?.address)).toEqual(['/d/chengzhengbanfa-2022-54/art_18']);
    expect(ofSort(await suggestionsFor('呈政办发[2022]54号 第999条'), 'provision')).toEqual([]);
  });

  it('leads to documents by any part of their titles, and by their 发文字号', async () => {
    for (const typed of ['创建国家', '呈政办发〔2022〕', '呈政办发[2022']) {
      const [title] = ofSort(await suggestionsFor(typed), 'title');
      expect(title?.place?.document, typed).toBe('chengzhengbanfa-2022-54');
    }
  });

  it('completes words and headings that stand in the texts', async () => {
    const rows = await suggestionsFor('设立');
    expect(ofSort(rows, 'heading').map(({ text }) => text)).toContain('设立母基金');
    for (const { text, sort } of rows) if (sort !== 'title') expect(text.startsWith('设立')).toBe(true);
  });

  it('gives the same row for the same characters, none of it twice', async () => {
    for (const typed of ['设', '公司', '第', '2', 'r']) {
      const rows = await suggestionsFor(typed);
      expect(await suggestionsFor(typed)).toEqual(rows);
      expect(new Set(rows.map(({ text, place }) => `${text} ${place?.document}`)).size).toBe(rows.length);
      expect(rows.length).toBeLessThanOrEqual(12);
    }
  });

  it.each(['', ' ', '\u200b', '字'.repeat(400), '%_', '\u{10FFFF}', '\0'])(
    'has nothing for %j',
    async (q) => {
      expect(await suggestionsFor(q)).toEqual([]);
    },
  );
});
