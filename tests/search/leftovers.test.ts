import { expect, it } from 'vitest';
import { leftoversFor } from '../../src/search/leftovers.ts';
import type { Candidate } from '../../src/store/store.ts';

const texts = (...normalised: string[]) => normalised.map((text) => ({ normalised: text }) as Candidate);
/** 砸 and 车 are in no word of the library, 找 only holds sentences together. */
const lexicon = {
  aloneIn: (some: readonly string[]) => ['砸', '车', '找'].filter((one) => some.join('').includes(one)),
  weightOf: (one: string) => ({ 砸: 3, 车: 1 })[one] ?? 0,
};

it('tells of an article how much it holds of the characters that make no word, the rarer the more', () => {
  const share = leftoversFor(['树枝砸了车找谁'], ['树枝'], lexicon);
  expect(share(texts('林木折断砸毁财物的'))).toBe(0.75);
  expect(share(texts('林木折断的', '停放的车辆'))).toBe(0.25);
  expect(share(texts('找回遗失物的'))).toBe(0);
});

it('leaves aside what is looked for by its name', () => {
  expect(leftoversFor(['砸车'], ['砸车'], lexicon)(texts('砸车'))).toBe(0);
});
