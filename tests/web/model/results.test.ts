import { describe, expect, it } from 'vitest';
import type { DocumentHits } from '../../../src/api/contract.ts';
import type { EId } from '../../../src/domain/provision.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { NOTHING_CHOSEN } from '../../../web/model/filters.ts';
import { leafOf } from '../../../web/model/pages.ts';
import { countEntries, isRelatedFirst, splitHits } from '../../../web/model/results.ts';
import { EMPTY_SEARCH } from '../../../web/route.ts';
import { hit } from '../samples.ts';

const GROUP: DocumentHits = {
  document: 'chengzhengbanfa-2022-54' as WorkId,
  title: '规划',
  docNumber: null,
  status: '时效未标注',
  articles: [
    {
      eId: 'art_5' as EId,
      label: '第五条',
      heading: '战略功能定位',
      hits: [
        hit('art_5', 'intro', '为民政策', '民政', { whole: false }),
        hit('art_5__measure_1', 'content', '民政部门', '民政'),
      ],
      unlisted: 7,
    },
    {
      eId: 'art_7' as EId,
      label: '第七条',
      heading: null,
      hits: [hit('art_7', 'content', '人民政府', '民政', { whole: false })],
      unlisted: 0,
    },
  ],
};

describe('splitHits', () => {
  it('sets hits across word borders apart and loses none', () => {
    const { whole, partial } = splitHits(GROUP);
    expect(whole.map((x) => x.label)).toEqual(['第五条']);
    expect(partial.map((x) => x.label)).toEqual(['第五条', '第七条']);
    expect(countEntries(whole) + countEntries(partial)).toBe(countEntries(GROUP.articles));
  });
});

describe('leafOf', () => {
  const search = { ...EMPTY_SEARCH, q: '创新', chosen: { ...NOTHING_CHOSEN, kind: ['measure'] } };

  it('has one page where everything fits', () => {
    expect(leafOf(search, 12, 12, 30)).toEqual({ from: 1, to: 12, previous: null, next: null });
    expect(leafOf(search, 30, 30, 30).next).toBeNull();
  });

  it('leafs on and back and keeps the conditions', () => {
    const { from, to, previous, next } = leafOf({ ...search, offset: 30 }, 30, 95, 30);
    expect([from, to]).toEqual([31, 60]);
    expect(previous).toEqual({ ...search, offset: 0 });
    expect(next).toEqual({ ...search, offset: 60 });
  });

  it('offers no page behind the last that the server ranks', () => {
    expect(leafOf({ ...search, offset: 4980 }, 20, 9000, 30).next).toBeNull();
    expect(leafOf({ ...search, offset: 5010 }, 0, 9000, 30)).toMatchObject({ from: 0, to: 0, next: null });
  });
});

describe('what is related', () => {
  const related = (named: boolean) => ({
    related: { label: '相关（不含原词）', words: [], named, groups: [] },
  });

  it('comes before the results of who asks, or names the document that is meant', () => {
    expect(isRelatedFirst(related(true), { mode: 'find' })).toBe(true);
    expect(isRelatedFirst(related(false), { mode: 'ask' })).toBe(true);
    expect(isRelatedFirst(related(false), { mode: 'find' })).toBe(false);
    expect(isRelatedFirst({ related: null }, { mode: 'find' })).toBe(false);
  });
});
