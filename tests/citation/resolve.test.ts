import { describe, expect, it } from 'vitest';
import { createCatalogue, readNames } from '../../src/citation/catalogue.ts';
import { findCitations, parseTypedCitation } from '../../src/citation/find.ts';
import { citeAddress, locatorsOf } from '../../src/citation/format.ts';
import { type Place, resolveCitation, TYPED } from '../../src/citation/resolve.ts';
import { structureOf } from '../../src/citation/structure.ts';
import type { EId, Provision } from '../../src/domain/provision.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { Work } from '../../src/domain/work.ts';
import { article, bodyOf, node, work } from './sketch.ts';

interface Held {
  readonly work: Work;
  readonly body: readonly Provision[];
}

function catalogueOf(...held: Held[]) {
  return createCatalogue(readNames(held.map((one) => one.work)), (id) => {
    const one = held.find((candidate) => candidate.work.id === id);
    return one === undefined ? null : structureOf(one.body);
  });
}

/** Outcome and addresses of the only citation in a text: `resolved art_3`, `ambiguous 甲法#art_1 乙法#art_1`. */
function summary(reference: Reference | undefined): string {
  if (reference === undefined) return 'no citation';
  switch (reference.outcome) {
    case 'resolved':
      return ['resolved', ...reference.targets.map(({ eId }) => eId ?? '*')].join(' ');
    case 'ambiguous':
      return ['ambiguous', ...reference.candidates.map(({ work: id, eId }) => `${id}#${eId ?? '*'}`)].join(
        ' ',
      );
    case 'external':
      return `external ${reference.title}`;
    case 'unresolved':
      return `unresolved ${reference.reason}`;
  }
}

// 公司法, in outline: 第二条 has one 款 with items, 第三条 three 款, the first with items.
const COMPANY: Held = {
  work: work('中华人民共和国公司法'),
  body: bodyOf(
    node('chapter', { at: 1, children: [article(1, '为了规范公司的组织和行为，制定本法。')] }),
    node('chapter', {
      at: 2,
      children: [
        node('section', {
          at: 1,
          children: [article(2, '有下列情形之一的：', '（一）减少资本；', '（二）合并。')],
        }),
        node('section', {
          at: 2,
          children: [article(3, '下列情形：', '（一）甲；', '（二）乙。', '第二款。', '第三款。')],
        }),
      ],
    }),
  ),
};

const inside = (eId: string): Place => ({
  work: COMPANY.work.id,
  at: { eId: eId as EId, part: 'content' },
  date: null,
});

const own = (text: string, eId: string) =>
  summary(findCitations(text).map((one) => resolveCitation(one, inside(eId), catalogueOf(COMPANY)))[0]);

describe('places of this document', () => {
  it.each([
    ['依照本法第三条第二款', 'art_1', 'resolved art_3__para_2'],
    ['依照第二条', 'art_1', 'resolved art_2'],
    // the only 款 of an article is the article itself
    ['本法第一条第一款', 'art_3', 'resolved art_1'],
    ['本法第一条第二款', 'art_3', 'unresolved no-such-provision'],
    // the deepest level is the target (indigo #2296)
    ['本法第二条第二项', 'art_1', 'resolved art_2__subpara_2'],
    ['本法第三条第一款第（二）项', 'art_1', 'resolved art_3__para_1__subpara_2'],
    // the 款 left out, and only one has items
    ['本法第三条第（二）项', 'art_1', 'resolved art_3__para_1__subpara_2'],
    ['本法第九条', 'art_1', 'unresolved no-such-provision'],
    ['本法第二章第二节', 'art_1', 'resolved chp_2__sec_2'],
    ['本法第一条至第三条', 'art_1', 'resolved art_1 art_2 art_3'],
  ])('%s', (text, eId, expected) => expect(own(text, eId)).toBe(expected));
});

