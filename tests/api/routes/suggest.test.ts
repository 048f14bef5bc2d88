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

  it('leads to a clause whose 条 is not yet typed', async () => {
    for (const typed of ['公司法第十五', '公司法15', '公司法第十五条']) {
      const rows = ofSort(await suggestionsFor(typed), 'provision');
      expect(
        rows.map(({ place }) => place?.address),
        typed,
      ).toEqual(['/d/gongsifa/art_15']);
    }
  });

  it('leads to a 款 whose word is not yet typed', async () => {
    for (const typed of ['公司法15条2', '公司法第十五条第二', '公司法15(2)']) {
      const rows = ofSort(await suggestionsFor(typed), 'provision');
      const places = rows.map(({ place }) => place?.address);
      expect(places, typed).toEqual(['/d/gongsifa/art_15__para_2']);
    }
  });

  it('reads traditional characters as simplified ones where nothing begins with them', async () => {
    const rows = await suggestionsFor('創建國家');
    expect(ofSort(rows, 'title').map(({ place }) => place?.document)).toEqual(['chengzhengbanfa-2022-54']);
  });

  it('reads letters as pinyin, halfway, divided, abbreviated and behind characters', async () => {
    for (const typed of ['chuangjianguo', 'Chuang jian guo', "chuang'jian'guo", 'chuàngjiàng', '创建guo']) {
      const rows = await suggestionsFor(typed);
      const [title] = ofSort(rows, 'title');
      expect(title?.place?.document, typed).toBe('chengzhengbanfa-2022-54');
    }
    for (const typed of ['gongsif', 'gsf', '公司f']) {
      const [title] = ofSort(await suggestionsFor(typed), 'title');
      expect(title?.place?.document, typed).toBe('gongsifa');
    }
    expect((await suggestionsFor('shelimuji')).map(({ text }) => text)).toContain('设立母基金');
    expect(await suggestionsFor('q')).toEqual([]);
  });

  it('goes on as the texts do, to the end of a word, where no word or name begins so', async () => {
    expect(await suggestionsFor('由政')).toMatchObject([{ sort: 'word', text: '由政府' }]);
    expect(await suggestionsFor('府出')).toEqual([]);
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
