import { describe, expect, it } from 'vitest';
import { walkProvisions } from '../../src/domain/provision.ts';
import { compileText } from './structure/reading.ts';

const REGULATION = `雲港市檔案管理條例
（2020年5月6日雲港市第三屆人民代表大會常務委員會第五次會議通過）
　　第一條　為了加強檔案管理，根據《中華人民共和國檔案法》第十二條和其他有關法律的規定，制定本條例（以下簡稱條例）。
　　第二條　本條例自2020年7月1日起施行。`;

describe('a text in traditional characters', () => {
  it('is recognised and keeps its characters', async () => {
    const { work, body, citations } = await compileText(REGULATION);
    expect(work).toMatchObject({
      title: '雲港市檔案管理條例',
      type: '地方性法规',
      issuers: ['雲港市人民代表大會常務委員會'],
      dates: { adopted: '2020-05-06', effective: '2020-07-01' },
    });
    const provisions = [...walkProvisions(body)].map(({ provision }) => provision);
    expect(provisions.map(({ eId, num }) => [eId, num])).toEqual([
      ['art_1', '第一條'],
      ['art_2', '第二條'],
    ]);
    expect(provisions[1]).toMatchObject({ content: '本條例自2020年7月1日起施行。' });
    expect(citations[0]).toMatchObject({
      surface: '《中華人民共和國檔案法》第十二條',
      title: '中华人民共和国档案法',
    });
  });

  it('reads as the same text in simplified characters does', async () => {
    const simplified = await compileText(
      '关于印发云港市工作规则的通知\n各单位：\n一、发展目标\n建设节约型机关。\n二、实施单位\n各单位负责实施。',
    );
    const traditional = await compileText(
      '關於印發雲港市工作規則的通知\n各單位：\n一、發展目標\n建設節約型機關。\n二、實施單位\n各單位負責實施。',
    );
    const shape = ({ body }: typeof simplified) =>
      [...walkProvisions(body)].map(({ provision: { eId, role, spans } }) => ({ eId, role, spans }));
    expect(shape(traditional)).toEqual(shape(simplified));
  });

  it('keeps its characters in the names that it declares and in what they mean', async () => {
    const { terms } = await compileText(
      '雲港市房屋管理辦法\n第一條　根據《中華人民共和國城鄉規劃法》（以下簡稱《規劃法》），制定本辦法。\n第二條　本辦法所稱房屋，是指國有土地上的構築物。',
    );
    expect(terms.map(({ term, meaning }) => [term, meaning])).toEqual([
      ['規劃法', '《中華人民共和國城鄉規劃法》'],
      ['房屋', '國有土地上的構築物'],
    ]);
  });

  it('is quoted in its own characters by problems', async () => {
    const { problems } = await compileText(
      '雲港市檔案管理條例\n目　錄\n第一章　總則\n第二章　檔案館\n第一章　總則\n第一條　為了管理檔案，制定本條例。\n第三條　縣檔案館負責實施。\n第二章　檔案局\n第四條　本條例自發布之日起施行。',
    );
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('“第一條”之后是“第三條”'),
      expect.stringContaining('“第二章”的标题在目录中为“檔案館”，在正文中为“檔案局”'),
    ]);
  });
});

describe('a text with radicals in place of characters, as browsers print it', () => {
  const PRINTED = `云港市⼈⺠政府办公室关于加强⻛险防控的通知
各县、⾃治县⼈⺠政府：
⼀、⽬标任务
⻓效机制基本建⽴。
云港市⼈⺠政府办公室
2025年3⽉17⽇`;

  it('is recognised, and keeps them in its words but not in what it is called', async () => {
    const { work, fields, body } = await compileText(PRINTED);
    expect(work).toMatchObject({
      title: '云港市人民政府办公室关于加强风险防控的通知',
      issuers: ['云港市人民政府办公室'],
      dates: { issued: '2025-03-17' },
    });
    expect(fields.map(({ name }) => name)).toEqual(['title', 'addressee', 'signature', 'signature']);
    expect(fields.at(-1)?.text).toBe('2025年3⽉17⽇');
    const [first] = [...walkProvisions(body)].map(({ provision }) => provision);
    expect(first).toMatchObject({ eId: 'div_1', heading: '⽬标任务', content: '⻓效机制基本建⽴。' });
  });
});
