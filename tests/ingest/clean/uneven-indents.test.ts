import { describe, expect, it } from 'vitest';
import { compileText, provisionsOf } from '../structure/reading.ts';

// As pdftotext -layout writes two pages: first lines set in by two blanks on the one and by six on the other.
const FIRST = [
  '云溪市园林绿化办法',
  '  第一条   为加强城市园林绿化管理，保护和改善生态',
  '环境，建设美丽城市，制定本办法。',
  '  第二条   本办法适用于本市城区内园林绿化的规划、建',
  '设、保护和管理，法律、法规另有规定的除外。',
  '  第三条   市园林绿化主管部门负责本市城区的园林绿',
  '化工作，各区园林绿化主管部门按照职责分工做好辖区内',
  '的工作。',
];
const SECOND = [
  '      第四条   任何单位和个人都有享受良好绿化环境的权',
  '利，有保护园林绿化和绿化设施的义务，有权劝阻和举报',
  '损害园林绿化的行为。',
  '      城市新建改建扩建工程项目的建设单位应当按照规',
  '定，安排绿化用地，配套绿化工程应当同时设计、同时施',
  '工、同时验收。',
  '      第五条   砍伐、移植城市树木，应当经市园林绿化主',
  '管部门批准，并按照规定补植树木。',
];

describe('indentation that differs from page to page', () => {
  it('is taken for the same, so that its lines go on below', async () => {
    const document = await compileText(`${FIRST.join('\n')}\n\f${SECOND.join('\n')}\n\f`);
    const paragraphs = provisionsOf(document).filter(({ eId }) => eId.startsWith('art_4__para_'));
    expect(paragraphs).toMatchObject([
      {
        content:
          '任何单位和个人都有享受良好绿化环境的权利，有保护园林绿化和绿化设施的义务，有权劝阻和举报损害园林绿化的行为。',
      },
      {
        content:
          '城市新建改建扩建工程项目的建设单位应当按照规定，安排绿化用地，配套绿化工程应当同时设计、同时施工、同时验收。',
      },
    ]);
    const { extracted, provisions, fields, removed } = document.characters;
    expect(provisions + fields + removed).toBe(extracted);
  });
});
