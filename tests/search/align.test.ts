import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignClauses } from '../../src/search/align.ts';

const GOAL = '到2025年达到1亿，并拥有2-3支子基金。';
const LATER = '到2030年达到5亿，并拥有5-8支子基金。';
const FUND = '设立呈贡创新创业母基金，加强财政资金对创新创业的支持力度。';

describe('aligning clauses', () => {
  it('matches the same words wherever they stand in the order', () => {
    expect(alignClauses([FUND, GOAL], ['新增一条。', FUND, GOAL])).toEqual([
      { left: null, right: 0 },
      { left: 0, right: 1 },
      { left: 1, right: 2 },
    ]);
  });

  it('matches what was reworded, and leaves alone what has no counterpart', () => {
    expect(alignClauses([GOAL, '废止旧办法。'], [LATER, FUND])).toEqual([
      { left: 0, right: 0 },
      { left: 1, right: null },
      { left: null, right: 1 },
    ]);
  });

  it('needs seconds at most for two long rows that have little in common, and matches that', () => {
    const rowOf = (word: string) =>
      Array.from({ length: 8_000 }, (_, at) => (at % 1_000 === 7 ? `第${at}户相同` : `${word}第${at}户`));
    const aligned = alignClauses(rowOf('甲'), ['新增一条。', ...rowOf('乙')]);
    const matched = aligned.filter(({ left, right }) => left !== null && right !== null);
    const same = Array.from({ length: 8 }, (_, at) => ({ left: 1_000 * at + 7, right: 1_000 * at + 8 }));
    expect(matched).toEqual(expect.arrayContaining(same));
    expect(aligned).toHaveLength(16_001 - matched.length);
  }, 6_000);

  it('has every clause once and in order, whatever the texts', () => {
    const clause = fc.constantFrom(FUND, GOAL, LATER, '', '一', '废止旧办法。', '应当加强组织领导。');
    const row = fc.array(clause, { maxLength: 8 });
    fc.assert(
      fc.property(row, row, (left, right) => {
        const aligned = alignClauses(left, right);
        const indices = (side: 'left' | 'right') =>
          aligned.map((pair) => pair[side]).filter((index) => index !== null);
        expect(indices('left')).toEqual(left.map((_, index) => index));
        expect(indices('right')).toEqual(right.map((_, index) => index));
        expect(aligned.every((pair) => pair.left !== null || pair.right !== null)).toBe(true);
      }),
      { seed: 7 },
    );
  });

  it('does not match at all where there would be too much to compare', () => {
    const many = (word: string) => Array.from({ length: 400 }, (_, index) => `${word}${GOAL}${index}`);
    const aligned = alignClauses(many('甲'), many('乙'));
    expect(aligned).toHaveLength(800);
  });
});
