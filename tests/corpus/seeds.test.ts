/** The two seed texts, read from the first line to the last: nothing lost, every count and title right. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileSource } from '../../ingest/compile.ts';
import { readSource, type SourceFile } from '../../ingest/source.ts';
import type { CompiledDocument } from '../../src/domain/document.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import { type Provision, walkProvisions } from '../../src/domain/provision.ts';
import { accountFor, fieldsOf, provisionAt, provisionsOf } from '../ingest/structure/reading.ts';

const PLAN = 'seeds/004_190c656b337f64ff.txt';
const ARTICLE = 'seeds/000_99a9f0e53ab23758.txt';

let planSource: SourceFile;
let plan: CompiledDocument;
let newsSource: SourceFile;
let news: CompiledDocument;

beforeAll(async () => {
  planSource = await readSource(PLAN);
  plan = await compileSource(planSource);
  newsSource = await readSource(ARTICLE);
  news = await compileSource(newsSource);
});

function ofKind(document: CompiledDocument, kind: ProvisionKind): readonly Provision[] {
  return provisionsOf(document).filter((provision) => provision.kind === kind);
}

function cellsOf(row: Provision): readonly string[] {
  const text = row.shape === 'leaf' ? row.content : (row.intro ?? '');
  return (row.cells ?? []).map(({ start, end }) => text.slice(start, end));
}

describe('the plan: what it says of itself', () => {
  it('has the title of the plan, not of the notice that issues it', () => {
    expect(plan.work.title).toBe('昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）');
    expect(plan.work.type).toBe('规划');
  });

  it('has number, issuer and date', () => {
    expect(plan.work.docNumber).toBe('呈政办发〔2022〕54号');
    expect(plan.work.issuers).toEqual(['昆明市呈贡区人民政府办公室']);
    expect(plan.work.dates.issued).toBe('2022-09-09');
    expect(plan.expression.date).toBe('2022-09-09');
    expect(plan.work.status).toBe('时效未标注');
  });

  it('keeps addressee, date of signature and disclosure note as fields', () => {
    expect(fieldsOf(plan, 'addressee')).toEqual(['各街道、各部门：']);
    expect(fieldsOf(plan, 'signature')).toEqual(['2022年9月9日']);
    expect(fieldsOf(plan, 'note')).toEqual(['(此件公开发布）']);
  });

  it('has the cover notice as its preface and the printing note as its conclusions', () => {
    const preface = provisionAt(plan, 'preface');
    expect(preface.heading).toBe(
      '昆明市呈贡区人民政府办公室关于印发呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）的通知',
    );
    expect(preface).toMatchObject({
      content:
        '《呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》经区四届人民政府第13次常务会议研究同意，现印发给你们，请认真贯彻执行。',
    });
    expect(provisionAt(plan, 'conclusions')).toMatchObject({
      content: '昆明市呈贡区人民政府办公室2022年9月9日印发',
      page: 56,
    });
  });

  it('has 56 pages, of which two printed their number', () => {
    expect(plan.expression.pages).toBe(56);
    const numbers = plan.removed.filter((removed) => removed.reason === 'page-number');
    expect(numbers.map((removed) => removed.text)).toEqual(['— 37 —', '— 56 —']);
  });
});

describe('the plan: levels', () => {
  it('has ten chapters with whole titles', () => {
    expect(ofKind(plan, 'chapter').map(({ num, heading }) => `${num} ${heading}`)).toEqual([
      '第一章 发展机遇、客观要求与现实需求',
      '第二章 打造面向南亚、东南亚开放发展的创新引擎',
      '第三章 努力建设有国际影响力的创业高地',
      '第四章 着力构建特色鲜明的区域创新体系',
      '第五章 大力发展高新技术产业',
      '第六章 着力建设区域科技金融创新中心',
      '第七章 优化创新空间布局',
      '第八章 建立和完善支持区域创新的政策体系',
      '第九章 加强区域协调、互动和辐射带动',
      '第十章 在更高层面推动国家自主创新示范区建设',
    ]);
  });

  it('has thirty-six articles with whole titles, each on its page', () => {
    expect(ofKind(plan, 'article').map(({ eId, heading, page }) => `${eId} ${heading} ${page}`)).toEqual([
      'art_1 全球主要科技创新大趋势带来的发展机遇 3',
      'art_2 省、市创新发展的客观要求 4',
      'art_3 呈贡自身发展的现实需求 5',
      'art_4 发展愿景 6',
      'art_5 战略功能定位 7',
      'art_6 发展目标 9',
      'art_7 做大做优以“云上小镇”为代表的一批双创基地 12',
      'art_8 积极支持在呈贡的高校建大学科学园 15',
      'art_9 努力建设面向南亚东南亚的国际知名创业基地 16',
      'art_10 建设面向南亚东南亚的技术交易中心 17',
      'art_11 建设大型跨国科技企业研发中心聚集区 18',
      'art_12 吸引国家和云南省知名科研机构和重大科研项目落户 19',
      'art_13 深化与大学的创新合作 19',
      'art_14 重点发展5G应用、云计算、大数据、物联网、区块链等为代表的电子信息产业 20',
      'art_15 加快发展生物医药大健康产业 22',
      'art_16 积极发展科技服务业 24',
      'art_17 建设大型跨国科技企业总部聚集区 25',
      'art_18 设立呈贡创新创业母基金 26',
      'art_19 吸引国内外风险投资基金和股权投资基金落户 26',
      'art_20 鼓励高新技术企业融资和上市 27',
      'art_21 加快建设信息产业园、大健康产业园等产业功能区 32',
      'art_22 完善大学创新创业园区建设 33',
      'art_23 积极推动旧城改造，服务自主创新示范区 33',
      'art_24 积极引导城中村改造服务自主创新示范区 34',
      'art_25 鼓励城市建成区承载自主创新示范区的功能 36',
      'art_26 完善城市基础设施、公服设施支持创新发展 38',
      'art_27 培育区域创新创业文化氛围 39',
      'art_28 积极落实科技人才引进和大学生就业相关政策 41',
      'art_29 制定跨国科技公司研发机构、区域总部落户政策 43',
      'art_30 制定知名投资基金落户政策 44',
      'art_31 制定高层次人才子女入学、住房、家属落户等配套政策 44',
      'art_32 加强与滇中新区、经开区、高新区的分工协作 45',
      'art_33 加强京津冀、长三角、粤港澳大湾区创新资源引进 48',
      'art_34 加强与泰国、缅甸、孟加拉、印度等区域合作，辐射带动南亚东南亚的创新发展 50',
      'art_35 积极参与和推动以呈贡科创新城、滇中新区、经开区和高新区为主体的国家自主创新示范区建设 53',
      'art_36 实施《呈贡创建国家自主创新示范区三年行动计划》 53',
    ]);
  });

  it('says which four titles were broken over two lines', () => {
    const wrapped = plan.problems.filter((problem) => problem.code === 'wrapped-title');
    expect(wrapped.map((problem) => /第[一二三四五六七八九十]+条/.exec(problem.message)?.[0])).toEqual([
      '第十四条',
      '第三十一条',
      '第三十四条',
      '第三十五条',
    ]);
  });

  it('has seventy-six divisions, of which the four of 第三十五条 are whole sentences', () => {
    const divisions = ofKind(plan, 'division');
    expect(divisions).toHaveLength(76);
    const unheaded = divisions.filter((division) => division.heading === null);
    expect(unheaded.map((division) => division.eId)).toEqual([
      'art_35__div_1',
      'art_35__div_2',
      'art_35__div_3',
      'art_35__div_4',
    ]);
    for (const division of unheaded) expect(division.shape).toBe('leaf');
  });

  it('reads the headings of 第二十三条, which run into their text', () => {
    const [first, second, third] = ['art_23__div_1', 'art_23__div_2', 'art_23__div_3'].map((eId) =>
      provisionAt(plan, eId),
    );
    expect(first).toMatchObject({ heading: '统筹旧城存量资源。', headingRunsIn: true });
    expect(second).toMatchObject({ heading: '挖潜旧城区内低效、待转型的空间资源和闲置公共服务等空间。' });
    expect(third).toMatchObject({ heading: '疏解腾退的国有土地。' });
  });

  it('has 122 measures marked —— and five marked 一是 to 五是', () => {
    const measures = ofKind(plan, 'measure');
    expect(measures.filter((measure) => measure.num === '——')).toHaveLength(122);
    expect(measures.filter((measure) => measure.num !== '——').map((measure) => measure.num)).toEqual([
      '一是',
      '二是',
      '三是',
      '四是',
      '五是',
    ]);
    const underArticles = measures.filter(({ num, eId }) => num === '——' && !eId.includes('__div_'));
    expect(underArticles).toHaveLength(33);
  });

  it('has nine —— items that only head the paragraphs below them', () => {
    const headed = ofKind(plan, 'measure').filter((measure) => measure.heading !== null);
    expect(headed.map(({ eId, heading }) => `${eId} ${heading}`)).toEqual([
      'art_14__div_2__measure_1 到2025年',
      'art_14__div_2__measure_2 到2030年',
      'art_15__div_2__measure_1 到2025年',
      'art_15__div_2__measure_2 到2030年',
      'art_26__div_1__measure_1 完善铁路枢纽及轨道交通建设',
      'art_26__div_2__measure_1 推进教育优质均衡发展。',
      'art_27__div_2__measure_1 持续提升城市品质',
      'art_27__div_2__measure_2 加快乡村振兴步伐',
      'art_27__div_2__measure_3 实施大尺度绿带与公园',
    ]);
    for (const measure of headed) {
      const below = measure.shape === 'leaf' ? measure.content : measure.children.map((child) => child.kind);
      expect(below.length, measure.eId).toBeGreaterThan(0);
    }
  });

  it('keeps —— inside a measure and inside a heading as text', () => {
    expect(provisionAt(plan, 'art_33__div_3__measure_1')).toMatchObject({
      num: '——',
      content: expect.stringMatching(/^就地取材——离地招商孵化。出专项扶持政策/),
    });
    expect(provisionAt(plan, 'art_24__div_2').heading).toBe('万溪冲村空间优化改造——打造生活配套小镇');
    expect(provisionAt(plan, 'art_24__div_3').heading).toBe('宝珠梨产业园区空间优化——“旅游+庄园经济”');
  });

  it('does not take 2-3家 at the start of a line for a mark', () => {
    expect(provisionAt(plan, 'art_14__div_2__measure_1')).toMatchObject({
      content: expect.stringContaining('搭建2-3家国内领先的行业性工业互联网平台'),
    });
  });

  it('has text before the first article in two chapters', () => {
    const withText = ofKind(plan, 'chapter').filter(
      (chapter) =>
        chapter.shape === 'branch' && (chapter.intro !== null || chapter.children[0]?.kind !== 'article'),
    );
    expect(withText.map((chapter) => chapter.eId)).toEqual(['chp_7', 'chp_10']);
  });

  it('reads the three numbered layers of 第七章, each with its figure', () => {
    expect(ofKind(plan, 'point').map(({ eId, num, heading, page }) => [eId, num, heading, page])).toEqual([
      ['chp_7__point_1', '1.', null, 29],
      ['chp_7__point_2', '2.', '昆明市层面（含460平方公里）：', 30],
      ['chp_7__point_3', '3.', '云南省层面：', 31],
    ]);
    expect(provisionAt(plan, 'chp_7__point_1')).toMatchObject({
      intro: '呈贡区层面（160平方公里）层面：形成以金融产业园、行政中心为核心区的圈层式空间发展结构。',
    });
  });

  it('joins the text that runs narrowly beside a figure', () => {
    const third = provisionAt(plan, 'chp_7__point_3');
    const texts =
      third.shape === 'branch' ? third.children.map((child) => 'content' in child && child.content) : [];
    expect(texts).toContain(
      '“3”：指的是围绕核心区形成的3个科技成果转化、品质生活功能、高新技术产业组团，包括云南滇中新区、昆明经济技术开发区、昆明国家高新技术产业开发区，承接呈贡科创新城的科技成果转化、高新产业孵化转移、高端人才生活服务等功能。',
    );
    expect(provisionAt(plan, 'art_25')).toMatchObject({
      intro:
        '利用彩云南路沿线聚集的科技金融、企业总部聚集要素，采用挖掘利用现有建筑空间和存量建设用地新建等手段，打造科技金融服务中心、企业研发聚集区、和科技企业总部聚集区等功能区。',
    });
  });

  it('has three figures by their captions and takes the lettering out of the first', () => {
    expect(ofKind(plan, 'figure').map(({ eId, num, heading, page }) => [eId, num, heading, page])).toEqual([
      ['fig_1', '图 1', '呈贡区层面创新发展空间结构图', 30],
      ['fig_2', '图 2', '昆明市层面协同创新空间发展格局', 30],
      ['fig_3', '图 3', '呈贡新区特色村改造分布图', 35],
    ]);
    const lettering = plan.removed.filter((removed) => removed.reason === 'figure-text');
    expect(lettering.map((removed) => removed.text)).toEqual(['产学研创新发展轴']);
  });

  it('has a preamble of five paragraphs', () => {
    const preamble = provisionAt(plan, 'preamble');
    expect(preamble.shape === 'branch' && preamble.children).toHaveLength(5);
  });

  it('has nothing else', () => {
    const counts: Partial<Record<ProvisionKind, number>> = {};
    for (const { kind } of provisionsOf(plan)) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toMatchObject({
      preface: 1,
      preamble: 1,
      chapter: 10,
      article: 36,
      division: 76,
      measure: 127,
      point: 3,
      table: 1,
      row: 18,
      figure: 3,
      conclusions: 1,
    });
    expect(Object.keys(counts).sort()).toEqual(
      [
        'preface',
        'preamble',
        'chapter',
        'article',
        'division',
        'measure',
        'point',
        'paragraph',
        'table',
        'row',
        'figure',
        'conclusions',
      ].sort(),
    );
  });
});

describe('the plan: table 1', () => {
  it('has one head over eighteen rows, with the cells that the print wrapped put together', () => {
    const table = provisionAt(plan, 'table_1');
    expect(table).toMatchObject({
      num: '表 1',
      heading: '呈贡创建国家自主创新示范区目标体系表',
      page: 11,
    });
    expect(cellsOf(table)).toEqual(['目标分类', '2025年目标', '2030年目标']);
    expect(ofKind(plan, 'row').map(cellsOf)).toEqual([
      ['创业创新', '创业人员', '5万', '20万'],
      ['创业孵化区面积', '30万平方米', '100万平方米'],
      ['创新创业企业增长', '500家/年', '1000家/年'],
      ['独角兽', '——', '2-3家'],
      ['技术交易额', '100亿元/年', '500亿元/年'],
      ['发明专利增速', '500件/年', '1000件/年'],
      ['跨国公司和大型企业总部或区域总部研发中心', '30家', '100家'],
      ['高新技术产业发展', '大型企业或跨国公司总部或区域总部', '50家', '200家'],
      ['有区域国家影响力的产业集群形成，年总产值不少于500亿', '1处', '3处'],
      ['高新技术项目总数', '100家', '500家'],
      ['高新技术产业总收入', '1000亿元', '3000亿元'],
      ['对区域GDP贡献率', '30%', '50%'],
      ['特色产业园区和基地', '5个', '15个'],
      ['科技金融发展', '初创创新企业融资总金额', '1亿元', '5亿元'],
      ['政府创新基金总金额', '5亿元', '20亿元'],
      ['活跃的各类创投机构', '5家', '30家'],
      ['科技服务业发展', '服务产业聚集区建设', '1处', '3处'],
      ['科技服务业企业数', '100家', '300家'],
    ]);
  });

  it('gives each category the rows it stands over', () => {
    const spans = ofKind(plan, 'row').flatMap((row) => row.cells?.map((cell) => cell.rowSpan) ?? []);
    expect(spans.filter((rows) => rows > 1)).toEqual([7, 6, 3, 2]);
  });

  it('knows which rows stand on the second page, and that their head was repeated there', () => {
    const pages = ofKind(plan, 'row').map((row) => row.page);
    expect(pages).toEqual([...Array(8).fill(11), ...Array(10).fill(12)]);
    const heads = plan.removed.filter((removed) => removed.reason === 'repeated-table-head');
    expect(heads.map((removed) => removed.page)).toEqual([12]);
  });
});

describe('the plan: roles', () => {
  it('takes them from headings, and for the other —— items from their mark', () => {
    const role = (eId: string): string | null => provisionAt(plan, eId).role;
    expect(role('art_18__div_1')).toBe('approach');
    expect(role('art_18__div_2__measure_1')).toBe('target');
    expect(role('art_20__div_3__measure_1')).toBe('measure');
    expect(role('art_4__div_2__measure_1')).toBe('approach');
    expect(role('art_30__measure_1')).toBe('measure');
    expect(role('art_1__div_1')).toBeNull();
  });
});

describe('the plan: doubts', () => {
  it('says that the outline lacks 第六条, and nothing else of it', () => {
    const mismatches = plan.problems.filter((problem) => problem.code === 'contents-mismatch');
    expect(mismatches.map((problem) => problem.message)).toEqual(['目录中没有正文里的“第六条 发展目标”。']);
  });

  it('says that 第二十一条 counts 二是 and 三是 without 一是', () => {
    const gaps = plan.problems.filter((problem) => problem.code === 'number-gap');
    expect(gaps).toHaveLength(1);
    const there = provisionAt(plan, 'art_21__div_2');
    expect(gaps[0]?.lines).toEqual(there.lines);
    expect(gaps[0]?.message).toContain('没有“一是”');
  });

  it('has no others but the repaired table', () => {
    const codes = plan.problems.map((problem) => problem.code).sort();
    expect(codes).toEqual([
      'contents-mismatch',
      'number-gap',
      'table-broken',
      'wrapped-title',
      'wrapped-title',
      'wrapped-title',
      'wrapped-title',
    ]);
  });
});

describe('the news article', () => {
  it('has kicker, headline and byline as fields', () => {
    expect(fieldsOf(news, 'kicker')).toEqual(['开局“十五五” 奋进正当时']);
    expect(fieldsOf(news, 'title')).toEqual(['五年蝶变：昆明交出高质量科创答卷']);
    expect(fieldsOf(news, 'byline')).toEqual(['本报记者 王琼梅 通讯员 王双 王薇']);
    expect(news.work.type).toBe('新闻');
  });

  it('has its section headings as groups, in the order of the file', () => {
    expect(ofKind(news, 'group').map(({ eId, heading }) => `${eId} ${heading}`)).toEqual([
      'grp_1 基础研究实力显著增强 筑牢创新“塔基”',
      'grp_2 乘势而上立潮头 奋楫扬帆谋胜势',
      'grp_3 关键核心技术加速突破 激活产业“引擎”',
    ]);
  });

  it('has twelve paragraphs, three of them before the first heading', () => {
    expect(ofKind(news, 'paragraph').map(({ eId }) => eId)).toEqual([
      'preamble__para_1',
      'preamble__para_2',
      'preamble__para_3',
      'grp_1__para_1',
      'grp_1__para_2',
      'grp_2__para_1',
      'grp_2__para_2',
      'grp_2__para_3',
      'grp_2__para_4',
      'grp_3__para_1',
      'grp_3__para_2',
      'grp_3__para_3',
    ]);
  });

  it.each([
    ['grp_1__para_1', '有效提升了地方数学学科建设水平。昆明在全国'],
    ['grp_1__para_2', '推动创新平台从数量增长向质量提升'],
    ['grp_2__para_2', '推动产业链从原料输出向高附加值终端产品跃升'],
    ['grp_3__para_2', '产品达到国内领先水平'],
    ['grp_3__para_3', '全社会研究与试验发展(R&D)经费投入'],
  ])('joins the paragraph that a column cut: %s', (eId, words) => {
    expect(provisionAt(news, eId)).toMatchObject({ content: expect.stringContaining(words) });
  });

  it('takes the public-service advertisement out', () => {
    expect(news.removed.map(({ reason, text }) => `${reason} ${text}`)).toEqual([
      'advertisement 弘 扬 中 华 传 统 美 德',
      'advertisement 厉行节约 反对浪费',
    ]);
  });

  it('says that the order of reading is a guess, and where', () => {
    const [order, ...cuts] = news.problems;
    expect(news.problems.every((problem) => problem.code === 'reading-order-guessed')).toBe(true);
    expect(order?.message).toContain('各部分按文件中的先后排列');
    expect(cuts.map((problem) => problem.lines)).toEqual([
      [19, 19],
      [23, 23],
      [31, 31],
      [44, 44],
      [48, 48],
    ]);
  });
});

describe.each([
  ['the plan', () => ({ source: planSource, document: plan })],
  ['the news article', () => ({ source: newsSource, document: news })],
])('%s: nothing lost', (_, both) => {
  it('has every visible character in exactly one provision, field or removal, and its texts are those characters', async () => {
    const { source, document } = both();
    expect(await accountFor(source, document)).toEqual({ lost: '', doubled: '', unlike: [] });
  });

  it('is the same document when read again', async () => {
    const { source, document } = both();
    expect(await compileSource(source)).toEqual(document);
  });

  it('gives every provision an address of its own', () => {
    const eIds = [...walkProvisions(both().document.body)].map(({ provision }) => provision.eId);
    expect(new Set(eIds).size).toBe(eIds.length);
  });
});
