import { describe, expect, it } from 'vitest';
import { isPersonalSignature, namesOffice, officesOf } from '../../../ingest/structure/offices.ts';

describe('a line that signs', () => {
  it.each([
    ['昆明市呈贡区人民政府办公室', ['昆明市呈贡区人民政府办公室']],
    ['国务院', ['国务院']],
    ['中共昆明市委', ['中共昆明市委']],
    ['昆明市财政局　昆明市科学技术局', ['昆明市财政局', '昆明市科学技术局']],
    ['云南省财政厅、云南省科学技术厅', ['云南省财政厅', '云南省科学技术厅']],
    ['昆 明 市 财 政 局', ['昆明市财政局']],
    ['昆明市财政局（盖章）', ['昆明市财政局']],
    ['中共云南省委云南省人民政府', ['中共云南省委', '云南省人民政府']],
    ['呈贡区防汛办', ['呈贡区防汛办']],
    ['区妇联　区残联', ['区妇联', '区残联']],
    ['龙街派出所', ['龙街派出所']],
    ['斗南市场所', ['斗南市场所']],
    ['昆明经开办', ['昆明经开办']],
    ['区督查办', ['区督查办']],
    ['区乡村振兴办', ['区乡村振兴办']],
    ['区人口普查办', ['区人口普查办']],
    ['国家教委', ['国家教委']],
    ['国家经贸委', ['国家经贸委']],
    ['中共中央', ['中共中央']],
    ['中共中央　国务院', ['中共中央', '国务院']],
    ['中共中央国务院', ['中共中央', '国务院']],
  ])('%s names its offices', (line, offices) => {
    expect(officesOf(line)).toEqual(offices);
  });

  it.each([
    '请各部门认真贯彻执行。',
    '第一条　为了规范',
    '2023年5月6日',
    '',
    '由区财政局负责解释；',
    '由各部门分别承办，报区政府办',
    '由区政务服务中心承办',
    '报名地点设在街道便民服务场所',
    '公共场所',
    '有关部门依法查办',
    '依法登记后开办',
    '由各街道共同举办',
  ])('“%s” names none', (line) => {
    expect(namesOffice(line)).toBe(false);
  });

  it('may be that of a person', () => {
    expect(isPersonalSignature('省长　王某某')).toBe(true);
    expect(isPersonalSignature('主任：李某')).toBe(true);
    expect(isPersonalSignature('审判长\u00a0\u00a0马　丽')).toBe(true);
    expect(isPersonalSignature('省长主持召开会议研究有关事项')).toBe(false);
  });
});
