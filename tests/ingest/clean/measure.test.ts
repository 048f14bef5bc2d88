import { describe, expect, it } from 'vitest';
import { measureLines } from '../../../ingest/clean/blanks-at-figures.ts';
import { looksWrapped, measureWrap } from '../../../ingest/clean/measure.ts';
import { PLAIN_PRINT, type PrintStyle, printText } from '../../corpus/print.ts';
import { clean, pageLines } from './reading.ts';

const PARAGRAPHS = [
  '呈贡区创建国家自主创新示范区发展战略规划',
  '呈贡是现代新昆明建设的核心区，昆明市政治、文教中心，国际物流中心、会展中心。为了充分发挥呈贡创新资源密集的优势，率先实现创新驱动发展，支持昆明区域性国际中心城市建设，支撑云南面向南亚、东南亚开放的门户中心和桥头堡的战略地位，区委区政府把创建国家自主创新示范区作为未来十年呈贡高质量发展的奋斗目标，为此特编制本规划。',
  '规划范围：以呈贡实际管辖范围（约160平方公里）作为规划重点，同时空间功能布局优化涉及到呈贡460平方公里的行政区域以及滇中新区、昆明市高新区、昆明市经济技术开发区等区域范围。',
  '到2030年，R&D经费占GDP比重达到3.5%以上，5G、AI等新一代信息技术企业达到200家以上，独角兽企业达到2-3家，众创空间面积达到1.4万平方米，建成面向南亚东南亚的国际知名创业基地，形成一批具有国际影响力的创新型领军企业。',
];

function measured(width: number, indent: PrintStyle['indent']) {
  const { text } = printText(PARAGRAPHS, [], { ...PLAIN_PRINT, width, indent, linesPerPage: 99 });
  return measureWrap(pageLines(text.slice(text.indexOf('\n') + 1)));
}

// 标准设计招标文件, and 招标文件 whose tables came out of a PDF cell by cell
describe('what stands between the lines of a wrapped text', () => {
  const { text } = printText(PARAGRAPHS.slice(1), [], {
    ...PLAIN_PRINT,
    width: 38,
    indent: 'lost',
    linesPerPage: 999,
  });
  const full = measureWrap(pageLines(text))?.full;

  it('tells no width where dots lead to the number of a page', () => {
    const entries = Array.from(
      { length: 30 },
      (_, at) => `1.${at + 1} 投标人资格要求${'.'.repeat(100)}${at + 9}`,
    );
    expect(full).toBe(76);
    expect(measureWrap(pageLines(`${entries.join('\n')}\n${text}`))?.full).toBe(full);
  });

  it('may be the broken lines of many cells, where still more share one width', () => {
    const cells = ['编制投标文件', '按照本项目的招标文件和云平台', '仔细阅读政府采购项目电子交易操作指南']
      .map((words) => `请投标人${words}并且\n照要求提交投标文件和资格证明材料。\n`)
      .join('');
    const beside = (copies: number) =>
      measureWrap(pageLines(`${text}\n`.repeat(copies) + cells.repeat(2 * copies)))?.full;
    expect(beside(20)).toBe(full);
    expect(beside(1)).toBeUndefined();
  });
});

