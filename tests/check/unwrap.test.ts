import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/check/unwrap.ts';
import { wrapped } from './wrapped.ts';

const PARAGRAPH =
  '　　为规范公司担保行为，防范经营风险，现依照《中华人民共和国公司法》第十五条第二款和第六十条的规定，拟定本方案，请审议';

describe('unwrap', () => {
  it('takes out the breaks that a width made', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      expect(unwrap(wrapped(PARAGRAPH, 56, lineEnd)).text).toBe(PARAGRAPH);
    }
  });

  it('leaves the breaks that an author made', () => {
    const kept = [
      `${wrapped(PARAGRAPH, 56)}\n　　妥否，请批示。`,
      `${'甲'.repeat(28)}。\n${'乙'.repeat(28)}`,
      `${'甲'.repeat(28)}\n第三条　${'乙'.repeat(24)}`,
      `${'甲'.repeat(28)}\n（一）${'乙'.repeat(25)}`,
      `${'甲'.repeat(28)}\n\n${'乙'.repeat(28)}`,
      `${'甲'.repeat(10)}\n${'乙'.repeat(10)}`,
      // Nobody breaks lines that are so long.
      `${'甲'.repeat(80)}\n${'乙'.repeat(80)}`,
    ];
    const last = (text: string) => text.slice(text.lastIndexOf('\n'));
    for (const draft of kept) expect(last(unwrap(draft).text), draft).toBe(last(draft));
  });

  it('takes a mark at the head of a line for a place where 项 follows', () => {
    const draft = `　　依照《中华人民共和国公司法》第五十九条第一款第\n（一）项办理`;
    expect(unwrap(draft).text).toBe(draft.replace('\n', ''));
  });

  it('leads every character back to itself', () => {
    const line = fc.string({
      unit: fc.constantFrom('甲', '公', '《', '》', '。', 'a', '　', '𠮷'),
      minLength: 0,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, lineEnd) => {
        const draft = lines.join(lineEnd);
        const { text, spanInDraft } = unwrap(draft);
        expect(text.replace(/\r?\n/g, '')).toBe(draft.replace(/\r?\n/g, ''));
        for (let at = 0; at < text.length; at++) {
          const { start, end } = spanInDraft({ start: at, end: at + 1 });
          expect(draft.slice(start, end)).toBe(text.charAt(at));
        }
        expect(spanInDraft({ start: text.length, end: text.length })).toEqual({
          start: draft.length,
          end: draft.length,
        });
      }),
      { seed: 20260101 },
    );
  });
});
