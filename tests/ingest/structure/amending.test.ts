/** Decisions that print the words of the law they amend without quotation marks around them. */
import { describe, expect, it } from 'vitest';
import { accountFor, compileText, outlineLines, sourceOf } from './reading.ts';

const HEAD = `云溪市人民代表大会常务委员会关于修改《云溪市市容管理条例》的决定
（2022年5月26日云溪市第十五届人民代表大会常务委员会第三次会议通过）
云溪市第十五届人民代表大会常务委员会第三次会议决定，对《云溪市市容管理条例》作如下修改：`;
const DECISION = `${HEAD}
一、将第五条修改为：
第五条　市容管理实行统一领导、分级负责的原则。
街道办事处负责本辖区市容管理工作。
二、第十条第二款修改为：“禁止在城市道路两侧堆放物料。”
三、增加一条，作为第十二条：
第十二条　临街建筑物应当保持整洁：
（一）外立面完好；
（二）无乱贴乱画。
四、删去第二十条。
此外，对条文顺序作相应调整。
本决定自2022年7月1日起施行。`;

const kinds = async (text: string): Promise<readonly string[]> =>
  outlineLines(await compileText(text)).map((line) => line.trim().split(' ')[0] ?? '');

describe('a provision of the amended law', () => {
  it('opens none of the decision, and its items are paragraphs of the amendment', async () => {
    const document = await compileText(DECISION);
    expect(outlineLines(document).slice(1)).toEqual([
      'div_1 一、 将第五条修改为：',
      '  div_1__para_1 | 第五条　市容管理实行统一领导、分级负责的原则。',
      '  div_1__para_2 | 街道办事处负责本辖区市容管理工作。',
      'div_2 二、 | 第十条第二款修改为：“禁止在…两侧堆放物料。”',
      'div_3 三、',
      '  div_3__para_1 | 增加一条，作为第十二条：',
      '  div_3__para_2 | 第十二条　临街建筑物应当保持整洁：',
      '  div_3__para_3 | （一）外立面完好；',
      '  div_3__para_4 | （二）无乱贴乱画。',
      'div_4 四、 | 删去第二十条。',
      'para_1 | 此外，对条文顺序作相应调整。',
      'para_2 | 本决定自2022年7月1日起施行。',
    ]);
    expect(document.problems).toEqual([]);
  });

  it('loses no character', async () => {
    const source = sourceOf(DECISION);
    expect(await accountFor(source, await compileText(DECISION))).toEqual({
      lost: '',
      doubled: '',
      unlike: [],
    });
  });

  it('may stand in quotation marks that only its last paragraph closes', async () => {
    const text = `${HEAD}\n一、将第五条修改为：“第五条　市容管理实行统一领导。\n第六条　街道办事处负责本辖区市容管理工作。”\n二、删去第二十条。`;
    expect(await kinds(text)).toEqual(['preamble', 'div_1', 'div_1__para_1', 'div_1__para_2', 'div_2']);
  });

  it('ends where the next （一） amends, in a decision on several laws', async () => {
    const text = `${HEAD}\n一、《云溪市市容管理条例》\n（一）将第五条修改为：\n第五条　市容管理应当做到：\n（一）分级负责；\n（二）公众参与。\n（二）删去第二十条。\n二、《云溪市绿化条例》\n（一）删去第三条。`;
    expect((await kinds(text)).filter((eId) => !eId.includes('para'))).toEqual([
      'preamble',
      'div_1',
      'div_1__subdiv_1',
      'div_1__subdiv_2',
      'div_2',
      'div_2__subdiv_1',
    ]);
  });
});

describe('what is no provision of another law', () => {
  it('is the amended law itself behind the last amendment', async () => {
    const text = `${HEAD}\n一、增加一条，作为第二条：\n第二条　街道办事处负责本辖区市容管理工作。\n第一章　总则\n第一条　为了加强市容管理，制定本条例。`;
    expect(await kinds(text)).toEqual(['preamble', 'div_1', 'para_1', 'chp_1', 'art_1']);
  });

  it('is a list of changes', async () => {
    const text = `${HEAD}\n一、对下列条款作出修改：\n（一）将第三条中的“市容局”修改为“城管局”；\n（二）删去第二十条。\n二、本决定自公布之日起施行。`;
    expect(await kinds(text)).toEqual(['preamble', 'div_1', 'div_1__subpara_1', 'div_1__subpara_2', 'div_2']);
  });
});
