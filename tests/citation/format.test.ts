import { describe, expect, it } from 'vitest';
import {
  type CitedPlace,
  type CitedWork,
  cite,
  citeAddress,
  labelOfEId,
  locatorsOf,
} from '../../src/citation/format.ts';
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { WorkEvent, WorkId } from '../../src/domain/work.ts';
import { bodyOf, node } from './sketch.ts';

function locate(...body: UnaddressedProvision[]): Record<string, string> {
  return Object.fromEntries(locatorsOf(bodyOf(...body)));
}

describe('the words that name a place', () => {
  it('are the article alone, whatever chapter it stands in', () => {
    const article = node('article', { num: '第十八条', at: 18 });
    expect(locate(node('chapter', { num: '第六章', at: 6, children: [article] }))).toEqual({
      chp_6: '第六章',
      art_18: '第十八条',
    });
  });

  it('name a 款 only where the article has several', () => {
    const several = node('article', { at: 12, children: [node('paragraph'), node('paragraph')] });
    const single = node('article', { at: 13, children: [node('paragraph')] });
    expect(locate(several, single)).toEqual({
      art_12: '第十二条',
      art_12__para_1: '第十二条第一款',
      art_12__para_2: '第十二条第二款',
      art_13: '第十三条',
      art_13__para_1: '第十三条',
    });
  });

  it('name 项 and 目 below an article and below its 款', () => {
    const point = node('point', { num: '1.', at: 1 });
    const item = node('subparagraph', { num: '（三）', at: 3, children: [point] });
    const direct = node('article', { at: 5, children: [item] });
    const below = node('article', {
      at: 6,
      children: [node('paragraph'), node('paragraph', { children: [item] })],
    });
    const words = locate(direct, below);
    expect(words.art_5__subpara_3).toBe('第五条第（三）项');
    expect(words.art_5__subpara_3__point_1).toBe('第五条第（三）项第1目');
    expect(words.art_6__para_2__subpara_3).toBe('第六条第二款第（三）项');
  });

  it('name an item with a letter or a Roman numeral as it is printed', () => {
    const points = ['a)', '(b)', 'C.', '（Ⅳ）'].map((num, index) => node('point', { num, at: index + 1 }));
    const several = node('paragraph', { children: points });
    const below = node('point', { num: '1)', at: 1 });
    const nested = node('point', { num: 'c）', at: 3, children: [below] });
    const words = locate(
      node('article', { at: 2, children: [several, node('paragraph')] }),
      node('article', { at: 3, children: [nested] }),
    );
    const own = points.map((_, index) => words[`art_2__para_1__point_${index + 1}`]);
    expect(own).toEqual(['a）项', '（b）项', 'C项', '（Ⅳ）项'].map((item) => `第二条第一款${item}`));
    expect(words.art_3__point_3).toBe('第三条c）项');
    expect(words.art_3__point_3__point_1).toBe('第三条c）项第1点');
  });

  it('write 之一 and a number that is printed twice', () => {
    const words = locate(
      node('article', { at: 120, branch: 1 }),
      node('article', { at: 121 }),
      node('article', { at: 121 }),
    );
    expect(words['art_120-1']).toBe('第一百二十条之一');
    expect(words.art_121_2).toBe('第一百二十一条（同号第2处）');
  });

  it('put titled parts of a plan in quotation marks and count their measures and paragraphs', () => {
    // 呈政办发〔2022〕54号 第十八条
    const words = locate(
      node('article', {
        at: 18,
        children: [
          node('division', { num: '一、', at: 1, heading: '组建思路', children: [node('paragraph')] }),
          node('division', {
            num: '二、',
            at: 2,
            heading: '发展目标',
            children: [node('measure', { num: '——' })],
          }),
        ],
      }),
    );
    expect(words.art_18__div_1__para_1).toBe('第十八条“一、组建思路”第一段');
    expect(words.art_18__div_2__measure_1).toBe('第十八条“二、发展目标”第一项');
  });

  it('drop the full stop of a heading that runs into its text, and nest quotation marks', () => {
    const words = locate(
      node('division', { num: '三、', at: 3, heading: '打造“云上小镇”。', children: [node('paragraph')] }),
    );
    expect(words.div_3__para_1).toBe('“三、打造‘云上小镇’”第一段');
  });

  it('count a part that is a whole sentence and has no heading', () => {
    expect(
      locate(node('article', { at: 35, children: [node('division', { num: '二、', at: 2 })] })),
    ).toMatchObject({
      art_35__div_2: '第三十五条第二部分',
    });
  });

  it('keep the chapter for text that stands between its title and its first article', () => {
    const chapter = node('chapter', {
      at: 7,
      children: [node('paragraph'), node('measure'), node('point', { num: '1.', at: 1 })],
    });
    expect(locate(chapter)).toMatchObject({
      chp_7__para_1: '第七章第一段',
      chp_7__measure_1: '第七章第一项',
      chp_7__point_1: '第七章第1点',
    });
  });

  it('name tables with rows, figures, annexes and the unnumbered parts of a document', () => {
    const words = locate(
      node('preface', { children: [node('paragraph')] }),
      node('preamble'),
      node('table', { num: '表 1', at: 1, children: [node('row'), node('row')] }),
      node('figure', { num: '图 3', at: 3 }),
      node('group', { heading: '产业“强磁场” 科创“硬支撑”' }),
      node('conclusions'),
      node('annex', { num: '附件 2：', at: 2, children: [node('article', { at: 3 })] }),
    );
    expect(words).toEqual({
      preface: '发文',
      preface__para_1: '发文第一段',
      preamble: '序言',
      table_1: '表1',
      table_1__tr_1: '表1第1行',
      table_1__tr_2: '表1第2行',
      fig_3: '图3',
      grp_1: '“产业‘强磁场’ 科创‘硬支撑’”',
      conclusions: '落款',
      annex_2: '附件2',
      annex_2__art_3: '附件2第三条',
    });
  });

  it('do not claim a number for a table that prints none', () => {
    expect(locate(node('table', { children: [node('row')] }))).toMatchObject({
      table_1__tr_1: '第1个表第1行',
    });
  });

  it('carry the 编 where chapters begin again in every 编', () => {
    const part = (at: number) =>
      node('part', { at, children: [node('chapter', { at: 1 }), node('chapter', { at: 2 })] });
    expect(locate(part(1), part(2))).toMatchObject({ part_2__chp_1: '第二编第一章' });
  });
});

