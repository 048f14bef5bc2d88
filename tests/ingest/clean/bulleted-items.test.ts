import { describe, expect, it } from 'vitest';
import { findBulletedItems } from '../../../ingest/clean/bulleted-items.ts';
import { measureWrap } from '../../../ingest/clean/measure.ts';
import { compileText, outlineLines } from '../structure/reading.ts';
import { pageLines, paragraphs } from './reading.ts';

function items(text: string): readonly string[] {
  const lines = pageLines(text);
  return [...findBulletedItems(lines, measureWrap(lines))].map(
    ([line, { num, textStart }]) => `${num} | ${line.text.slice(textStart)}`,
  );
}

describe('items that a bullet marks', () => {
  it.each([...'●•◆■▪➢➤✓✔'])('%s below a colon', (sign) => {
    const text = `各部门应当：\n${sign}建立台账\n${sign} 定期检查`;
    expect(items(text)).toEqual([`${sign} | 建立台账`, `${sign} | 定期检查`]);
  });

  it.each([...'·○-*'])('%s below a colon, with a blank behind it', (sign) => {
    expect(items(`各部门应当：\n${sign} 建立台账\n${sign} 定期检查`)).toHaveLength(2);
    expect(items(`各部门应当：\n${sign}建立台账\n${sign}定期检查`)).toEqual([]);
  });

  it.each([
    ['ending as items of a sentence do', '● 建立台账；\n● 定期检查。\n其他要求另行规定。', 2],
    ['three and more', '• 数据目录\n• 数据标准\n• 数据质量', 3],
    ['two in an article', '第五条　包括数据目录。\n• 数据目录\n• 数据标准', 2],
    ['one sentence below a colon', '应当符合下列要求：\n● 建立台账。', 1],
    ['with a numbered list below one', '各部门应当：\n● 建立台账：\n1. 目录\n2. 清单\n● 定期检查', 2],
    ['with bullets of another sign below one', '各部门应当：\n● 建立台账\n○ 目录\n○ 清单\n● 定期检查', 4],
  ])('%s', (_, text, count) => {
    expect(items(text)).toHaveLength(count);
  });

  it.each([
    ['a heading above its text', '■ 一线见闻\n近日，记者走进云溪区。\n■ 基层声音\n群众说，办事快了。'],
    ['a heading above a byline', '■ 一线见闻\n■ 本报记者　张三\n近日，记者走进云溪区。'],
    ['headings below a colon', '现公布如下：\n◆ 主要目标\n到2025年，全部建成。\n◆ 主要任务\n加强领导。'],
    ['check boxes', '是否同意：\n□是\n□否'],
    ['notes and clauses that count', '说明如下：\n※ 以原件为准。\n★ 投标人应当盖章；\n▲ 投标人应当签字。'],
    ['the year of a wrapped line', '下列期限：\n○年十二月\n○年十月'],
    ['a name of two parts', '下列人员：\n买买提\n·艾力\n·阿不都'],
    ['page numbers', '下列人员：\n- 12 -\n- 13 -'],
    ['rules', '下列人员：\n- - - -\n* * * *'],
  ])('are none: %s', (_, text) => {
    expect(items(text)).toEqual([]);
  });

  it.each([
    ['in Markdown', '- 建立台账\n  - 目录；\n  - 清单。\n- 定期检查', [0, 1, 1, 0]],
    [
      'over three levels',
      '- 建立台账：\n  - 目录：\n    - 国家级；\n    - 省级。\n- 定期检查',
      [0, 1, 2, 2, 0],
    ],
    ['not below an item that has come to its end', '● 建立台账；\n  ● 定期检查；\n● 公开结果。', [0, 0, 0]],
    ['not where the first has lost its indent', '● 建立台账；\n  ● 定期检查。\n  ● 公开结果。', [0, 0, 0]],
  ])('are set in below one another: %s', (_, text, depths) => {
    const lines = pageLines(`各部门应当：\n${text}`);
    expect([...findBulletedItems(lines, null).values()].map(({ depth }) => depth)).toEqual(depths);
  });

  it('are set in four times at most, however far the text goes on', () => {
    const text = Array.from({ length: 20 }, (_, depth) => `${' '.repeat(2 * depth)}- 第${depth}层：`).join(
      '\n',
    );
    const depths = [...findBulletedItems(pageLines(text), null).values()].map(({ depth }) => depth);
    expect(depths.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 4, 4]);
  });

  it('are no part of a mark behind them', async () => {
    const text = '云溪区管理办法\n\n● 第一条　为了加强管理，制定本办法。\n● 第二条　本办法自印发之日起施行。';
    expect(outlineLines(await compileText(text))).toEqual([
      'art_1 第一条 | 为了加强管理，制定本办法。',
      'art_2 第二条 | 本办法自印发之日起施行。',
    ]);
  });

  it('keep their lines in wrapped text, and the rest of each item with it', () => {
    const text = `第五条　各单位采集、保存和使用数据应当符合本规范的规定，并且按照下
列要求管理数据资源目录、数据标准以及数据质量，任何单位不得擅自变更：
● 来源清楚，采集前应当向被采集人说明采集的目的、范围和保存期限，不得
超出说明的范围采集；
● 用途明确，不得将履行职责过程中获得的数据用于其他目的，不得向任何单
位和个人非法提供；
● 保存安全。
各单位应当按照前款的规定建立数据资源管理台账。`;
    expect(paragraphs(text).slice(1)).toEqual([
      '● 来源清楚，采集前应当向被采集人说明采集的目的、范围和保存期限，不得超出说明的范围采集；',
      '● 用途明确，不得将履行职责过程中获得的数据用于其他目的，不得向任何单位和个人非法提供；',
      '● 保存安全。',
      '各单位应当按照前款的规定建立数据资源管理台账。',
    ]);
  });

  it('are counted in their 款, so that the next 款 counts as it should', async () => {
    const text = `云溪区数据管理办法

第一条　各部门应当：
● 建立台账：
○ 目录；
○ 清单；
● 定期检查。
前款规定的台账由区数据局统一格式。
各街道应当：
● 报送目录；
● 公开结果。
第二条　本办法自印发之日起施行。`;
    expect(outlineLines(await compileText(text))).toEqual([
      'art_1 第一条',
      '  art_1__para_1 | 各部门应当：',
      '    art_1__para_1__measure_1 ● [measure] | 建立台账：',
      '      art_1__para_1__measure_1__measure_1 ○ [measure] | 目录；',
      '      art_1__para_1__measure_1__measure_2 ○ [measure] | 清单；',
      '    art_1__para_1__measure_2 ● [measure] | 定期检查。',
      '  art_1__para_2 | 前款规定的台账由区数据局统一格式。',
      '  art_1__para_3 | 各街道应当：',
      '    art_1__para_3__measure_1 ● [measure] | 报送目录；',
      '    art_1__para_3__measure_2 ● [measure] | 公开结果。',
      'art_2 第二条 | 本办法自印发之日起施行。',
    ]);
  });
});
