import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { mapInOrder } from '../../../ingest/library/in-order.ts';

it('gives results in the order of the items and holds no more than its capacity', async () => {
  let open = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (n: number) => {
    most = Math.max(most, ++open);
    await wait((n * 7) % 5);
    return n * 2;
  };
  const items = Array.from({ length: 40 }, (_, n) => n);
  for await (const result of mapInOrder(items, 3, work)) {
    open--;
    results.push(result);
  }
  expect(results).toEqual(items.map((n) => n * 2));
  expect(most).toBe(3);
});

it('throws the first failure in its turn, after the results before it', async () => {
  const results: number[] = [];
  const run = async () => {
    const work = async (n: number) => {
      if (n >= 2) throw new Error(`failed at ${n}`);
      return n;
    };
    for await (const result of mapInOrder([0, 1, 2, 3], 4, work)) results.push(result);
  };
  await expect(run()).rejects.toThrow('failed at 2');
  expect(results).toEqual([0, 1]);
});
