import { describe, expect, it } from 'vitest';
import { createNearTitles } from '../../src/citation/near-title.ts';
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
