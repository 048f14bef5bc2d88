import { describe, expect, it } from 'vitest';
import type { BasketClause } from '../../../web/data/basket.ts';
import { basketWarning, clauseWarning } from '../../../web/model/basket-warning.ts';

const STANDING = {
  address: '/d/plan/art_1',
  place: { document: 'plan', eId: 'art_1', citation: '《甲规划》第一条' },
  paragraphs: ['第一条　设立母基金。'],
  status: '现行有效',
  formerWords: [],
  refusal: null,
} as unknown as BasketClause;
const REPEALED: BasketClause = { ...STANDING, status: '废止' };
const GONE: BasketClause = {
  ...STANDING,
  place: null,
  status: null,
  refusal: { message: '没有“art_99”这一处。', nearest: null },
};

describe('the warning of a basket', () => {
  it('names the clauses that are not to be relied on, by their places in the basket', () => {
    const former = { ...STANDING, formerWords: [STANDING.place] } as BasketClause;
    expect(basketWarning([REPEALED, STANDING, GONE, null, former])).toBe(
      '请注意：第 1、3、5 条并非现行有效或者已有变动，详见该条说明。',
    );
  });

  it('is none where every clause stands, or is not known yet', () => {
    expect(basketWarning([STANDING, null])).toBeNull();
    expect(basketWarning([])).toBeNull();
  });
});

describe('the warning of a clause', () => {
  it('is that of its document', () => {
    expect(clauseWarning(REPEALED)).toBe('请注意：本文件已废止。');
    expect(clauseWarning(STANDING)).toBeNull();
    expect(clauseWarning(GONE)).toBeNull();
  });
});
