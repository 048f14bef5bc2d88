import { beforeAll, describe, expect, it } from 'vitest';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from './cut-words.ts';

const segmenter = createSegmenter();
// The dictionary is loaded with the first word.
beforeAll(() => void cutWords('词', segmenter), 60_000);

describe('the segmenter', () => {
  it('does not guess words that no dictionary has', () => {
    expect(cutWords('将母基金委托', segmenter)).toEqual(['将', '母', '基金', '委托']);
  });

  it('keeps numbers and Latin words whole', () => {
    expect(cutWords('总产值1000亿元', segmenter)).toEqual(['总产值', '1000', '亿元']);
    expect(cutWords('占gdp比重达到4.5%', segmenter)).toEqual(['占', 'gdp', '比重', '达到', '4.5', '%']);
    expect(cutWords('2-3支', segmenter)).toEqual(['2', '-', '3', '支']);
  });

  it.each(['', '𠮷野家😀', '、。“”', 'é1ü2', '5g应用、云计算', '第一百二十条之一'])(
    'gives %j back when its words are joined',
    (text) => {
      expect(cutWords(text, segmenter).join('')).toBe(text);
    },
  );
});
