/** The hard cases of joining, each with a passage in which a reader of the source would not hesitate. */
import { describe, expect, it } from 'vitest';
import { columns } from '../../../ingest/clean/typography.ts';
import { clean, paragraphs } from './reading.ts';

/** A wrapped text of 28 characters a line, indentation lost, so that its width can be learnt. */
const WRAPPED = `未来十年，全球新一轮科技革命和产业变革正加速演进，科
学探索从微观到宏观各个尺度上纵深拓展，以智能、绿色、泛在
为特征的群体性技术革命引发了全球产业分工的重大调整，一批
颠覆性技术的不断涌现将重塑世界产业竞争格局。
为保持自身领先优势，世界各发达国家纷纷加大推动科技创
新的力度，将科技创新作为国家未来的核心战略。世界范围内科
技发展与产业革命将为呈贡实施创新驱动发展战略提供强大的
发展动力和丰富的创新资源。
作为我国面向南亚、东南亚开放的重要门户和桥头堡，云南
深入贯彻新发展理念，发挥自身独特区位优势，牢牢把握科技进
步大方向、产业变革大趋势。`;

const WRAPPED_PARAGRAPHS = WRAPPED.replaceAll('\n', '').split('。').length;

/** What becomes of lines behind the wrapped text. */
function behind(lines: string): readonly string[] {
  const all = paragraphs(`呈贡区创新发展规划\n${WRAPPED}\n${lines}`);
  return all.slice(3);
}

it('joins the lines of each paragraph', () => {
  expect(paragraphs(`呈贡区创新发展规划\n${WRAPPED}`).map((text) => text.slice(-8))).toEqual(
    ['世界产业竞争格局。', '和丰富的创新资源。', '向、产业变革大趋势。'].map((text) => text.slice(-8)),
  );
  expect(WRAPPED_PARAGRAPHS).toBeGreaterThan(3);
});

describe('a line that begins with a citation goes on', () => {
  it('of an article, where the numbering expects another', () => {
    expect(
      behind(`第一条 企业购买科技成果并在呈贡区转化的，按照本办法
第五条中关于补助的规定执行，最高不超过五十万元。`),
    ).toEqual([
      '第一条 企业购买科技成果并在呈贡区转化的，按照本办法第五条中关于补助的规定执行，最高不超过五十万元。',
    ]);
  });

  it('of several articles', () => {
    expect(
      behind(`第一条 企业购买科技成果并在呈贡区转化的，违反本办法
第三条至第五条规定的，由区科技主管部门责令改正。`),
    ).toHaveLength(1);
  });

  it('of an item', () => {
    expect(
      behind(`第一条 企业购买科技成果并在呈贡区转化的，属于第五条
（二）项规定情形的，给予补助。`),
    ).toHaveLength(1);
  });

  it('of a row of numbers', () => {
    expect(
      behind(`第一条 呈贡区坚持以科技创新引领现代化产业体系建设，推进
一、二、三产业融合发展，培育新质生产力。`),
    ).toHaveLength(1);
  });

  it('of a quarter of the year', () => {
    expect(
      behind(`区统计局会同有关部门对全区规模以上工业企业在本年第
二、三季度的研究开发费用进行核查。`),
    ).toHaveLength(1);
  });

  it('with a number that is no item', () => {
    expect(
      behind(`到二〇二五年，全区新增国家级科技企业孵化器不少于面
2-3家，新增科技企业孵化面积不少于
1.4万平米。`)[0],
    ).toContain('2-3家');
  });

  it('with a dash of its sentence', () => {
    expect(
      behind(`建设面向南亚、东南亚的创新引擎和区域性国际中心城市
——呈贡科创新城，形成双轮驱动。`),
    ).toHaveLength(1);
  });
});

it('an article cited on a line of its own behind the name of its law is none', () => {
  const lines = paragraphs(`云溪区规范性文件清理方案
一、清理范围
（一）重点清理与《中华人民共和国行政处罚法》
第十四条不一致的规定。
（二）限期完成。`);
  expect(lines).toContain('（一）重点清理与《中华人民共和国行政处罚法》第十四条不一致的规定。');
});