describe('items with letters and Roman numerals', () => {
  const point = (num: string, at: number, children?: ReturnType<typeof node>[]) =>
    node('point', children === undefined ? { num, at } : { num, at, children });
  const levels = [point('（Ⅰ）', 1), point('（Ⅱ）', 2)];
  const rules: Held = {
    work: work('云溪区数据管理规范'),
    body: bodyOf(
      node('article', {
        at: 2,
        children: [
          node('paragraph', { children: [point('a)', 1), point('b)', 2, [point('1)', 1)])] }),
          node('paragraph'),
        ],
      }),
      node('article', { at: 3, children: levels }),
      node('article', { at: 4, children: [point('1.', 1)] }),
    ),
  };
  const catalogue = catalogueOf(rules, COMPANY);
  const here: Place = { work: rules.work.id, at: { eId: 'art_4' as EId, part: 'content' }, date: null };
  const resolved = (text: string) =>
    summary(findCitations(text).map((one) => resolveCitation(one, here, catalogue))[0]);

  it.each([
    ['本规范第二条第一款a)项', 'resolved art_2__para_1__point_1'],
    ['本规范第二条（b）项规定的', 'resolved art_2__para_1__point_2'],
    ['本规范第二条第一款a）项、b）项', 'resolved art_2__para_1__point_1 art_2__para_1__point_2'],
    ['本规范第三条（Ⅱ）项', 'resolved art_3__point_2'],
    ['本规范第三条（II）项', 'resolved art_3__point_2'],
    // another letter, a capital, a list by 1. and one by （一）
    ['本规范第二条c）项', 'unresolved no-such-provision'],
    ['本规范第二条A）项', 'unresolved no-such-provision'],
    ['本规范第四条a）项', 'unresolved no-such-provision'],
    ['《中华人民共和国公司法》第二条a）项', 'unresolved no-such-provision'],
    ['本规范第二条A项目', 'resolved art_2'],
  ])('%s', (text, expected) => expect(resolved(text)).toBe(expected));

  it('are found by the words that cite them', () => {
    for (const [eId, locator] of locatorsOf(rules.body)) {
      const typed = parseTypedCitation(citeAddress(rules.work, locator));
      expect(typed && summary(resolveCitation(typed, TYPED, catalogue)), locator).toBe(`resolved ${eId}`);
    }
  });
});

describe('relative words', () => {
  it.each([
    ['前款', 'art_3__para_2', 'resolved art_3__para_1'],
    ['前款', 'art_3__para_1', 'unresolved no-antecedent'],
    ['前款', 'art_1', 'unresolved no-antecedent'],
    ['前两款', 'art_3__para_3', 'resolved art_3__para_1 art_3__para_2'],
    ['前三款', 'art_3__para_3', 'unresolved no-antecedent'],
    ['前款第一项、第二项', 'art_3__para_2', 'resolved art_3__para_1__subpara_1 art_3__para_1__subpara_2'],
    ['前条', 'art_3__para_1', 'resolved art_2'],
    ['前条第一项', 'art_3', 'resolved art_2__subpara_1'],
    ['前条', 'art_1', 'unresolved no-antecedent'],
    ['前项', 'art_2__subpara_2', 'resolved art_2__subpara_1'],
    ['前项', 'art_2__subpara_1', 'unresolved no-antecedent'],
    ['本条第一款', 'art_3__para_3', 'resolved art_3__para_1'],
    ['本条', 'art_3__para_3', 'resolved art_3'],
    ['本章', 'art_3__para_3', 'resolved chp_2'],
    ['本节', 'art_1', 'unresolved no-antecedent'],
    ['本章第一节', 'art_3', 'resolved chp_2__sec_1'],
    ['前章', 'art_3', 'resolved chp_1'],
    // a bare 第一项 means the items of this 款, or of the nearest before that has some
    ['属于第二项情形的', 'art_3__para_3', 'resolved art_3__para_1__subpara_2'],
    ['依照第一款', 'art_3__para_3', 'resolved art_3__para_1'],
    ['下列', 'art_2', 'resolved art_2__subpara_1 art_2__subpara_2'],
  ])('%s in %s', (text, eId, expected) => expect(own(text, eId)).toBe(expected));
});

