/**
 * Citations in the wording of notices, opinions and plans, and the kinds that a reading of three thousand laws,
 * regulations and interpretations turned up. Each sentence stands with its citations marked.
 */
import { describe, expect, it } from 'vitest';
import { declaredNames, declaredTitles } from '../../src/citation/declared.ts';
import { findCitations } from '../../src/citation/find.ts';
import type { FindContext } from '../../src/citation/reading.ts';
import type { CitationText } from '../../src/domain/citation.ts';

/** As a document is read: what it declares is known before what it cites. */
function found(text: string, context: Partial<FindContext> = {}): CitationText[] {
  const aliases = declaredTitles(declaredNames(text));
  return findCitations(text, { aliases, ...context }).filter(
    (one) => one.form !== 'relative' || one.step !== 'next',
  );
}

function findsWhatIsMarked(sentence: string, context: Partial<FindContext> = {}): void {
  const text = sentence.replace(/[【】]/g, '');
  let shown = '';
  let end = 0;
  for (const { span } of found(text, context)) {
    shown += `${text.slice(end, span.start)}【${text.slice(span.start, span.end)}】`;
    end = span.end;
  }
  expect(shown + text.slice(end)).toBe(sentence);
}

const steps = (text: string, context: Partial<FindContext> = {}) =>
  found(text, context).flatMap(({ pinpoints }) =>
    pinpoints.map((place) => place.steps.map(({ level, number }) => `${level} ${number}`).join(' ')),
  );

function titleOf(citation: CitationText): string | null {
  return citation.form === 'self' || citation.form === 'relative' ? `(${citation.form})` : citation.title;
}

const titles = (text: string, context: Partial<FindContext> = {}) => found(text, context).map(titleOf);

describe('documents named in policy papers', () => {
  it.each([
    '根据【《国务院关于促进创业投资持续健康发展的若干意见》】（国发〔2016〕53号）精神，结合我区实际',
    '按照【《昆明市科技计划项目管理办法》】（昆科规〔2022〕1号，以下简称《办法》）执行',
    '【《关于印发〈云南省省级重大招商引资项目认定办法〉的通知》】（云政办发〔2019〕5号）',
    '【《呈贡区国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要》】明确提出',
    '依据【《土地管理法》】【《城乡规划法》】等法律法规',
    '【《中华人民共和国刑法修正案（十一）》第三条】',
    '依照【《优化营商环境条例》（国务院令第722号）第十条】',
    '实行负面清单管理，对照【《市场准入负面清单》】，按【《国家危险废物名录》】分类',
    '受【《关于消耗臭氧层物质的蒙特利尔议定书》】管制',
    '符合【《企业所得税法》第二十八条第二款】和【《实施条例》第九十三条】',
    '【《民法典》人格权编第997条】规定',
    '依照【《某某办法》的第三条】',
  ])('“%s”', (sentence) => findsWhatIsMarked(sentence));

  it.each([
    '出具《诉讼材料收取清单》、《暂存物品清单》，签订《补偿安置协议》',
    '填写《统计调查表催报单》，凭《进口药品通关单》办理',
  ])('but no receipts and forms: “%s”', (sentence) => findsWhatIsMarked(sentence));
});

describe('document numbers', () => {
  it.each([
    ['按照【国办函〔2021〕3号】要求，结合实际', '国办函〔2021〕3号'],
    ['执行【云政发〔2021〕3号】文有关规定', '云政发〔2021〕3号'],
    ['根据【中发〔2020〕4号】文件精神', '中发〔2020〕4号'],
    // whoever issued it, named at length before its number
    ['为落实省政府【云政发〔2021〕3号】文件', '云政发〔2021〕3号'],
    ['依据财政部【财金〔2015〕210号】文件', '财金〔2015〕210号'],
    ['国务院办公厅【国办发〔2015〕62号】文件要求', '国办发〔2015〕62号'],
    // 经 belongs to 国经贸, and stands before 昆政复
    ['按照原【国经贸企改〔2000〕1190号】文件', '国经贸企改〔2000〕1190号'],
    ['经【昆政复〔2019〕36号】批准', '昆政复〔2019〕36号'],
    ['依照【国务院令第714号】公布的条例', '国务院令第714号'],
    ['【财政部公告2020年第5号】规定的税收优惠', '财政部公告2020年第5号'],
    ['按照【财政部 税务总局公告2020年第5号】执行', '财政部税务总局公告2020年第5号'],
    ['依据【住房城乡建设部第37号令】', '住房城乡建设部令第37号'],
    ['【财政部2014年第67号公告】', '财政部公告2014年第67号'],
    ['【中华人民共和国主席令第四十五号】公布', '主席令第45号'],
    // 市场监督管理投诉举报处理暂行办法: a date before it
    ['2014年2月14日原【国家工商行政管理总局令第62号】公布', '国家工商行政管理总局令第62号'],
    ['1997年12月31日【北京市人民政府第12号令】修改', '北京市人民政府令第12号'],
  ])('“%s”', (sentence, docNumber) => {
    findsWhatIsMarked(sentence);
    expect(found(sentence.replace(/[【】]/g, ''))).toMatchObject([{ docNumber }]);
  });

  it('are carried by the title they stand behind', () => {
    expect(found('《征信业管理条例》（2013年1月21日国务院令第631号公布）')).toMatchObject([
      { title: '征信业管理条例', docNumber: '国务院令第631号' },
    ]);
  });

  it('are none where 令 is a verb', () =>
    findsWhatIsMarked('应当指令第一审人民法院立案受理，责令第三人赔偿'));
});