describe('a line that begins with a mark begins a paragraph', () => {
  it('below a full line that ends its sentence', () => {
    expect(
      behind(`第一条 未来十年，全球新一轮科技革命和产业变革正加速演进。
第二条 本办法自印发之日起施行。`),
    ).toHaveLength(2);
  });

  it('below a short line', () => {
    expect(behind('一、总体思路\n——坚持创新驱动。\n——坚持开放合作。')).toEqual([
      '一、总体思路',
      '——坚持创新驱动。',
      '——坚持开放合作。',
    ]);
  });

  it('as item of a list in the order of its numbers', () => {
    expect(
      behind(`申请补助的企业应当具备下列条件：
（一）在呈贡区登记注册；
（二）拥有自主知识产权；
（三）法律、法规规定的其他条件。`),
    ).toHaveLength(4);
  });
});

describe('a heading', () => {
  it('ends with its line though that is no sentence', () => {
    expect(behind('第一章 总则\n第一条 本规划适用于呈贡区。')).toEqual([
      '第一章 总则',
      '第一条 本规划适用于呈贡区。',
    ]);
  });

  it('that was broken over two lines is one', () => {
    expect(
      behind(`第一章 加强与泰国、缅甸、孟加拉、印度等区域合作，
辐射带动南亚东南亚的创新发展
第一条 本规划适用于呈贡区。`)[0],
    ).toBe('第一章 加强与泰国、缅甸、孟加拉、印度等区域合作，辐射带动南亚东南亚的创新发展');
  });

  it('without a mark stays by itself above text', () => {
    expect(
      behind(`组织保障
区委区政府成立创建国家自主创新示范区工作领导小组，统
筹协调重大事项。`),
    ).toEqual(['组织保障', '区委区政府成立创建国家自主创新示范区工作领导小组，统筹协调重大事项。']);
  });

  it('is as long as the contents list says', () => {
    const text = `目录
第一章 建设面向南亚东南亚的技术交易中心和研发中心
第二章 附则
${WRAPPED}
第一章 建设面向南亚东南亚的
技术交易中心和研发中心
第一条 本规划适用于呈贡区。
第二章 附则
第二条 本规划自印发之日起施行。`;
    expect(paragraphs(text)).toContain('第一章 建设面向南亚东南亚的技术交易中心和研发中心');
  });
});

describe('a paragraph ends', () => {
  it('with a full line, where the next line is as long as a first line', () => {
    expect(
      behind(`世界范围内的科技发展将为呈贡提供强大动力和创新资源。
世界各发达国家纷纷加大推动科技创新的力度，将科技创新
作为国家未来的核心战略。`),
    ).toHaveLength(2);
  });

  it('with a colon above items without marks', () => {
    expect(
      behind(`为了充分发挥呈贡创新资源密集的优势，申请人应当提交：
营业执照副本复印件；
知识产权证明。`),
    ).toHaveLength(3);
  });

  it('before the line of a form', () => {
    expect(behind('责任单位：区市场监管局，区科工信局\n完成时限：2023年12月底前')).toHaveLength(2);
  });

  it('before a signature and its date', () => {
    expect(
      behind(`世界范围内的科技发展将为呈贡提供强大动力和创新资源。
云南省人民政府办公厅
2023年6月1日`),
    ).toEqual([
      '世界范围内的科技发展将为呈贡提供强大动力和创新资源。',
      '云南省人民政府办公厅',
      '2023年6月1日',
    ]);
  });

  it('before each paragraph of a long quotation', () => {
    expect(
      behind(`二、增加一条，作为第八条：“区人民政府应当建立协调机制。
“协调机制的具体办法由区人民政府规定。”`),
    ).toHaveLength(2);
  });
});

