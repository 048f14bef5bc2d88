import { describe, expect, it } from 'vitest';
import { aliasesOf } from '../../../ingest/structure/aliases.ts';

describe('the names a work goes by', () => {
  it.each([
    ['中华人民共和国民法典', ['民法典']],
    ['云南省科学技术进步条例', ['科学技术进步条例']],
    ['昆明市呈贡区创新创业母基金管理办法', ['呈贡区创新创业母基金管理办法', '创新创业母基金管理办法']],
    ['上海市民兵预备役工作条例', ['民兵预备役工作条例']],
    ['中华人民共和国专属经济区和大陆架法', ['专属经济区和大陆架法']],
  ])('%s: %j', (title, names) => {
    expect(aliasesOf(title)).toEqual(names);
  });

  it.each([
    '行政区划管理条例',
    '城市房屋征收办法',
    '自由贸易试验区管理办法',
    '宁波杭州湾新区条例',
    '上海市管理办法',
    '云南省人民政府关于加强科技创新的意见',
    '国务院关于印发科技规划的通知',
  ])('%s has no other that would name it alone', (title) => {
    expect(aliasesOf(title)).toEqual([]);
  });
});
