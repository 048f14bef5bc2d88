import { expect, it } from 'vitest';
import { rememberUntilWritten } from '../../src/api/until-written.ts';
import type { HeldWork, KnowledgeReader } from '../../src/store/store.ts';

it('makes a thing once for each state of a library, and again where that failed', async () => {
  let works: readonly HeldWork[] = [];
  let made = 0;
  let fails = false;
  const reader = { listWorks: async () => works } as Partial<KnowledgeReader> as KnowledgeReader;
  const ask = rememberUntilWritten(reader, async () => {
    if (fails) throw new Error('no');
    return ++made;
  });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  works = [];
  fails = true;
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('no');
  fails = false;
  expect([await ask(), await ask()]).toEqual([2, 2]);
});
