import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isBorder } from '../../src/search/borders.ts';
import { normalise } from '../../src/search/normalise.ts';
import { createTokenizer, toBigrams, toCharacters } from '../../src/search/tokens.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from '../text/cut-words.ts';
import { HARD } from './samples.ts';

const segmenter = createSegmenter();
// The dictionary is loaded with the first word.
beforeAll(() => void cutWords('词', segmenter), 60_000);

/** The text with `|` at every word border. */
function withBorders(original: string): string {
  const normalised = normalise(original);
  const { borders } = createTokenizer(segmenter)(original, normalised);
  return [...`${normalised} `]
    .map((c, at) => (isBorder(borders, at) ? `|${c}` : c))
    .join('')
    .trim();
}

describe('the tokenizer', () => {
  it('gives pairs and characters', () => {
    const text = '人民政府5G';
    expect(createTokenizer(segmenter)(text, normalise(text))).toMatchObject({
      bigrams: '人民 民政 政府 府5 5g',
      characters: '人 民 政 府 5 g',
    });
  });

  it('keeps pairs of code points, not halves of them', () => {
    expect(toBigrams('𠮷野😀')).toBe('𠮷野 野😀');
    expect(toBigrams('𠮷')).toBe('');
    expect(toCharacters('𠮷𠮷a')).toBe('𠮷 a');
  });

  it('leaves no ASCII but letters and digits in a token, so that any separator separates', () => {
    const tokenize = createTokenizer(segmenter);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary', maxLength: 3 }))),
        (pieces) => {
          const text = pieces.join('');
          const normalised = normalise(text);
          const { bigrams, characters } = tokenize(text, normalised);
          expect([bigrams, characters]).toEqual([toBigrams(normalised), toCharacters(normalised)]);
          for (const token of `${bigrams} ${characters}`.split(' ').filter((one) => one !== '')) {
            expect(token).toMatch(/^[a-z0-9\u0080-\u{10ffff}]+$/u);
          }
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });

  it.each([
    ['between words', '将母基金委托', '|将|母|基金|委托|'],
    ['never inside a number', '总收入1000亿元、4.5%', '|总收入|1000|亿元|、|4.5|%|'],
    ['never inside a number in characters', '“十五五”规划', '|"|十五五|"|规划|'],
    ['where the original has a blank, even between digits', '500\t1000家', '|500|1000|家|'],
  ])('puts borders %s', (_, text, expected) => {
    expect(withBorders(text)).toBe(expected);
  });
});
