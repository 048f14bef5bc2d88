import { describe, expect, it } from 'vitest';
import { clean, removedFor } from './reading.ts';

/** The rows of a table, cells parted by |, spans behind them: `text×columns+rows`. */
function rows(text: string): readonly string[] {
  return clean(text)
    .lines.filter((line) => line.table !== null)
    .map((line) =>
      (line.cells ?? [])
        .map(({ start, end, colSpan, rowSpan }) => {
          const spans = `${colSpan > 1 ? `×${colSpan}` : ''}${rowSpan > 1 ? `+${rowSpan}` : ''}`;
          return line.text.slice(start, end) + spans;
        })
        .join('|'),
    );
}

describe('a table that became lines of text', () => {
  const PLAIN = `呈贡区创新发展规划
第一条 发展目标
表 1 主要指标
指标 2025年 2030年
创业人员 5万 10万
GDP贡献率 30% 40%
独角兽 —— 2-3家
第二条 本规划自印发之日起施行。`;

  it('is rows of cells below a head', () => {
    expect(rows(PLAIN)).toEqual([
      '指标|2025年|2030年',
      '创业人员|5万|10万',
      'GDP贡献率|30%|40%',
      '独角兽|——|2-3家',
    ]);
  });

  it('keeps its caption before it and the text behind it', () => {
    const others = clean(PLAIN).lines.filter((line) => line.table === null);
    expect(others.map((line) => line.text)).toEqual([
      '第一条 发展目标',
      '表 1 主要指标',
      '第二条 本规划自印发之日起施行。',
    ]);
  });

  it('is reported as made again from text', () => {
    const [problem] = clean(PLAIN).problems.filter(({ code }) => code === 'table-broken');
    expect(problem?.message).toContain('3 行');
    expect(problem?.lines).toEqual([4, 7]);
  });

  it('has its head only once, however often it was printed', () => {
    const text = PLAIN.replace('GDP贡献率', '— 9 —\n指标 2025年 2030年\nGDP贡献率');
    expect(rows(text)).toHaveLength(4);
    expect(removedFor(clean(text), 'repeated-table-head')).toEqual(['指标 2025年 2030年']);
  });

  it('takes no head along that stands among the lines behind the last row', () => {
    const behind = '园区总体规划\n指标 2025年 2030年\n空间布局';
    const cleaned = clean(PLAIN.replace('第二条', `${behind}\n第二条`));
    expect(removedFor(cleaned, 'repeated-table-head')).toEqual([]);
    const others = cleaned.lines.filter((line) => line.table === null).map((line) => line.text);
    expect(others.slice(2, -1).join('\n')).toBe(behind);
  });

  it('may have a label wrapped over lines above its values', () => {
    expect(rows(PLAIN.replace('创业人员 5万 10万', '创业创新\n人员总数\n5万 10万'))[1]).toBe(
      '创业创新人员总数|5万|10万',
    );
  });

  it('has blanks of the extraction taken out of its labels', () => {
    expect(rows(PLAIN.replace('GDP贡献率 30% 40%', '高校 R&D经费 30% 40%'))[2]).toBe('高校R&D经费|30%|40%');
  });

  it('keeps the cells apart that hold categories over several rows', () => {
    const text = `表 1 主要指标
指标 2025年 2030年
创业 创业人员 5万 10万
创业企业 30 40
创业机构 3 4
创业基地 5 6
金融 基金规模 50 100
风险投资 3 4
上市企业 2 5`;
    expect(rows(`呈贡区创新发展规划\n${text}`)).toEqual([
      '指标×2|2025年|2030年',
      '创业+4|创业人员|5万|10万',
      '创业企业|30|40',
      '创业机构|3|4',
      '创业基地|5|6',
      '金融+3|基金规模|50|100',
      '风险投资|3|4',
      '上市企业|2|5',
    ]);
  });

  it('loses nothing: every cell knows its place in the source', () => {
    const { lines } = clean(PLAIN);
    for (const line of lines.filter(({ table }) => table !== null)) {
      const printed = line.spans.map(({ start, end }) => PLAIN.slice(start, end)).join('\t');
      expect(printed).toBe(line.text);
    }
  });
});

describe('what is no table', () => {
  it('is lines of figures without a caption', () => {
    expect(rows('呈贡区创新发展规划\n指标 2025年 2030年\n创业人员 5万 10万\n独角兽 1家 2家')).toEqual([]);
  });

  it('is text that speaks of a table', () => {
    expect(rows('呈贡区创新发展规划\n表 1 所列指标 为 约束性指标。\n各部门要抓好落实。')).toEqual([]);
  });

  it('is a caption with text below it', () => {
    expect(rows('呈贡区创新发展规划\n表 1 主要指标\n第一条 本规划自印发之日起施行。')).toEqual([]);
  });
});
