import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAt } from '../../../ingest/structure/slice.ts';

const visible = (text: string): string => text.replace(/[\s\u3000]/gu, '');

describe('cutting a line in two', () => {
  it('cuts its place in the source at the same character, whatever blanks the line has lost', () => {
    const source = '第 五 条　设立 母\n基 金';
    const whole = {
      text: '第五条　设立母基金',
      spans: [
        { start: 0, end: 10 },
        { start: 11, end: 14 },
      ],
      lines: [1, 2] as const,
      page: 3,
    };
    const [mark, text] = splitAt(whole, 4, source);
    expect(mark.text).toBe('第五条');
    expect(text.text).toBe('设立母基金');
    expect(mark.spans.map(({ start, end }) => source.slice(start, end).trim())).toEqual(['第 五 条']);
    expect(visible(text.spans.map(({ start, end }) => source.slice(start, end)).join(''))).toBe('设立母基金');
    expect(text.page).toBe(3);
  });

  it('loses and doubles nothing, at any offset of any text', () => {
    const text = fc.stringMatching(/^[一二三。 　a]{1,12}$/);
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(40), (pieces, at) => {
        const source = pieces.join('\n');
        let start = 0;
        const spans = pieces.map((piece) => {
          const span = { start, end: start + piece.length };
          start += piece.length + 1;
          return span;
        });
        const line = pieces.map((piece) => visible(piece)).join('');
        const parts = splitAt({ text: line, spans, lines: [1, pieces.length], page: null }, at, source);
        for (const part of parts) {
          const there = part.spans.map((span) => source.slice(span.start, span.end)).join('');
          expect(visible(there)).toBe(part.text);
        }
        expect(parts.map((part) => part.text).join('')).toBe(line);
      }),
      { seed: 20221122 },
    );
  });
});
