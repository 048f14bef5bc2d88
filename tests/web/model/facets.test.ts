import { describe, expect, it } from 'vitest';
import type { WorkId } from '../../../src/domain/work.ts';
import { chosenIn, facetLabel, isChoosable, toggleFacet } from '../../../web/model/facets.ts';
import { EMPTY_SEARCH } from '../../../web/route.ts';

const titleOf = (id: string) => (id === 'gongsifa' ? '中华人民共和国公司法' : id);

describe('toggleFacet', () => {
  it('chooses a value, then takes it away again, from the first page', () => {
    const chosen = toggleFacet({ ...EMPTY_SEARCH, offset: 30 }, 'role', 'measure');
    expect(chosen).toEqual({ ...EMPTY_SEARCH, roles: ['measure'] });
    expect(toggleFacet(chosen, 'role', 'measure')).toEqual(EMPTY_SEARCH);
  });

  it('keeps what is chosen elsewhere', () => {
    const both = toggleFacet(toggleFacet(EMPTY_SEARCH, 'document', 'gongsifa'), 'kind', 'article');
    expect(chosenIn(both, 'document')).toEqual(['gongsifa' as WorkId]);
    expect(chosenIn(both, 'kind')).toEqual(['article']);
  });

  it('chooses nothing that cannot be asked for', () => {
    expect(toggleFacet(EMPTY_SEARCH, 'kind', '')).toEqual(EMPTY_SEARCH);
    expect(isChoosable('role', '')).toBe(false);
    expect(isChoosable('kind', 'measure')).toBe(true);
  });
});

describe('facetLabel', () => {
  it('says values in words', () => {
    expect(facetLabel('document', 'gongsifa', titleOf)).toBe('中华人民共和国公司法');
    expect(facetLabel('kind', 'measure', titleOf)).toBe('措施');
    expect(facetLabel('role', 'target', titleOf)).toBe('目标');
    expect(facetLabel('role', '', titleOf)).toBe('未标明');
    expect(facetLabel('kind', '', titleOf)).toBe('标题、文号等');
  });
});
