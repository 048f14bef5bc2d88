import { describe, expect, it } from 'vitest';
import { compileText, outlineLines } from './reading.ts';

const COMPILED = `平安街道规章制度汇编

平安街道办事处工作规则

第一章 总则
第一条 为规范街道办事处工作，提高工作效能，制定本规则。
第二章 附则
第二条 本规则自印发之日起施行。

平安街道财务管理制度

第一条 为加强财务管理，制定本制度。
第二条 单笔支出5000元以上的，由主任办公会议研究决定。

平安街道值班制度

第一条 街道实行24小时值班制度。
第二条 本制度由党政办负责解释。`;

const addresses = async (text: string): Promise<readonly string[]> =>
  outlineLines(await compileText(text)).map((line) => line.trim().split(' ')[0] ?? '');

describe('rules one behind the other in one file', () => {
  it('are each a text of its own below its title', async () => {
    const document = await compileText(COMPILED);
    expect(outlineLines(document).map((line) => line.split(' | ')[0])).toEqual([
      'annex_1 平安街道办事处工作规则',
      '  annex_1__chp_1 第一章 总则',
      '    annex_1__art_1 第一条',
      '  annex_1__chp_2 第二章 附则',
      '    annex_1__art_2 第二条',
      'annex_2 平安街道财务管理制度',
      '  annex_2__art_1 第一条',
      '  annex_2__art_2 第二条',
      'annex_3 平安街道值班制度',
      '  annex_3__art_1 第一条',
      '  annex_3__art_2 第二条',
    ]);
    expect(document.problems).toEqual([]);
    expect(document.work.title).toBe('平安街道规章制度汇编');
  });

  it('may begin without a title over all of them', async () => {
    expect(
      await addresses(
        COMPILED.replace(/^.*\n\n/, '')
          .replace('第一章 总则\n', '')
          .replace('第二章 附则\n', ''),
      ),
    ).toEqual([
      'art_1',
      'art_2',
      'annex_1',
      'annex_1__art_1',
      'annex_1__art_2',
      'annex_2',
      'annex_2__art_1',
      'annex_2__art_2',
    ]);
  });

  it('are not made of one text, nor where its articles go on below a title', async () => {
    const one = COMPILED.split('\n').slice(2, 8).join('\n');
    expect((await addresses(one)).some((eId) => eId.startsWith('annex'))).toBe(false);
    const going = `${one}\n平安街道值班制度\n第三条 街道实行24小时值班制度。`;
    expect((await addresses(going)).some((eId) => eId.startsWith('annex'))).toBe(false);
  });
});
