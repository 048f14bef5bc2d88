import { describe, expect, it } from 'vitest';
import { findPages } from '../../../ingest/clean/pages.ts';
import { markTabbedRows } from '../../../ingest/extract/tabular.ts';
import { splitLines } from '../../../ingest/extract/text.ts';
import { pagesOf } from './reading.ts';

/** `page text` of each line that was kept. */
function kept(text: string): readonly string[] {
  return pagesOf(text).kept.map((line) => `${line.page ?? '?'} ${line.text.trim()}`);
}

function removed(text: string, reason: string): readonly string[] {
  return pagesOf(text)
    .removed.filter((entry) => entry.reason === reason)
    .map(({ line }) => `${line.page ?? '?'} ${line.text.trim()}`);
}

describe('the page of a line', () => {
  it('is not known where nothing shows pages', () => {
    expect(kept('第一条 为了\n第二条 本办法')).toEqual(['? 第一条 为了', '? 第二条 本办法']);
    expect(pagesOf('第一条 为了').pages).toBeNull();
  });

  it('is told by form feeds', () => {
    expect(kept('第一条 为了\n\f第二条 本办法\n\f第三条 区人民政府')).toEqual([
      '1 第一条 为了',
      '2 第二条 本办法',
      '3 第三条 区人民政府',
    ]);
  });

  it('is told by numbers at the foot', () => {
    const text = '第一条 为了\n— 1 —\n第二条 本办法\n— 2 —\n第三条 区人民政府';
    expect(kept(text)).toEqual(['1 第一条 为了', '2 第二条 本办法', '3 第三条 区人民政府']);
    expect(removed(text, 'page-number')).toEqual(['1 — 1 —', '2 — 2 —']);
  });

  it('is told by numbers at the head', () => {
    const text = '- 1 -\n第一条 为了\n- 2 -\n第二条 本办法';
    expect(kept(text)).toEqual(['1 第一条 为了', '2 第二条 本办法']);
    expect(pagesOf(text).pages).toBe(2);
  });

  it('is told by the single blank before the first line of a page', () => {
    const lines = (first: string) => [first, ...new Array<string>(9).fill('建设区域科技金融创新中心。')];
    const text = [...lines('第一条 为了'), ...lines(' 第二条 本办法'), ...lines(' 第三条 政府')].join('\n');
    expect(pagesOf(text).pages).toBe(3);
    expect(kept(text)[10]).toBe('2 第二条 本办法');
    expect(kept(text)[29]).toBe('3 建设区域科技金融创新中心。');
  });

  it('is set right by a number printed here and there', () => {
    const page = (first: string) => [` ${first}`, ...new Array<string>(9).fill('建设区域科技金融创新中心。')];
    const text = [...page('第一条'), ...page('第二条'), '— 2 —', ...page('第三条'), ...page('第四条')];
    expect(pagesOf(text.join('\n')).pages).toBe(4);
    expect(kept(text.join('\n'))[20]).toBe('3 第三条');
    const later = text.map((line) => (line === '— 2 —' ? '— 8 —' : line)).join('\n');
    expect(pagesOf(later).pages).toBe(10);
    expect(kept(later)[0]).toBe('7 第一条');
  });

  it('is the printed one, where the first pages are missing', () => {
    const text = '第九条 为了\n— 5 —\n第十条 本办法\n— 6 —\n第十一条 政府';
    expect(kept(text)).toEqual(['5 第九条 为了', '6 第十条 本办法', '7 第十一条 政府']);
  });

  it('is not guessed where pages without a number lie between', () => {
    const text = '第一条 为了\n— 1 —\n第二条 本办法\n— 5 —\n第三条 政府';
    expect(kept(text)).toEqual(['1 第一条 为了', '? 第二条 本办法', '6 第三条 政府']);
  });
});

