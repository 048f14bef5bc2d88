import { describe, expect, it } from 'vitest';
import { findTerms, titleAliases } from '../../../ingest/analyse/terms.ts';
import { article, bodyOf, node } from '../../citation/sketch.ts';

const termsIn = (text: string) => findTerms(bodyOf(node('paragraph', { content: text })));
const terms = (text: string) => termsIn(text).map(({ term, meaning, sort }) => [term, meaning, sort]);

describe('declared names', () => {
  it.each([
    // 证券期货行政执法当事人承诺制度实施办法 第一条
    [
      '根据《中华人民共和国证券法》（以下简称《证券法》）等法律，制定本办法。',
      ['证券法', '《中华人民共和国证券法》', 'alias'],
    ],
    [
      '根据《中华人民共和国海关法》 (以下简称海关法)，制定本条例。',
      ['海关法', '《中华人民共和国海关法》', 'alias'],
    ],
    [
      '建立地方金融监督管理信息平台（以下简称监管平台），参与',
      ['监管平台', '建立地方金融监督管理信息平台', 'alias'],
    ],
    ['机构(以下称“海区渔政监督管理机构”)征收', ['海区渔政监督管理机构', '机构', 'alias']],
    ['的机构、部门，以下统称为履行出资人职责的机构。', ['履行出资人职责的机构', '部门', 'alias']],
    // 最高人民法院关于修改后的民事诉讼法施行时未结案件适用法律若干问题的规定: a bracket between title and name
    [
      '适用《关于修改〈中华人民共和国民事诉讼法〉的决定》（2012年8月31日通过，2013年1月1日起施行）（以下简称《决定》），现就',
      ['决定', '《关于修改〈中华人民共和国民事诉讼法〉的决定》', 'alias'],
    ],
  ])('%s', (text, expected) => expect(terms(text)).toEqual([expected]));

  it('have the span of the name alone', () => {
    const text = '《证券法》（以下简称《证券》）';
    const [term] = termsIn(text);
    expect(text.slice(term?.span.start, term?.span.end)).toBe('证券');
  });
});

describe('definitions', () => {
  it.each([
    // 国内水路运输管理条例 第二条
    [
      '本条例所称水路运输辅助业务，是指直接为水路运输提供服务的业务活动。其他',
      ['水路运输辅助业务', '直接为水路运输提供服务的业务活动', 'definition'],
    ],
    // 节约能源法 第三条
    [
      '本法所称节约能源（以下简称节能），是指加强用能管理。',
      ['节约能源', '加强用能管理', 'definition'],
      ['节能', '本法所称节约能源', 'alias'],
    ],
    ['本办法所称“单位”是指企业和事业单位。', ['单位', '企业和事业单位', 'definition']],
  ])('%s', (text, ...expected) => expect(terms(text)).toEqual(expected));

  it('have the span of the name, and not of the same characters before it', () => {
    expect(termsIn('本标准所称标准，是指国家标准。')).toMatchObject([
      { term: '标准', span: { start: 5, end: 7 } },
    ]);
  });

  it('stand in the items of a list that says so', () => {
    // 公司法 第二百六十五条; and 第一百八十一条, whose items define nothing
    const glossary = article(
      265,
      '本法下列用语的含义：',
      '（一）高级管理人员，是指公司的经理、副经理、财务负责人。',
      '（二）控股股东，是指其出资额超过百分之五十的股东。',
    );
    const list = article(181, '董事不得有下列行为：', '（一）侵占公司财产，是指挪用资金。');
    const found = findTerms(bodyOf(glossary, list));
    expect(found.map(({ term, eId }) => [term, eId])).toEqual([
      ['高级管理人员', 'art_265__subpara_1'],
      ['控股股东', 'art_265__subpara_2'],
    ]);
    expect(found.map(({ span, part }) => [span, part])).toEqual([
      [{ start: 0, end: 6 }, 'content'],
      [{ start: 0, end: 4 }, 'content'],
    ]);
  });
});

it.each([
  ['本办法所称单位，是指企业。', null],
  ['本条所称单位，是指企业。', 'art_1'],
  ['本章所称单位，是指企业。', 'chp_2'],
  ['本款所称单位，是指企业。', 'art_1__para_2'],
])('%s holds in %s', (text, scope) => {
  const chapter = node('chapter', { num: '第二章', at: 2, children: [article(1, '甲。', text)] });
  expect(findTerms(bodyOf(chapter)).map((term) => term.scope)).toEqual([scope]);
});

it('a name that an annex declares holds in the annex', () => {
  const annex = node('annex', { num: '附件1', at: 1, children: [article(1, '区政府（以下简称区）。')] });
  expect(findTerms(bodyOf(annex)).map((term) => term.scope)).toEqual(['annex_1']);
});

it('only names of titles are aliases of documents, and the first declaration holds', () => {
  const declared = termsIn(
    '《中华人民共和国证券法》（以下简称《证券法》）；信息平台（以下简称平台）；《旧证券法》（以下简称《证券法》）',
  );
  expect([...titleAliases(declared)]).toEqual([['证券法', '中华人民共和国证券法']]);
});
