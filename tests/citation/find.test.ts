import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations, parseTypedCitation } from '../../src/citation/find.ts';
import type { FindContext } from '../../src/citation/reading.ts';
import type { CitationText, Pinpoint } from '../../src/domain/citation.ts';
import { levelOf } from '../../src/domain/levels.ts';

const found = (text: string, context?: FindContext) =>
  findCitations(text, context).filter((one) => one.form !== 'relative' || one.step !== 'next');

/** The text with every citation in 【】, so that a test is a sentence with its citations marked. */
function marked(text: string, context?: FindContext): string {
  let shown = '';
  let end = 0;
  for (const { span } of found(text, context)) {
    shown += `${text.slice(end, span.start)}【${text.slice(span.start, span.end)}】`;
    end = span.end;
  }
  return shown + text.slice(end);
}

function findsWhatIsMarked(sentence: string, context?: FindContext): void {
  expect(marked(sentence.replace(/[【】]/g, ''), context)).toBe(sentence);
}

/** 条57款2 */
const place = ({ steps }: Pinpoint): string =>
  steps
    .map(
      ({ level, number, branch }) => `${levelOf(level).word}${number}${branch === null ? '' : `-${branch}`}`,
    )
    .join('');

const places = (text: string): string[] => found(text).flatMap((one) => one.pinpoints.map(place));

function nameOf(citation: CitationText): string | null {
  if (citation.form === 'self') return citation.word;
  return citation.form === 'relative' ? citation.step : citation.title;
}

const names = (text: string, context?: FindContext) => found(text, context).map(nameOf);

const aliases = (...pairs: [string, string][]): FindContext => ({ aliases: new Map(pairs) });

