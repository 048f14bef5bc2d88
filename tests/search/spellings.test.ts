import { beforeAll, describe, expect, it } from 'vitest';
import { loadSounds, type Sounds } from '../../src/search/sounds.ts';
import { areSpellings } from '../../src/search/spellings.ts';

describe('two names', () => {
  let sounds: Sounds;
  beforeAll(async () => {
    sounds = await loadSounds();
  });

  it.each([
    ['云上小镇', '云上云小镇'],
    ['昆明高新区', '昆明市高新区'],
    ['昆明经济技术开发区', '昆明市经济技术开发区'],
    ['战略性新兴产业聚集区', '战略性新兴产业集聚区'],
    // one character for another of the same sound
    ['宝珠梨产业园区', '宝株梨产业园区'],
  ])('%s and %s may be spellings of one', (one, other) => {
    expect(areSpellings(one, other, sounds)).toBe(true);
    expect(areSpellings(other, one, sounds)).toBe(true);
  });

  it.each([
    ['云上小镇', '云上小镇'],
    ['创业基金', '创业母基金'],
    ['大学', '云南大学'],
    ['第一中学', '第二中学'],
    ['信息产业园一期基地', '信息产业园二期基地'],
    // a whole word more, or another
    ['科技服务中心', '科技金融服务中心'],
    ['股权投资基金', '股权投资引导基金'],
    ['基金管理公司', '基金管理有限公司'],
    ['科研成果转化平台', '科技成果转化平台'],
    ['云南省国家自主创新示范区', '云南省创建国家自主创新示范区'],
    ['昆明区域性国际中心', '昆明建设区域性国际中心'],
  ])('%s and %s are two', (one, other) => {
    expect(areSpellings(one, other, sounds)).toBe(false);
    expect(areSpellings(other, one, sounds)).toBe(false);
  });
});
