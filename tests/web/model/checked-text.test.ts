import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextSpan } from '../../../src/domain/span.ts';
import { type CheckedPiece, checkedPieces, type NumberedFinding } from '../../../web/model/checked-text.ts';

const DRAFT = '《公司法》第十五条规定：“由董事会或者股东大会决议”，依照《数据安全法》第三条办理。';

function spanOf(words: string): TextSpan {
  const start = DRAFT.indexOf(words);
  return { start, end: start + words.length };
}

function finding(index: number, span: TextSpan, marks: readonly TextSpan[] = []): NumberedFinding {
  return { index, finding: { span, marks: [...marks] } };
}

const joined = (pieces: readonly CheckedPiece[]) => pieces.map(({ text }) => text).join('');

describe('checkedPieces', () => {
  it('cuts the draft at its findings and at the characters that differ', () => {
    const pieces = checkedPieces(DRAFT, [
      finding(0, spanOf('《公司法》第十五条')),
      finding(1, spanOf('由董事会或者股东大会决议'), [spanOf('大')]),
    ]);
    expect(pieces).toEqual([
      { text: '《公司法》第十五条', findings: [0], differs: false },
      { text: '规定：“', findings: [], differs: false },
      { text: '由董事会或者股东', findings: [1], differs: false },
      { text: '大', findings: [1], differs: true },
      { text: '会决议', findings: [1], differs: false },
      { text: '”，依照《数据安全法》第三条办理。', findings: [], differs: false },
    ]);
  });

  it('keeps a place where characters are missing, at either end of a finding too', () => {
    const span = spanOf('由董事会或者股东大会决议');
    for (const at of [span.start, span.start + 4, span.end]) {
      const pieces = checkedPieces(DRAFT, [finding(1, span, [{ start: at, end: at }])]);
      const missing = pieces.findIndex(({ text }) => text === '');
      expect(pieces[missing]).toEqual({ text: '', findings: [1], differs: true });
      expect(joined(pieces.slice(0, missing))).toBe(DRAFT.slice(0, at));
    }
  });

  it('does not call missing what stands there as other characters', () => {
    const { start, end } = spanOf('大会');
    const span = spanOf('股东大会');
    const pieces = checkedPieces(DRAFT, [
      finding(1, span, [
        { start, end },
        { start: end, end },
      ]),
    ]);
    expect(pieces.filter(({ text }) => text === '')).toEqual([]);
  });

  it('puts a citation within a quotation inside it, also where both begin together', () => {
    const outer = spanOf('依照《数据安全法》第三条办理');
    const inner = spanOf('《数据安全法》第三条');
    const within = checkedPieces(DRAFT, [finding(4, outer), finding(5, inner)]);
    expect(within.filter(({ findings }) => findings.length > 0)).toEqual([
      { text: '依照', findings: [4], differs: false },
      { text: '《数据安全法》第三条', findings: [4, 5], differs: false },
      { text: '办理', findings: [4], differs: false },
    ]);
    const together = { ...outer, start: inner.start };
    const [first] = checkedPieces(DRAFT, [finding(5, inner), finding(4, together)]).filter(
      ({ findings }) => findings.length > 0,
    );
    expect(first?.findings).toEqual([4, 5]);
  });

  it('says of each character what a naive look says', () => {
    const text = '甲'.repeat(30);
    const span = fc
      .tuple(fc.nat(29), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: Math.min(30, start + length) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 4 }), (spans, marks) => {
        const findings = spans
          .sort((one, other) => one.start - other.start)
          .map((each, index) => finding(index, each, index === 0 ? marks : []));
        const pieces = checkedPieces(text, findings);
        expect(joined(pieces)).toBe(text);
        const shown = pieces.flatMap(({ text: words, findings: numbers, differs }) =>
          [...words].map(() => ({ numbers: [...numbers].sort(), differs })),
        );
        const naive = [...text].map((_, at) => ({
          numbers: findings
            .filter(({ finding: { span: s } }) => s.start <= at && at < s.end)
            .map(({ index }) => index),
          differs: findings.length > 0 && marks.some(({ start, end }) => start <= at && at < end),
        }));
        expect(shown).toEqual(naive);
      }),
      { seed: 20260101 },
    );
  });
});
