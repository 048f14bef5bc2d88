import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
import type { Extraction } from '../../../ingest/extract/line.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { outlineLines } from '../structure/reading.ts';
import { list, lvl, makeDocx, makePlainDocx, num, p, use } from './make-docx.ts';
import { makeHtml } from './make-html.ts';
import { makePlainPdf } from './make-pdf.ts';
import { extractBytes } from './read.ts';

// The plan of 呈政办发〔2022〕54号: its own paragraphs, joined here by the blank lines between them.
const PARAGRAPHS = readFileSync('seeds/004_190c656b337f64ff.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '' && !/^[—\s0-9]+$/.test(line))
  .slice(0, 300);

const utf8 = (text: string) => new TextEncoder().encode(text);

/** The document's characters in reading order, without blanks. */
function characters(extraction: Extraction): string {
  return extraction.lines
    .filter((line) => line.removed === null)
    .map((line) => line.text)
    .join('')
    .replace(/\s/g, '');
}

describe('one text in five formats', () => {
  const expected = PARAGRAPHS.join('').replace(/\s/g, '');

  it.each([
    ['规划.txt', utf8(PARAGRAPHS.join('\n'))],
    ['规划.md', utf8(PARAGRAPHS.join('\n\n'))],
    ['规划.html', makeHtml(PARAGRAPHS)],
    ['规划.docx', makePlainDocx(PARAGRAPHS)],
    ['规划.pdf', makePlainPdf(PARAGRAPHS)],
  ])('is the same text in %s', async (name, bytes) => {
    expect(characters(await extractBytes(bytes, name))).toBe(expected);
  });
});

describe('lists as each format has them', () => {
  const ABOVE = ['云溪区数据管理办法', '第一条 各部门应当：'];
  const BULLETS = ['建立台账；', '定期检查。'];
  const BETWEEN = ['前款规定的台账由区数据局统一格式。', '数据按下列要求管理：'];
  const LETTERS = ['来源清楚；', '用途明确。'];
  const BELOW = '第二条 本办法自2024年1月1日起施行。';

  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
  const listOf = (tag: string, texts: readonly string[]): string =>
    `<${tag}>${texts.map((text) => `<li>${text}</li>`).join('')}</${tag.split(' ')[0]}>`;

  const markdown = [
    `# ${ABOVE[0]}`,
    ABOVE[1],
    BULLETS.map((text) => `- ${text}`).join('\n'),
    ...BETWEEN,
    LETTERS.map((text, index) => `${'ab'[index]}) ${text}`).join('\n'),
    BELOW,
  ].join('\n\n');
  const html = `<html><head><meta charset="utf-8"></head><body><h1>${ABOVE[0]}</h1><p>${ABOVE[1]}</p>${listOf('ul', BULLETS)}${paragraphs(BETWEEN)}${listOf('ol type="a"', LETTERS)}<p>${BELOW}</p></body></html>`;
  const bullet = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>';
  const docx = makeDocx({
    numbering: list(0, bullet) + list(1, lvl(0, 'lowerLetter', '%1)')) + use(1, 0) + use(2, 1),
    body: [
      ...ABOVE.map((text) => p(text)),
      ...BULLETS.map((text) => p(text, num(1))),
      ...BETWEEN.map((text) => p(text)),
      ...LETTERS.map((text) => p(text, num(2))),
      p(BELOW),
    ].join(''),
  });

  it.each([
    ['办法.md', utf8(markdown), '-', 'a)'],
    ['办法.html', utf8(html), '•', 'a.'],
    ['办法.docx', docx, '•', 'a)'],
  ])('are items of their 款 in %s', async (fileName, bytes, bulletMark, letter) => {
    const document = await compileSource({
      path: fileName,
      fileName,
      bytes,
      id: sourceIdOf(bytes),
      known: null,
    });
    const second = letter.replace('a', 'b');
    expect(outlineLines(document)).toEqual([
      'art_1 第一条',
      '  art_1__para_1 | 各部门应当：',
      `    art_1__para_1__measure_1 ${bulletMark} [measure] | 建立台账；`,
      `    art_1__para_1__measure_2 ${bulletMark} [measure] | 定期检查。`,
      '  art_1__para_2 | 前款规定的台账由区数据局统一格式。',
      '  art_1__para_3 | 数据按下列要求管理：',
      `    art_1__para_3__point_1 ${letter} | 来源清楚；`,
      `    art_1__para_3__point_2 ${second} | 用途明确。`,
      'art_2 第二条 | 本办法自2024年1月1日起施行。',
    ]);
    expect(document.problems).toEqual([]);
  });
});
