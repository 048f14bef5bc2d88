/** What stands twice in the seeds, held to comparing every text with every other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findSameText } from '../../src/search/same-text.ts';
import { lettersOf, SHORTEST_COMPARED, shinglesOf } from '../../src/search/shingles.ts';
import type { Candidate, Store } from '../../src/store/store.ts';
import { openSeeds } from './seeds-store.ts';

let store: Store;
beforeAll(async () => {
  store = await openSeeds();
});
afterAll(() => store.close());

async function everyPair(): Promise<readonly (readonly [Candidate, Candidate])[]> {
  const entries: { entry: Candidate; shingles: ReadonlySet<string> }[] = [];
  for await (const stretch of store.reader.scan()) {
    for (const entry of stretch.entries) {
      const letters = lettersOf(entry.normalised);
      if (entry.part === 'title' || letters.length < SHORTEST_COMPARED) continue;
      entries.push({ entry, shingles: shinglesOf(letters) });
    }
  }
  return entries.flatMap((one) =>
    entries
      .filter((other) => other !== one)
      .filter(({ shingles }) => {
        const shared = [...one.shingles].filter((each) => shingles.has(each)).length;
        return shared / Math.min(one.shingles.size, shingles.size) >= 0.6;
      })
      .map((other) => [one.entry, other.entry] as const),
  );
}

const nameOf = (one: Candidate, other: Candidate) => `${one.id} ${other.id}`;

describe('the same text elsewhere', () => {
  it('is all that comparing every text with every other finds', async () => {
    const found: string[] = [];
    for (const { work } of await store.reader.listWorks()) {
      const pairs = await findSameText({ work: work.id, eId: null }, store.reader);
      found.push(...pairs.map(({ here, there }) => nameOf(here, there)));
    }
    const wanted = (await everyPair()).map(([one, other]) => nameOf(one, other));
    expect(wanted.length).toBeGreaterThan(0);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('is, for 第十七条 of the plan, the two measures that stand again in 第二十九条', async () => {
    const works = await store.reader.listWorks();
    const plan = works.find(({ work }) => work.docNumber === '呈政办发〔2022〕54号')?.work.id;
    if (plan === undefined) throw new Error('the plan is not among the seeds');
    const all = await findSameText({ work: plan, eId: null }, store.reader);
    const pairs = all.filter(({ here }) => here.unit === 'art_17');
    expect(pairs.map(({ there, containment }) => [there.unit, there.kind, containment])).toEqual([
      ['art_29', 'measure', 1],
      ['art_29', 'measure', 1],
    ]);
  });
});
