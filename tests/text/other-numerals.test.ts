import { describe, expect, it } from 'vitest';
import { inOtherFigures } from '../../src/text/other-numerals.ts';

describe('a number as others write it', () => {
  it.each([
    ['三十日内', ['30日内']],
    ['30日内', ['三十日内']],
    ['１０个工作日', ['十个工作日']],
    ['罚款5万元', ['罚款五万元']],
    ['1000元以上5000元以下', ['一千元以上五千元以下']],
    ['一百二十日', ['120日']],
    ['百分之十五', ['15%']],
    ['15%', ['百分之十五']],
    ['三分之二以上', ['2/3以上']],
    ['2/3以上', ['三分之二以上']],
    ['2年', ['二年', '两年']],
    ['两年', ['2年', '二年']],
  ])('%s', (text, others) => expect(inOtherFigures(text)).toEqual(others));

  it.each(['母基金', '2025年', '第三十条', '1.5倍', '统一', '54号', '5G', '', '12345678亿元'])(
    'is none of %j',
    (text) => expect(inOtherFigures(text)).toEqual([]),
  );
});