describe('a paragraph goes on', () => {
  it('behind a colon in a line wider than a first line can be', () => {
    // 第二十九条 of 呈政办发〔2022〕54号
    expect(
      behind(`——研究制定《呈贡区优化区域总部营运环境的若干措施》：
符合规定的外资研发中心可以享受高新技术企业有关优惠政策；
符合认定条件的外资研发中心，可享受技术先进型服务企业的有
关优惠政策等。`),
    ).toEqual([
      '——研究制定《呈贡区优化区域总部营运环境的若干措施》：符合规定的外资研发中心可以享受高新技术企业有关优惠政策；符合认定条件的外资研发中心，可享受技术先进型服务企业的有关优惠政策等。',
    ]);
  });

  it('within the 《》 of a title, whatever the line looks like', () => {
    expect(
      behind(`规划依据包括《昆明市城市总体规划》、《呈贡区
一、二圈层规划》等文件。`),
    ).toHaveLength(1);
  });

  it('in a narrow column beside a figure', () => {
    expect(
      behind(`以呈贡科创新城为核心，
联合昆明高新区等，打造
双轮驱动的创新格局，构
建四大功能片区。`),
    ).toEqual(['以呈贡科创新城为核心，联合昆明高新区等，打造双轮驱动的创新格局，构建四大功能片区。']);
  });

  it('across a page and its number', () => {
    expect(
      behind(`创新科技体制，完善区域创新体系，充分发挥呈贡创新资
— 12 —
源密集的优势。`),
    ).toEqual(['创新科技体制，完善区域创新体系，充分发挥呈贡创新资源密集的优势。']);
  });
});

it('parts paragraphs where blank lines part them, though a line is full', () => {
  const parted = `未来十年，全球新一轮科技革命和产业变革正加速演进，科学探
索从微观到宏观各个尺度上纵深拓展。

为保持自身领先优势，世界各发达国家纷纷加大推动科技创新的
力度。

世界范围内的科技发展将为呈贡提供强大的动力和创新的资源。

作为我国面向南亚、东南亚开放的重要门户，云南深入贯彻新发
展理念，发挥独特区位优势。

为此特编制本规划。`;
  expect(paragraphs(`呈贡区创新发展规划\n\n${parted}`)).toHaveLength(5);
});

describe('text that shows its indentation', () => {
  const INDENTED = `　　未来十年，全球新一轮科技革命和产业变革正加速演进，科
学探索从微观到宏观各个尺度上纵深拓展，以智能、绿色、泛在
为特征的群体性技术革命引发了全球产业分工的重大调整。
　　为保持自身领先优势，世界各发达国家纷纷加大推动科技创
新的力度，将科技创新作为国家未来的核心战略，世界范围内科
技发展与产业革命将为呈贡实施创新驱动发展战略提供动力。`;

  it('begins a paragraph where a line is indented, though the line above is full', () => {
    expect(paragraphs(`呈贡区创新发展规划\n${INDENTED}`)).toHaveLength(2);
  });

  it('goes on at the margin, also below the line of a mark that lacks a character', () => {
    const item = `　　（一）要与其他病毒引起的上呼吸道感染鉴别，并结合
流行病学史判断。`;
    expect(paragraphs(`呈贡区创新发展规划\n${INDENTED}\n${item}`)[2]).toBe(
      '（一）要与其他病毒引起的上呼吸道感染鉴别，并结合流行病学史判断。',
    );
  });

  it('may have blank lines between all lines', () => {
    expect(paragraphs(`呈贡区创新发展规划\n\n${INDENTED.replaceAll('\n', '\n\n')}`)).toHaveLength(2);
  });

  it('may have a left margin of blanks on every line', () => {
    const withMargin = INDENTED.replace(/^/gm, '          ');
    expect(paragraphs(`呈贡区创新发展规划\n${withMargin}`)).toHaveLength(2);
  });

  it('may have a centred heading on two lines', () => {
    const heading = `　　　　　　第一章 加强与泰国、缅甸、孟加拉等区域合作，
　　　　　　　　　　辐射带动南亚东南亚的创新发展`;
    expect(paragraphs(`呈贡区创新发展规划\n${INDENTED}\n${heading}\n${INDENTED}`)[2]).toBe(
      '第一章 加强与泰国、缅甸、孟加拉等区域合作，辐射带动南亚东南亚的创新发展',
    );
  });
});

describe('a number alone on its line', () => {
  const LAW =
    '林业条例\n第一章\n总则\n第一条\n规定本条例的目的。\n第二章\n附则\n第二条　本条例自公布之日起施行。';

  it.each(['paragraphs', 'unknown'] as const)('takes the title of a chapter from the next (%s)', (layout) => {
    expect(paragraphs(LAW, layout)).toContain('第一章　总则');
    expect(paragraphs(LAW, layout)).toContain('第二章　附则');
  });
});