describe('other documents', () => {
  const old = {
    work: work('甲条例旧本', { title: '城市绿化条例', id: 'old' as Work['id'], dates: dated('1992-08-01') }),
    body: COMPANY.body,
  };
  const now = {
    work: work('甲条例新本', { title: '城市绿化条例', id: 'new' as Work['id'], dates: dated('2017-03-01') }),
    body: COMPANY.body,
  };
  const plan = {
    work: work('昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）', {
      docNumber: '呈政办发〔2022〕54号',
    }),
    body: COMPANY.body,
  };
  const local = { work: work('昆明市物业管理条例'), body: COMPANY.body };
  const library = catalogueOf(COMPANY, plan, local);
  const from: Place = {
    work: 'elsewhere' as Work['id'],
    at: { eId: null, part: 'title' },
    date: '2020-01-01',
  };
  const refer = (text: string, catalogue = library, place = from) =>
    summary(findCitations(text).map((one) => resolveCitation(one, place, catalogue))[0]);

  function dated(effective: string): Work['dates'] {
    return { adopted: null, issued: null, effective, ended: null };
  }

  it.each([
    ['《中华人民共和国公司法》第二条', 'resolved art_2'],
    ['《公司法》第二条', 'resolved art_2'],
    ['公司法第二条', 'resolved art_2'],
    ['《公司法》', 'resolved *'],
    ['呈政办发[2022]54号第二条', 'resolved art_2'],
    ['《某某规划》（呈政办发〔2022〕54号）第二条', 'resolved art_2'],
    // part of the region, dashes and brackets of another width
    ['《呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）》', 'resolved *'],
    ['《昆明市呈贡区创建国家自主创新示范区发展战略规划(2020-2030年)》', 'resolved *'],
    ['《公司法》第九条', 'unresolved no-such-provision'],
    ['《证券法》第二条', 'external 证券法'],
  ])('%s', (text, expected) => expect(refer(text)).toBe(expected));

  it('names that are only near are not linked', () => {
    expect(refer('《公司登记法》')).toBe('external 公司登记法');
    expect(refer('《呈贡区创建国家自主创新示范区实施规划（2020—2030年）》')).toMatch(/^external/);
  });

  it('a title that lacks the region may be another document: offered, not linked', () => {
    const citing = { work: work('昆明市停车场管理办法'), body: [] };
    const fromKunming = { ...from, work: citing.work.id };
    const withCiting = catalogueOf(plan, local, citing);
    expect(refer('《物业管理条例》第二条', withCiting, fromKunming)).toBe(
      'ambiguous 昆明市物业管理条例#art_2',
    );
    // seen from another region it is not even a candidate
    expect(refer('《物业管理条例》第二条')).toBe('external 物业管理条例');
    expect(refer('《杭州市物业管理条例》第二条')).toBe('external 杭州市物业管理条例');
    expect(refer('《物业管理条例》第二条', library, TYPED)).toBe('resolved art_2');
  });

  it('the version in force on the day of the citing text is taken, where dates tell', () => {
    const versions = catalogueOf(old, now);
    const [citation] = findCitations('《城市绿化条例》第二条');
    const at = (date: string | null) => {
      const reference = citation && resolveCitation(citation, { ...from, date }, versions);
      return reference?.outcome === 'resolved' ? reference.targets[0]?.work : summary(reference);
    };
    expect(at('2020-01-01')).toBe('new');
    expect(at('2000-01-01')).toBe('old');
    expect(at(null)).toBe('ambiguous old#art_2 new#art_2');
  });

  it('a number with the title of another document is a slip: both are offered', () => {
    expect(refer('《公司法》（呈政办发〔2022〕54号）第二条')).toBe(
      `ambiguous ${plan.work.id}#art_2 ${COMPANY.work.id}#art_2`,
    );
  });

  it('orders are found however their number is written', () => {
    const rules = { work: work('优化营商环境条例', { docNumber: '国务院令第722号' }), body: COMPANY.body };
    const withRules = catalogueOf(rules);
    expect(refer('中华人民共和国国务院令第七百二十二号第二条', withRules)).toBe('resolved art_2');
    expect(refer('国务院第722号令', withRules)).toBe('resolved *');
    expect(refer('国务院令第723号', withRules)).toBe('external 国务院令第723号');
  });

  it('主席令 are counted anew in every term, so that their number alone decides nothing', () => {
    const law = { work: work('某某法', { docNumber: '中华人民共和国主席令第四十五号' }), body: COMPANY.body };
    const other = { work: work('另一法'), body: COMPANY.body };
    const withLaws = catalogueOf(law, other);
    expect(refer('主席令第45号', withLaws)).toBe(`ambiguous ${law.work.id}#*`);
    expect(refer('《另一法》（主席令第45号）', withLaws)).toBe('resolved *');
    expect(refer('《第三法》（主席令第45号）', withLaws)).toBe('external 第三法');
  });

  it('第二条 of a notice without articles is its 二、', () => {
    const notice = {
      work: work('关于某事的通知', { docNumber: '昆政发〔2020〕1号' }),
      body: bodyOf(
        node('division', { num: '一、', at: 1, content: '甲' }),
        node('division', {
          num: '二、',
          at: 2,
          children: [node('subdivision', { num: '（一）', at: 1, content: '乙' })],
        }),
      ),
    };
    const withNotice = catalogueOf(notice);
    expect(refer('昆政发〔2020〕1号第二条', withNotice)).toBe('resolved div_2');
    expect(refer('《关于某事的通知》第二条第（一）项', withNotice)).toMatch(/^resolved div_2__/);
    expect(refer('《关于某事的通知》第二部分第（一）条', withNotice)).toMatch(/^resolved div_2__/);
    expect(refer('《关于某事的通知》第三条', withNotice)).toBe('unresolved no-such-provision');
  });

  it('an annex by itself', () => {
    const body = bodyOf(article(1, '甲'), node('annex', { num: '附件1', at: 1, content: '乙' }));
    const held = { work: work('方案'), body };
    const here = { ...from, work: held.work.id, at: { eId: body[0]?.eId ?? null, part: 'content' as const } };
    expect(refer('见附件1', catalogueOf(held), here)).toBe('resolved annex_1');
    expect(refer('见附件2', catalogueOf(held), here)).toBe('unresolved no-such-provision');
  });

  it('该法 without an antecedent is unresolved', () => {
    expect(refer('该法第三条')).toBe('unresolved no-antecedent');
  });

  it('an annex and the body do not mix', () => {
    const body = bodyOf(
      article(1, '甲'),
      node('annex', { num: '附件1', at: 1, children: [article(1, '乙'), article(2, '丙')] }),
    );
    const held = { work: work('办法'), body };
    const at = (eId: string, text: string) =>
      refer(text, catalogueOf(held), {
        work: held.work.id,
        at: { eId: eId as EId, part: 'content' },
        date: null,
      });
    expect(at('art_1', '本办法第二条')).toBe('unresolved no-such-provision');
    expect(at('art_1', '本办法附件1第二条')).toBe('resolved annex_1__art_2');
    expect(at('annex_1__art_2', '第一条')).toBe('resolved annex_1__art_1');
  });

  it('一、 of an annex without articles is cited as 第一条', () => {
    // 女职工劳动保护特别规定 第十三条
    const list = node('annex', {
      num: '附录',
      at: 1,
      children: [
        node('division', {
          num: '一、',
          at: 1,
          heading: '范围',
          children: [node('subparagraph', { at: 2 })],
        }),
      ],
    });
    const held = { work: work('规定'), body: bodyOf(article(1, '甲'), list) };
    const place: Place = { work: held.work.id, at: { eId: 'art_1' as EId, part: 'content' }, date: null };
    expect(refer('违反本规定附录第一条', catalogueOf(held), place)).toBe('resolved annex_1__div_1');
  });

  it('a chapter is found below its 编 although a 分编 stands between', () => {
    const part = node('part', {
      at: 3,
      children: [node('subpart', { at: 1, children: [node('chapter', { at: 4 })] })],
    });
    const code = {
      work: work('中华人民共和国民法典'),
      body: bodyOf(node('part', { at: 1, children: [node('chapter', { at: 4 })] }), part),
    };
    expect(refer('适用民法典第三编第四章', catalogueOf(code))).toBe('resolved part_3__subpart_1__chp_4');
  });
});

