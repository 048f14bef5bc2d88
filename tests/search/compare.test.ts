import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/search/compare.ts';

const printed = (left: string, right: string) =>
  compareTexts(left, right)
    .map(({ side, text }) => (side === 'both' ? text : side === 'left' ? `[-${text}]` : `[+${text}]`))
    .join('');

describe('two texts side by side', () => {
  it.each([
    ['建设母基金。', '建设母基金。', '建设母基金。'],
    ['建设母基金。', '建立母基金。', '建[-设][+立]母基金。'],
    ['到2025年建成云上小镇', '建成云上云小镇', '[-到2025年]建成云上[+云]小镇'],
    ['', '新增', '[+新增]'],
    ['𠮷野', '𠮶野', '[-𠮷][+𠮶]野'],
  ])('%s and %s', (left, right, expected) => expect(printed(left, right)).toBe(expected));

  it('are both there in the pieces, and as much in common as can be', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '𠮷'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const pieces = compareTexts(left, right);
        const join = (side: string) =>
          pieces
            .filter((piece) => piece.side === 'both' || piece.side === side)
            .map((piece) => piece.text)
            .join('');
        expect([join('left'), join('right')]).toEqual([left, right]);
        const common = pieces.filter(({ side }) => side === 'both').flatMap(({ text: words }) => [...words]);
        expect(common.length).toBe(longestCommon([...left], [...right]));
      }),
      { seed: 17, numRuns: 400 },
    );
  });

  it('are wholly different between their ends where they are too long to compare', () => {
    const [one, other] = ['甲'.repeat(2100), '乙'.repeat(2100)];
    expect(printed(`头${one}尾`, `头${other}尾`)).toBe(`头[-${one}][+${other}]尾`);
  });
});

function longestCommon(left: readonly string[], right: readonly string[]): number {
  const [one, ...lefts] = left;
  const [other, ...rights] = right;
  if (one === undefined || other === undefined) return 0;
  if (one === other) return 1 + longestCommon(lefts, rights);
  // Nine characters at most: trying every way is quick enough.
  return Math.max(longestCommon(lefts, right), longestCommon(left, rights));
}
