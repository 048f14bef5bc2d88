import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, inlinesOf, type Segment, segmentsOf, spansWithin } from '../../../web/model/segments.ts';

const MEASURE = '做大做强政府创新创业母基金，引进国内外风险投资基金落户';
const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(8)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 6 },
);
const text = fc.string({ unit: fc.constantFrom(...'母基金创业，。；𠮷1a'), maxLength: 60 });

describe('segmentsOf', () => {
  it('cuts a text at its marks', () => {
    expect(segmentsOf(MEASURE, [{ start: 10, end: 13 }])).toEqual([
      { text: '做大做强政府创新创业', sort: 'plain' },
      { text: '母基金', sort: 'mark' },
      { text: '，引进国内外风险投资基金落户', sort: 'plain' },
    ]);
  });

  it('gives one segment for marks that overlap or touch', () => {
    expect(
      segmentsOf('母基金', [
        { start: 0, end: 2 },
        { start: 1, end: 2 },
        { start: 2, end: 3 },
      ]),
    ).toEqual([{ text: '母基金', sort: 'mark' }]);
  });

  it('loses and adds no character, and marks exactly what lies under a mark', () => {
    fc.assert(
      fc.property(text, spans, (whole, marks) => {
        const segments = segmentsOf(whole, marks);
        expect(segments.map((x) => x.text).join('')).toBe(whole);
        expect(segments.every((x) => x.text !== '')).toBe(true);
        let at = 0;
        for (const segment of segments) {
          for (let i = 0; i < segment.text.length; i++, at++) {
            const under = marks.some((mark) => mark.start <= at && at < mark.end);
            expect(segment.sort === 'mark').toBe(under);
          }
        }
      }),
      { seed: 18, numRuns: 300 },
    );
  });
});

describe('inlinesOf', () => {
  const notes = fc.array(
    fc.tuple(fc.nat(60), fc.nat(8)).map(([start, length]) => ({ start, end: start + length, note: start })),
    { maxLength: 6 },
  );

  it('draws what bears a note as one piece and cuts a mark at its border', () => {
    // 公司法 第五十九条.
    const text = '股东依照本法第五十八条行使职权';
    const note = { start: 4, end: 11, note: 'art_58' };
    expect(inlinesOf(text, [{ start: 2, end: 6 }], [note])).toEqual([
      {
        note: null,
        segments: [
          { text: '股东', sort: 'plain' },
          { text: '依照', sort: 'mark' },
        ],
      },
      {
        note: 'art_58',
        segments: [
          { text: '本法', sort: 'mark' },
          { text: '第五十八条', sort: 'plain' },
        ],
      },
      { note: null, segments: [{ text: '行使职权', sort: 'plain' }] },
    ]);
  });

  it('keeps the first of two notes that overlap', () => {
    const law = { start: 0, end: 6, note: 'law' };
    const term = { start: 4, end: 8, note: 'term' };
    expect(inlinesOf('《公司法》所称公司', [], [law, term]).map(({ note }) => note)).toEqual(['law', null]);
  });

  it('loses and adds no character, whatever overlaps', () => {
    fc.assert(
      fc.property(text, spans, notes, (whole, marks, noted) => {
        const inlines = inlinesOf(whole, marks, noted);
        const segments = inlines.flatMap((inline) => inline.segments);
        expect(segments.map((x) => x.text).join('')).toBe(whole);
        expect(segments.every((x) => x.text !== '')).toBe(true);
        expect(inlines.every((inline) => inline.segments.length > 0)).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('marks the same characters with notes as without', () => {
    fc.assert(
      fc.property(text, spans, notes, (whole, marks, noted) => {
        const drawn = inlinesOf(whole, marks, noted).flatMap((inline) => inline.segments);
        expect(characters(drawn)).toEqual(characters(segmentsOf(whole, marks)));
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('puts each kept note exactly on its span', () => {
    fc.assert(
      fc.property(text, notes, (whole, noted) => {
        let at = 0;
        for (const { note, segments } of inlinesOf(whole, [], noted)) {
          const end = at + segments.map((x) => x.text).join('').length;
          const clipped = { start: at, end };
          if (note !== null) {
            expect(noted.map((x) => ({ start: x.start, end: Math.min(x.end, whole.length) }))).toContainEqual(
              clipped,
            );
          }
          at = end;
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});

/** Each UTF-16 unit with how it is drawn. */
function characters(segments: readonly Segment[]): string[] {
  return segments.flatMap(({ text: drawn, sort }) => drawn.split('').map((unit) => `${sort} ${unit}`));
}

describe('spansWithin', () => {
  it('moves marks to where a cell begins and clips them to it', () => {
    // 创业人员\t5万\t20万: the second cell
    expect(
      spansWithin(
        [
          { start: 2, end: 6 },
          { start: 8, end: 9 },
        ],
        { start: 5, end: 7 },
      ),
    ).toEqual([{ start: 0, end: 1 }]);
  });
});

describe('excerptOf', () => {
  const long = `${'推动产业创新。'.repeat(30)}设立母基金，${'引进风险投资。'.repeat(30)}`;
  const mark = { start: long.indexOf('母基金'), end: long.indexOf('母基金') + 3 };

  it('shows a short text whole', () => {
    expect(excerptOf(MEASURE, [{ start: 10, end: 13 }])).toEqual(
      segmentsOf(MEASURE, [{ start: 10, end: 13 }]),
    );
  });

  it('shows the surroundings of a mark, beginning and ending at a border of the sentence', () => {
    const segments = excerptOf(long, [mark]);
    const shown = segments.map((x) => x.text).join('');
    expect(segments[0]).toEqual({ text: '…', sort: 'ellipsis' });
    expect(segments.at(-1)).toEqual({ text: '…', sort: 'ellipsis' });
    expect(shown).toMatch(/^…推动产业创新。.*设立母基金，.*引进风险投资。…$/);
    expect(shown.length).toBeLessThan(130);
  });

  it('shows the beginning where nothing is marked', () => {
    expect(excerptOf(long, [])[0]?.text.startsWith('推动产业创新。')).toBe(true);
  });

  it('shows every mark, and nothing that is not in the text', () => {
    fc.assert(
      fc.property(text, spans, (piece, marks) => {
        const whole = piece + long;
        const segments = excerptOf(whole, marks, 20, 50);
        const marked = segments.filter((x) => x.sort === 'mark').map((x) => x.text);
        const expected = segmentsOf(whole, marks)
          .filter((x) => x.sort === 'mark')
          .map((x) => x.text);
        expect(marked).toEqual(expected);
        let at = 0;
        for (const run of segments
          .map((x) => (x.sort === 'ellipsis' ? '\n' : x.text))
          .join('')
          .split('\n')) {
          at = whole.indexOf(run, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += run.length;
        }
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