describe('running headers', () => {
  const text = [
    ...['打造面向南亚、东南亚开放发展的创新引擎，', '重点发展电子信息产业，', '建设区域科技金融创新中心，'],
    ...['完善支持区域创新的政策体系，', '推进旧城改造，', '吸引国内外风险投资基金和股权投资基金落户，'],
    ...['培育区域创新创业文化氛围，', '落实科技人才引进政策，', '加强与滇中新区、经开区、高新区的分工协作，'],
    ...['辐射带动南亚东南亚的创新发展，', '鼓励高新技术企业融资和上市，', '保障重大项目用地，'],
    ...['建立联席会议制度，', '压实各部门责任，', '加大财政投入，', '严格考核督查，', '总结推广经验，'],
    '营造良好的创新创业环境，',
  ];
  /** Pages with a header and a footer each. */
  function printed(
    pages: number,
    header: (page: number) => string,
    footer: (page: number) => string,
  ): string {
    return Array.from({ length: pages }, (_, index) =>
      [header(index + 1), ...text.slice(index * 3, index * 3 + 3), footer(index + 1)]
        .filter((line) => line !== '')
        .join('\n'),
    ).join('\n\f');
  }

  it('are taken out where every page has the same', () => {
    const printedText = printed(
      4,
      () => '呈贡区人民政府公报',
      () => '',
    );
    expect(removed(printedText, 'running-header')).toHaveLength(4);
    expect(kept(printedText)).toHaveLength(12);
  });

  it('are taken out where odd and even pages have their own', () => {
    const printedText = printed(
      6,
      (page) => (page % 2 === 1 ? '中国法律汇编' : '第一卷 行政法规'),
      () => '',
    );
    expect(removed(printedText, 'running-header')).toHaveLength(6);
  });

  it('are taken out at the foot, with a page number that changes', () => {
    const printedText = printed(
      4,
      () => '',
      (page) => `2022年第${page}期 政府公报 ${page}`,
    );
    expect(removed(printedText, 'running-header')).toHaveLength(4);
  });

  it('are taken out above a page number of its own line', () => {
    const printedText = printed(
      4,
      () => '政府公报',
      (page) => `— ${page} —`,
    );
    expect(removed(printedText, 'running-header')).toHaveLength(4);
    expect(removed(printedText, 'page-number')).toHaveLength(4);
  });

  it('are the title, and the red head, once more at the top of a later page', () => {
    const plan = `大桥区人民政府办公室文件
大政办发〔2023〕17号
大桥区农贸市场改造提升三年行动方案
（2023—2025年）
为加快推进全区农贸市场改造提升，制定本方案。
一、总体要求。提升农贸市场建设管理水平。
- 1 -
大桥区农贸市场改造提升三年行动方案
力争到2025年全部达标。
- 2 -
大桥区人民政府办公室文件
二、重点任务。优化网点布局。
- 3 -`;
    expect(removed(plan, 'running-header')).toEqual([
      '2 大桥区农贸市场改造提升三年行动方案',
      '3 大桥区人民政府办公室文件',
    ]);
    const cover = plan.replace(/为加快.*\n一、.*\n/, '');
    expect(removed(cover, 'running-header')).toEqual([]);
    const standard = plan.replace('力争到', '1 适用范围\n力争到');
    expect(removed(standard, 'running-header')).not.toContain('2 大桥区农贸市场改造提升三年行动方案');
  });

  it('are taken out once more where one page has another text', () => {
    const printedText = printed(
      6,
      (page) => (page === 6 ? '名词解释' : '呈贡区“十四五”规划'),
      () => '',
    );
    expect(removed(printedText, 'running-header')).toContain('6 名词解释');
  });

  it('are taken out in mid-sentence, even if printed once', () => {
    const first = '各街道办事处和区属各部门要按照职责分工，切实抓好本办法的贯彻';
    const once = `${first}\n\f政府公报\n落实工作，确保各项任务按时完成。\n\f第二条 本办法自印发之日起施行。`;
    expect(removed(once, 'running-header')).toEqual(['2 政府公报']);
  });

  it('are taken out of an item and of an article too, where these fill their line', () => {
    const text = `第三条　滇池保护管理应当坚持保护优先、科学规划、绿色发
— 1 —
2024年第3期
展、全民参与的原则，实行最严格的保护制度。
— 2 —`;
    expect(removed(text, 'running-header')).toEqual(['2 2024年第3期']);
    expect(removed(text.replace('2024年第3期', '政府公报'), 'running-header')).toEqual(['2 政府公报']);
  });

  it('are not the rest of a sentence without its full stop, above a bracket or a first line', () => {
    const list = (
      rest: string,
      below: string,
    ): string => `　　1．昆明市呈贡区人民政府办公室关于加强犬类管理的通知（呈政办
— 1 —
${rest}
${below}昆明市呈贡区人民政府办公室关于农村公路管理的通知（呈政办发〔2020〕8号）
— 2 —`;
    expect(removed(list('发〔2014〕55号）', ''), 'running-header')).toEqual([]);
    expect(removed(list('发〔2014〕55号文件', '　　'), 'running-header')).toEqual([]);
  });

  it('are taken out where a page bears the issue of a gazette between whole sentences', () => {
    const text = `第一条　为了保护滇池，制定本条例。
— 1 —
云南政报　2024年第3期
第二条　本条例自公布之日起施行。
— 2 —`;
    expect(removed(text, 'running-header')).toEqual(['2 云南政报　2024年第3期']);
    for (const head of ['总第118期', '工作简报　第3期', '云溪通讯　第3期（总第118期）'])
      expect(removed(text.replace('云南政报　2024年第3期', head), 'running-header')).toEqual([`2 ${head}`]);
  });

  it('are no names of what has a 第#期 and is no gazette', () => {
    const text = `第一条　为了培养青年干部，举办下列培训班：
青年干部培训班第1期。
— 1 —
青年干部培训班第2期
第二条　本办法自公布之日起施行。
— 2 —`;
    expect(removed(text, 'running-header')).toEqual([]);
  });

  it('may bear the title that stands below an order, which stays', () => {
    const order = (head: string): string => `${head}
昆明市人民政府令
第160号
《昆明市地下空间管理办法》已经市人民政府常务会议通过，现予公布。
市长　刘某某
2022年8月15日
昆明市地下空间管理办法
第一条　为了加强城市地下空间开发利用管理，合理开发利用地
— 1 —
昆明市地下空间管理办法
下空间资源，制定本办法。
第二条　国防、人民防空、文物保护等法律、法规对地下空间另有规定
— 2 —
${head}
的，从其规定。
— 3 —`;
    expect(removed(order('昆明市规章汇编'), 'running-header')).toEqual([
      '1 昆明市规章汇编',
      '2 昆明市地下空间管理办法',
      '3 昆明市规章汇编',
    ]);
    expect(removed(order('昆明市地下空间管理办法'), 'running-header')).toHaveLength(3);
    expect(kept(order('昆明市地下空间管理办法'))).toContain('1 昆明市地下空间管理办法');
  });

  it('are no row of a table that goes on at the top of the next page', () => {
    const page = (at: number) =>
      `　　全市一般公共预算收入增长，教育支出、社会保障支出和卫生健康支出都有\n第 ${at} 页`;
    const text = `${page(1)}\n收入\t金额\t支出\t金额\n一般公共预算收入\t1,856,432\t一般公共预算支出\t4,012,345\n${page(2)}`;
    const { removed: taken } = findPages(markTabbedRows(splitLines(text)));
    expect(taken.filter(({ reason }) => reason === 'running-header')).toEqual([]);
  });

  it('may bear the title that stands below letterheads, which stays', () => {
    const title = '关于进一步做好基层服务项目工作的通知';
    const page = (at: number) => `${title}\n　　各县要做好第${at}项工作，加强领导。\n第 ${at} 页 共 3 页`;
    const first = `${title}\n云溪市教育局\n云溪市财政局\n云教发〔2024〕3号\n${title}\n各县：\n　　现通知如下。\n第 1 页 共 3 页`;
    const text = [first, page(2), page(3)].join('\n');
    expect(kept(text).filter((line) => line.endsWith(title))).toEqual([`1 ${title}`]);
    expect(kept(text)[0]).toBe('1 云溪市教育局');
    expect(removed(text, 'running-header')).toHaveLength(3);
  });

  it('stand above the title where another page is headed by that', () => {
    const text = `政府规章汇编
滇池保护办法
第一条　为了保护滇池，制定本办法。
— 1 —
滇池保护办法
第二条　本办法自公布之日起施行。
— 2 —`;
    expect(removed(text, 'running-header')).toEqual(['1 政府规章汇编', '2 滇池保护办法']);
  });

  it('may bear the title with its year, also cut short, but are no office that signs', () => {
    const text = (head: string): string => `昆明市呈贡区人民政府公报
昆明市呈贡区人民政府关于2025年春节期间烟花爆竹管理的通告
一、禁止在城区燃放烟花爆竹。
— 1 —
${head}
二、违反本通告的，依法处罚。
— 2 —
昆明市呈贡区人民政府
2025年1月6日
— 3 —`;
    const title = '昆明市呈贡区人民政府关于2025年春节期间烟花爆竹管理的通告';
    for (const head of [title, title.slice(0, 20)])
      expect(removed(text(head), 'running-header')).toContain(`2 ${head}`);
    expect(kept(text(title))).toContain('3 昆明市呈贡区人民政府');
  });

  it('may be the first line of a title broken over two', () => {
    const text = `昆明市人民政府关于公布
行政规范性文件清理结果的公告
一、继续有效的文件见附件一，自公布之日起执行。
— 1 —
昆明市人民政府关于公布
行政规范性文件清理结果的公告
二、宣布失效的文件见附件二。
— 2 —`;
    expect(removed(text, 'running-header')).toEqual([
      '2 昆明市人民政府关于公布',
      '2 行政规范性文件清理结果的公告',
    ]);
  });

  it('are taken out where nothing else shows pages', () => {
    const sentence = '加快建设面向南亚东南亚的国际知名创业基地，培育区域创新创业文化氛';
    const page = [...new Array<string>(17).fill(sentence), '政府公报'];
    const printedText = [...page, ...page, ...page, '围，营造良好环境。'].join('\n');
    expect(removed(printedText, 'running-header')).toHaveLength(3);
  });

  it('are no labels that come again and again below whole sentences', () => {
    const item = [...new Array<string>(16).fill('加快建设国际知名创业基地。'), '责任单位 区科工信局'];
    expect(removed([...item, ...item, ...item, ...item].join('\n'), 'running-header')).toEqual([]);
  });

  it('leave the text of pages that have none', () => {
    const printedText = printed(
      6,
      (page) => (page % 2 === 1 ? '政府公报' : ''),
      () => '',
    );
    expect(removed(printedText, 'running-header')).toEqual(['1 政府公报', '3 政府公报', '5 政府公报']);
  });

  it('are never a heading or a sentence', () => {
    const printedText = printed(
      4,
      (page) => `第${page}条 支持企业上市`,
      () => '各部门要抓好落实。',
    );
    expect(removed(printedText, 'running-header')).toEqual([]);
  });
});

