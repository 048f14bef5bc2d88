import { describe, expect, it } from 'vitest';
import { markOf, openingText, plainText } from '../../src/domain/printed.ts';
import { PLAN } from '../web/samples.ts';

describe('markOf', () => {
  it('sets a number that is a name off from the words behind it', () => {
    expect(['第十八条', '第一章', '附件1', '表 2'].map(markOf)).toEqual([
      '第十八条　',
      '第一章　',
      '附件1　',
      '表 2　',
    ]);
    for (const mark of ['-', '●', '•', '◆', '✓', 'a)']) expect(markOf(mark)).toBe(`${mark}　`);
  });

  it('adds nothing to a mark that the words follow at once, nor where there is none', () => {
    const marks = ['一、', '（三）', '1.', '1．', '——', '①', '一是', '表 2：', 'a）', '1)', '（Ⅰ）'];
    expect(marks.map(markOf)).toEqual(marks);
    expect(markOf(null)).toBe('');
  });
});

describe('openingText', () => {
  it('is the beginning of all the text, and the whole of it where that is short', () => {
    const all = PLAN.map(plainText).join(' ');
    expect(openingText(PLAN, Number.POSITIVE_INFINITY)).toBe(all);
    const opening = openingText(PLAN, 20);
    expect(all.startsWith(opening)).toBe(true);
    expect(opening.length).toBeGreaterThan(20);
    expect(opening.length).toBeLessThan(all.length);
  });
});
