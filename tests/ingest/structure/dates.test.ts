import { describe, expect, it } from 'vitest';
import { findDates, firstDate } from '../../../ingest/structure/dates.ts';

describe('a date of an official text', () => {
  it.each([
    ['2022年9月9日', '2022-09-09'],
    ['2022年 9月 9日', '2022-09-09'],
    ['二〇二二年九月九日', '2022-09-09'],
    ['二○二三年十一月二十日', '2023-11-20'],
    // The letter O of Cyrillic and of Greek, and a large circle.
    ['二\u041e二二年八月二十日', '2022-08-20'],
    ['二\u039f\u039f九年八月二十日', '2009-08-20'],
    ['二◯二二年八月二十日', '2022-08-20'],
    ['一九九五年三月二十六日', '1995-03-26'],
    // As recognition reads 0 and 1.
    ['2O22年3月I5日', '2022-03-15'],
    ['2022.5.1', '2022-05-01'],
    ['２０２３年１２月３１日', '2023-12-31'],
  ])('%s is %s', (printed, iso) => {
    expect(firstDate(printed)).toBe(iso);
  });

  it.each(['2022年9月', '2023年2月30日', '2023年13月1日', '1022年9月9日', '9月9日', '2022.5.1.3', ''])(
    '“%s” is none',
    (printed) => {
      expect(firstDate(printed)).toBeNull();
    },
  );

  it('is found with its place, each in a text of several', () => {
    const text = '自2022年5月1日起施行。2019年8月30日公布的规定同时废止。';
    const found = findDates(text);
    expect(found.map(({ date }) => date)).toEqual(['2022-05-01', '2019-08-30']);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['2022年5月1日', '2019年8月30日']);
  });
});