describe('text with one paragraph a line', () => {
  const LAW = `呈贡区母基金管理办法
第一条　为了规范呈贡区创新创业母基金的管理，充分发挥财政资金的引导作用，根据有关法律、法规，结合本区实际，
制定本办法。
第二条　本办法自印发之日起施行。`;

  it('keeps a paragraph that Word calls two, and doubts it', () => {
    const { lines, problems } = clean(LAW, 'paragraphs');
    expect(lines).toHaveLength(3);
    expect(problems.map(({ code, lines: at }) => [code, at])).toEqual([['paragraphs-guessed', [2, 3]]]);
  });

  const BEFORE =
    '第一条　为了规范呈贡区创新创业母基金的管理，充分发挥财政资金的引导作用，撬动社会资本支持创新创业，根据有关法律、法规，结合本区实际，制定本办法。\n第二条　本办法适用于母基金。';

  it('joins a paragraph of a plain text that somebody broke in two, and doubts it', () => {
    const { lines, problems } = clean(`呈贡区母基金管理办法\n${BEFORE}
第三条　申请人应当对材料的真实性负责。申请人应
当书面同意核实其信息。
具体条件由区财政局确定，报区人民
政府批准后实施，并向社会公布。`);
    expect(lines.slice(2).map(({ text }) => text)).toEqual([
      '第三条　申请人应当对材料的真实性负责。申请人应当书面同意核实其信息。',
      '具体条件由区财政局确定，报区人民政府批准后实施，并向社会公布。',
    ]);
    expect(problems.map(({ code, lines: at }) => [code, at])).toEqual([
      ['paragraphs-guessed', [4, 5]],
      ['paragraphs-guessed', [6, 7]],
    ]);
  });

  it.each([
    ['a title of an article', '第三条　加强组织领导，落实工作责任\n区人民政府应当加强领导，落实责任。'],
    [
      'a line of a form',
      '第三条　本办法所称登记，包括下列内容：\n责任单位：区财政局、区税务局\n完成时限：2024年底，逾期通报。',
    ],
    [
      'the columns of a table',
      '第三条　标准如下：\n一类，指示范项目  80元  区财政局\n二类，指其他项目  40元  区财政局',
    ],
    [
      'a paragraph with an indentation',
      '第三条　区人民政府应当加强领导。各部门应当各负其责\n　　街道办事处应当配合，不得推诿。',
    ],
    ['who signs', '第三条　本办法由区财政局解释，自印发之日起施行\n云溪区人民政府'],
  ])('leaves %s alone', (_, passage) => {
    const { lines, problems } = clean(`呈贡区母基金管理办法\n${BEFORE}\n${passage}`);
    expect(lines).toHaveLength(2 + passage.split('\n').length);
    expect(problems.filter(({ message }) => message.includes('合为一段'))).toEqual([]);
  });

  it('keeps the blanks it prints', () => {
    expect(paragraphs('第一条　本办法所称 母基金，是指 5 亿元的基金。', 'paragraphs')).toEqual([
      '第一条　本办法所称 母基金，是指 5 亿元的基金。',
    ]);
  });
});

describe('the indentation of a paragraph', () => {
  /** 56 columns, the blanks included. */
  const setLines = (paragraph: string, first: string, rest: string): string => {
    const room = (blanks: string) => 28 - Math.ceil(columns(blanks.replace('\t', '    ')) / 2);
    const opening = first + paragraph.slice(0, room(first));
    const rows = [...paragraph.slice(room(first)).matchAll(new RegExp(`.{1,${room(rest)}}`, 'gu'))];
    return [opening, ...rows.map(([row]) => rest + row)].join('\n');
  };
  const passages = WRAPPED.replaceAll('\n', '').split(/(?<=格局。|资源。)/);

  it.each([
    ['of two characters', '　　', ''],
    ['of one character', '　', ''],
    ['a tab', '\t', ''],
    ['hanging', '', '    '],
    ['hanging by four characters', '', '　　　　'],
  ])('%s parts it from the next', (_, first, rest) => {
    const text = passages.map((passage) => setLines(passage, first, rest)).join('\n');
    const { lines, problems } = clean(`呈贡区创新发展规划\n${text}`);
    expect(lines.map((line) => line.text)).toEqual(passages);
    expect(problems).toEqual([]);
  });
});