describe('declared names', () => {
  it.each([
    '【《中共中央 国务院关于构建要素市场化配置体制机制的意见》】（以下简称“《意见》”）印发后，【《意见》第三部分第（二）条】要求',
    '【《昆明市人才引进办法》】（以下简称“人才办法”），【人才办法第三条】所称人才',
    '【《昆明市人才引进办法》】（下称《人才办法》），按【《人才办法》第三条第（一）（二）项】执行',
    '【《昆明市人才引进办法》】（简称《人才办法》）',
    '依照【《中华人民共和国进出口税则》】（以下简称《税则》），应当按照【《税则》】归类',
  ])('“%s”', (sentence) => findsWhatIsMarked(sentence));
});

describe('places of this document', () => {
  it.each([
    '符合【本通知第二条第（三）项】规定的企业',
    '按照【本意见第三部分第（二）条】落实，完成【本方案第二部分】各项任务',
    '除【第十二条】规定的情形外，依照【本办法第五条至第八条以及第十条】规定',
    '【本办法第十条第一、二款及第十二条】',
    '违反【本条例的第二十条】规定，危害【第四十条】的【第三款】所列设备',
    '二、【本补充规定第一条】',
    // 民事诉讼法 第一百八十五条: 章程 is a word, 本章程序 is not
    '依照【本章】程序审理的案件，实行一审终审',
    // 船舶装载危险货物监督管理规则 第八条
    '可启用【本条前款(二)项】所列的物品',
    // 劳动保险条例 第二十条
    '仍按【第十三条乙款】规定办理，享受【本条甲款】待遇',
    // 教师资格条例
    '按照成人教育的层次，依照【上款】规定确定类别',
    // 保险法, 淄博市燃气管理条例
    '采取【第（六）项】措施的，应当经批准；从事【第二项至第五项】活动之一的',
    '有【第七项至十一项】行为之一的，处罚款',
    // 农民专业合作社法
    '【本法第四十四条】，【第四十七条至第四十九条】规定的机构',
  ])('“%s”', (sentence) => findsWhatIsMarked(sentence));

  it.each([
    '建成第一条智能化生产线，开通第二条国际航线，第三条地铁开工，岸线至第一条市政道路之间',
    '研究第一项议题，第一项工作是招商，本项任务由区科技局牵头，本项资金专款专用',
    '年前条件成熟，目前项目已开工，资本项下，成本项目',
    '按照合同第五条约定，依照公司章程第十条第二款，违反补充协议第三条第（一）项',
    '依据香港法例第13章',
    '第一部分是总体要求，第三点意见',
  ])('are none in “%s”', (sentence) => findsWhatIsMarked(sentence));

  it('are read in their parts', () => {
    expect(steps('本意见第三部分第（二）条')).toEqual(['division 3 subdivision 2']);
    expect(steps('《意见稿》第三条第（一）（二）项')).toEqual([
      'article 3 subparagraph 1',
      'article 3 subparagraph 2',
    ]);
    expect(steps('危害第四十条的第三款所列设备')).toEqual(['article 40', 'article 40 paragraph 3']);
    expect(steps('第七项至九项')).toEqual(['subparagraph 7', 'subparagraph 8', 'subparagraph 9']);
    // which 款 乙 is cannot be counted
    expect(steps('第十三条乙款')).toEqual(['article 13']);
  });
});

describe('annexes', () => {
  it.each([
    '见【附件2】，按【本办法附表一】执行，列于【本法附件一】的补充规定',
    '详见【《实施方案》】【附件3】和【附录二】，依照【本规定附录第一条】',
  ])('“%s”', (sentence) => findsWhatIsMarked(sentence));

  it.each(['作为附件，一并报送', '作为报告附件一并提交审议', '附件3份，附表2张', '投标函及附件、履约担保'])(
    'are none in “%s”',
    (sentence) => findsWhatIsMarked(sentence),
  );

  it('are of the document whose title stands before', () => {
    expect(titles('详见《实施方案》附件3，按附件1执行')).toEqual(['实施方案', '实施方案', '(self)']);
  });

  it('need no number where there is only one', () => {
    findsWhatIsMarked('具体图示见【附件】。', { annexes: 1 });
    findsWhatIsMarked('具体图示见附件。', { annexes: 2 });
  });
});

describe('names without marks', () => {
  it.each([
    ['按照森林法实施条例第三十条规定', ['森林法实施条例']],
    ['依照刑法修正案（九）第二条的规定', ['刑法修正案（九）']],
    ['依照公司法司法解释（三）第十八条', ['公司法司法解释（三）']],
    ['应当适用民法总则第一百八十八条', ['民法总则']],
    // which 条例, which 规划 is not said
    ['违反条例第三条，按照国家发展规划第三章实施', [null, null]],
    ['依照《某某条例》执行；违反条例第三条的', ['某某条例', '某某条例']],
    ['村民会议讨论决定第一款所列事项', ['(self)']],
  ])('“%s”', (text, names) => expect(titles(text)).toEqual(names));

  it('该条 is the one article named before in the sentence', () => {
    const text = '符合刑法第一百二十条规定的，该条规定的，依照第三条、第四条，各该条规定的';
    expect(titles(text)).toEqual(['刑法', '刑法', '(self)']);
    expect(titles('依照刑法第三条。该条规定的')).toEqual(['刑法']);
    expect(titles('依照刑法第三条，该条件、该条例、该条约')).toEqual(['刑法']);
  });

  it('本条例 in the new words of a decision that amends is what it amends', () => {
    const context = { subject: '某某绿化条例', hasArticle: () => false };
    expect(titles('将第三条修改为：“依照本条例第五条处罚。”本决定第一条', context)).toEqual([
      '某某绿化条例',
      '某某绿化条例',
      '(self)',
    ]);
  });
});
