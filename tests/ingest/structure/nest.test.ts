/** Which line stands under which, from passages in the usual wording. */
import { describe, expect, it } from 'vitest';
import { nestLines } from '../../../ingest/structure/nest.ts';
import { shapeOf } from '../../../ingest/structure/outline.ts';
import { toProvisions } from '../../../ingest/structure/provisions.ts';
import { passage, sketch } from './lines.ts';
import { compileText, outlineLines } from './reading.ts';

function tree(text: string): readonly string[] {
  const { source, lines } = passage(text);
  const shape = shapeOf(lines);
  return sketch(toProvisions(nestLines(lines, shape), { shape, source }));
}

describe('项 under 款', () => {
  it('belong to the paragraph that introduces them, the next 款 stands beside it', () => {
    expect(
      tree(`第十条　有下列情形之一的，不予受理：
        （一）材料不全的；
        （二）超过期限的。
        前款规定的期限为三十日。`),
    ).toEqual([
      'article 第十条',
      '  paragraph 有下列情形之一的，不予受理：',
      '    subparagraph （一） 材料不全的；',
      '    subparagraph （二） 超过期限的。',
      '  paragraph 前款规定的期限为三十日。',
    ]);
  });

  it('keep a paragraph that stands between two of them', () => {
    expect(
      tree(`第十条　下列数据不得出境：
        （一）重要数据。
        重要数据的目录由省人民政府制定。
        （二）核心数据。`),
    ).toEqual([
      'article 第十条 下列数据不得出境：',
      '  subparagraph （一）',
      '    paragraph 重要数据。',
      '    paragraph 重要数据的目录由省人民政府制定。',
      '  subparagraph （二） 核心数据。',
    ]);
  });

  it('may come in two lists under two 款 of one article', () => {
    expect(
      tree(`第十条　应当提交：
        （一）申请书；
        （二）身份证明。
        不得提交：
        （一）复印件；
        （二）电子照片。`),
    ).toEqual([
      'article 第十条',
      '  paragraph 应当提交：',
      '    subparagraph （一） 申请书；',
      '    subparagraph （二） 身份证明。',
      '  paragraph 不得提交：',
      '    subparagraph （一） 复印件；',
      '    subparagraph （二） 电子照片。',
    ]);
  });
});

describe('（一） in a document without articles', () => {
  it('is a titled part under 一、', () => {
    expect(tree('一、总体要求\n（一）指导思想。坚持创新驱动。\n（二）基本原则。坚持市场导向。')).toEqual([
      'division 一、 “总体要求”',
      '  subdivision （一） “指导思想。” 坚持创新驱动。',
      '  subdivision （二） “基本原则。” 坚持市场导向。',
    ]);
  });

  it('is a 项 where it is an item of a sentence', () => {
    expect(tree('一、森林防火期内，禁止下列行为：\n（一）吸烟；\n（二）烧荒。\n二、违者处罚。')).toEqual([
      'division 一、 森林防火期内，禁止下列行为：',
      '  subparagraph （一） 吸烟；',
      '  subparagraph （二） 烧荒。',
      'division 二、 违者处罚。',
    ]);
  });
});

describe('an outline that skips levels', () => {
  it('takes 1. straight under a chapter for a point', () => {
    expect(tree('第一章　布局\n1.核心区\n建设核心区。\n2.发展区\n建设发展区。')).toEqual([
      'chapter 第一章 “布局”',
      '  point 1. “核心区” 建设核心区。',
      '  point 2. “发展区” 建设发展区。',
    ]);
  });

  it('nests ① under （1） under 1. under （一）', () => {
    expect(
      tree('（一）支持企业\n1.补助：\n（1）研发补助：\n①事前；\n②事后。\n（2）贷款贴息。\n2.奖励。'),
    ).toEqual([
      'subdivision （一） “支持企业”',
      '  point 1. 补助：',
      '    point （1） 研发补助：',
      '      point ① 事前；',
      '      point ② 事后。',
      '    point （2） 贷款贴息。',
      '  point 2. 奖励。',
    ]);
  });

  it('lets 1. hold 一、 below it where 1. announces a list', () => {
    expect(
      tree('1.建立下列机制：\n一是协调机制。会商重大事项。\n二是考核机制。年度考核。\n2.加强宣传。'),
    ).toEqual([
      'point 1. 建立下列机制：',
      '  measure 一是 协调机制。会商重大事项。',
      '  measure 二是 考核机制。年度考核。',
      'point 2. 加强宣传。',
    ]);
  });
});

