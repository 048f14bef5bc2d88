import { describe, expect, it } from 'vitest';
import { markDrawnTables } from '../../../ingest/extract/drawn-tables.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import { accountFor, compileText, outlineLines, sourceOf } from '../structure/reading.ts';

/** The cells of each line that is a row. */
function rows(text: string): readonly (readonly string[])[] {
  return markDrawnTables(splitLines(text)).flatMap(({ text: line, cells }) =>
    cells === null ? [] : [cells.map(({ start, end }) => line.slice(start, end))],
  );
}

const FEES = [
  ['序号', '项目名称', '收费标准'],
  ['1', '不动产登记费', '80元/件'],
  ['2', '城市道路占用费', '0.5元/平方米·日'],
];
const drawn = (draw: (cells: readonly string[]) => string): string => FEES.map(draw).join('\n');

describe('a table that a plain text draws', () => {
  const boxed = `┌──┬────┬────┐\n${drawn((cells) => `│ ${cells.join(' │')}│`).replaceAll('\n', '\n├──┼────┼────┤\n')}\n└──┴────┴────┘`;

  it.each([
    ['with a box', boxed],
    ['with bars', drawn((cells) => `| ${cells.join(' | ')} |`)],
    ['with bars and a rule', drawn((cells) => `|${cells.join('|')}|`).replace('\n', '\n|---|---|---|\n')],
    ['by wide blanks', drawn((cells) => cells.join('    '))],
    ['by blanks of one character', drawn((cells) => cells.join('　'))],
    ['by single blanks', drawn((cells) => cells.join(' '))],
  ])('%s has its cells', (_, table) => {
    expect(rows(`一、收费项目如下：\n${table}\n二、本目录自公布之日起执行。`)).toEqual(FEES);
  });

  it('stands below the provision that announces it, and nothing is lost', async () => {
    const text = `云溪区收费目录\n一、收费项目如下：\n${boxed}\n二、本目录自公布之日起执行。`;
    const document = await compileText(text);
    expect(outlineLines(document).map((line) => line.trim().split(' ')[0])).toEqual([
      'div_1',
      'div_1__table_1',
      'div_1__table_1__tr_1',
      'div_1__table_1__tr_2',
      'div_2',
    ]);
    expect((await accountFor(sourceOf(text), document)).lost).toBe('');
    expect(new Set(document.removed.map(({ reason }) => reason))).toEqual(new Set(['table-rule']));
  });
});

describe('what only looks so', () => {
  it.each([
    ['one line between bars', '| 注意 | 事项 |\n一、总则'],
    ['a rule across the page', '一、总则\n————————\n二、附则\n--------\n三、其他'],
    [
      'names side by side',
      '组长：张华  区长  区政府\n成员：李明  局长  区财政局\n成员：王芳  局长  区教育局',
    ],
    ['a head whose rows do not count', '序号 名称 单位\n甲 乙 丙\n丁 戊 己'],
    ['two columns', '序号 名称\n1 甲\n2 乙'],
  ])('%s', (_, text) => {
    expect(rows(text)).toEqual([]);
  });
});
