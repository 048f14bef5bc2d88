import { describe, expect, it } from 'vitest';
import { compileText, outlineLines, provisionsOf } from '../structure/reading.ts';

// As pdftotext without -layout takes a print apart whose marks are followed by wide blanks.
const PARTED = `云溪市园林绿化办法
目
第一章
第二章
第一条

录
总

则

规划与管理

第三章

附

则

第一章

总

则

为了加强城市园林绿化管理，保护和改善

生态环境，建设美丽城市，根据有关法律、法规，结合
本市实际，制定本办法。
第二条

本办法适用于本市城区内园林绿化的规划、

建设、保护和管理，法律、法规另有规定的除外。
市园林绿化主管部门负责本市城区的园林绿化工作，各
区园林绿化主管部门按照职责分工做好辖区内的工作。
第二章
第三条

规划与管理

城市新建、改建、扩建工程项目，应当按照

国家和省的规定安排绿化用地，配套绿化工程应当同时
设计、同时施工、同时验收。
第四条
第五条

砍伐城市树木，应当经批准。
移植城市树木的，由市园林绿化主管部门按

照规定批准，并在一年内补植。
第三章 附
第六条

则

本办法自二〇二四年五月一日起施行，有效期

五年。
`;

const ARTICLES = [
  '为了加强城市园林绿化管理，保护和改善生态环境，建设美丽城市，根据有关法律、法规，结合本市实际，制定本办法。',
  '本办法适用于本市城区内园林绿化的规划、建设、保护和管理，法律、法规另有规定的除外。',
  '城市新建、改建、扩建工程项目，应当按照国家和省的规定安排绿化用地，配套绿化工程应当同时设计、同时施工、同时验收。',
  '砍伐城市树木，应当经批准。',
  '移植城市树木的，由市园林绿化主管部门按照规定批准，并在一年内补植。',
  '本办法自二〇二四年五月一日起施行，有效期五年。',
];

describe('lines parted at their wide blanks', () => {
  it('are read as they were printed, chapters with their titles and articles with their text', async () => {
    const document = await compileText(PARTED);
    const provisions = provisionsOf(document);
    expect(
      provisions.filter(({ kind }) => kind === 'chapter').map(({ num, heading }) => [num, heading]),
    ).toEqual([
      ['第一章', '总　则'],
      ['第二章', '规划与管理'],
      ['第三章', '附　则'],
    ]);
    const articles = provisions.filter(({ kind }) => kind === 'article');
    expect(articles.map(({ num }) => num)).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条',
      '第五条',
      '第六条',
    ]);
    const texts = provisions.flatMap((provision) => ('content' in provision ? provision.content : []));
    expect(ARTICLES.filter((text) => !texts.includes(text))).toEqual([]);
  });

  it('are accounted for, and the order that is ours is said to be', async () => {
    const document = await compileText(PARTED);
    const { extracted, provisions, fields, removed } = document.characters;
    expect(provisions + fields + removed).toBe(extracted);
    expect(extracted).toBe(PARTED.replace(/\s/g, '').length);
    expect(document.problems.filter(({ code }) => code === 'reading-order-guessed')).toHaveLength(1);
    expect(document.removed.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['contents']));
  });

  it('stay as they are where numbers are printed on lines of their own', async () => {
    const printed = [
      '第一条',
      '为了加强城市园林绿化管理，保护和改善生态环境，建设美',
      '丽城市，制定本办法。',
      '第二条',
      '本办法适用于本市城区内园林绿化的规划、建设、保护和管',
      '理，法律、法规另有规定的除外。',
      '第三条',
      '市园林绿化主管部门负责本市城区的园林绿化工作，各区园',
      '林绿化主管部门按照职责分工做好辖区内的工作。',
      '第四条',
      '任何单位和个人都有享受良好绿化环境的权利，有保护园林',
      '绿化和绿化设施的义务。',
    ];
    const document = await compileText(['云溪市园林绿化办法', ...printed].join('\n'));
    expect(outlineLines(document).filter((line) => line.includes('条')).length).toBe(4);
    expect(provisionsOf(document).at(-1)).toMatchObject({
      content: '任何单位和个人都有享受良好绿化环境的权利，有保护园林绿化和绿化设施的义务。',
    });
  });
});
