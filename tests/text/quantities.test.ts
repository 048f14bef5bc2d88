import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral } from '../../src/text/numerals.ts';
import { areComparable, findQuantities, NO_UNIT, statementsOf } from '../../src/text/quantities.ts';

const read = (text: string) =>
  findQuantities(text).map(
    ({ span, value, unit }) => `${text.slice(span.start, span.end)} = ${value} ${unit}`,
  );
const only = (text: string) => {
  const [first, ...others] = findQuantities(text);
  if (first === undefined || others.length > 0) throw new Error(`not one quantity: ${text}`);
  return first;
};

describe('numbers with their units', () => {
  it.each([
    ['30日', '三十日', '30天', '３０日'],
    ['10个工作日', '十个工作日', '10工作日'],
    ['10%', '百分之十', '10％', '100‰', '十分之一'],
    ['3.5%', '百分之三点五'],
    ['1000万元', '1,000万元', '一千万元', '10000000元', '0.1亿元'],
    ['1.2万亿元', '12000亿元', '一万二千亿元'],
    ['2025年', '二〇二五年'],
    ['2025年3月1日', '二〇二五年三月一日', '2025年03月01日'],
    ['18周岁', '十八岁'],
    ['5人', '五名', '五位'],
  ])('are the same however they are written: %s', (...forms) => {
    const meant = forms.map((form) => only(form)).map(({ unit, value }) => ({ unit, value }));
    expect(new Set(meant.map((each) => JSON.stringify(each))).size, JSON.stringify(meant)).toBe(1);
  });

  it('of different units are never reckoned into one another', () => {
    const units = ['30日', '1个月', '30个工作日', '1年', '12小时'].map((text) => only(text).unit);
    expect(new Set(units).size).toBe(5);
  });

  it.each([
    ['10至30日', ['10 = 10 日', '30日 = 30 日']],
    ['三年以上十年以下', ['三年 = 3 年', '十年 = 10 年']],
    ['5至10万元', ['5 = 50000 元', '10万元 = 100000 元']],
    ['2025—2030年', ['2025 = 2025 年份', '2030年 = 2030 年份']],
    ['到2025年，规模达到10亿元', ['2025年 = 2025 年份', '10亿元 = 1000000000 元']],
    ['每年5月31日前', ['5月31日 = 5-31 月日']],
    ['建设10个园区', ['10个 = 10 个']],
    ['达到1亿，并拥有2-3支子基金', ['1亿 = 100000000 ', '2 = 2 支', '3支 = 3 支']],
    ['面积20万平米以上', ['20万平米 = 200000 平方米']],
    ['1.2亿人次，共5万', ['1.2亿人次 = 120000000 人', '5万 = 50000 ']],
  ])('are read in %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    '第三十日',
    '数十家企业',
    '第一、二项',
    '第十五、十六条',
    '5G应用和213线',
    '千万不要',
    '统一年度计划',
    '三年级',
    '一户一策',
    '一次性告知',
    '每月15日前',
    '第八条第（三）项',
  ])('are not seen in %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each(['约30日', '近30天', '30余家', '三十多家', '30家左右', '1亿元上下', '逾1亿'])(
    'that are about right say so: %s',
    (text) => expect(only(text).approximate).toBe(true),
  );

  it('of a range know which end they are', () => {
    const ends = (text: string) => findQuantities(text).map(({ end }) => end);
    expect(ends('2—3支，另有5支')).toEqual(['first', 'last', null]);
  });

  it('without a unit may be of any but those nobody leaves out', () => {
    const isLike1亿 = (text: string) => areComparable(only('达到1亿'), only(text));
    expect(only('达到1亿').unit).toBe(NO_UNIT);
    expect(['3亿元', '20万平方米', '5万人', '2亿'].filter((text) => !isLike1亿(text))).toEqual([]);
    expect(['4支', '50%', '2025年', '30日', '5元'].filter(isLike1亿)).toEqual([]);
    expect(areComparable(only('1元'), only('1美元'))).toBe(false);
  });

  it('of a date state its year, month and day too', () => {
    expect(statementsOf(only('2025年3月1日'))).toEqual([
      '年月日 2025-3-1',
      '年份 2025',
      '年月 2025-3',
      '月日 3-1',
      '月份 3',
    ]);
  });

  it('mean one number in Arabic and in Chinese figures, with any unit', () => {
    const unit = fc.constantFrom('日', '个月', '元', '万元', '人', '平方米', '倍');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9999 }), unit, (value, word) => {
        const [arabic, han] = [only(`共${value}${word}。`), only(`共${formatNumeral(value)}${word}。`)];
        expect([han.unit, han.value]).toEqual([arabic.unit, arabic.value]);
      }),
      { seed: 20250301 },
    );
  });

  it('never overlap and lie in the text, whatever it is', () => {
    const piece = fc.constantFrom(...'0一十百万亿点分之年月日至—-%‰元个第约，,.２工作日人名𠮷');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { span, value } of findQuantities(text)) {
          expect(span.start >= end && span.end > span.start && span.end <= text.length).toBe(true);
          expect(value).not.toContain('NaN');
          end = span.end;
        }
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});