describe('places', () => {
  it.each([
    // 公司法 第一百一十条
    ['适用本法第五十七条第二款、第三款、第四款的规定', ['条57款2', '条57款3', '条57款4']],
    // 船舶吨税法 第十一条
    ['符合本法第九条第一款第五项至第七项、第十条规定的船舶', ['条9款1项5', '条9款1项6', '条9款1项7', '条10']],
    // 证券交易所风险基金管理暂行办法 第四条
    ['按本办法第三条第(一)、(二)项', ['条3项1', '条3项2']],
    // 海事诉讼特别程序法的解释: the 项 without 第
    ['适用海事诉讼特别程序法第六条第二款（一）、（二）项的规定', ['条6款2项1', '条6款2项2']],
    // 刑法 第二百二十条
    ['犯本节第二百一十六条至第二百一十九条之一规定之罪', ['条216', '条217', '条218', '条219', '条219-1']],
    // 物业管理: numbers that share one unit
    ['违反本条例第三十八条第二至第四项规定', ['条38项2', '条38项3', '条38项4']],
    ['应当按照前款第一、二、四项规定提交证件', ['项1', '项2', '项4']],
    ['违反本规定第二、三条的规定', ['条2', '条3']],
    // a second 条 without 第
    ['违反本条例第十七条第二款和十八条第一款、第二款规定', ['条17款2', '条18款1', '条18款2']],
    // 民法典 and its 编
    ['适用民法典第三编第四章和第五章的相关规定', ['编3章4', '编3章5']],
    ['参照本法第二章第二节、第四节和第七节的规定', ['章2节2', '章2节4', '章2节7']],
    ['认定为刑法第二百八十六条之一第一款第三项规定的情节', ['条286-1款1项3']],
    ['违反本规定附录第一条、第二条规定', ['附件1条1', '附件1条2']],
    ['依照本办法第 12 条第（3）项', ['条12项3']],
    ['依照第１５条', ['条15']],
    ['有第一千零八条之一情形', ['条1008-1']],
  ])('are read in “%s”', (text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it('keep 前段 and 后段', () => {
    expect(found('依第一千条第一款后段规定')[0]?.pinpoints[0]?.half).toBe('second');
    expect(found('依第一千条第一款规定')[0]?.pinpoints[0]?.half).toBeNull();
  });

  it.each([
    '本条例自公布之日起施行',
    '应当包括以下条款：第三条款项',
    '该项目的第一项目标是建设第二章程',
    '第三人应当在第五节目中说明',
    '第一产业、第二十届、第三节课、每第一项',
    '应当在施工前编制施工组织设计',
    '目前条件下，资本项下结汇，基本条件已经具备',
    '依照之一般规定办理',
  ])('are not read in “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('citations of this document', () => {
  it.each([
    '依照【本法第四十七条】规定的经济补偿标准',
    '有【本条例第十六条、第二十四条第一项】、【本规定第二条】所列行为',
    '【第一款】罪，告诉的才处理。',
    '属于【第（二）项、第（四）项】情形的，应当在六个月内转让',
    '违反【本暂行规定第三条】的，从重处罚',
    '依照【本规定第四条】编辑出版的法规汇编',
    '【本《办法》第三条】所称单位',
    '拟按【本请示第二条】所列任务推进',
  ])('are “%s”', (sentence) => findsWhatIsMarked(sentence));

  it.each([
    '公司因【前款第一项、第二项】规定的情形收购本公司股份的',
    '可以依照【前三款】规定书面请求',
    '依照【前条第二款】的规定，发生【前款】情形的',
    '【本条第一款】所称财政资助',
    '除适用【本节】规定外，适用【本章第一节】的有关规定。',
    '同时又构成【本节第一百四十条】规定之罪的',
    '有【前款】所列【第（一）、（三）项】情形之一',
    '在依据【前项】评价、分析受保护的布图设计的基础上',
  ])('relative: “%s”', (sentence) => findsWhatIsMarked(sentence));

  it('count 前两款 and 前三款', () => {
    expect(found('依照前三款规定')[0]).toMatchObject({
      form: 'relative',
      step: 'previous',
      level: 'paragraph',
      count: 3,
    });
  });

  it('include 下列 as what follows', () => {
    expect(findCitations('有下列情形之一的')[0]).toMatchObject({
      form: 'relative',
      step: 'next',
      surface: '下列',
    });
  });
});

describe('citations of other documents', () => {
  it.each([
    '根据【《中华人民共和国土地管理法》】、【《城市绿化条例》】【《公园设计规范》】，制定本办法。',
    '依照【《中华人民共和国产品质量法》第五十三条】的规定吊销营业执照。',
    '依据【《最高人民法院关于执行〈中华人民共和国行政诉讼法〉若干问题的解释》第七十三条】规定的2年',
    '依照【民法典第一百五十七条】和【本解释第七条、第十一条】的规定处理',
    '依据【民法典第八十四条】、【公司法第二十一条】规定请求',
    '为请求赔偿【海洋环境保护法第八十九条第二款】规定的',
    '认定为【中华人民共和国刑法第二百零四条】规定的',
    '按照【治安管理处罚条例第二十四条】处罚',
    '触犯【刑法分则第九章第三百九十七条】规定的',
    '适用修改后的【民事诉讼法第五十五条】',
    '【《关于海事法院拍卖被扣押船舶清偿债务的规定》】（法发〔1994〕14号）同时废止',
    '按【国办发(1985)49号】文件规定办理',
    '见【《规划》（呈政办发〔2022〕54号）第十八条】',
    '根据【呈政办发〔2022〕54号第十八条第一款】要求',
    '根据【呈政办发﹝2022﹞54号第十八条第一款】要求',
    '依照【《某某条例》附件2第三条】的标准',
  ])('are “%s”', (sentence) => findsWhatIsMarked(sentence));

  it.each([
    '未取得《烟花爆竹经营(零售)许可证》、《企业法人营业执照》的',
    '填写《海事事故调查表》，出具《诉讼材料收取清单》和《应征公民入伍通知书》',
    '在《人民日报》上公告',
    '构成犯罪的，依照刑法规定处理；本法没有规定的，适用民法典的规定',
    '依法履行职责的方法第一', // 方法 is no law
  ])('are not certificates, forms, newspapers or laws without a place: “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tell a name from the words before it', () => {
    expect(names('对涉外民事关系法律适用法第三条和农村土地承包经营纠纷调解仲裁法第十八条')).toEqual([
      '涉外民事关系法律适用法',
      '农村土地承包经营纠纷调解仲裁法',
    ]);
    expect(names('中华人民共和国领域内的第一到达港视为海事诉讼特别程序法第一百零二条规定的')).toEqual([
      '海事诉讼特别程序法',
    ]);
    expect(names('市人民政府依照某某市养犬管理条例第五条')).toEqual(['某某市养犬管理条例']);
  });

  it('carry the document number that stands in brackets', () => {
    expect(found('《规定》（公安部令第35号）同时废止')[0]).toMatchObject({
      title: '规定',
      docNumber: '公安部令第35号',
    });
    expect(found('《通知》(国办发[2015] 62号)')[0]).toMatchObject({ docNumber: '国办发〔2015〕62号' });
  });
});

describe('a title carries through a chain', () => {
  it('over quoted words and 和', () => {
    // 最高人民法院关于审理工伤保险行政案件若干问题的规定 第一条
    const text =
      '《工伤保险条例》第十四条第（六）项“本人主要责任”、第十六条第（二）项“醉酒或者吸毒”和第十六条第（三）项“自残或者自杀”等情形';
    expect(names(text)).toEqual(['工伤保险条例', '工伤保险条例', '工伤保险条例']);
    expect(places(text)).toEqual(['条14项6', '条16项2', '条16项3']);
  });

  it('with its article and 款, where only the 项 changes', () => {
    // 民法典 第四百零二条
    const text = '以本法第三百九十五条第一款第一项至第三项规定的财产或者第五项规定的正在建造的建筑物抵押的';
    expect(places(text)).toEqual(['条395款1项1', '条395款1项2', '条395款1项3', '条395款1项5']);
  });

  it('but not over the end of a sentence, nor out of a bracket', () => {
    expect(names('依照刑法第八十六条处理。违反第九十条的')).toEqual(['刑法', '']);
    expect(names('申请人（依照刑法第八十六条）和第九十条的')).toEqual(['刑法', '']);
  });

  it('to an article that this document does not have', () => {
    // 最高人民检察院的解释 第二条
    const context: FindContext = { aliases: new Map(), hasArticle: ({ number }) => number <= 10 };
    const text = '触犯刑法第三百九十八条的，但依法构成第三百九十七条规定的犯罪的，依照第三条处理';
    expect(names(text, context)).toEqual(['刑法', '刑法', '']);
  });

  it('from the title of a decision that amends', () => {
    const context: FindContext = { aliases: new Map(), hasArticle: () => false, subject: '某某条例' };
    expect(names('将第三条修改为', context)).toEqual(['某某条例']);
  });

  it('of 该条例 and 该条 to what was named last', () => {
    expect(names('依照《劳动保障监察条例》处理，该条例第二十六条')).toEqual([
      '劳动保障监察条例',
      '劳动保障监察条例',
    ]);
    expect(places('实施刑法第一百九十一条规定的行为，该条第一款规定的')).toEqual(['条191', '条191款1']);
  });

  it('of 该法 to nothing where the nearest document is none', () => {
    expect(names('依照《某某办法》处理，该法第三条')).toEqual(['某某办法', null]);
    expect(names('（依照《某某法》处理）该法第三条')).toEqual(['某某法', null]);
  });
});

describe('declared names', () => {
  const securities = aliases(
    ['证券法', '中华人民共和国证券法'],
    ['条例', '呈贡区绿化条例'],
    ['本法', '某法'],
  );

  it('stand for the full title, with and without marks', () => {
    expect(names('依照《证券法》和证券法第三条', securities)).toEqual([
      '中华人民共和国证券法',
      '中华人民共和国证券法',
    ]);
  });

  it('win over 本法', () => {
    // g0v/laweasyread-front #33: 依《某法》（以下简称本法）第九十七条 linked to itself.
    expect(names('依本法第九十七条', securities)).toEqual(['某法']);
  });

  it('do not make another document of 本条例', () => {
    expect(names('依照本条例第三条、《条例》第四条', securities)).toEqual(['本条例', '呈贡区绿化条例']);
  });

  it('are no citations where they are declared', () => {
    findsWhatIsMarked('根据【《中华人民共和国证券法》】（以下简称《证券法》）等法律');
    findsWhatIsMarked('依照【《中华人民共和国证券法》（以下简称证券法）第四十四条】的规定');
  });
});

describe('what a person types', () => {
  it.each([
    ['第十八条', '', '条18'],
    ['18条', '', '条18'],
    ['第18条第二款', '', '条18款2'],
    ['第120条之一', '', '条120-1'],
    ['呈政办发〔2022〕54号 第18条', null, '条18'],
    ['公司法第十五条', '公司法', '条15'],
    ['公司法15条', '公司法', '条15'],
    ['中华人民共和国公司法 第15条', '中华人民共和国公司法', '条15'],
    ['《公司法》（2023年修订）第十五条', '公司法', '条15'],
    ['第十八条“二、发展目标”第一项', '', '条18部分2项1'],
    ['表1第4行', '', '表1行4'],
    ['附件2第三条', '', '附件2条3'],
    ['第七章第3点第二段', '', '章7目3款2'],
    ['规划（2020—2030年）第三条', null, null],
    ['发展规划（2020—2030年）第三条', '发展规划（2020—2030年）', '条3'],
  ])('“%s”', (input, name, where) => {
    const citation = parseTypedCitation(input);
    if (where === null) {
      expect(citation).toBeNull();
      return;
    }
    expect(citation === null ? null : nameOf(citation)).toBe(name);
    expect(citation?.pinpoints.map(place)).toEqual([where]);
  });

  it('a document number or a title in marks alone is the whole document', () => {
    expect(parseTypedCitation('呈政办发[2022]54号')).toMatchObject({
      docNumber: '呈政办发〔2022〕54号',
      pinpoints: [],
    });
    expect(parseTypedCitation(' 《公司法》 ')).toMatchObject({ title: '公司法', pinpoints: [] });
  });

  it.each([
    ['政府参事工作条例（国务院令第565号）第七条', '政府参事工作条例', '国务院令第565号'],
    ['契税法(中华人民共和国主席令第五十二号)6条', '契税法', '主席令第52号'],
    ['发展规划（呈政办发〔2022〕54号）第七条', '发展规划', '呈政办发〔2022〕54号'],
    ['公司法解释（五）（法释〔2019〕7号）第二条', '公司法解释（五）', '法释〔2019〕7号'],
    ['药品分类管理办法（试行）第七条', '药品分类管理办法（试行）', null],
  ])('“%s”: a number in brackets is no part of a title without marks', (input, title, docNumber) => {
    expect(parseTypedCitation(input)).toMatchObject({ title, docNumber, pinpoints: [{}] });
  });

  it.each([
    '母基金',
    '“母基金”',
    '第一产业',
    '违反第十八条',
    '第三条的立法目的',
    '前款',
    '序言',
    '',
    '54号',
    '第十八条 母基金',
  ])('“%s” is to be searched for', (input) => expect(parseTypedCitation(input)).toBeNull());
});

describe('any text', () => {
  const WORDS = [
    '第',
    '三',
    '条',
    '款',
    '（一）',
    '项',
    '、',
    '和',
    '至',
    '本法',
    '前',
    '《',
    '》',
    '刑法',
    '该',
    '（',
    '）',
    '〔2022〕',
    '号',
    '附件',
    '“',
    '”',
    '\n',
    '。',
    '18',
    ' ',
  ];

  it('that is full of long ranges is read with the ends of those for which there is no room', () => {
    const all = found('第一条至第一千五百条。'.repeat(200));
    expect(all).toHaveLength(200);
    expect(all[0]?.pinpoints).toHaveLength(1500);
    expect(all.at(-1)?.pinpoints.map(place)).toEqual(['条1', '条1500']);
    expect(all.at(-1)?.pinpoints.map(({ ranged }) => ranged)).toEqual([undefined, true]);
  });

  it('gives citations in order that do not overlap and are what the text says', () => {
    const noise = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
    fc.assert(
      fc.property(noise, (text) => {
        let end = 0;
        for (const { span, surface } of findCitations(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toBe(surface);
          end = span.end;
        }
        parseTypedCitation(text);
      }),
      { seed: 20220909, numRuns: 3000 },
    );
  });
});
