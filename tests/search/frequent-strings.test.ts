import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frequentStrings } from '../../src/search/frequent-strings.ts';

/** Every string of 3 to 12 units that so many texts hold, found by trying all of them. */
function byTryingAll(texts: readonly string[], least: number): string[] {
  const strings = new Set<string>();
  for (const text of texts)
    for (let start = 0; start < text.length; start++)
      for (let end = start + 3; end <= Math.min(text.length, start + 12); end++)
        strings.add(text.slice(start, end));
  const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);
  return [...strings].filter(
    (string) => isWhole(string) && texts.filter((text) => text.includes(string)).length >= least,
  );
}

it('finds every string that so many texts hold, and none besides', async () => {
  const text = fc.string({ unit: fc.constantFrom('政', '府', '人', '𠮷'), maxLength: 20 });
  const texts = fc.array(text, { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(texts, fc.integer({ min: 1, max: 4 }), async (some, least) => {
      expect((await frequentStrings(some, least)).toSorted()).toEqual(byTryingAll(some, least).toSorted());
    }),
    { seed: 54, numRuns: 300 },
  );
});

it('counts a text once, however often it holds a string', async () => {
  const texts = ['人民政府、人民政府', '县级人民政府', '人民法院'];
  expect(await frequentStrings(texts, 2)).toEqual(['人民政', '民政府', '人民政府']);
});
