/** Texts longer than any call has room for arguments: a register of two hundred thousand rows, a list without articles. */
import { expect, it } from 'vitest';
import { wordFile } from '../../src/api/word-file.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import { toAkomaNtoso } from '../../src/exchange/akn/akoma-ntoso.ts';
import { documentBlocks, paragraph } from '../../src/exchange/blocks.ts';
import { toMarkdown } from '../../src/exchange/markdown.ts';
import { toText } from '../../src/exchange/text.ts';
import { compileText } from '../ingest/structure/reading.ts';

const MANY = 200_000;
const numbers = Array.from({ length: MANY }, (_, number) => number);
const rows = numbers.map((number) => `| ${number} | 第${number}户 |`);
const TABLE = ['某某区清册办法', '', '第一条　清册如下：', '| 编号 | 户 |', '|---|---|', ...rows].join('\n');
const SIGNED = [
  '',
  '　　　　　　　　　　　　　　　　某某区人民政府',
  '　　　　　　　　　　　　　　　　2022年9月9日',
];
const LIST = [
  '某某区关于公布名单的通知',
  '',
  ...numbers.map((number) => `　　第${number}户。`),
  ...SIGNED,
].join('\n');

const ADDRESSES = { work: '/d/a', expression: '/d/a@1', manifestation: '/d/a@1.akn.xml', hrefOf: () => '' };

const formats: readonly (readonly [string, (document: PolicyDocument) => string])[] = [
  ['plain text', (document) => toText(documentBlocks(document))],
  ['Markdown', (document) => toMarkdown(documentBlocks(document))],
  ['Akoma Ntoso', (document) => toAkomaNtoso(document, ADDRESSES)],
];

it.each([
  ['a table', TABLE],
  ['a list of paragraphs', LIST],
])('%s of two hundred thousand is written whole in every format but Word, which says so', async (_, text) => {
  const document = await compileText(text, 'long.md');
  for (const [format, write] of formats) {
    const written = write(document);
    for (const number of [0, 77_777, MANY - 1]) expect(written, format).toContain(`第${number}户`);
  }
  await expect(wordFile(documentBlocks(document), '名单')).rejects.toThrow('不能生成 Word 文件');
});

it('puts two hundred thousand signatures between as many paragraphs', async () => {
  const { body, ...document } = await compileText('某某区关于公布名单的通知\n\n　　第一户。', 'short.md');
  const [paragraph] = body;
  if (paragraph?.shape !== 'leaf') throw new Error('one paragraph was to be read');
  const spanAt = (start: number) => [{ start, end: start + 1 }];
  const signed: PolicyDocument = {
    ...document,
    body: numbers.map((at) => ({ ...paragraph, content: `第${at}户。`, spans: spanAt(2 * at) })),
    fields: numbers.map((at) => ({
      name: 'signature',
      text: `第${at}户署名`,
      spans: spanAt(2 * at + 1),
      lines: [1, 1],
      page: null,
    })),
  };
  const texts = toText(documentBlocks(signed)).split('\n');
  expect(texts[texts.indexOf('第77777户署名') - 1]?.trim()).toBe('第77777户。');
}, 5_000);

it('makes a Word file of ten times the longest law', async () => {
  const blocks = numbers.slice(0, 13_000).map((number) => paragraph('body', `第${number}户`));
  expect((await wordFile(blocks, '名单')).subarray(0, 2).toString()).toBe('PK');
});