describe('the measure of a wrapped text', () => {
  it.each([18, 22, 26, 28, 30, 34, 38, 44])('of %i characters a line, indentation lost', (width) => {
    expect(measured(width, 'lost')).toEqual({
      full: width * 2,
      first: width * 2 - 4,
      margin: null,
      left: 0,
      hangs: false,
      spacing: null,
    });
  });

  it.each([18, 28, 36, 44])('of %i characters a line, first lines indented', (width) => {
    const measure = { full: width * 2, first: width * 2, margin: 0, left: null, hangs: false, spacing: null };
    expect(measured(width, '　　')).toEqual(measure);
    expect(measured(width, '    ')).toEqual(measure);
  });

  it('of minutes, where two lines go on below many that are whole', () => {
    const text = `　　2023年8月7日，副区长李某某主持召开专题会议，研究大学城片区
市容环境整治有关工作。现将会议议定事项纪要如下：
　　一、关于占道经营整治问题
　　会议要求，由区城市管理局牵头，吴家营街道、雨花街道配合完成整
治。
　　二、关于停车泊位设置问题
　　会议原则同意区交警大队提出的泊位设置方案。会议明确：
　　（一）新增泊位320个，由区城投公司负责施划；
　　（二）收费标准由区发展改革局另行核定。
　　三、关于经费保障问题
　　会议同意安排整治经费80万元，从区财政预备费中列支。
　　出席：李某某、王某、张某某
　　列席：区城市管理局赵某，区交警大队钱某某
　　记录：孙某`;
    expect(measureWrap(pageLines(text))).toMatchObject({ full: 64, margin: 0 });
  });

  it.each([
    ['without an end', '云溪市道路停车泊位编号与所在道路名称一览'],
    ['in mid-sentence, set in', '　　停车泊位由云溪市公安局会同市城市管理局依法划定，'],
    ['of two columns', '云溪市第一中学停车泊位\t云溪市春融街与石龙路交叉口'],
  ])('is looked for in any number of lines %s', (_, line) => {
    const lines = pageLines(Array.from({ length: 200_000 }, () => line).join('\n'));
    expect(() => measureWrap(lines)).not.toThrow();
  });

  it('has no indentation where only headings of chapters are set in', () => {
    const text = `第一章　总则
第一条　为了加强地下空间开发利用管理，合理开发利用地下
空间资源，促进城市可持续发展，制定本办法。
第二条　地下空间的规划、建设和监督管理，适用本办法的。
本办法所称地下空间，是指地表以下可供开发利用的空间，包
括结建地下空间和单建地下空间。
第二章　规划与建设
第三条　地下空间开发利用应当遵循统筹规划、综合开发、平
战结合、公共利益优先的原则。
第三章　附则
第四条　本办法自2022年10月1日起施行。`;
    const centred = text
      .replace(/^(?=第.章)/gm, ' '.repeat(20))
      .replace('第四条', '        地下空间名录\n第四条');
    expect(measureWrap(pageLines(centred))).toMatchObject({ full: 54, margin: null });
    expect(clean(`城市地下空间管理办法\n${centred}`).problems.map(({ code }) => code)).toEqual([
      'paragraphs-guessed',
    ]);
  });

  it('is none where only headings end without a full stop, however long', () => {
    const heads = '一二三四五六七八九十'.split('').map((number, index) => {
      const heading = `${number}、关于工伤保险基金先行支付${'的范围和程序'.repeat(index % 3)}的若干具体情形`;
      return `${heading}\n参保单位的职工可以向社会保险经办机构提出先行支付的申请。`;
    });
    expect(looksWrapped(pageLines(heads.join('\n')))).toBe(false);
    expect(looksWrapped(pageLines(heads.join('\n').replaceAll('、关于', '、，关于')))).toBe(true);
  });

  it('is told by a single broken line where no line is wider', () => {
    const text = `根据《中华人民共和国森林法》《森林防火条例》等法律法规
规定，现将有关事项公告如下：
一、严禁一切野外用火。`;
    expect(measureWrap(pageLines(text))).toMatchObject({ first: 54 });
  });

  it('is told by one broken line among headings, rows, attachments and signatures, which are none', () => {
    const letter = `商请支持学校周边交通秩序整治，缓解学校周边交通拥堵，现
商请贵单位支持以下事项：
一、关于春融街中学门口的交通疏导
每日安排警力到学校门口疏导交通。
二、学校门口增设减速带和人行横道标线；
附件：需增设交通设施的学校名单
昆明市呈贡区教育体育局学校安全科
2024年3月12日
学校\t所在街道\t需增设的交通设施`;
    expect(measureWrap(pageLines(letter))).toMatchObject({ first: 54, margin: null });
    const indented = letter.replaceAll(/^(?=商请支持|每日|[一二]、)/gm, '　　');
    expect(measureWrap(pageLines(indented))).toMatchObject({ full: 58, margin: 0 });
  });
});

it('a mark that hangs over the margin does not move it, where the lines below first lines are few', () => {
  const rules = `　　第二条　本条例下列用语的含义：
　　（一）个人数据，是指载有可识别特定自然人信息的数据，不含匿名
的数据。
　　（二）敏感个人数据，是指一旦泄露、非法提供或者滥用，可能导致
人受到歧视或者人身、财产安全受到危害的个人数据，依照有关法律、
行政法规的规定确定。
　　第三条　处理个人数据应当以通俗易懂、明确具体、易于获取的方
式告知。`;
  expect(measureWrap(pageLines(rules))).toMatchObject({ full: 64, first: 64, margin: 0 });
});

