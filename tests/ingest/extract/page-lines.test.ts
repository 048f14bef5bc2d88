import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../ingest/extract/pdf/page-lines.ts';
import type { Ruling } from '../../../ingest/extract/pdf/rulings.ts';

const place = fc.integer({ min: 0, max: 60 }).map((step) => step * 9);
const piece = fc.record({
  left: place,
  baseline: place,
  width: fc.integer({ min: 4, max: 300 }),
  size: fc.constantFrom(9, 12, 16),
  angle: fc.constantFrom(0, 0, 0, 0, 0.8, Math.PI / 2),
});
const ruling: fc.Arbitrary<Ruling> = fc
  .record({
    direction: fc.constantFrom('horizontal' as const, 'vertical' as const),
    at: place,
    from: place,
    length: fc.integer({ min: 20, max: 500 }),
  })
  .map(({ direction, at, from, length }) => ({ direction, at, from, to: from + length }));

describe('readPage', () => {
  it('keeps every character once, wherever it stands and whatever is drawn', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 60 }),
        fc.array(ruling, { maxLength: 30 }),
        async (pieces, rulings) => {
          const glyphs = pieces.map((where, index) => ({
            ...where,
            text: String.fromCharCode(0x4e00 + index),
          }));
          const page = { number: 1, width: 595, height: 842, glyphs, rulings: async () => rulings };
          const { lines } = await readPage(page, null);
          const read = lines
            .map((line) => line.text)
            .join('')
            .replace(/\s/g, '');
          expect([...read].sort().join('')).toBe(glyphs.map((glyph) => glyph.text).join(''));
        },
      ),
      { seed: 20220909, numRuns: 300 },
    );
  });
});
