import { describe, expect, it } from 'vitest';
import { markTabbedRows } from '../../../ingest/extract/tabular.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import { compileText, outlineLines } from '../structure/reading.ts';

/** The cells of each line that is a row. */
function rows(text: string): readonly (readonly string[])[] {
  return markTabbedRows(splitLines(text)).flatMap(({ text: line, cells }) =>
    cells === null ? [] : [cells.map(({ start, end }) => line.slice(start, end))],
  );
}

describe('lines whose columns are parted by tabs', () => {
  it('are rows, a first cell that is empty included', () => {
    expect(rows('类别\t面积\t租金\n一类\t60平方米\t5元\n\t50平方米\t4元')).toEqual([
      ['类别', '面积', '租金'],
      ['一类', '60平方米', '5元'],
      ['', '50平方米', '4元'],
    ]);
  });

  it('are rows with blank lines or a page number between them', () => {
    expect(rows('序号\t任务\t单位\n\n1\t源头治理\t农业局\n— 1 —\n2\t全程管控\t市监局')).toHaveLength(3);
  });

  it('are rows where a list numbers them', () => {
    expect(rows('1.\t推进“一件事”\t区政务服务局\n2.\t拿地即开工\t区自然资源局')).toHaveLength(2);
  });

  it('are paragraphs where Word indented a number and set its text apart', async () => {
    const text = `云溪区公共租赁住房管理办法
\t第一条\t为规范管理，制定本办法。
\t第二条\t本办法适用于下列住房：
\t（一）\t政府投资的；
\t（二）\t单位自建的。
\t第三条\t本办法自公布之日起施行。`;
    expect(rows(text)).toEqual([]);
    expect(outlineLines(await compileText(text)).map((line) => line.trim().split(' ')[0])).toEqual([
      'art_1',
      'art_2',
      'art_2__subpara_1',
      'art_2__subpara_2',
      'art_3',
    ]);
  });
});

describe('articles set side by side to compare them', () => {
  const COMPARISON = `修改前\t修改后
第一条 为加强停车场管理，制定本办法。\t第一条 为加强停车场规划和管理，制定本办法。
第二条 本办法适用于本市主城区。\t第二条 本办法适用于本市行政区域。
（新增）\t第三条 停车场应当向社会开放。`;

  it('are rows of two cells, so that no article takes in what is to replace it', () => {
    expect(rows(COMPARISON)).toEqual(COMPARISON.split('\n').map((line) => line.split('\t')));
  });

  it('are none where one line alone cites behind a tab, or a contents list prints pages', () => {
    expect(rows('依据\t第三条规定\n时限\t20日')).toEqual([]);
    expect(rows('第一章 总则\t1\n第二章 申请\t3\n第三章 附则\t8')).toEqual([]);
  });
});
