import { describe, expect, it } from 'vitest';
import { readMark } from '../../../ingest/clean/marks.ts';

/** `style num number[-branch] | text behind the mark`; null where the line has no mark. */
function mark(line: string): string | null {
  const read = readMark(line);
  if (read === null) return null;
  const { style, num, ordinal, textStart } = read;
  const branch = ordinal?.branch === null || ordinal === null ? '' : `-${ordinal.branch}`;
  return `${style} ${num} ${ordinal?.number ?? ''}${branch} | ${line.slice(textStart)}`;
}

describe('the marks that open a provision', () => {
  it.each([
    ['第一编 总则', 'part 第一编 1 | 总则'],
    ['第一篇　总论', 'part 第一篇 1 | 总论'],
    ['第一部分　总体要求', 'part 第一部分 1 | 总体要求'],
    ['第二部分重点任务', 'part 第二部分 2 | 重点任务'],
    ['第一分编　通则', 'subpart 第一分编 1 | 通则'],
    ['第六章 着力建设区域科技金融创新中心', 'chapter 第六章 6 | 着力建设区域科技金融创新中心'],
    ['第 3 章 人才政策', 'chapter 第 3 章 3 | 人才政策'],
    ['第 十 一 章　附则', 'chapter 第 十 一 章 11 | 附则'],
    ['第一节　一般规定', 'section 第一节 1 | 一般规定'],
    ['第十八条 设立呈贡创新创业母基金', 'article 第十八条 18 | 设立呈贡创新创业母基金'],
    ['第一百二十条之一　帮助恐怖活动罪', 'article 第一百二十条之一 120-1 | 帮助恐怖活动罪'],
    [
      '第一千二百六十条　本法自2021年1月1日起施行。',
      'article 第一千二百六十条 1260 | 本法自2021年1月1日起施行。',
    ],
    ['第１２条　区人民政府应当', 'article 第１２条 12 | 区人民政府应当'],
    ['第一条：为了规范管理', 'article 第一条 1 | 为了规范管理'],
    ['附　则', 'closing 附　则  | '],
    ['一、总体思路', 'han 一、 1 | 总体思路'],
    ['十一、保障措施', 'han 十一、 11 | 保障措施'],
    ['三．工作要求', 'han 三． 3 | 工作要求'],
    ['（三）法律规定的其他情形', 'han-paren （三） 3 | 法律规定的其他情形'],
    ['(十二)其他', 'han-paren (十二) 12 | 其他'],
    ['( 十 二 )资金保障', 'han-paren ( 十 二 ) 12 | 资金保障'],
    ['十 一 、保障措施', 'han 十 一 、 11 | 保障措施'],
    ['二丶主要任务', 'han 二丶 2 | 主要任务'],
    ['1 .营业执照', 'digit 1 . 1 | 营业执照'],
    ['（ 二 ）资金保障', 'han-paren （ 二 ） 2 | 资金保障'],
    ['（一）、加强领导', 'han-paren （一）、 1 | 加强领导'],
    ['1.到2025年', 'digit 1. 1 | 到2025年'],
    ['2、完善政策', 'digit 2、 2 | 完善政策'],
    ['３．加强监督', 'digit ３． 3 | 加强监督'],
    ['1.2025年底前完成', 'digit 1. 1 | 2025年底前完成'],
    ['1.2015级、2016级本科生', 'digit 1. 1 | 2015级、2016级本科生'],
    ['1.2021—2025年任务', 'digit 1. 1 | 2021—2025年任务'],
    ['（1）企业申报', 'digit-paren （1） 1 | 企业申报'],
    ['2）部门审核', 'digit-paren 2） 2 | 部门审核'],
    ['③公示', 'circled ③ 3 | 公示'],
    ['⑴企业申报', 'digit-paren ⑴ 1 | 企业申报'],
    ['⒉部门审核', 'digit ⒉ 2 | 部门审核'],
    ['㈢公示', 'han-paren ㈢ 3 | 公示'],
    ['二）部门审核', 'han-paren 二） 2 | 部门审核'],
    ['〔三〕法律规定的其他情形', 'han-paren 〔三〕 3 | 法律规定的其他情形'],
    ['[三] 法律规定的其他情形', 'han-paren [三] 3 | 法律规定的其他情形'],
    ['【三】法律规定的其他情形', 'han-paren 【三】 3 | 法律规定的其他情形'],
    ['﹙三﹚法律规定的其他情形', 'han-paren ﹙三﹚ 3 | 法律规定的其他情形'],
    ['（\u00a0三）法律规定的其他情形', 'han-paren （\u00a0三） 3 | 法律规定的其他情形'],
    ['——就地取材——离地招商孵化。', 'dash ——  | 就地取材——离地招商孵化。'],
    ['一是加强组织领导', 'enumerated 一是 1 | 加强组织领导'],
    ['三要压实责任', 'enumerated 三要 3 | 压实责任'],
    ['附件 2', 'annex 附件 2 2 | '],
    ['附件1：任务分工', 'annex 附件1 1 | 任务分工'],
    ['附件：', 'annex 附件  | '],
    ['附 录 B', 'annex 附 录 B 2 | '],
    ['附录A（规范性）', 'annex 附录A 1 | （规范性）'],
    ['附表3　指标', 'annex 附表3 3 | 指标'],
    ['表 1 主要指标', 'table 表 1 1 | 主要指标'],
    ['图 3：空间布局', 'figure 图 3 3 | ：空间布局'],
    ['图 2-1 空间布局', 'figure 图 2-1  | 空间布局'],
  ])('%s', (line, wanted) => {
    expect(mark(line)).toBe(wanted);
  });

  it('stand behind blanks of any kind', () => {
    expect(mark('　　 第三条　适用')).toBe('article 第三条 3 | 适用');
  });
});

