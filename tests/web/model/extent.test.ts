import { describe, expect, it } from 'vitest';
import { textExtent } from '../../../web/model/extent.ts';
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