it('passes on what the format itself took out', () => {
  const [navigation, text] = splitLines('首页\n第一条 为了');
  if (navigation === undefined || text === undefined) throw new Error('two lines make two lines');
  const paged = findPages([{ ...navigation, removed: 'navigation' }, text]);
  expect(paged.removed.map(({ line, reason }) => `${reason} ${line.text}`)).toEqual(['navigation 首页']);
  expect(paged.kept.map((line) => line.text)).toEqual(['第一条 为了']);
});

describe('a chapter printed over its pages', () => {
  const page = (head: string, ...lines: string[]) => [head, ...lines].join('\n');
  const book = [
    page(
      '林业条例',
      '林业条例',
      '第一章　总则',
      '第一条　为了保护森林，制定本条例。',
      '第二条　各级人民政府应当',
    ),
    page('第一章　总则', '加强领导。', '第三条　林业主管部门负责监督。'),
    page('第二章　监督', '第四条　公民有义务植树。', '第二章　监督', '第五条　主管部门应当'),
    page('第二章　监督', '开展检查。', '第六条　本条例自公布之日起施行。'),
  ].join('\n\f');

  it('is a header where it is open already, or stands below on the same page', () => {
    expect(removed(book, 'running-header')).toEqual([
      '1 林业条例',
      '2 第一章　总则',
      '3 第二章　监督',
      '4 第二章　监督',
    ]);
    expect(kept(book)).toContain('1 第一章　总则');
    expect(kept(book)).toContain('3 第二章　监督');
  });

  it('is found with the page number beside it, and without its own number', () => {
    const numbered = book.replace(/\f(第[一二]章　..)/g, '\f$1      12');
    expect(removed(numbered, 'running-header')).toHaveLength(4);
    const unnumbered = book.replace(/\f第[一二]章　/g, '\f');
    expect(removed(unnumbered, 'running-header')).toContain('4 监督');
  });

  it('is known from two pages where it stands above the title, unless it signs', () => {
    const page = (number: number, head: string): string =>
      `${head}\n${'第一条 滇池保护应当坚持保护优先、科学规划的原则。\n'.repeat(12)}— ${number} —\n`;
    const book = page(1, '法规选编\n云南省滇池保护条例') + page(2, '第二条 总则') + page(3, '法规选编');
    expect(removed(book, 'running-header')).toEqual(['1 法规选编', '3 法规选编']);
    const notice = page(1, '昆明市财政局\n关于滇池保护的通知') + page(2, '第二条 总则');
    const signed = (number: number): string => `昆明市财政局\n2024年5月20日\n— ${number} —`;
    expect(removed(notice + signed(3), 'running-header')).toEqual([]);
    expect(removed(page(1, '昆明市财政局\n关于滇池保护的通知') + signed(2), 'running-header')).toEqual([]);
  });

  it('shows pages by its equal distances where nothing else does', () => {
    const body = (from: number) =>
      Array.from(
        { length: 13 },
        (_, at) => `（${from}${at}）林业主管部门应当会同有关部门开展监督检查并且及时`,
      );
    const text = [
      '林业条例',
      '第一章　总则',
      ...body(1).slice(1),
      '第一章　总则',
      ...body(2),
      '第一章　总则',
      ...body(3),
      '第一章　总则',
      ...body(4),
    ];
    expect(kept(text.join('\n')).filter((line) => line.endsWith('总则'))).toHaveLength(1);
  });
});

