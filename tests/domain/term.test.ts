import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termUses } from '../../src/domain/term.ts';

const named = (...terms: string[]) => terms.map((term) => ({ term }));
const uses = (text: string, ...terms: string[]) =>
  termUses(text, named(...terms)).map(({ term, span }) => [term.term, span.start]);

describe('uses of declared names', () => {
  it('are where the text has the name, the longest of several', () => {
    expect(uses('母基金与子基金设立基金。', '基金', '母基金')).toEqual([
      ['母基金', 0],
      ['基金', 5],
      ['基金', 9],
    ]);
  });

  it('are in title marks only where the name fills them', () => {
    const text = '《物业管理条例》和《条例》及条例';
    expect(uses(text, '条例')).toEqual([
      ['条例', 10],
      ['条例', 14],
    ]);
  });

  it('are what the text has there, in order, without overlap', () => {
    const text = fc.string({ unit: fc.constantFrom('母', '基', '金', '《', '》', '的'), maxLength: 30 });
    const terms = fc.array(fc.string({ unit: fc.constantFrom('母', '基', '金'), maxLength: 3 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(text, terms, (words, names) => {
        let end = 0;
        for (const { term, span } of termUses(words, named(...names))) {
          expect(words.slice(span.start, span.end)).toBe(term.term);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
