import { expect, it } from 'vitest';
import { clipped } from '../../src/domain/span.ts';

it('shows so much of a text, and never half a character', () => {
  expect(clipped('设立母基金。', 6)).toBe('设立母基金。');
  expect(clipped('设立母基金。', 5)).toBe('设立母基金……');
  // U+20BB7, two UTF-16 units
  expect(clipped('甲𠮷乙', 2)).toBe('甲……');
  expect(clipped('甲𠮷乙', 3)).toBe('甲𠮷……');
});
