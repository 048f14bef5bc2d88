import { describe, expect, it } from 'vitest';
import {
  findBareDivisions,
  findRomanDivisions,
  findStoppedChapters,
} from '../../../ingest/clean/bare-divisions.ts';
import { compileText, outlineLines } from '../structure/reading.ts';
import { pageLines } from './reading.ts';

const RULES = `云溪区社区工作者管理办法

一　总　则

第一条　为加强社区工作者管理，制定本办法。
第二条　本办法所称社区工作者，是指专职人员。

二　招聘

第三条　招聘应当公开。

三　附　则

第四条　本办法自印发之日起施行。`;

const numbers = (text: string): readonly string[] =>
  [...findBareDivisions(pageLines(text)).values()].map(({ num }) => num);

describe('headings whose number has only a blank behind it', () => {
  it('head the articles below them, and are no 款 of those above', async () => {
    const document = await compileText(RULES);
    expect(outlineLines(document).map((line) => line.split(' | ')[0])).toEqual([
      'div_1 一 总　则',
      '  art_1 第一条',
      '  art_2 第二条',
      'div_2 二 招聘',
      '  art_3 第三条',
      'div_3 三 附　则',
      '  art_4 第四条',
    ]);
    expect(document.problems).toEqual([]);
  });

  it('are none where the numbers do not count from 一, where no article follows, or in a sentence', () => {
    expect(numbers(RULES.replace('一　总', '五　总').replace('二　招', '七　招'))).toEqual([]);
    expect(numbers(RULES.replaceAll('第', '本'))).toEqual([]);
    expect(numbers('一　是加强领导，落实责任。\n第一条　甲。\n二　是强化投入。\n第二条　乙。')).toEqual([]);
  });
});

describe('Roman numerals with only a blank behind them', () => {
  const romans = (text: string): readonly string[] =>
    [...findRomanDivisions(pageLines(text)).values()].map(({ num }) => num);

  it('head divisions where nothing else does', () => {
    expect(romans('Ⅰ　总体目标\n贸易增长。\nⅡ　重点任务\n开通班列。')).toEqual(['Ⅰ', 'Ⅱ']);
  });

  it('head none within those of 一、, nor where they are a part of the word behind them', () => {
    const levels = 'Ⅰ 级响应\n由市政府组织实施\nⅡ 级响应\n由县政府组织实施';
    expect(romans(levels)).toEqual([]);
    expect(romans('I 型糖尿病患者\n应当用药\nII 型糖尿病患者\n应当控制糖分')).toEqual([]);
    expect(romans('一、营养\nI 碘的摄入\n每日适量\nII 铁的摄入\n每日适量\n二、运动\n每日步行。')).toEqual([]);
  });

  it('leave the divisions of an emergency plan one row', async () => {
    const { body } = await compileText(
      '云溪市突发环境事件应急预案\n一、响应分级\n按照危害程度分为两级\nⅠ 级响应\n由市政府组织实施\nⅡ 级响应\n由县政府组织实施\n二、信息报告\n发现险情立即报告。',
    );
    expect(body.map(({ eId }) => eId)).toEqual(['div_1', 'div_2']);
  });

  it('begin the divisions anew that 一、 counts straight below each', async () => {
    const document = await compileText(`滨海新城概念规划文本
Ⅰ 规划背景
一、区位条件
滨海新城位于市域东部。
二、发展现状
现状常住人口6.8万人。
Ⅱ 规划目标
一、总体定位
建设生态宜居的现代化滨海新城。`);
    expect(outlineLines(document).map((line) => line.split(' | ')[0])).toEqual([
      'chp_1 Ⅰ 规划背景',
      '  chp_1__div_1 一、 区位条件',
      '  chp_1__div_2 二、 发展现状',
      'chp_2 Ⅱ 规划目标 [target]',
      '  chp_2__div_1 一、 总体定位 [approach]',
    ]);
    expect(document.problems).toEqual([]);
  });
});

describe('chapters that a full stop closes', () => {
  const TYPED = `红旗镇河长制工作考核办法
第一章总则。
第一条为落实河长制，保护水资源，制定本办法。
第二章考核内容和程序。
第二条考核内容包括河道保洁。
第三章 附则。
第三条本办法由镇河长办负责解释。`;

  it('head the articles below them', async () => {
    const document = await compileText(TYPED);
    expect(outlineLines(document).map((line) => line.split(' | ')[0]?.trim())).toEqual([
      'chp_1 第一章 总则。',
      'art_1 第一条',
      'chp_2 第二章 考核内容和程序。',
      'art_2 第二条',
      'chp_3 第三章 附则。',
      'art_3 第三条',
    ]);
  });

  it('are none where they only speak of chapters', () => {
    expect([
      ...findStoppedChapters(pageLines('第一章规定了总则。\n第二章规定了程序。\n一、修改情况')).keys(),
    ]).toEqual([]);
  });
});
