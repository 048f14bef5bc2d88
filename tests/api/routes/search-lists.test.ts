import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultBlocks } from '../../../src/api/result-list.ts';
import { LibraryChangedError } from '../../../src/domain/library-changed.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { searchAll } from '../../../src/search/search-all.ts';
import { extractBytes, textsOf } from '../../ingest/extract/read.ts';
import { openTestApp, type TestApp } from '../library.ts';
import { lawOf } from '../long-law.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const ORIGIN = 'http://localhost:80';
const CLAUSE =
  '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条';

function list(format: string, query: Readonly<Record<string, string>>, app = test.app) {
  return app.inject({ url: `/api/search.${format}`, query: { ...query } });
}

async function wordTexts(bytes: Buffer): Promise<readonly string[]> {
  return textsOf(await extractBytes(bytes, 'a.docx'));
}

describe('the results of a search as a file', () => {
  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['csv', 'text/csv; charset=utf-8'],
  ])('%s is saved under a Chinese name', async (format, type) => {
    const { statusCode, headers } = await list(format, { q: '母基金' });
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe(type);
    const name = encodeURIComponent(`检索结果：母基金.${format}`);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="tiaowen.${format}"; filename*=UTF-8''${name}`,
    );
  });

  it('as CSV has a row for each place, with its whole text, citation and address', async () => {
    const { body } = await list('csv', { q: '母基金' });
    const [head, ...rows] = body.slice(1).trimEnd().split('\r\n');
    expect(head).toBe('文件,发文字号,条,标题,引文,原文,跨词,地址');
    expect(rows).toHaveLength(2);
    expect(rows[1]).toContain(`${CLAUSE}“一、组建思路”`);
    expect(rows[1]).toContain('由政府出资设立母基金，吸引社会资本参与。');
    expect(rows[1]).toContain(`${ORIGIN}/d/chengzhengbanfa-2022-54/art_18__div_1`);
  });

  it('as Word has each clause whole, with citation and address', async () => {
    const texts = await wordTexts((await list('docx', { q: '母基金' })).rawPayload);
    expect(texts[0]).toBe('检索结果：母基金');
    expect(texts[1]).toBe('1 个文件 · 1 条 · 2 处');
    // 目标 does not hold the word, but belongs to the clause.
    expect(texts).toContain('——到2030年，规模达到30亿元。');
    const all = texts.join('\n');
    expect(all).toContain(CLAUSE);
    expect(all).toContain(`${ORIGIN}/d/chengzhengbanfa-2022-54/art_18`);
  });

  it('as Word is not made of two states of the library', async () => {
    const { store, close } = await openTestApp();
    const { reader, writer } = store;
    const page = await searchAll('设立', {}, 10, { reader });
    if ('refusal' in page) throw new Error(page.message);
    const [first, ...others] = new Set(page.groups.map(({ document }) => document));
    expect(others).not.toEqual([]);
    const changing = {
      ...reader,
      async findDocument(id: WorkId) {
        const document = await reader.findDocument(id);
        if (id === first) await writer.removeWork(id);
        return document;
      },
    };
    await expect(resultBlocks(page, ORIGIN, changing)).rejects.toThrow(LibraryChangedError);
    await expect(resultBlocks(page, ORIGIN, reader)).rejects.toThrow(LibraryChangedError);
    await close();
  });

  it('takes the filters and the order of the search, and nothing else', async () => {
    const narrowed = await list('csv', { q: '规模 亿元', role: 'target', order: 'document' });
    expect(narrowed.body.trimEnd().split('\r\n')).toHaveLength(3);
    expect((await list('csv', { q: '规模', role: 'approach' })).body.trimEnd().split('\r\n')).toHaveLength(1);
    expect((await list('csv', { q: '母基金', limit: '5' })).statusCode).toBe(400);
    expect((await list('xlsx', { q: '母基金', document: 'nothing' })).statusCode).toBe(404);
  });

  it('is empty but for its head where nothing is found', async () => {
    expect((await list('csv', { q: '火星' })).body.trimEnd().split('\r\n')).toHaveLength(1);
    expect(await wordTexts((await list('docx', { q: '火星' })).rawPayload)).toContain(
      '0 个文件 · 0 条 · 0 处',
    );
  });
});

describe('a list that is longer than a file may be', () => {
  it('says how much of it is there, and holds every article up to that once', async () => {
    const long = await openTestApp([lawOf(2100)]);
    const { body } = await list('csv', { q: '担保' }, long.app);
    const rows = body.trimEnd().split('\r\n');
    expect(rows).toHaveLength(2002);
    expect(rows.at(-1)).toContain('结果共 2,100 条，此处列出前 2,000 条。');
    const numbers = rows.slice(1, -1).map((row) => /art_([0-9]+)/.exec(row)?.[1]);
    expect(new Set(numbers).size).toBe(2000);
    const word = await wordTexts((await list('docx', { q: '担保' }, long.app)).rawPayload);
    expect(word[2]).toContain('结果共 2,100 条，此处列出前 200 条。');
    await long.close();
  });
});
