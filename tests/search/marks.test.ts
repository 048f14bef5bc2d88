import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, WHOLE_TEXT } from '../../src/search/excerpt.ts';
import { marksOf } from '../../src/search/marks.ts';
import { normalise, normaliseWithOffsets } from '../../src/search/normalise.ts';
import { standsAt } from './oracle.ts';
import { HARD, PASSAGES, stretchOf } from './samples.ts';

function marked(text: string, ...terms: string[]): string[] {
  const spans = marksOf(normaliseWithOffsets(text), terms.map(normalise));
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe('marksOf', () => {
  it('marks the original characters of every match', () => {
    expect(marked('将母基金委托，在母基金下', '母基金')).toEqual(['母基金', '母基金']);
    expect(marked('约 16 0平方', '160')).toEqual(['16 0']);
    expect(marked('关于“双创”的', '"双创"')).toEqual(['“双创”']);
  });

  it('marks a whole character where the match is part of what it folds to', () => {
    expect(marked('面积12㎡', 'm')).toEqual(['㎡']);
    expect(marked('等…', '..')).toEqual(['…']);
    expect(marked('e\u0301a', 'é')).toEqual(['e\u0301']);
  });

  it('joins matches that overlap, not those that touch', () => {
    expect(marked('人人人', '人人')).toEqual(['人人人']);
    expect(marked('创新创业', '创新', '创业')).toEqual(['创新', '创业']);
  });

  it('equals what a search by trial finds', () => {
    const texts = fc
      .array(fc.oneof(stretchOf(PASSAGES), fc.constantFrom(...HARD)), { minLength: 1, maxLength: 4 })
      .map((pieces) => pieces.join(''));
    const cases = texts.chain((text) =>
      fc.record({ text: fc.constant(text), term: fc.oneof(stretchOf([text]), fc.constantFrom(...HARD)) }),
    );
    fc.assert(
      fc.property(cases, ({ text, term }) => {
        fc.pre(normalise(term) !== '');
        const found = marksOf(normaliseWithOffsets(text), [normalise(term)]);
        expect(found).toEqual(standsAt(text, term));
      }),
      { seed: 8, numRuns: 1_000 },
    );
  });
});

describe('excerpt', () => {
  const long = `${'前文甲乙。'.repeat(40)}设立母基金，委托管理。${'后文丙丁。'.repeat(60)}`;

  it('leaves a short text whole', () => {
    const marks = [{ start: 0, end: 2 }];
    expect(excerpt('母基金', marks)).toEqual({ text: '母基金', textStart: 0, marks });
  });

  it('shows the match in its clause, with … where something is left out', () => {
    const at = long.indexOf('母基金');
    const { text, textStart, marks } = excerpt(long, [{ start: at, end: at + 3 }]);
    expect(text).toMatch(/^…前文甲乙。.*设立母基金，委托管理。.*…$/);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['母基金']);
    expect(long.slice(textStart)).toMatch(/^前文甲乙。/);
  });

  it('shows the last match whole that begins in the part shown, unless it is as long as a paragraph', () => {
    const whole = `母基金${'甲'.repeat(WHOLE_TEXT - 4)}母基金${'乙'.repeat(WHOLE_TEXT)}`;
    const { text, marks } = excerpt(whole, marksOf(normaliseWithOffsets(whole), ['母基金']));
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['母基金', '母基金']);
    expect(text.endsWith('母基金…')).toBe(true);
    const [rest] = excerpt(whole, [{ start: 3, end: whole.length }]).marks;
    expect(rest).toEqual({ start: 3, end: WHOLE_TEXT });
  });

  it('keeps every mark on the words it stood on, in any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('基金', '。', '𠮷', '甲', '\n'), { maxLength: 400 }), (pieces) => {
        const whole = pieces.join('');
        const all = marksOf(normaliseWithOffsets(whole), ['基金']);
        const { text, textStart, marks } = excerpt(whole, all);
        expect(text.length).toBeLessThanOrEqual(WHOLE_TEXT + '基金'.length + 1);
        expect(text).not.toMatch(/^…?[\udc00-\udfff]|[\ud800-\udbff]…?$/);
        const shift = text.startsWith('…') ? 1 : 0;
        const end = textStart + text.replaceAll('…', '').length;
        expect(whole.slice(textStart, end)).toBe(text.replaceAll('…', ''));
        expect(marks).toEqual(
          all
            .filter((mark) => mark.start >= textStart && mark.start < end)
            .map((mark) => ({
              start: mark.start - textStart + shift,
              end: mark.end - textStart + shift,
            })),
        );
        expect(marks.length > 0).toBe(all.length > 0);
      }),
      { seed: 9, numRuns: 500 },
    );
  });
});
