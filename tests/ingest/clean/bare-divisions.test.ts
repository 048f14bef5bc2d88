import { describe, expect, it } from 'vitest';
import { findBareDivisions } from '../../../ingest/clean/bare-divisions.ts';
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
