import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../ingest/extract/docx/number-format.ts';

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', [1, 10, 12, 20, 99, 100, 101], '一 十 十二 二十 九十九 一〇〇 一〇一'],
    [
      'chineseCountingThousand',
      [10, 100, 101, 110, 1260, 10_005, 12_000],
      '十 一百 一百零一 一百一十 一千二百六十 一万零五 一万二千',
    ],
    ['ideographDigital', [1, 10, 21], '一 一〇 二一'],
    ['chineseLegalSimplified', [1, 10, 12, 105], '壹 壹拾 壹拾贰 壹佰零伍'],
    ['decimalEnclosedCircle', [1, 20, 21, 35, 36, 50, 51], '① ⑳ ㉑ ㉟ ㊱ ㊿ 51'],
    ['decimalEnclosedParen', [1, 20, 21], '⑴ ⒇ 21'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['decimalZero', [1, 12], '01 12'],
    ['decimalFullWidth', [12], '１２'],
    ['upperRoman', [4, 9, 1994], 'IV IX MCMXCIV'],
    ['lowerRoman', [3], 'iii'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['ideographTraditional', [1, 10, 11], '甲 癸 11'],
    ['ideographZodiacTraditional', [1, 60, 61], '甲子 癸亥 61'],
    ['ordinal', [1, 2, 3, 4, 11, 21], '1st 2nd 3rd 4th 11th 21st'],
  ])('writes %s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
  });

  it('writes zero plainly and knows no unknown format', () => {
    expect(formatNumber(0, 'chineseCounting')).toBe('0');
    expect(formatNumber(1, 'thaiCounting')).toBeNull();
  });
});
