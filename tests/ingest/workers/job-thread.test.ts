import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { JobThread } from '../../../ingest/workers/job-thread.ts';

const NAME = '../../tests/ingest/workers/a-thread-that-tells';

it('a thread goes once it has had nothing to do for its rest, and another does what comes then', async () => {
  const thread = new JobThread<string, number>(NAME, 200);
  const [first, second] = await Promise.all([thread.run('one'), thread.run('two')]);
  expect(second).toBe(first);
  expect(await thread.run('three')).toBe(first);
  await wait(600);
  expect(await thread.run('four')).not.toBe(first);
  await thread.stop();
});

it('a thread without a rest waits for the next job', async () => {
  const thread = new JobThread<string, number>(NAME);
  const first = await thread.run('one');
  await wait(600);
  expect(await thread.run('two')).toBe(first);
  await thread.stop();
});

it('what a thread has not done when it is stopped is refused', async () => {
  const thread = new JobThread<string, number>(NAME, 200);
  const refused = expect(thread.run('one')).rejects.toThrow();
  await thread.stop();
  await refused;
});
