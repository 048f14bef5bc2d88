/** Rows of letters, Roman numerals and bullets among one another and in the outline of 一、（一）1.. */
import { describe, expect, it } from 'vitest';
import { compileText, outlineLines } from './reading.ts';

/** Addresses and marks, text aside. */
async function tree(text: string): Promise<readonly string[]> {
  const document = await compileText(`云溪区工作方案\n\n${text}`);
  return outlineLines(document).map((line) => line.split(' | ')[0]?.replace(' [measure]', '') ?? '');
}

describe('a row of items', () => {
  it('holds what stands between two of its items, whatever that is numbered by', async () => {
    expect(await tree('Ⅰ. 总则\n1. 目的\n2. 依据\nⅡ. 分级\n1. 重大\n2. 较大\n二、其他事项')).toEqual([
      'point_1 Ⅰ. 总则',
      '  point_1__point_1 1.',
      '  point_1__point_2 2.',
      'point_2 Ⅱ. 分级',
      '  point_2__point_1 1.',
      '  point_2__point_2 2.',
      'div_2 二、',
    ]);
  });

  it('holds rows of another print', async () => {
    expect(
      await tree(
        '一、要求如下：\n（A）来源；\na) 目录；\nb) 清单；\n（B）用途；\n（Ⅰ）特别重大；\n（Ⅱ）重大；\n（C）其他。',
      ),
    ).toEqual([
      'div_1 一、',
      '  div_1__point_1 （A）',
      '    div_1__point_1__point_1 a)',
      '    div_1__point_1__point_2 b)',
      '  div_1__point_2 （B）',
      '    div_1__point_2__point_1 （Ⅰ）',
      '    div_1__point_2__point_2 （Ⅱ）',
      '  div_1__point_3 （C）',
    ]);
  });

  it('ends where the numbers that it stands under go on', async () => {
    expect(await tree('1. 来源：\na) 目录；\nb) 清单。\n2. 用途：\na) 公开；\nb) 共享。')).toEqual([
      'point_1 1.',
      '  point_1__point_1 a)',
      '  point_1__point_2 b)',
      'point_2 2.',
      '  point_2__point_1 a)',
      '  point_2__point_2 b)',
    ]);
  });
});

describe('bullets', () => {
  it('hold those of another sign, or set in, up to the next of their own', async () => {
    expect(
      await tree('一、工作任务\n● 建立台账。\n○ 目录；\n○ 清单。\n● 公开\n  ● 结果；\n  ● 评价。\n● 考核'),
    ).toEqual([
      'div_1 一、 工作任务',
      '  div_1__measure_1 ●',
      '    div_1__measure_1__measure_1 ○',
      '    div_1__measure_1__measure_2 ○',
      '  div_1__measure_2 ● 公开',
      '    div_1__measure_2__measure_1 ●',
      '    div_1__measure_2__measure_2 ●',
      '  div_1__measure_3 ●',
    ]);
  });

  it('of another sign behind the last stand beside it where that has come to its end', async () => {
    expect(await tree('一、工作任务\n* 建立台账；\n* 定期检查；\n+ 公开目录；\n+ 公开结果。')).toEqual([
      'div_1 一、 工作任务',
      '  div_1__measure_1 *',
      '  div_1__measure_2 *',
      '  div_1__measure_3 +',
      '  div_1__measure_4 +',
    ]);
  });

  it('hold no （一） that stands between two lists', async () => {
    expect(
      await tree('一、工作任务\n● 建立台账；\n● 定期检查。\n（一）公开\n● 公开目录；\n● 公开结果。'),
    ).toEqual([
      'div_1 一、 工作任务',
      '  div_1__measure_1 ●',
      '  div_1__measure_2 ●',
      '  div_1__subdiv_1 （一） 公开',
      '    div_1__subdiv_1__measure_1 ●',
      '    div_1__subdiv_1__measure_2 ●',
    ]);
  });

  it('stand in the item above them, and nothing behind them stands in the last', async () => {
    expect(
      await tree(
        '一、工作任务\n（一）建章立制\n● 建立台账；\n● 定期检查。\n以上任务由区数据局牵头。\n（二）公开公示\n· 公开目录；\n· 公开结果。',
      ),
    ).toEqual([
      'div_1 一、 工作任务',
      '  div_1__subdiv_1 （一） 建章立制',
      '    div_1__subdiv_1__measure_1 ●',
      '    div_1__subdiv_1__measure_2 ●',
      '  div_1__subdiv_2 （二） 公开公示',
      '    div_1__subdiv_2__measure_1 ·',
      '    div_1__subdiv_2__measure_2 ·',
    ]);
  });
});
