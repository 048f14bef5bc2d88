import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNearTitles } from '../../src/citation/near-title.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { work } from './sketch.ts';

const OUTLINE = '昆明市建设区域性国际中心城市规划纲要（2020-2030）';
const held = [
  OUTLINE,
  '昆明市城市绿化条例',
  '昆明市呈贡区创建国家自主创新示范区发展战略规划（2020—2030年）',
  '中华人民共和国刑事诉讼法',
  '中华人民共和国村民委员会组织法',
  '杭州市物业管理条例',
];
const nearTitles = createNearTitles(held.map((title) => work(title)));
const near = (title: string) =>
  nearTitles(title).map(({ work: id, difference }) => [
    held.find((each) => work(each).id === id),
    difference,
  ]);

describe('titles near a title', () => {
  it('differ by a word or two', () => {
    expect(near('昆明市建设区域性国际中心城市实施纲要（2017—2030）')).toEqual([[OUTLINE, 'wording']]);
  });

  it('differ by the years behind, the region before, or the notice around', () => {
    expect(near('昆明市建设区域性国际中心城市规划纲要（2017—2030）')).toEqual([[OUTLINE, 'years']]);
    expect(near('城市绿化条例')).toEqual([['昆明市城市绿化条例', 'region']]);
    expect(near('昆明市人民政府关于印发《昆明市建设区域性国际中心城市规划纲要（2020—2030）》的通知')).toEqual(
      [[OUTLINE, 'notice']],
    );
  });

  it.each([
    ['民事诉讼法', 'another law whose short name differs by one character'],
    ['城市居民委员会组织法', 'a law that is known by its own name'],
    ['昆明市物业管理条例', 'the same of another region'],
    ['昆明市城市供水用水管理条例', 'another matter'],
    ['', 'nothing'],
  ])('are not %s: %s', (title) => {
    expect(near(title)).toEqual([]);
  });
});

describe('the index of titles', () => {
  /** Levenshtein's distance as its definition says it. */
  function distance(one: string, other: string): number {
    if (one === '' || other === '') return one.length + other.length;
    const rest = [one.slice(1), other.slice(1)] as const;
    if (one.charAt(0) === other.charAt(0)) return distance(...rest);
    return 1 + Math.min(distance(...rest), distance(rest[0], other), distance(one, rest[1]));
  }
  const isNear = (one: string, other: string) =>
    one === other
      ? one.length > 1
      : Math.min(one.length, other.length) >= 6 &&
        distance(one, other) <= Math.floor(0.2 * Math.max(one.length, other.length));

  it('leaves out nothing that comparing title by title finds', () => {
    const title = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.uniqueArray(title, { minLength: 1, maxLength: 5 }), title, (titles, asked) => {
        const works = titles.map((each, at) => work(each, { id: `work-${at}` as WorkId }));
        const expected = works.filter((each) => isNear(each.title, asked)).map(({ id }) => id);
        expect(new Set(createNearTitles(works)(asked).map(({ work: id }) => id))).toEqual(new Set(expected));
      }),
      { seed: 20220909, numRuns: 1500 },
    );
  });
});