describe('an address without its document', () => {
  it('still reads as words', () => {
    expect(labelOfEId('art_18__div_2__measure_1')).toBe('第十八条第二部分第一项');
    expect(labelOfEId('art_12__para_2__subpara_3')).toBe('第十二条第二款第（三）项');
    expect(labelOfEId('table_1__tr_4')).toBe('表1第4行');
  });

  it('is shown as it stands when it is no address', () => {
    expect(labelOfEId('<script>')).toBe('<script>');
  });
});

const PLACE: CitedPlace = {
  work: {
    type: '规划',
    title: '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
    docNumber: '呈政办发〔2022〕54号',
    issuers: ['昆明市呈贡区人民政府办公室'],
    dates: { adopted: null, issued: '2022-09-09', effective: null, ended: null },
  },
  locator: '第十八条“二、发展目标”第一项',
  page: 31,
  url: 'http://127.0.0.1:3000/d/chengzhengbanfa-2022-54/art_18__div_2__measure_1',
  text: '——设立规模10亿元的“母基金”。',
  accessed: '2025-11-22',
};

/** As the 题注 of 公司法 lists them. */
const AMENDED: readonly WorkEvent[] = [
  {
    date: '1993-12-29',
    action: '通过',
    text: '1993年12月29日第八届全国人民代表大会常务委员会第五次会议通过',
  },
  {
    date: '2018-10-26',
    action: '修正',
    text: '2018年10月26日第十三届全国人民代表大会常务委员会第六次会议《关于修改〈中华人民共和国公司法〉的决定》第四次修正',
  },
];

describe('the forms of a citation', () => {
  it('official: title, document number, place', () => {
    expect(cite('official', PLACE)).toBe(
      '《昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》（呈政办发〔2022〕54号）第十八条“二、发展目标”第一项',
    );
  });

  it('leave the bracket out where there is no document number', () => {
    expect(citeAddress({ title: '中华人民共和国公司法', docNumber: null }, '第十五条')).toBe(
      '《中华人民共和国公司法》第十五条',
    );
  });

  it('of a text that is not the one shown say which one it is', () => {
    const law = { title: '中华人民共和国公司法', docNumber: null, history: AMENDED };
    const cited = (id: string, work: CitedWork = law) =>
      citeAddress({ ...work, id: id as WorkId }, '第十六条');
    expect(cited('gongsifa@2018-10-26')).toBe('《中华人民共和国公司法》（2018年修正）第十六条');
    expect(cited('gongsifa')).toBe('《中华人民共和国公司法》第十六条');
    const rules = { title: '昆明市市容管理办法', docNumber: '昆政发〔2010〕5号', history: [] };
    expect(cited('shirong@2010-05-01', rules)).toBe(
      '《昆明市市容管理办法》（昆政发〔2010〕5号）（2010年5月1日文本）第十六条',
    );
    expect(cited('shirong@0123456789ab', rules)).toContain('（较早的文本）第十六条');
  });

  it('turn title marks inside a title into single ones', () => {
    expect(citeAddress({ title: '关于印发《管理办法》的通知', docNumber: null }, null)).toBe(
      '《关于印发〈管理办法〉的通知》',
    );
  });

  it('short, footnote with page, address', () => {
    expect(cite('short', PLACE)).toBe('第十八条“二、发展目标”第一项');
    expect(cite('footnote', PLACE)).toMatch(/第一项，第31页。$/);
    expect(cite('footnote', { ...PLACE, page: null })).toMatch(/第一项。$/);
    expect(cite('address', PLACE)).toBe(PLACE.url);
  });

  it('GB/T 7714—2015', () => {
    expect(cite('gbt7714', PLACE)).toBe(
      '昆明市呈贡区人民政府办公室. 昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）: 呈政办发〔2022〕54号[A/OL]. 2022: 31(2022-09-09)[2025-11-22]. http://127.0.0.1:3000/d/chengzhengbanfa-2022-54/art_18__div_2__measure_1.',
    );
  });

  it('GB/T 7714—2015 of an amended law: the year of the text, not of the first one', () => {
    const work = { ...PLACE.work, title: '中华人民共和国公司法', docNumber: null, history: AMENDED };
    const words = cite('gbt7714', { ...PLACE, work, locator: '第十六条', page: null });
    expect(words).toContain('中华人民共和国公司法[A/OL]. 2018: 第十六条(2018-10-26)[2025-11-22].');
  });

  it('Markdown link, with brackets of the title escaped', () => {
    const work = { ...PLACE.work, title: '关于[试行]的通知', docNumber: null };
    expect(cite('markdown', { ...PLACE, work, locator: '第一条', url: 'http://x/d/a/art_1' })).toBe(
      '[《关于\\[试行\\]的通知》第一条](http://x/d/a/art_1)',
    );
  });

  it('quotation with citation, quotation marks inside become single', () => {
    expect(cite('quotation', PLACE)).toBe(
      `“——设立规模10亿元的‘母基金’。”（${citeAddress(PLACE.work, PLACE.locator)}）`,
    );
  });
});
