import { describe, expect, it } from 'vitest';
import type { EId } from '../../src/domain/provision.ts';
import type { Work } from '../../src/domain/work.ts';
import { packAnswer, unpackAnswer } from '../../src/search/packed-answer.ts';
import type { RankedAnswer } from '../../src/search/rank-anew.ts';
import type { HeldWork } from '../../src/store/store.ts';
import { policyDocument } from './documents.ts';

const WORKS: readonly HeldWork[] = Array.from({ length: 50 }, (_, at) => {
  const { work, expression } = policyDocument([], { id: `w${at}`, title: `第${at}号办法` });
  return { work, expression, extent: { provisions: at, articles: at } };
});

const placeOf = (id: string) => WORKS.findIndex(({ work }) => work.id === id);

/** Whole numbers below a bound, the same in every run (a linear congruential row). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An answer whose documents, articles and entries stand in any order, as ranking may put them. */
function answerFrom(seed: number): RankedAnswer {
  const number = numbersFrom(seed);
  const held = (): Work => {
    const one = WORKS[number(WORKS.length)];
    if (one === undefined) throw new Error('no work');
    return one.work;
  };
  const row = <T>(most: number, make: () => T): T[] => Array.from({ length: number(most) }, make);
  const values = () =>
    row(9, () => ({ value: ['', '12', '法律', 'chp_3'][number(4)] ?? '', entries: number(900) }));
  const article = () => {
    const heldWork = held();
    const hits = row(6, () => ({ candidate: { id: number(100_000_000), heldWork }, whole: number(2) === 1 }));
    return {
      work: heldWork.id,
      unit: number(3) === 0 ? null : (`art_${number(99)}` as EId),
      hits,
      unlisted: number(2) * number(90),
    };
  };
  return {
    total: {
      ...{ entries: number(9_000), articles: number(900), documents: number(90) },
      ...{
        partial: number(90),
        partialArticles: number(9),
        partialDocuments: number(9),
        examined: number(5_000),
      },
    },
    facets: {
      document: row(20, () => ({ value: held().id, entries: number(90) })),
      documentRest: number(90),
      ...{ type: values(), issuer: values(), year: values(), status: values() },
      ...{ kind: values(), role: values(), chapter: values(), chapterRest: number(90) },
    },
    truncated: number(2) === 1,
    best: row(12, article),
    articles: number(5_000),
  };
}

describe('a packed answer', () => {
  it('says what the answer said, its properties in the same order', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const answer = answerFrom(seed);
      const again = unpackAnswer(packAnswer(answer, placeOf), WORKS);
      expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
    }
  });

  it('is not read where the library is another than that it was packed of', () => {
    const answer = answerFrom(7);
    const packed = packAnswer(answer, placeOf);
    expect(() => unpackAnswer(packed, WORKS.slice(0, 1))).toThrow('prepared answer');
  });
});
