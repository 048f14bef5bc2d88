import { describe, expect, it } from 'vitest';
import { matchTitles, regionsOf, titleKey } from '../../src/citation/title-key.ts';

const match = (one: string, other: string) => matchTitles(titleKey(one), titleKey(other));

describe('titles of one document', () => {
  it.each([
    ['中华人民共和国公司法', '公司法'],
    ['《公司法》', '公司法'],
    ['发展战略规划（2020—2030年）', '发展战略规划(2020-2030年)'],
    ['发展规划〔2020至2030年〕', '发展规划（2020—2030年）'],
    ['山东省实施〈中华人民共和国水法〉办法', '山东省实施《水法》办法'],
    ['公司法（2023年修订）', '公司法'],
    ['昆明市呈贡区绿化规划', '呈贡区绿化规划'],
    ['云南省昆明市呈贡区绿化规划', '昆明市呈贡区绿化规划'],
    ['关于印发 实施方案 的通知', '关于印发实施方案的通知'],
  ])('%s = %s', (one, other) => expect(match(one, other)).toBe('same'));
});

describe('titles that may be of one document', () => {
  it.each([
    ['昆明市城市绿化条例', '城市绿化条例'],
    ['焦作市城市市容和环境卫生管理条例', '城市市容和环境卫生管理条例'],
    ['科技创新规划（2021—2025年）', '科技创新规划'],
  ])('%s ~ %s', (one, other) => expect(match(one, other)).toBe('likely'));
});

describe('titles of different documents', () => {
  it.each([
    // both stand in the basis of 呈政办发〔2022〕54号
    [
      '昆明市建设区域性国际中心城市实施纲要（2017—2030）',
      '昆明市建设区域性国际中心城市规划纲要（2020-2030）',
    ],
    ['昆明市城市绿化条例', '杭州市城市绿化条例'],
    ['城市绿化条例', '绿化条例'],
    ['劳动合同法', '合同法'],
    ['海洋环境保护法', '环境保护法'],
    ['公司法实施条例', '公司法'],
  ])('%s ≠ %s', (one, other) => expect(match(one, other)).toBeNull());
});

it('regions are told from words that only end like them', () => {
  expect(regionsOf('昆明市呈贡区创建国家自主创新示范区规划')).toEqual(['昆明市', '呈贡区']);
  expect(regionsOf('大理白族自治州洱海保护管理条例')).toEqual(['大理白族自治州']);
  expect(regionsOf('城市绿化条例')).toEqual([]);
  expect(regionsOf('城市市容管理条例')).toEqual([]);
  expect(regionsOf('中心城市更新办法')).toEqual([]);
  expect(regionsOf('盐城市城市绿化条例')).toEqual(['盐城市']);
  expect(regionsOf('自然保护区条例')).toEqual([]);
  expect(regionsOf('开发区管理办法')).toEqual([]);
});
