import { expect, it } from 'vitest';
import { rememberLast } from '../../src/domain/remember-last.ts';

it('makes once of the same things, however often it is asked, and anew of others', () => {
  let made = 0;
  const join = rememberLast((one: readonly string[], other: readonly string[]) => {
    made++;
    return [...one, ...other].join('、');
  });
  const [first, second] = [['条'], ['款']];
  expect([join(first, second), join(first, second), made]).toEqual(['条、款', '条、款', 1]);
  expect([join(second, first), made]).toEqual(['款、条', 2]);
  // Equal is not the same: what is compared may be thousands of works.
  expect([join(['款'], first), made]).toEqual(['款、条', 3]);
});
