import { describe, expect, it } from 'vitest';
import { findDecimalOutline } from '../../../ingest/clean/decimals.ts';
import { pageLines } from './reading.ts';

/** The numbers that are marks of an outline. */
function numbers(...lines: readonly string[]): readonly string[] {
  return [...findDecimalOutline(pageLines(lines.join('\n'))).values()].map(({ num }) => num);
}

describe('a decimal outline', () => {
  it('is read through all its levels', () => {
    expect(
      numbers(
        '1 总则',
        '1.1 编制目的',
        '为应对灾害，制定本预案。',
        '2 组织体系',
        '2.1 区指挥部',
        '2.1.1 组成',
        '2.1.2 职责',
      ),
    ).toEqual(['1', '1.1', '2', '2.1', '2.1.1', '2.1.2']);
  });

  it('may have dots behind its first numbers and no blanks', () => {
    expect(numbers('1.总则', '1.1编制目的', '1.2编制依据', '2.附则', '2.1预案管理')).toEqual([
      '1',
      '1.1',
      '1.2',
      '2',
      '2.1',
    ]);
  });

  it('of a standard has parts without any below them, and numbers alone above the terms they define', () => {
    expect(
      numbers(
        '1 范围',
        '本文件规定了城市社区服务的基本要求。',
        '2 规范性引用文件',
        'GB 50016—2014 建筑设计防火规范',
        '3 术语和定义',
        '3.1',
        '社区 community',
        '4 基本要求',
        '4.1 一般要求',
        '4.1.1 应设置服务场所，面积不少于30 m2。',
      ),
    ).toEqual(['1', '2', '3', '3.1', '4', '4.1', '4.1.1']);
  });

  it('is none where nothing is numbered below the parts', () => {
    expect(numbers('1 营业执照', '2 申请表', '3 其他材料')).toEqual([]);
  });

  it('goes on where a heading was not read', () => {
    expect(numbers('1 总则', '1.1 目的', '1.2 依据', '二 组织', '2.1 机构', '2.2 职责', '3 附则')).toEqual([
      '1',
      '1.1',
      '1.2',
      '2.1',
      '2.2',
      '3',
    ]);
  });

  it('does not take the items of a list or figures for its headings', () => {
    expect(
      numbers(
        '1 总则',
        '1.1 目的',
        '1.2 材料',
        '1.申请表',
        '2.营业执照',
        '1.4万平方米',
        '1.5 亿元以上的项目',
        '1.3 附则',
      ),
    ).toEqual(['1', '1.1', '1.2', '1.3']);
  });
});

describe('numbers that are no outline', () => {
  it.each([
    [['1 源头治理', '2 全程管控', '3 社会共治']],
    [['1.1 倍速增长', '2.5 亿元']],
    [['1 总则', '1.1 目的']],
  ])('%j', (lines) => {
    expect(numbers(...lines)).toEqual([]);
  });
});