describe('a decimal outline within 一、', () => {
  const TREATMENT = `新型冠状病毒感染诊疗方案
一、诊断
根据流行病学史诊断。
二、治疗
1 成人治疗
1.1 轻型
卧床休息，加强支持治疗。
1.2 重型
规范氧疗，监测生命体征。
2 儿童治疗
2.1 轻型
对症处理，补充水分。`;

  it('stands below it where 一、 go on counting behind it', async () => {
    const document = await compileText(`${TREATMENT}\n三、护理\n严密观察病情。`);
    expect(outlineLines(document).filter((line) => !line.includes('para'))).toEqual([
      'div_1 一、 诊断 | 根据流行病学史诊断。',
      'div_2 二、 治疗',
      '  div_2__point_1 1 成人治疗',
      '    div_2__point_1__point_1 1.1 轻型 | 卧床休息，加强支持治疗。',
      '    div_2__point_1__point_2 1.2 重型 | 规范氧疗，监测生命体征。',
      '  div_2__point_2 2 儿童治疗',
      '    div_2__point_2__point_1 2.1 轻型 | 对症处理，补充水分。',
      'div_3 三、 护理 | 严密观察病情。',
    ]);
  });

  it('is that of the document where 一、 do not', async () => {
    const { body } = await compileText(`${TREATMENT}\n附件2\n护理办法\n三、护理\n严密观察病情。`);
    expect(body.map(({ num }) => num)).toContain('2');
  });
});

describe('headings without a number', () => {
  it('nest by the level that the format gives them', () => {
    expect(
      tree('# 发展基础\n## 主要成效\n成效显著。\n## 存在问题\n融合不够。\n# 总体要求\n坚持创新。'),
    ).toEqual([
      'group “发展基础”',
      '  group “主要成效” 成效显著。',
      '  group “存在问题” 融合不够。',
      'group “总体要求” 坚持创新。',
    ]);
  });

  it('are no lists of persons', () => {
    expect(tree('王某某　李某某　张某某\n上述人员任期三年，可以连任。')).toEqual([
      'paragraph 王某某　李某某　张某某',
      'paragraph 上述人员任期三年，可以连任。',
    ]);
  });

  it('stand under a numbered heading of a higher level, and end with it', () => {
    expect(tree('# 一、总体要求\n## 指导思想\n坚持创新。\n# 二、主要任务\n## 平台建设\n建设平台。')).toEqual([
      'division 一、 “总体要求”',
      '  group “指导思想” 坚持创新。',
      'division 二、 “主要任务”',
      '  group “平台建设” 建设平台。',
    ]);
  });
});

describe('tables and figures', () => {
  it('has one table for rows without a caption, and the note below it', () => {
    expect(
      tree(
        '第一条　标准如下：\n情节 | 罚款\n轻微 | 100元\n严重 | 500元\n注：以上包括本数。\n第二条　本办法自公布之日起施行。',
      ),
    ).toEqual([
      'article 第一条 标准如下：',
      '  table 情节 | 罚款 注：以上包括本数。',
      '    row 轻微 | 100元',
      '    row 严重 | 500元',
      'article 第二条 本办法自公布之日起施行。',
    ]);
  });

  it('has two tables where text stands between', () => {
    expect(
      tree('一、标准\n甲 | 乙\n1 | 2\n另行规定如下。\n丙 | 丁\n3 | 4').filter((line) =>
        line.includes('table'),
      ),
    ).toHaveLength(2);
  });

  it('puts a figure where it stands and lets the text go on', () => {
    expect(tree('1.核心区\n建设核心区。\n图 1 空间结构图\n2.发展区\n建设发展区。')).toEqual([
      'point 1. “核心区” 建设核心区。',
      '  figure 图 1 “空间结构图”',
      'point 2. “发展区” 建设发展区。',
    ]);
  });
});

describe('what closes a document', () => {
  it('belongs to none of its numbered parts', () => {
    expect(tree('一、期限为一年。\n二、违者处罚。\n特此公告。')).toEqual([
      'division 一、 期限为一年。',
      'division 二、 违者处罚。',
      'paragraph 特此公告。',
    ]);
  });

  it('is no entry of a list by labels', () => {
    const contacts = '一、期限为一年。\n二、联系方式\n地址：春融街1号\n联系人：李工\n联系电话：67478888';
    expect(tree(contacts).filter((line) => line.startsWith('  '))).toHaveLength(3);
    expect(tree(contacts.replace('地址：春融街1号\n', '违者处罚。\n')).at(-1)).toMatch(/^paragraph 联系电话/);
  });

  it('is a 款 of the last article in a text of articles', () => {
    expect(
      tree('第一条　为了规范，制定本规定。\n第二条　由区财政局解释。\n本规定自公布之日起施行。'),
    ).toEqual([
      'article 第一条 为了规范，制定本规定。',
      'article 第二条',
      '  paragraph 由区财政局解释。',
      '  paragraph 本规定自公布之日起施行。',
    ]);
  });
});

