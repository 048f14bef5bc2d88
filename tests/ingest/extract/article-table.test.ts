import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import { setsArticles } from '../../../ingest/extract/article-table.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { compileText, outlineLines } from '../structure/reading.ts';
import { makeDocx } from './make-docx.ts';

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['第一条', '为了规范市容，制定本办法。'],
  ['第二条', '本办法适用于本市。', '法律另有规定的，从其规定。'],
  ['第三条', '由市城管局负责。'],
];
const OUTLINE = [
  'art_1 第一条 | 为了规范市容，制定本办法。',
  'art_2 第二条',
  '  art_2__para_1 | 本办法适用于本市。',
  '  art_2__para_2 | 法律另有规定的，从其规定。',
  'art_3 第三条 | 由市城管局负责。',
];

describe('a table that sets articles', () => {
  it('is read as articles with their paragraphs in HTML', async () => {
    const rows = ROWS.map(([num, ...texts]) => `<tr><td>${num}</td><td>${texts.join('<br>')}</td></tr>`);
    const page = `<html><body><h1>云溪市市容管理办法</h1><table>${rows.join('')}</table></body></html>`;
    expect(outlineLines(await compileText(page, '办法.html'))).toEqual(OUTLINE);
  });

  it('is read as articles with their paragraphs in DOCX', async () => {
    const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const cell = (texts: readonly string[]) => `<w:tc>${texts.map(p).join('')}</w:tc>`;
    const rows = ROWS.map(([num, ...texts]) => `<w:tr>${cell([num])}${cell(texts)}</w:tr>`);
    const bytes = makeDocx({ body: `${p('云溪市市容管理办法')}<w:tbl>${rows.join('')}</w:tbl>` });
    const source = { path: 'a.docx', fileName: 'a.docx', bytes, id: sourceIdOf(bytes), known: null };
    expect(outlineLines(await compileSource(source))).toEqual(OUTLINE);
  });

  it.each([
    [
      'of three columns',
      [
        ['第一条', '旧', '新'],
        ['第二条', '旧', '新'],
      ],
    ],
    [
      'about articles',
      [
        ['条文', '解读'],
        ['第一条', '说明宗旨。'],
        ['第二条', '说明范围。'],
      ],
    ],
    [
      'of articles here and there',
      [
        ['第三条', '罚款'],
        ['第十条', '警告'],
        ['第二十条', '罚款'],
      ],
    ],
    [
      'of other things',
      [
        ['第一组', '甲'],
        ['第二组', '乙'],
        ['第三组', '丙'],
      ],
    ],
  ])('is none %s', (_, rows) => {
    expect(setsArticles(rows)).toBe(false);
  });
});
