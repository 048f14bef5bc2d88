import { describe, expect, it } from 'vitest';
import { findLetteredItems } from '../../../ingest/clean/lettered-items.ts';
import { measureWrap } from '../../../ingest/clean/measure.ts';
import type { Provision } from '../../../src/domain/provision.ts';
import { compileText, outlineLines } from '../structure/reading.ts';
import { pageLines, paragraphs } from './reading.ts';

function items(text: string): readonly string[] {
  const lines = pageLines(text);
  return [...findLetteredItems(lines, measureWrap(lines))].map(
    ([line, { style, num, ordinal, textStart }]) =>
      `${style} ${num} ${ordinal?.number} | ${line.text.slice(textStart)}`,
  );
}

const head = (text: string): Promise<readonly string[]> =>
  compileText(`云溪区数据管理规范\n\n${text}`).then(outlineLines);

describe('items that letters or Roman numerals count', () => {
  it.each([
    ['a) 来源清楚；\nb) 用途明确。', 'letter a) 1 | 来源清楚；', 'letter b) 2 | 用途明确。'],
    ['（A）来源清楚；\n（B）用途明确。', 'letter （A） 1 | 来源清楚；', 'letter （B） 2 | 用途明确。'],
    ['　　(ａ)来源清楚；\n　　(ｂ)用途明确。', 'letter (ａ) 1 | 来源清楚；', 'letter (ｂ) 2 | 用途明确。'],
    ['a)II度烧伤达30%；\nb)枪弹创。', 'letter a) 1 | II度烧伤达30%；', 'letter b) 2 | 枪弹创。'],
    ['A．来源清楚\nB．用途明确', 'letter A． 1 | 来源清楚', 'letter B． 2 | 用途明确'],
    ['a、来源清楚；\nb、用途明确。', 'letter a、 1 | 来源清楚；', 'letter b、 2 | 用途明确。'],
    ['（Ⅰ）特别重大；\n（Ⅱ）重大。', 'roman （Ⅰ） 1 | 特别重大；', 'roman （Ⅱ） 2 | 重大。'],
    ['Ⅰ. 特别重大\nⅡ. 重大', 'roman Ⅰ. 1 | 特别重大', 'roman Ⅱ. 2 | 重大'],
    ['ⅰ、特别重大；\nⅱ、重大。', 'roman ⅰ、 1 | 特别重大；', 'roman ⅱ、 2 | 重大。'],
    ['i) 特别重大；\nii) 重大。', 'roman i) 1 | 特别重大；', 'roman ii) 2 | 重大。'],
    ['(I) 特别重大；\n(II) 重大。', 'roman (I) 1 | 特别重大；', 'roman (II) 2 | 重大。'],
  ])('%s', (text, first, second) => {
    expect(items(text)).toEqual([first, second]);
  });

  it('count i) as the ninth letter where a row of letters has come so far, and a lost letter over', () => {
    const letters = [...'abcdefghij'].map((letter) => `${letter}) 第${letter}项；`).join('\n');
    expect(items(letters).map((item) => item.slice(0, 11).trimEnd())).toContain('letter i) 9');
    expect(items('a) 甲；\nb) 乙；\nd) 丁。').map((item) => item.split(' | ')[0])).toEqual([
      'letter a) 1',
      'letter b) 2',
      'letter d) 4',
    ]);
  });

  it.each([
    ['one alone', 'a) 来源清楚；\n其他。'],
    ['a row that does not begin at the beginning', 'b) 用途明确；\nc) 保存安全。'],
    ['marks of different print', 'a) 来源清楚；\n（b）用途明确；\nC. 保存安全。'],
    ['rows of letters in a sentence', 'A、B两类企业\nB、C两类企业'],
    ['a citation that goes on', 'a）项规定的情形\nb）项规定的情形'],
    ['abbreviations', 'A.I.产业\nB.2类场地'],
    ['articles between', 'a) 来源清楚；\n第二条　数据应当公开。\nb) 用途明确。'],
    ['words that are no numerals', 'vx) 甲\nvxi) 乙'],
  ])('are none: %s', (_, text) => {
    expect(items(text)).toEqual([]);
  });

  it('begin no line of wrapped text that goes on in the next', () => {
    const text = `第五条　数据资源按照来源、用途和敏感程度的不同分为两类，其中属于
a）类的由区数据主管部门会同有关部门统一管理，各单位不得自行处理，属于
b）类的由各单位自行管理，并按照规定向区数据主管部门报送目录清单及其
更新情况，区数据主管部门应当每半年对报送情况进行一次检查并且予以通报
批评。`;
    expect(paragraphs(text)).toHaveLength(1);
  });

  it('keep their lines in wrapped text, and the rest of each item with it', () => {
    const text = `第五条　各单位采集、保存和使用数据应当符合本规范的规定，并且按照下
列要求管理数据资源目录、数据标准以及数据质量，任何单位不得擅自变更：
a）来源清楚，采集前应当向被采集人说明采集的目的、范围和保存期限，不得
超出说明的范围采集；
b）用途明确，不得将履行职责过程中获得的数据用于其他目的，不得向任何单
位和个人非法提供；
c）保存安全。`;
    expect(paragraphs(text).slice(1)).toEqual([
      'a）来源清楚，采集前应当向被采集人说明采集的目的、范围和保存期限，不得超出说明的范围采集；',
      'b）用途明确，不得将履行职责过程中获得的数据用于其他目的，不得向任何单位和个人非法提供；',
      'c）保存安全。',
    ]);
  });

  it('are points of their 款, so that the next 款 counts as it should', async () => {
    const text = `第一条　数据按下列要求管理：
a) 来源清楚；
b) 用途明确，并符合下列条件：
1) 定期备份；
2) 专人负责；
c) 保存安全。
前款规定的要求由区数据局解释。
第二条　突发事件分为下列等级：
（Ⅰ）特别重大；
（Ⅱ）重大。`;
    expect(await head(text)).toEqual([
      'art_1 第一条',
      '  art_1__para_1 | 数据按下列要求管理：',
      '    art_1__para_1__point_1 a) | 来源清楚；',
      '    art_1__para_1__point_2 b) | 用途明确，并符合下列条件：',
      '      art_1__para_1__point_2__point_1 1) | 定期备份；',
      '      art_1__para_1__point_2__point_2 2) | 专人负责；',
      '    art_1__para_1__point_3 c) | 保存安全。',
      '  art_1__para_2 | 前款规定的要求由区数据局解释。',
      'art_2 第二条 | 突发事件分为下列等级：',
      '  art_2__point_1 （Ⅰ） | 特别重大；',
      '  art_2__point_2 （Ⅱ） | 重大。',
    ]);
  });
});

const childrenOf = (provision: Provision | undefined): readonly Provision[] =>
  provision?.shape === 'branch' ? provision.children : [];

describe('a row of letters', () => {
  it('ends at a heading that the format tells', async () => {
    const { body, problems } = await compileText(
      '# 损伤程度鉴定标准\n\n## 重伤一级\n\n以下损伤：\n\na)植物生存状态。\n\n## 重伤二级\n\na)头皮缺损。\n\nb)颅骨骨折。\n',
      '标准.md',
    );
    expect(body.map(({ heading }) => heading)).toEqual(['重伤一级', '重伤二级']);
    expect(childrenOf(body[1]).map(({ num }) => num)).toEqual(['a)', 'b)']);
    expect(problems).toEqual([]);
  });
});