it('a 题注 within the text is one bracket, though each of its lines is centred', () => {
  const wrapped = `${WRAPPED.replace(/(。\n)/g, '$1　　').replace(/^/, '　　')}
          云溪市河道管理办法
   （2021年3月12日云溪市第十七届人民代表大
     会第五次会议通过　2021年7月28日批准）
　　第一条　为了加强河道管理，制定本办法。`;
  const lines = paragraphs(`呈贡区创新发展规划\n${wrapped}`);
  expect(lines.filter((line) => line.startsWith('（2021年'))).toHaveLength(1);
  expect(lines.find((line) => line.startsWith('（2021年'))).toMatch(/批准）$/);
  expect(lines).toContain('云溪市河道管理办法');
});

it('nothing ends in a comma, whatever the next line looks like', () => {
  const { lines } = clean(
    `呈贡区创新发展规划\n${WRAPPED}\n1.家庭月人均收入低于上年度水平，\n其中：\n（1）单身人士年满25周岁。`,
  );
  expect(lines.slice(-2).map((line) => line.text)).toEqual([
    '1.家庭月人均收入低于上年度水平，其中：',
    '（1）单身人士年满25周岁。',
  ]);
});

describe('a full line that ends a sentence, where no indentation is left', () => {
  const full = '区科工信局负责母基金的日常管理，按季度向区政府作出报告。';

  it('is joined with the next, and doubted', () => {
    const { lines, problems } = clean(
      `呈贡区创新发展规划\n${WRAPPED}\n创新创业母基金由区人民政府设立，专项用于支持各类创业\n${full}\n各街道予以配合。`,
    );
    expect(lines.at(-1)?.text).toContain(`${full}各街道予以配合。`);
    expect(problems.map((problem) => [problem.code, problem.lines])).toEqual([
      ['paragraphs-guessed', [14, 15]],
    ]);
  });
});

describe('an indented text', () => {
  const rules = (lines: string): readonly string[] => paragraphs(`城市生活垃圾分类管理办法\n${lines}`);

  it('goes on below an item whose marks recognition wrote half as wide', () => {
    expect(
      rules(`    第三条 生活垃圾分为以下几类，具体的分类目录由市城市管理部
门会同市生态环境等有关部门编制并且向社会公布:
    (一)可回收物，是指适宜回收和资源利用的废弃物;
    (二)有害垃圾，是指对人体健康或者自然环境造成直接或者潜
在危害的废弃物;
    (三)厨余垃圾，是指易腐烂的、含有机质的生活垃圾，农贸市
场产生的蔬菜、瓜果垃圾也是厨余垃圾。
    第四条 产生生活垃圾的单位和个人是分类投放的责任主体，应当
定时定点投放。`),
    ).toEqual([
      '第三条 生活垃圾分为以下几类，具体的分类目录由市城市管理部门会同市生态环境等有关部门编制并且向社会公布:',
      '(一)可回收物，是指适宜回收和资源利用的废弃物;',
      '(二)有害垃圾，是指对人体健康或者自然环境造成直接或者潜在危害的废弃物;',
      '(三)厨余垃圾，是指易腐烂的、含有机质的生活垃圾，农贸市场产生的蔬菜、瓜果垃圾也是厨余垃圾。',
      '第四条 产生生活垃圾的单位和个人是分类投放的责任主体，应当定时定点投放。',
    ]);
  });

  it('goes on below an article that is text among articles with titles', () => {
    const text = `　　第一条　宗地概况
　　乙方竞得编号为2023—12的国有建设用地，面积三万平方米，用途为工
业用地。
　　第二条　违约责任
　　乙方未按约定开工的，每延期一日，应当向甲方支付出让价款总额千分
之一的违约金。
　　第三条　协议份数
　　本协议的附件是本协议的组成部分。
　　第四条　本协议一式四份，由甲乙双方各执二份，自双方签字盖章之日
起生效。`;
    expect(rules(text).at(-1)).toBe('第四条　本协议一式四份，由甲乙双方各执二份，自双方签字盖章之日起生效。');
  });

  it('goes on below items counted within a sentence', () => {
    const text = `　　第三条　业主享有下列权利：(1)按照合同约定接受物业服务；
(2)提议召开业主大会会议；(3)监督物业服务人履行合同的情况；
(4)法律、法规规定的其他权利。
　　第四条　业主委员会应当自选举产生之日起三十日内，向街道
办事处备案。`;
    expect(rules(text)).toHaveLength(2);
    expect(rules(text.replaceAll('\n(', '\n　　('))).toHaveLength(4);
  });

  it('ends with the caption in the middle of the page, and with each row below it', () => {
    const text = `　　“十三五”时期，全省上下坚持稳中求进工作总基调，综合实
力大幅提升。
　　　　专栏一　“十三五”规划主要指标完成情况一览表
指标　2015年　2020年
地区生产总值　1.5　2.45
　　脱贫攻坚战取得全面胜利，八十八个贫困县全部摘帽，八千个
贫困村全部出列。`;
    expect(rules(text)).toHaveLength(5);
  });
});