it('a range takes in the articles with 之一 that it passes', () => {
  const law: Held = {
    work: work('中华人民共和国刑法'),
    body: bodyOf(
      ...[article(119, '甲'), article(120, '乙')],
      node('article', { at: 120, branch: 1, content: '丙' }),
      ...[article(121, '丁'), node('article', { at: 121, branch: 1, content: '戊' })],
    ),
  };
  const refer = (text: string) =>
    summary(findCitations(text).map((one) => resolveCitation(one, TYPED, catalogueOf(law)))[0]);
  expect(refer('刑法第一百一十九条至第一百二十一条')).toBe('resolved art_119 art_120 art_120-1 art_121');
  expect(refer('刑法第一百二十条、第一百二十一条')).toBe('resolved art_120 art_121');
});

it('items that stand beside their 款 are found through it', () => {
  // 关于管理外国企业常驻代表机构的暂行规定 第三条
  const rules: Held = {
    work: work('暂行规定'),
    body: bodyOf(
      node('article', {
        at: 3,
        children: [
          node('paragraph'),
          node('division', { num: '一、', at: 1 }),
          node('division', { num: '二、', at: 2 }),
          node('paragraph'),
        ],
      }),
    ),
  };
  const place: Place = {
    work: rules.work.id,
    at: { eId: 'art_3__para_2' as EId, part: 'content' },
    date: null,
  };
  const [citation] = findCitations('应当按照前款第一、二项规定提交证件');
  expect(summary(citation && resolveCitation(citation, place, catalogueOf(rules)))).toBe(
    'resolved art_3__div_1 art_3__div_2',
  );
});

