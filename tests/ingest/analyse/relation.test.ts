import { describe, expect, it } from 'vitest';
import { relationOf } from '../../../ingest/analyse/relation.ts';
import { findCitations } from '../../../src/citation/find.ts';

const relations = (text: string) => findCitations(text).map((citation) => relationOf(text, citation));

describe('the relation that a sentence states', () => {
  it.each([
    [
      '根据《中华人民共和国教育法》、《中华人民共和国城乡规划法》等法律，结合本市实际，制定本条例。',
      ['based_on', 'based_on'],
    ],
    ['规划依据：以《昆明市城市总体规划》、《呈贡区人民政府工作报告》等为主要依据', ['based_on', 'based_on']],
    ['为贯彻落实《国家创新驱动发展战略纲要》，制定本方案。', ['implements']],
    ['上海市实施《中华人民共和国防震减灾法》办法', ['implements']],
    ['1992年6月22日国务院发布的《城市绿化条例》同时废止。', ['repeals']],
    ['关于废止《呈贡区绿化办法》的决定', ['repeals']],
    ['关于修改《昆明市物业管理条例》的决定', ['amends']],
    ['对《昆明市物业管理条例》作如下修改', ['amends']],
    ['依照《中华人民共和国统计法》的规定处罚。', ['cites']],
    ['根据《中华人民共和国行政处罚法》的规定处罚；制定预案', ['cites']],
    ['为掩饰其来源，实施刑法第一百九十一条规定的行为', ['cites']],
    ['为实施本办法第三条，制定本规定', ['cites']],
    ['适用修改后的《中华人民共和国民事诉讼法》', ['cites']],
  ])('%s', (text, expected) => expect(relations(text)).toEqual(expected));
});