describe('words at the start of a line that only look like marks', () => {
  it.each([
    '第二章规定了数据采集的要求，强调依法采集。',
    '第三章“数据共享”，对共享的程序作出规定。',
    '第一条至第三条所列情形',
    '第十八条规定的母基金',
    '第十二条、第十三条和第十四条',
    '第五条的规定',
    '第六条第二款',
    '第二章和第三章的规定',
    '第二款规定的情形',
    '第三条、本办法第五条',
    '（二）项规定的条件',
    '（一）、（二）项所列情形',
    '（三）至（五）项',
    '（四）项',
    '2-3家',
    '1.4万平米',
    '12.5%',
    '2030年）》经区人民政府研究同意',
    '一、二、三产业融合发展',
    '一、二和三产业',
    '———',
    '附则所列条款',
    '附属设施',
    '表1所示',
    '图书馆',
    '图书 3 册',
    '第三方机构',
    '第一部分内容已经完成，第二部分尚在进行。',
    '第一篇报道刊发后，',
    '第六十条 至第六十五条规定了法律责任',
    '第一章　总则（第一条至第六条）。明确适用范围、基本原则。',
    '第三章　附则（第十六条至第三十条）。',
    '第一单元楼门口',
    '第一产业',
    '一般规定',
    '十四五规划',
  ])('%s', (line) => {
    expect(readMark(line)).toBeNull();
  });
});

describe('words behind a mark that only look like a citation', () => {
  it.each([
    ['第十条项目单位应当', 'article 第十条 10 | 项目单位应当'],
    ['第十八条第一审人民法院', 'article 第十八条 18 | 第一审人民法院'],
    ['（一）项目建设情况', 'han-paren （一） 1 | 项目建设情况'],
    ['一、目的和意义', 'han 一、 1 | 目的和意义'],
    ['（二）目标任务', 'han-paren （二） 2 | 目标任务'],
    ['（五）四至认界证明；', 'han-paren （五） 5 | 四至认界证明；'],
    ['（三）四、五级护理', 'han-paren （三） 3 | 四、五级护理'],
    ['一、四至范围', 'han 一、 1 | 四至范围'],
    ['1.和谐社区建设', 'digit 1. 1 | 和谐社区建设'],
    ['二、二〇二三年主要工作', 'han 二、 2 | 二〇二三年主要工作'],
  ])('%s', (line, wanted) => {
    expect(mark(line)).toBe(wanted);
  });
});

