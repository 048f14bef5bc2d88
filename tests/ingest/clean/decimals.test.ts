import { describe, expect, it } from 'vitest';
import { findDecimalOutline } from '../../../ingest/clean/decimals.ts';
import { compileText } from '../structure/reading.ts';
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

  it('may have tabs behind its numbers, which rows of a table have too', () => {
    expect(numbers('1\t总则', '1.1\t编制目的', '2\t组织体系', '2.1\t区指挥部')).toEqual([
      '1',
      '1.1',
      '2',
      '2.1',
    ]);
    expect(numbers('1\t护理床\t4', '2\t轮椅\t2', '2.1\t电动轮椅\t1')).toEqual([]);
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

  it('may have dots and parts without any below them, but no item of a list for a part', () => {
    expect(
      numbers(
        '1. 招标条件',
        '本招标项目已由区发展和改革局批准建设。',
        '2. 项目概况',
        '2.1 建设地点：昆明市呈贡区。',
        '2.2 投标人应当提交：',
        '1.营业执照',
        '2.资质证书',
        '3.业绩证明',
        '3. 投标人资格',
        '3.1 不接受联合体投标。',
        '4. 发布公告的媒介',
      ),
    ).toEqual(['1', '2', '2.1', '2.2', '3', '3.1', '4']);
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

describe('a decimal outline without its first level', () => {
  // 员工手册 of a company, and 招标文件: the chapter is what 1.1 stands in
  it('is that of the chapters above it', () => {
    expect(
      numbers(
        '第一章 公司简介与企业文化',
        '1.1 公司概况',
        '公司成立于2018年。',
        '1.2 企业文化',
        '第二章 人事管理制度',
        '2.1 入职管理',
        '1. 新员工入职需提交完整入职资料。',
      ),
    ).toEqual(['第一章', '1.1', '1.2', '第二章', '2.1']);
  });

  it('is none where the chapters hold something else first', () => {
    expect(
      numbers('第一章 总则', '第一条 为规范管理，制定本办法。', '第二章 附则', '1.1 目的', '1.2 范围'),
    ).toEqual([]);
  });

  // DB44/2367—2022, whose PDF keeps no number below the first level
  it('is proven by the contents list', async () => {
    const { body, problems } = await compileText(`DB44/ 2367—2022
固定污染源挥发性有机物综合排放标准
目　次
1　范围 ................ 1
2　规范性引用文件 ...... 1
3　术语和定义 .......... 2
固定污染源挥发性有机物综合排放标准
1　范围
　　本文件规定了固定污染源挥发性有机物有组织排放的控制要求。
2　规范性引用文件
　　下列文件中的内容通过文中的规范性引用而构成本文件必不可少的条款。
3　术语和定义
　　下列术语和定义适用于本文件。`);
    expect(body.map(({ num, heading }) => [num, heading])).toEqual([
      ['1', '范围'],
      ['2', '规范性引用文件'],
      ['3', '术语和定义'],
    ]);
    expect(problems).toEqual([]);
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
