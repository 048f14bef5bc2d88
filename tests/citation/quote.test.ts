import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quote, quotedParagraphs } from '../../src/citation/quote.ts';

describe('a quotation', () => {
  it('puts marks inside it one level down, and those inside these up again', () => {
    expect(quote('实施“母基金+子基金”的‘双轮’模式')).toBe('“实施‘母基金+子基金’的“双轮”模式”');
    expect(quote('“甲‘乙’”')).toBe('“‘甲“乙”’”');
  });

  it('leaves the apostrophe of a Latin word', () => {
    expect(quote('按China’s做法')).toBe('“按China’s做法”');
  });

  it('opens every paragraph and closes the last one only', () => {
    expect(quotedParagraphs(['一、组建思路', ' 设立母基金。 ', ''])).toEqual([
      '“一、组建思路',
      '“设立母基金。”',
    ]);
  });

  it('of nothing is nothing', () => {
    expect(quote(' \n ')).toBe('');
  });

  it('loses no character but blanks at the ends of paragraphs', () => {
    const character = fc.constantFrom('甲', '“', '”', '‘', '’', 'a', '\n', '。');
    const single = (text: string) => text.replace(/[“‘]/g, '[').replace(/[”’]/g, ']');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 40 }), (text) => {
        const paragraphs = text.split('\n').filter((x) => x !== '');
        expect(quotedParagraphs(paragraphs).map((x) => single(x.slice(1)).replace(/\]$/, ''))).toEqual(
          paragraphs.map((x, index) =>
            index === paragraphs.length - 1 ? single(x) : single(x).replace(/\]$/, ''),
          ),
        );
      }),
      { seed: 11 },
    );
  });
});
