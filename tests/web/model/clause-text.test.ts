import { describe, expect, it } from 'vitest';
import { clauseLines } from '../../../web/model/clause-text.ts';
import { branch, leaf, PLAN } from '../samples.ts';

/** 立法法 第一百零七条, with its first two subparagraphs. */
const ARTICLE = branch(
  'article',
  'art_107',
  [
    leaf('subparagraph', 'art_107__subpara_1', '超越权限的；', { num: '（一）' }),
    leaf('subparagraph', 'art_107__subpara_2', '下位法违反上位法规定的；', { num: '（二）' }),
  ],
  { num: '第一百零七条', intro: '有下列情形之一的，由有关机关予以改变或者撤销：' },
);

describe('clauseLines', () => {
  it('puts numbers before their words, as they are printed', () => {
    expect(clauseLines(ARTICLE, 200)).toEqual({
      lines: [
        '第一百零七条　有下列情形之一的，由有关机关予以改变或者撤销：',
        '（一）超越权限的；',
        '（二）下位法违反上位法规定的；',
      ],
      isCut: false,
    });
  });

  it('puts the number of an article before its first 款 where that has the first words', () => {
    const article = branch('article', 'art_1', [leaf('paragraph', 'art_1__para_1', '第一款。')], {
      num: '第一条',
    });
    expect(clauseLines(article, 200).lines).toEqual(['第一条　第一款。']);
  });

  it('ends after so many characters and says so', () => {
    const { lines, isCut } = clauseLines(ARTICLE, 10);
    expect(lines).toEqual(['第一百零七条　有下列…']);
    expect(isCut).toBe(true);
    expect(clauseLines(ARTICLE, 30)).toMatchObject({ isCut: true, lines: { length: 1 } });
  });

  it('gives every word where there is room', () => {
    const all = PLAN.flatMap((provision) => clauseLines(provision, 100_000).lines).join('\n');
    for (const words of [
      '第六章',
      '组建思路',
      '到2030年达到5亿，并拥有5-8支子基金。',
      '以上目标由区财政局落实。',
    ]) {
      expect(all).toContain(words);
    }
  });
});
