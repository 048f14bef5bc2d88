import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, normaliseWithOffsets } from '../../src/search/normalise.ts';
import { RADICALS } from '../../src/text/radicals.ts';
import { HARD } from './samples.ts';

/** Any text, rich in what is hard to fold. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  .map((pieces) => pieces.join(''));

describe('N', () => {
  it.each([
    ['full width and half width', 'ＲＤ４．５％', 'rd4.5%'],
    ['case', 'OTCBB', 'otcbb'],
    ['compatibility characters', '㎡℃①⑴㈠', 'm2°c1(1)(一)'],
    ['blanks of every width, and line ends', '总　则 第 13\t次\r\n', '总则第13次'],
    [
      'zero-width characters, joiners, soft hyphens and marks of order',
      'a\u200bb\ufeffc\u00add\u200f',
      'abcd',
    ],
    ['controls', 'a\u0000b\u001bc\u007f', 'abc'],
    ['variation selectors', '葛\u{E0100}城', '葛城'],
    ['quotation marks', '“双创”‘双创’「双创」『双创』"双创"\'双创\'', '"双创"'.repeat(6)],
    ['round, square, six-sided and thick brackets', '（1）〔1〕［1］【1】〖1〗[1]{1}', '(1)'.repeat(7)],
    ['title marks', '《办法》〈办法〉＜办法＞', '<办法>'.repeat(3)],
    ['dashes and the signs between years', '—–-－‑−～', '-------'],
    ['a dash as wide as two', '独角兽⸺无', '独角兽--无'],
    ['Kangxi radicals', '⽂⼈⽬', '文人目'],
    ['CJK radicals', '⻅⻓⻔⻋', '见长门车'],
    ['letters with marks, however they are written', 'é e\u0301', 'éé'],
    ['kana with sound marks', 'か\u3099ｶﾞ', 'がガ'],
    ['Hangul, composed or not', '한 한', '한한'],
    ['final sigma', 'ΣΑΣ Σας', 'σασσασ'],
    ['half a pair', 'a\ud842b', 'a\ufffdb'],
  ])('folds %s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it.each(['見见', '證证', '民政', '𠮷吉', '。.', '、,', '12', '一1'])('keeps %s apart', (pair) => {
    const [a = '', b = ''] = pair;
    expect(normalise(a)).not.toBe(normalise(b));
  });

  it('folds each of the CJK radicals that Unicode holds equivalent to a character', () => {
    const radicals = Array.from({ length: 0x2ef4 - 0x2e80 }, (_, index) =>
      String.fromCodePoint(0x2e80 + index),
    );
    const unfolded = radicals.filter(
      (radical) => /\p{Assigned}/u.test(radical) && normalise(radical) === radical,
    );
    expect(unfolded).toEqual(['⺀']);
    expect(RADICALS.size).toBe(112);
  });

  it('leaves nothing that a tokenizer could stumble over', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).not.toMatch(
          /[\p{White_Space}\p{Cc}\p{Cs}\p{Lu}\p{Default_Ignorable_Code_Point}]/u,
        );
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it('folds a text as it folds its parts, wherever no attaching mark is cut off', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        fc.pre(!/^[\p{M}\p{L}\udc00-\udfff]/u.test(b) && !/[\ud800-\udbff]$/.test(a));
        expect(normalise(a + b)).toBe(normalise(a) + normalise(b));
      }),
      { seed: 2, numRuns: 2_000 },
    );
  });

  it('does not tell composed from decomposed text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text.normalize('NFD'))).toBe(normalise(text.normalize('NFC')));
      }),
      { seed: 3, numRuns: 2_000 },
    );
  });
});

describe('the way back from N', () => {
  it('leads to whole original characters', () => {
    const { text, starts, ends } = normaliseWithOffsets('约 16㎡。e\u0301…𠮷');
    expect(text).toBe('约16m2。é...𠮷');
    expect([...starts]).toEqual([0, 2, 3, 4, 4, 5, 6, 8, 8, 8, 9, 9]);
    expect([...ends]).toEqual([1, 3, 4, 5, 5, 6, 8, 9, 9, 9, 11, 11]);
  });

  it('is there for every character, ascending, and folds to the same again', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, starts, ends } = normaliseWithOffsets(original);
        expect(text).toBe(normalise(original));
        expect([starts.length, ends.length]).toEqual([text.length, text.length]);
        for (let at = 0; at < text.length; at++) {
          const [start = -1, end = -1, next = original.length] = [starts[at], ends[at], starts[at + 1]];
          expect(normalise(original.slice(start, end))).toContain(text.charAt(at));
          expect(next === start || next >= end).toBe(true);
        }
      }),
      { seed: 4, numRuns: 1_000 },
    );
  });
});
