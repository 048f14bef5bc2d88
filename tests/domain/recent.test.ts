import { expect, it } from 'vitest';
import { Recent } from '../../src/domain/recent.ts';

it('holds what was used last, and lets the others go', () => {
  const recent = new Recent<string, number>(2);
  recent.set('a', 1);
  recent.set('b', 2);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3);
  expect([recent.get('a'), recent.get('b'), recent.get('c')]).toEqual([1, undefined, 3]);
});

it('forgets a value, but not the one that has come in its place', () => {
  const recent = new Recent<string, number>(2);
  recent.set('a', 2);
  recent.forget('a', 1);
  expect(recent.get('a')).toBe(2);
  recent.forget('a', 2);
  expect(recent.get('a')).toBeUndefined();
});
