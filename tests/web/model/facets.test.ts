import { describe, expect, it } from 'vitest';
import { conditionsOf, facetLabel, isShown, toggleFacet, widen } from '../../../web/model/facets.ts';
import { type FacetName, isChoosable, NOTHING_CHOSEN } from '../../../web/model/filters.ts';
import { EMPTY_SEARCH, type SearchState } from '../../../web/route.ts';

const NAMES: Readonly<Record<string, string>> = {
  gongsifa: '中华人民共和国公司法',
  chp_9: '第九章 监督管理',
};
const nameOf = (_facet: FacetName, value: string) => NAMES[value] ?? null;

function choose(search: SearchState, facet: FacetName, value: string): SearchState {
  return toggleFacet(search, { facet, value });
}

describe('toggleFacet', () => {
  it('chooses a value, then takes it away again, from the first page', () => {
    const chosen = choose({ ...EMPTY_SEARCH, offset: 30 }, 'role', 'measure');
    expect(chosen).toEqual({ ...EMPTY_SEARCH, chosen: { ...NOTHING_CHOSEN, role: ['measure'] } });
    expect(choose(chosen, 'role', 'measure')).toEqual(EMPTY_SEARCH);
  });

  it('keeps what is chosen elsewhere, and the order', () => {
    const ordered = { ...EMPTY_SEARCH, order: 'document' as const };
    const both = choose(choose(ordered, 'kind', 'article'), 'document', 'gongsifa');
    expect(conditionsOf(both)).toEqual([
      { facet: 'document', value: 'gongsifa' },
      { facet: 'kind', value: 'article' },
    ]);
    expect(both.order).toBe('document');
    expect(widen(both)).toEqual(ordered);
  });

  it('lets go of chapters with the document whose they are', () => {
    const within = choose(choose(EMPTY_SEARCH, 'document', 'gongsifa'), 'chapter', 'chp_2');
    expect(within.chosen.chapter).toEqual(['chp_2']);
    expect(choose(within, 'document', 'gongsifa')).toEqual(EMPTY_SEARCH);
  });

  it('chooses nothing that cannot be asked for', () => {
    expect(choose(EMPTY_SEARCH, 'kind', '')).toEqual(EMPTY_SEARCH);
    expect(choose(EMPTY_SEARCH, 'year', '')).toEqual(EMPTY_SEARCH);
    expect(isChoosable('role', '')).toBe(false);
    expect(isChoosable('issuer', '')).toBe(false);
    expect(isChoosable('kind', 'measure')).toBe(true);
    expect(isChoosable('year', '2022')).toBe(true);
  });
});

describe('isShown', () => {
  it('shows chapters only of one document', () => {
    const chapters = ['chp_1', 'chp_2'];
    expect(isShown('chapter', chapters, { search: EMPTY_SEARCH, documents: 1 })).toBe(true);
    expect(isShown('chapter', chapters, { search: EMPTY_SEARCH, documents: 2 })).toBe(false);
  });

  it('shows nothing that divides nothing, but what was chosen', () => {
    const context = { search: EMPTY_SEARCH, documents: 2 };
    expect(isShown('type', ['规划', '新闻'], context)).toBe(true);
    expect(isShown('type', ['规划'], context)).toBe(false);
    expect(isShown('type', ['规划'], { ...context, search: choose(EMPTY_SEARCH, 'type', '规划') })).toBe(
      true,
    );
  });
});

describe('facetLabel', () => {
  it('says values in words', () => {
    expect(facetLabel('document', 'gongsifa', nameOf)).toBe('中华人民共和国公司法');
    expect(facetLabel('chapter', 'part_1__chp_2', nameOf)).toBe('第一编第二章');
    expect(facetLabel('chapter', 'chp_9', nameOf)).toBe('第九章 监督管理');
    expect(facetLabel('document', 'min-fa-dian', nameOf)).toBe('min-fa-dian');
    expect(facetLabel('year', '2022', nameOf)).toBe('2022年');
    expect(facetLabel('kind', 'measure', nameOf)).toBe('措施');
    expect(facetLabel('role', 'target', nameOf)).toBe('目标');
    expect(facetLabel('status', '现行有效', nameOf)).toBe('现行有效');
  });

  it('has words for what has no value', () => {
    expect(facetLabel('role', '', nameOf)).toBe('未标明');
    expect(facetLabel('kind', '', nameOf)).toBe('标题、文号等');
    expect(facetLabel('issuer', '', nameOf)).toBe('未标明机关');
  });
});
