/** The boxes of plans: a unit of their own, in the middle of numbers that go on around them. */
import { describe, expect, it } from 'vitest';
import { accountFor, compileText, outlineLines, sourceOf } from './reading.ts';

const PLAN = `云溪区“十四五”科技创新发展规划
第一章　主要任务
第一节　强化平台建设
1.建设重点实验室。完善运行机制。
2.培育技术创新中心。健全评估体系。
专栏1 创新平台建设工程
1.新建省级重点实验室3个。
2.培育市级技术创新中心10个。
3.引进新型研发机构5家。
3.加强开放共享。建立共享目录。
第二节　壮大创新主体
（一）培育领军企业
建设研发机构。
（二）服务中小企业
完善服务体系。
专栏2：企业培育行动
（一）高新技术企业
到2025年达到300家。
（二）科技型中小企业
到2025年达到800家。
（三）领军企业
到2025年达到10家。
（三）推进校企合作
共建实验室。
第三节　优化创新环境
落实评价改革。
专栏 3　主要指标
指标	2020年	2025年
研发投入强度	1.8%	2.6%
专利拥有量	12件	20件
营造良好氛围。
专栏4
——花卉产业。面积达到3万亩。
——蔬菜产业。面积达到5万亩。
第二章　保障措施
加强组织领导。`;

/** Addresses without what stands within paragraphs and tables, and without the roles. */
async function addresses(text: string): Promise<readonly string[]> {
  return outlineLines(await compileText(text)).map((line) => line.trim().split(' ')[0] ?? '');
}

describe('a box', () => {
  it('has a list of its own, and the numbers around it go on', async () => {
    const read = await addresses(PLAN);
    expect(read.filter((eId) => eId.startsWith('chp_1__sec_1__'))).toEqual([
      'chp_1__sec_1__point_1',
      'chp_1__sec_1__point_2',
      'chp_1__sec_1__point_2__grp_1',
      'chp_1__sec_1__point_2__grp_1__point_1',
      'chp_1__sec_1__point_2__grp_1__point_2',
      'chp_1__sec_1__point_2__grp_1__point_3',
      'chp_1__sec_1__point_3',
    ]);
    expect(read.filter((eId) => eId.startsWith('chp_1__sec_2__'))).toEqual([
      'chp_1__sec_2__subdiv_1',
      'chp_1__sec_2__subdiv_2',
      'chp_1__sec_2__subdiv_2__grp_1',
      'chp_1__sec_2__subdiv_2__grp_1__subdiv_1',
      'chp_1__sec_2__subdiv_2__grp_1__subdiv_2',
      'chp_1__sec_2__subdiv_2__grp_1__subdiv_3',
      'chp_1__sec_2__subdiv_3',
    ]);
  });

  it('ends with its table, or with its last ——', async () => {
    const read = await addresses(PLAN);
    expect(read.slice(read.indexOf('chp_1__sec_3'))).toEqual([
      'chp_1__sec_3',
      'chp_1__sec_3__para_1',
      'chp_1__sec_3__grp_1',
      'chp_1__sec_3__grp_1__table_1',
      'chp_1__sec_3__grp_1__table_1__tr_1',
      'chp_1__sec_3__grp_1__table_1__tr_2',
      'chp_1__sec_3__para_2',
      'chp_1__sec_3__grp_2',
      'chp_1__sec_3__grp_2__measure_1',
      'chp_1__sec_3__grp_2__measure_2',
      'chp_2',
    ]);
  });

  it('raises no doubt where its end is certain, and loses no character', async () => {
    const document = await compileText(PLAN);
    expect(document.problems).toEqual([]);
    expect(await accountFor(sourceOf(PLAN), document)).toEqual({ lost: '', doubled: '', unlike: [] });
  });

  it('of paragraphs alone ends with the next mark, and that is doubted', async () => {
    const text =
      '云溪区教育发展规划\n一、义务教育\n扩大供给。\n专栏1　优质均衡工程\n学校建设：新建学校5所。\n教师培养：培训教师1000人次。\n二、职业教育\n扩大规模。';
    expect(await addresses(text)).toEqual([
      'div_1',
      'div_1__grp_1',
      'div_1__grp_1__para_1',
      'div_1__grp_1__para_2',
      'div_2',
    ]);
    expect(
      (await compileText(text)).problems.map(({ code, lines }) => `${code} ${lines?.join('-')}`),
    ).toEqual(['paragraphs-guessed 4-6']);
  });

  it('that holds a picture only is a heading, and the list below it goes on', async () => {
    const text =
      '云溪区规划\n一、任务\n（一）做强工业\n建园区。\n专栏1　产业布局图\n（二）做优服务业\n建楼宇。';
    expect(await addresses(text)).toEqual([
      'div_1',
      'div_1__subdiv_1',
      'div_1__subdiv_1__grp_1',
      'div_1__subdiv_2',
    ]);
  });
});

describe('words that only begin as a box does', () => {
  it.each(['专栏1所列项目由区发展改革局负责组织实施。', '专栏作家、评论员参加采访活动'])(
    '%s',
    async (line) => {
      const read = await addresses(
        `云溪区规划\n一、任务\n加强领导。\n${line}\n强化投入。\n二、保障\n落实责任。`,
      );
      expect(read.filter((eId) => eId.includes('grp'))).toEqual([]);
    },
  );
});
