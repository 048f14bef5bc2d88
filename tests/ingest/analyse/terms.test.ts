import { describe, expect, it } from 'vitest';
import { termsIn, titleAliases } from '../../../ingest/analyse/terms.ts';
import type { EId } from '../../../src/domain/provision.ts';

const AT = 'art_1' as EId;
const terms = (text: string) => termsIn(text, AT).map(({ term, meaning, sort }) => [term, meaning, sort]);

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
    const [term] = termsIn(text, AT);
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
    ['本办法所称“单位”是指企业和事业单位。', ['单位', '企业和事业单位', 'definition']],
  ])('%s', (text, expected) => expect(terms(text)).toEqual([expected]));
});

it('only names of titles are aliases of documents, and the first declaration holds', () => {
  const declared = termsIn(
    '《中华人民共和国证券法》（以下简称《证券法》）；信息平台（以下简称平台）；《旧证券法》（以下简称《证券法》）',
    AT,
  );
  expect([...titleAliases(declared)]).toEqual([['证券法', '中华人民共和国证券法']]);
});