it('the margin is where the short rest of a paragraph stands, if all wide lines are first lines', () => {
  const minutes = `　　2023年9月12日，区长主持召开区人民政府第36次常务
会议。
　　一、传达学习全省科技创新大会精神
　　会议强调，要深入学习贯彻会议精神。`;
  expect(measureWrap(pageLines(minutes))).toMatchObject({ first: 51, margin: 0 });
  const signed = `${minutes}\n　　　　　　　　昆明市呈贡区人民政府办公室\n　　　　　　　　　　2023年9月12日`;
  expect(measureWrap(pageLines(signed))).toMatchObject({ margin: 0 });
});

describe('text that is not wrapped has no measure', () => {
  it('where each line is a paragraph', () => {
    expect(measureWrap(pageLines(PARAGRAPHS.slice(1).join('\n')))).toBeNull();
  });

  it('where short headings stand among paragraphs', () => {
    expect(
      measureWrap(
        pageLines(`第一章 打造面向南亚、东南亚开放发展的创新引擎\n${PARAGRAPHS.slice(1).join('\n')}`),
      ),
    ).toBeNull();
  });

  it('where the title of a part is the widest line', () => {
    const minutes =
      '一、研究《呈贡区创新创业母基金管理办法（送审稿）》\n会议原则同意。\n二、其他\n会议要求抓好落实。';
    expect(measureWrap(pageLines(minutes))).toBeNull();
  });

  it('where no line comes to the end of its sentence, as those of lists and forms do not', () => {
    const notice = `一、参会人员
区安委会全体成员单位主要负责人、各街道办事处主要负责人及分管负责人
各园区管委会分管负责人
二、有关要求
请各单位于4月2日下午17:00前将参会人员名单报区应急管理局办公室
联系人：张某`;
    expect(measureWrap(pageLines(notice))).toBeNull();
    const duties = '区委常委、常务副区长 李某某 负责区政府常务工作\n分管区财政局、区统计局\n';
    expect(measureWrap(pageLines(duties.repeat(3)))).toBeNull();
  });

  it('where a row of a table set with blanks is the widest line', () => {
    const rows = '裁量阶次如下：\n违法情节　　　　　罚款幅度　　　　　备注\n轻微　一百元\n严重　一千元';
    expect(measureWrap(pageLines(rows))).toBeNull();
  });

  it('where all lines are short', () => {
    expect(measureWrap(pageLines('区教育局\n区科学技术局\n区人力资源和社会保障局'))).toBeNull();
  });

  it('where there is nothing', () => {
    expect(measureWrap([])).toBeNull();
  });
});

// 最高人民法院关于适用《中华人民共和国国家赔偿法》若干问题的解释（一）
const DATED = [
  '国家机关行使职权侵犯公民合法权益的行为发生在2010年12月1日以后，或者发生在2010年12月1日以前、持续至2010年12月1日以后的，适用修正的国家赔偿法。',
  '行为发生在2010年12月1日以前的，适用修正前的国家赔偿法，但在2010年12月1日以前已经受理赔偿请求人的赔偿请求但尚未作出生效赔偿决定的，适用修正的国家赔偿法。',
  '人民法院对2010年12月1日以前已经受理但尚未审结的国家赔偿确认案件，应当继续审理。',
  '公民对在2010年12月1日以前发生法律效力的赔偿决定不服提出申诉的，人民法院审查处理时适用修正前的国家赔偿法。',
];

describe('blanks between Han characters and figures', () => {
  const linesOf = (paragraphs: readonly string[], gaps: PrintStyle['gaps']) => {
    const { text } = printText(['解释', ...paragraphs], [], { ...PLAIN_PRINT, width: 30, gaps });
    return pageLines(text.slice(text.indexOf('\n') + 1));
  };

  it('count for nothing where they were put in after the lines were set', () => {
    const lines = linesOf(DATED, 'digits');
    expect(measureWrap(lines)).not.toMatchObject({ full: 60, first: 56 });
    expect(measureLines(lines).measure).toMatchObject({ full: 60, first: 56 });
  });

  it('count where the lines were set with them', () => {
    const lines = linesOf(
      DATED.map((paragraph) => paragraph.replace(/[0-9]+/g, ' $& ')),
      null,
    );
    expect(measureLines(lines).lines).toBe(lines);
    expect(measureLines(lines).measure).toEqual(measureWrap(lines));
  });
});
