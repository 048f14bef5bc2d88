import { describe, expect, it } from 'vitest';
import { readRecent, withRecent } from '../../../web/model/recent.ts';

describe('withRecent', () => {
  it('puts the latest first, each once', () => {
    expect(withRecent(['子基金', '母基金'], '母基金')).toEqual(['母基金', '子基金']);
    expect(withRecent(['母基金'], ' 创新 ')).toEqual(['创新', '母基金']);
  });

  it('forgets what a search grew out of while it was typed, but no older one', () => {
    expect(withRecent(['母', '创新'], '母基金')).toEqual(['母基金', '创新']);
    expect(withRecent(['创新', '母'], '母基金')).toEqual(['母基金', '创新', '母']);
  });

  it('keeps eight, and nothing that is empty', () => {
    const list = Array.from({ length: 8 }, (_, index) => `第${index + 1}条`);
    expect(withRecent(list, '母基金')).toEqual(['母基金', ...list.slice(0, 7)]);
    expect(withRecent(list, '  ')).toEqual(list);
  });
});

describe('readRecent', () => {
  it('reads what was stored, and nothing from what is no list of words', () => {
    expect(readRecent('["母基金","创新"]')).toEqual(['母基金', '创新']);
    expect(readRecent(null)).toEqual([]);
    expect(readRecent('["母')).toEqual([]);
    expect(readRecent('{"a":1}')).toEqual([]);
    expect(readRecent('["母基金",3]')).toEqual(['母基金']);
  });
});