describe('headings that run into their text', () => {
  it('are believed when most brothers have one', () => {
    expect(
      tree('（一）加强领导。成立领导小组。\n（二）强化考核。纳入年度考核。\n（三）本方案自印发之日起施行。'),
    ).toEqual([
      'subdivision （一） “加强领导。” 成立领导小组。',
      'subdivision （二） “强化考核。” 纳入年度考核。',
      'subdivision （三） 本方案自印发之日起施行。',
    ]);
  });

  it('are not when one sentence is short by chance', () => {
    expect(
      tree(
        '一、同意升级为国家高新区，实行现行的政策。\n二、核定面积为7.6平方公里。区块一东至春融街。\n三、要按照集约用地的要求建设。',
      ),
    ).toEqual([
      'division 一、 同意升级为国家高新区，实行现行的政策。',
      'division 二、 核定面积为7.6平方公里。区块一东至春融街。',
      'division 三、 要按照集约用地的要求建设。',
    ]);
  });

  it('are none when only a remark in brackets follows', () => {
    expect(tree('1.建设重点实验室。（区科工信局牵头）\n2.建设研发机构。（区科工信局牵头）')).toEqual([
      'point 1. 建设重点实验室。（区科工信局牵头）',
      'point 2. 建设研发机构。（区科工信局牵头）',
    ]);
  });

  it('are printed in 【】 by some laws', () => {
    expect(tree('第一条　【立法目的】为了规范，制定本法。')).toEqual([
      'article 第一条 “【立法目的】” 为了规范，制定本法。',
    ]);
  });
});

describe('a paragraph below the last item of a list', () => {
  it('stands beside an item that only ends a sentence', () => {
    expect(
      tree(
        '（一）围绕民生保障\n1.做好教育信息公开；\n2.做好医疗卫生信息公开；\n3.做好就业信息公开。\n以上工作由区教育体育局等部门分别牵头。',
      ),
    ).toEqual([
      'subdivision （一） “围绕民生保障” 以上工作由区教育体育局等部门分别牵头。',
      '  point 1. 做好教育信息公开；',
      '  point 2. 做好医疗卫生信息公开；',
      '  point 3. 做好就业信息公开。',
    ]);
  });

  it('belongs to an item with a heading in its line, as its brothers have', () => {
    expect(
      tree(
        '二、加大金融支持力度\n3. 扩大信贷投放。对首次贷款给予贴息。\n4. 完善融资担保体系。担保费率不超过1%。\n支小支农业务占比不低于80%。\n三、强化要素保障\n5. 保障用地需求。每年安排用地指标。',
      ).slice(2, 6),
    ).toEqual([
      '  point 4. “完善融资担保体系。”',
      '    paragraph 担保费率不超过1%。',
      '    paragraph 支小支农业务占比不低于80%。',
      'division 三、 “强化要素保障”',
    ]);
  });
});

describe('一、 below the words of an article that announce a list', () => {
  it('are its 项, as rules of old print them', () => {
    expect(
      tree(`第十二条　属于下列情况之一的，企业可以解除劳动合同：
        一、经试用发现不符合录用条件的；
        二、医疗期满后不能从事原工作的。
        属于前款第二项情况的，应当发给补助费。`),
    ).toEqual([
      'article 第十二条',
      '  paragraph 属于下列情况之一的，企业可以解除劳动合同：',
      '    subparagraph 一、 经试用发现不符合录用条件的；',
      '    subparagraph 二、 医疗期满后不能从事原工作的。',
      '  paragraph 属于前款第二项情况的，应当发给补助费。',
    ]);
  });

  it('are its parts where they have titles', () => {
    const lines = tree(
      '第十八条　设立母基金，内容如下：\n一、发展目标\n到2025年设立。\n二、主要任务\n扩大规模。',
    );
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(
      expect.arrayContaining(['article', 'division']),
    );
    expect(lines.join()).not.toContain('subparagraph');
  });
});

