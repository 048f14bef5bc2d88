import { describe, expect, it } from 'vitest';
import { markUnusual } from '../../../ingest/clean/unusual-marks.ts';
import { compileText, outlineLines } from '../structure/reading.ts';
import { pageLines } from './reading.ts';

const RULES = `云溪区公共租赁住房管理办法
第一章　总则
第一条　为规范公共租赁住房管理，根据《公共租赁住房管理办法》，制定本办法。
第二条　本区公共租赁住房的分配和退出，适用本办法。
第二章　申请
第三条　申请人应当符合以下条件：
（一）在本区无住房；
（二）收入低于规定标准。
具体条件由区住房城乡建设部门确定。
第四条　本办法自2024年5月1日起施行。`;

/** The rules with their articles printed otherwise; `$1` stands for the number. */
const printed = (print: string): string => RULES.replace(/^第([一二三四])条　/gm, print);
const marks = (text: string): readonly string[] =>
  [...markUnusual(pageLines(text)).marks.values()].map(({ num }) => num);

describe('articles whose numbers are printed in a manner of their own', () => {
  it.each([
    '第$1条，',
    '第$1条；',
    '〈第$1条〉',
    '《第$1条》',
    '「第$1条」 ',
    '第（$1）条 ',
    'Article $1 第$1条 ',
    '$1条　',
  ])('%s are the articles of the text', async (print) => {
    const [usual, unusual] = await Promise.all([compileText(RULES), compileText(printed(print))]);
    expect(outlineLines(unusual)).toEqual(outlineLines(usual));
  });

  it('are doubted once where 第 is missing, and not at all where brackets are added', async () => {
    const [unsigned, bracketed] = await Promise.all([
      compileText(printed('$1条　')),
      compileText(printed('「第$1条」')),
    ]);
    expect(unsigned.problems.map(({ code, lines }) => [code, lines])).toEqual([['number-misread', [3, 10]]]);
    expect(unsigned.problems[0]?.message).toContain('“一条”至“四条”没有“第”字');
    expect(bracketed.problems).toEqual([]);
  });

  it('may lack a few numbers, but not the first', () => {
    expect(marks(printed('「第$1条」').replace('「第二条」', ''))).toEqual(['第一条', '第三条', '第四条']);
    expect(marks(printed('「第$1条」').replace('「第一条」', ''))).toEqual([]);
  });

  it('go on over lines that are wrapped', async () => {
    const wrapped = printed('第$1条，').replace(/(.{20})/g, '$1\n');
    const document = await compileText(wrapped);
    expect(outlineLines(document).filter((line) => line.includes('art_')).length).toBeGreaterThanOrEqual(4);
  });
});

describe('lines that only look so', () => {
  it.each([
    ['quote the words of another law', printed('“第$1条　')],
    ['cite, each behind words of its own', printed('依照第$1条，')],
    ['are too few', '第一条，为了规范管理。\n第二条，适用本办法。'],
    ['count what is no article', '一条龙服务\n二条规定\n三条措施'],
    ['stand beside the articles themselves', `${RULES}\n${printed('第$1条，')}`],
  ])('%s', (_, text) => {
    expect(marks(text)).toEqual([]);
  });
});