describe('the words that a citation is copied in', () => {
  // As in 第十八条 and 第二十六条 of the plan: divisions with measures that hold paragraphs, a table, a group.
  const plan: Held = {
    work: work('昆明市呈贡区发展战略规划（2020—2030年）', { docNumber: '呈政办发〔2022〕54号' }),
    body: bodyOf(
      node('preface', { children: [node('paragraph'), node('paragraph')] }),
      node('preamble', { children: [node('paragraph'), node('paragraph')] }),
      node('chapter', {
        at: 7,
        children: [node('point', { num: '1.', at: 1, children: [node('paragraph'), node('paragraph')] })],
      }),
      node('article', {
        at: 18,
        children: [
          node('division', {
            num: '一、',
            at: 1,
            heading: '打造“云上小镇”。',
            children: [node('paragraph'), node('measure')],
          }),
          node('division', {
            num: '二、',
            at: 2,
            children: [node('measure', { children: [node('paragraph'), node('paragraph')] })],
          }),
        ],
      }),
      node('table', { num: '表 1', at: 1, children: [node('row'), node('row')] }),
      node('group', { heading: '乘势而上立潮头 奋楫扬帆谋胜势', children: [node('paragraph')] }),
      node('conclusions'),
      node('annex', { num: '附件 2', at: 2, children: [article(3, '甲', '乙')] }),
    ),
  };

  it.each([...locatorsOf(plan.body)])('lead back to %s: %s', (eId, locator) => {
    const citation = parseTypedCitation(citeAddress(plan.work, locator));
    const reference = citation === null ? undefined : resolveCitation(citation, TYPED, catalogueOf(plan));
    expect(summary(reference)).toBe(`resolved ${eId}`);
  });
});