describe('a mark at the start of a line is none', () => {
  it('where the line above breaks off within the number', () => {
    const wrapped = `第一条 各区人民政府对于前条所列的各类科技服务机构和上述第
一、第二两项规定，应当结合当地情况制定具体办法。`;
    expect(behind(wrapped)).toHaveLength(1);
  });

  it('where a mark that closes words stands behind it: a note of the line above', () => {
    const report = `　　为摸清全市人才底数，课题组于2023年3月至6月开展了专题调研
①。现将情况报告如下，供各有关部门和单位在研究制定人才政策措施
的时候参考。`;
    expect(paragraphs(`人才发展现状调研报告\n${report}`)).toHaveLength(1);
  });
});

it('an address on the web stays together, and the line above it may fall short', () => {
  const guide = `项目采取网上申报方式进行，申报单位请登录申报系统，网址：
http://kjj.yunxi.gov.cn/sbxt，按照要求填写。`;
  expect(behind(guide)).toHaveLength(1);
});

it('a line in the middle of the page is no rest of the text at the margin, and ends with itself', () => {
  expect(
    behind(`会议决定批准条例，由市人民代表大会常务委员会公布并施行。
            呈贡区民族文化保护条例
为了加强民族文化的保护，制定本条例。`),
  ).toEqual([
    '会议决定批准条例，由市人民代表大会常务委员会公布并施行。',
    '呈贡区民族文化保护条例',
    '为了加强民族文化的保护，制定本条例。',
  ]);
});

describe('a number cut from its word is one', () => {
  it('as the number of an article', () => {
    const rules = `城市供水条例
第十条　因工程建设确需迁移供水设施的，应当报经批准。
第十一
条　禁止擅自连接供水管网系统。`;
    expect(clean(rules).lines.map(({ text, mark }) => [text, mark?.num])).toEqual([
      ['第十条　因工程建设确需迁移供水设施的，应当报经批准。', '第十条'],
      ['第十一条　禁止擅自连接供水管网系统。', '第十一条'],
    ]);
  });

  it('as a citation', () => {
    const report = '关于条例草案的说明\n第六十\n条至第六十五条规定了相应的法律责任。';
    expect(paragraphs(report)).toEqual(['第六十条至第六十五条规定了相应的法律责任。']);
  });
});

it('a heading parted in the middle of the page is one', () => {
  const rules = `　　第九条　编制国土空间规划，应当划定历史文化保护线，并与其
他规划相衔接。
                第一节　历史文化名城、名
                镇、名村和历史文化街区
　　第十条　历史文化名城应当整体保护，保持传统格局、历史风貌
和空间尺度。`;
  expect(paragraphs(`历史文化保护条例\n${rules}`)[1]).toBe('第一节　历史文化名城、名镇、名村和历史文化街区');
});

