import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import nodejieba from 'nodejieba';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutByWeight, readDictionary } from '../../src/text/dictionary.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from './cut-words.ts';

const LINES = ['000_99a9f0e53ab23758.txt', '004_190c656b337f64ff.txt'].flatMap((name) =>
  readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8').split('\n'),
);

describe('a dictionary', () => {
  const dictionary = readDictionary(
    '母 10 n\n基金 60 n\n母基金 20 n\n基 3 n\n金 20 n\n',
    '子基金\n金管 1 n\n',
  );
  const cut = (text: string) => cutByWeight(text, dictionary);

  it('cuts a text into the likeliest words', () => {
    expect(cut('将母基金管')).toEqual(['将', '母基金', '管']);
    expect(cut('基金基')).toEqual(['基金', '基']);
  });

  it('takes a word without a count for one of the middle, and one with a count by it', () => {
    expect(cut('子基金')).toEqual(['子基金']);
    expect(cut('金管')).toEqual(['金管']);
  });

  it('keeps characters outside the basic plane whole', () => {
    expect(cut('𠮷母𠮷')).toEqual(['𠮷', '母', '𠮷']);
  });

  it('refuses a line without a count', () => {
    expect(() => readDictionary('母 10 n\n基金\n', '')).toThrow('"基金"');
  });
});

describe('the segmenter', () => {
  const segmenter = createSegmenter();
  beforeAll(() => void nodejieba.cut('词'), 60_000);

  it('cuts as jieba does, wherever there is neither a number nor a Latin word', () => {
    for (const line of LINES) {
      const text = line.replace(/[\p{Script=Latin}\p{Nd}]+/gu, '');
      expect(cutWords(text, segmenter)).toEqual(nodejieba.cut(text));
    }
  });

  it('cuts as jieba does, wherever a text is broken off', () => {
    const text = LINES.join('').replace(/[\p{Script=Latin}\p{Nd}]+/gu, '');
    fc.assert(
      fc.property(fc.nat(text.length), fc.integer({ min: 1, max: 40 }), (start, length) => {
        const part = text.slice(start, start + length);
        expect(cutWords(part, segmenter)).toEqual(nodejieba.cut(part));
      }),
      { seed: 35, numRuns: 1_000 },
    );
  });
});
