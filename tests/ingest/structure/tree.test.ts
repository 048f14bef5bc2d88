/** The promises of the tree, on texts that nobody wrote: nothing lost, every address once, the same again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSource } from '../../../ingest/compile.ts';
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