it('a quotation goes on with a paragraph for each mark behind a “, and the attachments are a paragraph of their own', () => {
  const amending = `二、增加一章，作为第三章，名称是：“第三章　养护责任
“第一条　实行养护责任制。
三、有疑问的，请联系呈贡区科学技术局政策法规科张同志
附件：1.修改前后对照表`;
  expect(behind(amending)).toEqual(amending.split('\n'));
});

it('each standard of a list is an entry, though the line above is full', () => {
  const standards = `GB/T 33168—2016 社区老年人日间照料中心服务基本要求与规范
MZ/T 039—2013 老年人能力评估`;
  expect(behind(standards)).toHaveLength(2);
});

it('a party that seals above the date signs, though its line is not set in below a full one', () => {
  const charter = `　　第九条　董事会每届任期三年，董事任期届满，可以连选连任，法律、
行政法规另有规定的除外。
　　第十条　本章程一式四份，公司留存两份，报登记机关和市国资委一份。
股东（盖章）：云溪市人民政府国有资产监督管理委员会
　　　　　　　　　　　　　　　　　　2023年5月18日`;
  expect(paragraphs(`云溪市水务投资有限责任公司章程\n${charter}`).slice(1)).toEqual([
    '第十条　本章程一式四份，公司留存两份，报登记机关和市国资委一份。',
    '股东（盖章）：云溪市人民政府国有资产监督管理委员会',
    '2023年5月18日',
  ]);
});

it('a number misread by recognition counts below a line that ends far from the margin', () => {
  const plan = `　　附件2　绩效自评报告参考格式
　　—、项目概况
　　项目由区财政局组织实施，资金来源为一般公共预算，项目单位应当
如实填报资金使用情况。
　　二、项目绩效情况
　　项目绩效目标的完成情况由项目单位对照年初设定的指标逐项填报并
说明理由。`;
  expect(clean(`部门决算公开通知\n${plan}`).lines[1]?.mark?.num).toBe('一、');
});

// 新型冠状病毒肺炎防控方案（第九版）, page 63 and 64
it('附件 alone at the top of a page goes on from no form that fills the page above', () => {
  const line = '本表适用于对密切接触者进行医学观察的医疗卫生人员汇总上报使用，';
  const page = `${line}\n${line}\n${line}\n填表单位：　疾控中心　填表人：　　　　填表日期：　　年　　月　　日`;
  const lines = paragraphs(
    `${page}\f附件6\n疫情风险区划定及管控方案\n为指导各地科学划定风险区，制定本方案。`,
  );
  expect(lines).toContain('附件6');
});

// 学生手册, printed by a browser: its lines end anywhere near the margin
it('an item behind a bullet goes on in the next line where a comma shows that it is text', () => {
  expect(
    paragraphs(`学校占地面积约430平方米，建筑面积约200平方米，教学区和运动区功能划分清晰，
全面满足教学、学习、生活需求：
◦ 教学楼：共2栋（教学楼1号、教学楼2号），内设教室20间，均配备储物柜等，采光
通风良好，打造舒适学习环境；
◦ 功能教室：配备理化生实验室6间、计算机教室2间、音乐教室、美术教室、书法教
室、录播教室等，满足学科实验、艺术教学、特色课程开展需求。`),
  ).toEqual([
    expect.stringMatching(/采光通风良好，打造舒适学习环境；$/),
    expect.stringMatching(/书法教室、录播教室等/),
  ]);
});

// 招标文件, 9.1: the number of a chapter that begins a line of its own is cited there
it('the chapter that a sentence cites goes on with the sentence, though 第一章 may always begin anew', () => {
  expect(
    paragraphs(`公开招标文件
　　第一章　投标邀请
　　任何已获得招标文件的潜在投标人，均可要求对招标文件进行澄清或修改，按
第一章投标邀请中的联系地址以书面形式（包括书面材料、信函、传真，下同）送达
采购代理机构。采购代理机构将视情况予以澄清或修改，以书面形式答复所有获得招标
文件的潜在投标人。`),
  ).toEqual([
    '第一章　投标邀请',
    expect.stringMatching(/修改，按第一章投标邀请中的联系地址以书面形式.*潜在投标人。$/),
  ]);
});
