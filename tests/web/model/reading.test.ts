import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastAbove } from '../../../web/model/reading.ts';

describe('lastAbove', () => {
  it('is the last heading that has passed the line, as a look at every one finds it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 40 }), fc.nat(400), (steps, line) => {
        const tops = steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, x) => sum + x, -300));
        const seen = tops.filter((top) => top <= line).length - 1;
        expect(lastAbove(tops.length, (i) => tops[i] ?? Number.NaN, line)).toBe(seen);
      }),
      { seed: 36, numRuns: 300 },
    );
  });

  it('asks for few tops in a law of 1,260 articles', () => {
    let asked = 0;
    const topOf = (index: number) => {
      asked++;
      return index * 100;
    };
    expect(lastAbove(1260, topOf, 61_250)).toBe(612);
    expect(asked).toBeLessThanOrEqual(11);
  });
});
