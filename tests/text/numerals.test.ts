import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumeral, parseNumeral } from '../../src/text/numerals.ts';

describe('reading a numeral', () => {
  it.each([
    ['二十三', 23],
    ['十', 10],
    ['十八', 18],
    ['廿三', 23],
    ['一百零五', 105],
    // Nobody should write it, and some do.
    ['一百零十', 110],
    ['一万零十', 10_010],
    ['一百二十', 120],
    ['一千二百六十', 1260],
    ['一千零八', 1008],
    ['两', 2],
    ['二〇二二', 2022],
    ['1008', 1008],
    ['１８', 18],
    ['三万', 30_000],
    ['一万二千', 12_000],
    ['〇', 0],
  ])('%s is %i', (numeral, value) => expect(parseNumeral(numeral)).toBe(value));

  it.each([
    '',
    '第三',
    '十百',
    '百千',
    '二十三条',
    '万',
    '一万二万',
    '几',
    '1a',
    '一一一一一一一一一一一一一',
  ])('“%s” is none', (text) => expect(parseNumeral(text)).toBeNull());
});

describe('writing a numeral', () => {
  it('gives back what is read, for every number that articles have', () => {
    for (let value = 0; value < 10_000; value++) expect(parseNumeral(formatNumeral(value))).toBe(value);
  });

  it.each([
    [10, '十'],
    [110, '一百一十'],
    [1010, '一千零一十'],
    [2020, '二千零二十'],
  ])('%i is %s', (value, numeral) => expect(formatNumeral(value)).toBe(numeral));

  it.each([-1, 1.5, 10_000, Number.NaN])('throws for %s', (value) => {
    expect(() => formatNumeral(value)).toThrow(RangeError);
  });
});

it('reads any characters without throwing', () => {
  const characters = fc.array(fc.constantFrom(...'一二十百千万零〇两廿0９第条'), { maxLength: 14 });
  fc.assert(
    fc.property(characters, (list) => {
      const value = parseNumeral(list.join(''));
      expect(value === null || Number.isInteger(value)).toBe(true);
    }),
    { seed: 54, numRuns: 2000 },
  );
});
