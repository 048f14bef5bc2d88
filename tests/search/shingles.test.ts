import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintsOf, lettersOf, SHORTEST_COMPARED, shinglesOf } from '../../src/search/shingles.ts';

const words = fc.string({
  unit: fc.constantFrom(...'建设以人工智能企业为代表的产业园区'),
  minLength: 30,
  maxLength: 60,
});

describe('shingles', () => {
  it('are the runs of eight letters or digits', () => {
    expect([...shinglesOf(lettersOf('建设（以5G）产业、园区。'))]).toEqual([
      '建设以5G产业园',
      '设以5G产业园区',
    ]);
    expect(shinglesOf('不足八个字').size).toBe(0);
  });

  it('that are kept are shared by texts that share 27 characters', () => {
    const shared = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 27, maxLength: 40 });
    fc.assert(
      fc.property(words, words, shared, (one, other, run) => {
        const kept = new Set(fingerprintsOf(one + run));
        expect(fingerprintsOf(run + other).some((each) => kept.has(each))).toBe(true);
      }),
      { seed: 29, numRuns: 300 },
    );
  });

  it('that are kept do not change with punctuation', () => {
    const text = '建设以5G产业化与系统服务企业、工业互联网企业、人工智能企业为代表的园区。';
    expect(fingerprintsOf(text.replace(/[、。]/g, '，'))).toEqual(fingerprintsOf(text));
  });

  it('are not kept of short texts', () => {
    const text = '县级以上人民政府应当加强对本行政区域内某某工作的组织领导和统筹协调';
    expect(fingerprintsOf(text.slice(0, SHORTEST_COMPARED - 1))).toEqual([]);
    expect(fingerprintsOf(text.slice(0, SHORTEST_COMPARED))).not.toEqual([]);
  });
});
