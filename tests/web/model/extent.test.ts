import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inStretches, textExtent } from '../../../web/model/extent.ts';
import { branch, LAW, leaf } from '../samples.ts';

describe('textExtent', () => {
  it('counts the characters and lines of everything below', () => {
    expect(textExtent(branch('chapter', 'chp_1', LAW))).toEqual({
      characters:
        '总则为了规范公司的组织和行为，保护公司、股东、职工和债权人的合法权益，制定本法。本法所称公司，是指有限责任公司和股份有限公司。'
          .length,
      paragraphs: 3,
    });
  });

  it('takes a heading that runs in and the words behind it for one line', () => {
    const measure = leaf('measure', 'art_1__measure_1', '到2025年达到1亿。', {
      heading: '发展目标。',
      headingRunsIn: true,
    });
    expect(textExtent(measure)).toEqual({ characters: 5 + 11, paragraphs: 1 });
  });

  it('is nothing for a provision without words', () => {
    expect(textExtent(branch('article', 'art_1', []))).toEqual({ characters: 0, paragraphs: 0 });
  });
});

describe('inStretches', () => {
  const articleOf = (index: number, characters: number) =>
    leaf('article', `art_${index + 1}`, '法'.repeat(characters));

  it('puts articles together until they fill about a window', () => {
    const articles = Array.from({ length: 10 }, (_, index) => articleOf(index, 300));
    expect(inStretches(articles).map(({ provisions }) => provisions.length)).toEqual([4, 4, 2]);
  });

  it('ends a stretch of many short lines, too', () => {
    const articles = Array.from({ length: 30 }, (_, index) => articleOf(index, 5));
    expect(inStretches(articles).map(({ provisions }) => provisions.length)).toEqual([24, 6]);
  });

  it('keeps every provision once and in order, and the extent of a stretch is that of its provisions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 }), (lengths) => {
        const articles = lengths.map((length, index) => articleOf(index, length));
        const stretches = inStretches(articles);
        expect(stretches.flatMap(({ provisions }) => provisions)).toEqual(articles);
        for (const { provisions, extent } of stretches) {
          expect(extent).toEqual(textExtent(branch('chapter', 'chp_1', provisions)));
        }
      }),
      { seed: 6 },
    );
  });
});