describe('marks that count only where the numbering expects them', () => {
  it.each(['第五条中关于补助的部分', '第三条执行', '第八条和解的', '二、三季度', '3、4号楼', '第六条：按'])(
    '%s',
    (line) => {
      expect(readMark(line)?.doubtful).toBe(true);
    },
  );

  it.each(['第五条 中小企业', '二、四季度', '第八条　处罚'])('not %s', (line) => {
    expect(readMark(line)?.doubtful).toBe(false);
  });
});

describe('marks as print and recognition disfigure them', () => {
  it.each([
    ['【第一条】为了规范管理', 'article 第一条 1 | 为了规范管理'],
    ['（第二条）本办法适用于', 'article 第二条 2 | 本办法适用于'],
    ['● 第三条　区人民政府', 'article 第三条 3 | 区人民政府'],
    ['\ue0d8第四条　区人民政府', 'article 第四条 4 | 区人民政府'],
    ['▶ 第四条　区人民政府', 'article 第四条 4 | 区人民政府'],
    ['📌第二章 申请与审核', 'chapter 第二章 2 | 申请与审核'],
    ['✅ 一、支持对象', 'han 一、 1 | 支持对象'],
    ['- （二）收入低于规定标准；', 'han-paren （二） 2 | 收入低于规定标准；'],
    ['* 3. 营业执照', 'digit 3. 3 | 营业执照'],
    ['第⼗⼀条　区人民政府', 'article 第十一条 11 | 区人民政府'],
    ['（⼆）收入低于规定标准；', 'han-paren （二） 2 | 收入低于规定标准；'],
    ['⼀、总体要求', 'han 一、 1 | 总体要求'],
    ['第壹条　区人民政府', 'article 第一条 1 | 区人民政府'],
    ['弟四条　区人民政府', 'article 第四条 4 | 区人民政府'],
    ['第人条　区人民政府', 'article 第八条 8 | 区人民政府'],
    ['第_条　区人民政府', 'article 第一条 1 | 区人民政府'],
    ['（=）资金保障', 'han-paren （二） 2 | 资金保障'],
    ['（三>资金保障', 'han-paren （三） 3 | 资金保障'],
    ['{二}资金保障', 'han-paren （二） 2 | 资金保障'],
    ['第五条.区人民政府', 'article 第五条 5 | 区人民政府'],
    ['第六条、区人民政府', 'article 第六条 6 | 区人民政府'],
    ['第二○条　区人民政府', 'article 第二〇条 20 | 区人民政府'],
    ['第ニ条　区人民政府', 'article 第二条 2 | 区人民政府'],
    ['第—章　总则', 'chapter 第一章 1 | 总则'],
    ['笫三条　区人民政府', 'article 第三条 3 | 区人民政府'],
    ['第l2条　区人民政府', 'article 第12条 12 | 区人民政府'],
    ['—、总体要求', 'han 一、 1 | 总体要求'],
    ['十—、附则', 'han 十一、 11 | 附则'],
    ['（ニ）资金保障', 'han-paren （二） 2 | 资金保障'],
    ['(+)其他', 'han-paren (十) 10 | 其他'],
    ['第一百二十条之—　帮助恐怖活动罪', 'article 第一百二十条之一 120-1 | 帮助恐怖活动罪'],
  ])('%s', (line, wanted) => {
    expect(mark(line)).toBe(wanted);
  });

  it.each([
    '（第三条）规定的',
    '【第三条】和第四条',
    '第六条、第七条规定的',
    '第六条、本办法第七条',
    '（第三条第二款）',
    '●',
    '● 符合国家产业政策；',
    '📌重点提示',
    '☑ 附件1',
    '❶ 申报',
    '- 12.5%',
    '- '.repeat(100_000),
    '弟子规',
    '笫三方机构',
    '—说明',
    '（—）项规定的',
  ])('not %s', (line) => {
    expect(readMark(line)).toBeNull();
  });

  it.each([
    '第ニ条　区',
    '笫二条　区',
    '弟二条　区',
    '第人条　区',
    '（三>区',
    '（=）区',
    '第—条　区',
    '第六条、区',
    '（第二条）区',
  ])('count only where the numbering expects them: %s', (line) => {
    expect(readMark(line)?.doubtful).toBe(true);
  });
});