describe('a question', () => {
  it('heads its answer without a number too', () => {
    expect(
      tree(
        '近日印发了措施，现解读如下：\n问：有哪些内容？\n答：主要包括：\n一是降低成本。\n二是优化环境。\n问：企业如何申报？\n答：在窗口申报。',
      ),
    ).toEqual([
      'preamble 近日印发了措施，现解读如下：',
      'group “问：有哪些内容？” 答：主要包括：',
      '  measure 一是 降低成本。',
      '  measure 二是 优化环境。',
      'group “问：企业如何申报？” 答：在窗口申报。',
    ]);
  });

  it('with a number heads its answer, and whatever the answer lists', () => {
    expect(
      tree(
        '1.问：积分如何计算？\n答：由两部分组成：\n（1）基础分：每年10分；\n（2）附加分：最高30分。\n具体以公告为准。\n2.问：在哪里申请？\n答：在街道办事处申请。',
      ),
    ).toEqual([
      'point 1. “问：积分如何计算？”',
      '  paragraph 答：由两部分组成：',
      '    point （1） 基础分：每年10分；',
      '    point （2） 附加分：最高30分。',
      '  paragraph 具体以公告为准。',
      'point 2. “问：在哪里申请？” 答：在街道办事处申请。',
    ]);
  });
});

describe('sentences about the chapters of another text', () => {
  it('are paragraphs, and end no part of their own', async () => {
    const { body } = await compileText(`《云溪区数据管理办法》政策解读
一、主要内容
《办法》共三章二十六条。
第一章为总则，明确了立法目的和管理体制。
第二章规定了数据采集的要求，强调依法采集。
第三章附则。
二、实施时间
自2024年1月1日起施行。`);
    expect(body.map(({ eId }) => eId)).toEqual(['div_1', 'div_2']);
  });
});

describe('chapters whose headings end in a full stop', () => {
  it('are chapters, with text behind the stop or without', async () => {
    const rules = await compileText(
      '呈贡区数据管理办法\n第一章 总则。\n第一条 为了规范管理，制定本办法。\n第二章 附则。\n第二条 本办法自公布之日起施行。',
    );
    expect(rules.body.map(({ eId, heading }) => `${eId} ${heading}`)).toEqual([
      'chp_1 总则。',
      'chp_2 附则。',
    ]);
    const plan = await compileText(
      '呈贡区发展规划\n第一章 发展环境\n第一节 发展基础。“十三五”时期，全区综合实力明显增强。\n第二节 面临形势。当前我国发展仍处于重要战略机遇期。',
    );
    expect(
      plan.body.flatMap((one) => (one.shape === 'branch' ? one.children : [])).map(({ eId }) => eId),
    ).toEqual(['chp_1__sec_1', 'chp_1__sec_2']);
  });

  it('are what is said of another text within 一、', async () => {
    const { body } = await compileText(
      '《云溪区数据管理办法》政策解读\n一、主要内容\n《办法》共三章。\n第一章 总则。明确适用范围。\n第二章 管理。\n第三章 附则。规定施行日期。\n二、实施时间\n自2024年1月1日起施行。',
    );
    expect(body.map(({ eId }) => eId)).toEqual(['div_1', 'div_2']);
  });
});

it('a chapter that ends in a full stop goes on the row of those above, whatever they hold', async () => {
  const { body } = await compileText(
    '云溪市供水办法\n第一章 总则\n第一条 供水单位应当做到：\n一、保证水质；\n二、保证水压。\n第二章 设施。\n设施应当完好。\n第三章 附则\n第二条 本办法自公布之日起施行。',
  );
  expect(body.map(({ eId }) => eId)).toEqual(['chp_1', 'chp_2', 'chp_3']);
});

describe('units and modules', () => {
  it.each([
    '第一模块：用户管理\n第二模块：事项管理\n第三模块：数据分析',
    '第一单元 龙城街道片区\n第二单元 斗南街道片区\n第三单元 吴家营街道片区',
  ])('are no chapters within 一、: %s', async (row) => {
    const { body } = await compileText(
      `呈贡区平台建设方案\n一、建设内容\n包括以下部分：\n${row}\n二、进度安排\n年内建成。`,
    );
    expect(body.map(({ eId }) => eId)).toEqual(['div_1', 'div_2']);
  });

  it('are chapters though 一、 counts what stands within each', async () => {
    const { body } = await compileText(
      '云溪市干部教育大纲\n第一单元 党的理论\n一、目标\n掌握方法。\n二、专题\n专题学习。\n第二单元 党性教育\n一、目标\n锤炼品格。\n二、专题\n警示教育。',
    );
    expect(body.map(({ eId }) => eId)).toEqual(['chp_1', 'chp_2']);
  });
});
