import { describe, expect, it } from 'vitest';
import { looksLikeHeading } from '../../../ingest/clean/newspaper.ts';
import { compileText } from '../structure/reading.ts';
import { clean, removedFor } from './reading.ts';

const HEAD = `让创新成为第一动力
呈贡区建设国家自主创新示范区
本报记者 王琼梅

`;

describe('a notice whose only marks are 1、 2、', () => {
  it('is no page of a newspaper: what ends without a mark is no column that breaks off', () => {
    const text = `云溪市人民政府办公室关于进一步加强安全生产工作的通知
云政办函〔2022〕15号
各区、县人民政府：
1、提高认识。各级各部门要高度重视。
2、强化措施，落实整改。
联系人：张某某 电话：0871-1234567
附件：1.排查表 2.台账
云溪市人民政府办公室
2022年5月10日`;
    const { lines, problems } = clean(text);
    expect(lines.map((line) => line.text)).toEqual(text.split('\n').slice(3));
    expect(problems).toEqual([]);
  });
});

describe('lines that end in no sentence', () => {
  const lines = (text: string) => clean(text).lines.map((line) => line.text);

  it('are rows where tabs part their cells', async () => {
    const text = `呈贡区2024年优化营商环境重点任务分工表
序号\t工作任务\t具体举措\t牵头单位
1\t提升开办企业便利度\t推行企业开办“一网通办”，压缩至1个工作日\t区市场监管局
2\t优化工程建设项目审批\t推行“拿地即开工”，全流程审批不超过15个工作日\t区住房城乡建设局`;
    const [table] = (await compileText(text)).body;
    if (table?.shape !== 'branch') throw new Error('a table has rows');
    const rows = table.children.map((row) => (row.shape === 'leaf' ? row.content : ''));
    expect([table.intro, ...rows]).toEqual(text.split('\n').slice(1));
  });

  it('are a list where more of them follow one another than a paragraph has columns', () => {
    const text = `云溪市见义勇为先进个人公示名单
张某某，男，1980年6月生，云溪市第一中学教师
李某，女，1990年1月生，云溪区斗南街道居民
王某某，男，1975年3月生，云溪市公交公司驾驶员
赵某，男，1988年9月生，云溪区环卫站职工
钱某某，女，1969年12月生，个体工商户`;
    expect(lines(text)).toEqual(text.split('\n').slice(1));
    expect(clean(text).problems).toEqual([]);
  });
});

describe('text of a newspaper page', () => {
  it('joins paragraphs that were cut where a column ended', () => {
    const { lines, problems } = clean(
      `${HEAD}呈贡区坚持把创新摆在发展全局的核心位置，加快推进示范区建设，不断提升区域创新能力和建设水
平。全区高新技术企业数量三年翻了一番，成为推动经济增
长向创新驱动转变的重要力量。
下一步，呈贡区将持续优化创新创业环境。`,
      'paragraphs',
    );
    expect(lines.map((line) => line.text)).toEqual([
      '呈贡区坚持把创新摆在发展全局的核心位置，加快推进示范区建设，不断提升区域创新能力和建设水平。全区高新技术企业数量三年翻了一番，成为推动经济增长向创新驱动转变的重要力量。',
      '下一步，呈贡区将持续优化创新创业环境。',
    ]);
    expect(problems.map(({ code }) => code)).toContain('reading-order-guessed');
  });

  it('says nothing of an order that nobody had to guess', () => {
    const { problems } = clean(`${HEAD}走进呈贡，处处是创新的气息。\n下一步，将持续优化环境。`);
    expect(problems).toEqual([]);
  });

  it('leaves headings by themselves', () => {
    const { lines } = clean(`${HEAD}走进呈贡，处处是创新的气息。\n平台聚才\n近年来，人才不断集聚。`);
    expect(lines.map((line) => line.text)).toContain('平台聚才');
  });

  it('leaves a public-service advertisement out, and says so', () => {
    const result = clean(`${HEAD}走进呈贡，处处是创新的气息。
弘 扬 中 华 传 统 美 德
讲文明树新风
公益广告
近年来，人才不断集聚，创新创业环境持续优化。`);
    // The last short line before a paragraph may head it.
    expect(removedFor(result, 'advertisement')).toEqual(['弘 扬 中 华 传 统 美 德', '讲文明树新风']);
    expect(result.lines.map((line) => line.text)).toContain('公益广告');
  });
});

describe('a heading without a number', () => {
  it.each(['平台聚才', '组织保障', '创新引领　未来可期'])('may be %s', (text) => {
    expect(looksLikeHeading(text)).toBe(true);
  });

  it.each(['平台聚才。', '坚持创新，坚持开放', '会议强调：'])('is not %s', (text) => {
    expect(looksLikeHeading(text)).toBe(false);
  });
});