it('the first line is the title where a 题注 follows on it, though it stands again above the text', () => {
  const page = (number: number, ...lines: string[]): string =>
    [
      ...lines,
      ...Array.from({ length: 12 }, () => '各级人民政府应当加强农业技术推广工作。'),
      `— ${number} —`,
    ].join('\n');
  const law = [
    page(
      1,
      '农业技术推广法',
      '（1993年7月2日第八届全国人民代表大会常务委员会第二次会议通过）',
      '农业技术推广法',
    ),
    page(2, '第二条　农业技术推广应当有利于农业发展。'),
    page(3, '第三条　本法自公布之日起施行。'),
  ].join('\n');
  expect(removed(law, 'running-header')).toEqual([]);
});

it('the long title of an interpretation heads its pages too', () => {
  const title =
    '最高人民法院、最高人民检察院关于办理妨害武装部队制式服装、车辆号牌管理秩序等刑事案件具体应用法律若干问题的解释';
  const page = (number: number): string =>
    `${title}\n${'第一条　伪造、变造武装部队公文的，依照刑法的规定定罪处罚。\n'.repeat(12)}— ${number} —`;
  const text = [1, 2, 3].map(page).join('\n').replace(title, `${title}\n${title}`);
  expect(removed(text, 'running-header')).toHaveLength(3);
});
