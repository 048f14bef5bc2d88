/** The promises of the tree, on texts that nobody wrote: nothing lost, every address once, the same again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLines } from '../../../ingest/clean/clean.ts';
import { compileSource } from '../../../ingest/compile.ts';
import { extractLines } from '../../../ingest/extract/extract.ts';
import { describeWork } from '../../../ingest/structure/metadata.ts';
import { buildTree } from '../../../ingest/structure/tree.ts';
import { accountFor, provisionsOf, sourceOf } from './reading.ts';

const MARKS = [
  '第一编　',
  '第一章　',
  '第二节　',
  '第一条　',
  '第三条之一　',
  '一、',
  '二、',
  '（一）',
  '（二）',
  '1.',
  '（1）',
  '①',
  '——',
  '一是',
  '表 1 ',
  '图 2 ',
  '附件1',
  '附件：1.',
  '附　则',
  '目录',
  '',
  '',
];
const WORDS = [
  '总体要求',
  '为了规范管理，制定本办法。',
  '应当符合下列条件：',
  '加强领导。成立领导小组；',
  '昆明市呈贡区人民政府',
  '2024年5月6日',
  '（此件公开发布）',
  '抄送：区委办公室。',
  '特此公告。',
  '指标 2025年 2030年',
  '高新技术企业 100家 300家',
  '',
];

const line = fc.tuple(fc.constantFrom(...MARKS), fc.constantFrom(...WORDS)).map((parts) => parts.join(''));
const text = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => `测试办法\n${lines.join('\n')}`);

describe('any order of marks and words', () => {
  it('loses nothing, addresses everything once and reads the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        const source = sourceOf(words);
        const document = await compileSource(source);
        expect(await accountFor(source, document)).toEqual({ lost: '', doubled: '', unlike: [] });
        const eIds = provisionsOf(document).map(({ eId }) => eId);
        expect(new Set(eIds).size).toBe(eIds.length);
        expect(await compileSource(source)).toEqual(document);
      }),
      { seed: 20221122, numRuns: 150 },
    );
  });
});

/** So many that a step which takes the square of its input would run for minutes. */
const MANY = 30_000;

function counted(line: (n: number) => string): string {
  return Array.from({ length: MANY }, (_, index) => line(index + 1)).join('\n');
}

describe('a text that nobody would write', () => {
  it.each([
    ['articles of one chapter', `测试办法\n第一章　总则\n${counted((n) => `第${n}条　为了规范管理。`)}`],
    ['one article again and again', `测试办法\n${'第一条　为了规范管理。\n'.repeat(MANY)}`],
    ['nothing but ——', '——\n'.repeat(MANY)],
    ['annexes without text', `测试办法\n请执行。\n${counted((n) => `附件${n}：名称`)}`],
    ['printing notes', `测试办法\n请执行。\n${'抄送：区委办公室。\n'.repeat(MANY)}`],
    ['tables of one row', `测试办法\n${counted((n) => `表 ${n} 名称\n指标 数值\n甲 1个`)}`],
    [
      'a contents list as long as the text',
      `测试办法\n目录\n${'第一章 总则\n'.repeat(MANY)}${'第一章 总则\n第一条 甲。\n'.repeat(MANY)}`,
    ],
    ['one line of ）', `测试办法\n（2020年1月1日通过${'）'.repeat(MANY * 10)}通过`],
  ])('is read in time: %s', async (_, words) => {
    const extraction = await extractLines(sourceOf(words));
    const clean = cleanLines(extraction, '文件.txt');
    const { body, fields } = buildTree(clean, extraction.text).value;
    expect(describeWork([...clean.fields, ...fields], body, '文件.txt', null).work.title).not.toBe('');
    const eIds = provisionsOf({ body }).map(({ eId }) => eId);
    expect(new Set(eIds).size).toBe(eIds.length);
  });
});
