import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearness, shortestStretch } from '../../src/search/proximity.ts';

describe('words that stand near each other', () => {
  it('are found in the shortest stretch that holds them all', () => {
    const text = '期限已经届满的,查封、扣押的期限不得超过三十日';
    expect(shortestStretch(text, ['查封', '期限'])).toBe('查封、扣押的期限'.length);
    expect(shortestStretch(text, ['查封', '期限', '三十日'])).toBe('查封、扣押的期限不得超过三十日'.length);
    expect(shortestStretch(text, ['查封', '冻结'])).toBeNull();
  });

  it('equals what a look at every stretch finds', () => {
    const letters = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 24 });
    fc.assert(
      fc.property(letters, (characters) => {
        const terms = ['甲', '乙丙'];
        const text = `乙丙${characters.join('')}甲`;
        const stretches = [...text].flatMap((_, start) =>
          [...text].map((_, end) => text.slice(start, end + 1)).filter((each) => each !== ''),
        );
        const holding = stretches.filter((each) => terms.every((term) => each.includes(term)));
        expect(shortestStretch(text, terms)).toBe(Math.min(...holding.map(({ length }) => length)));
      }),
      { seed: 20_261_123 },
    );
  });

  it('tell more the nearer they are, up to three times as much', () => {
    const far = nearness(`查封${'其他的话'.repeat(100)}期限`, ['查封', '期限']);
    const near = nearness('查封、扣押的期限', ['查封', '期限']);
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(nearness('查封', ['查封', '期限']));
    expect(nearness('查封期限', ['查封', '期限'])).toBe(1);
  });
});
