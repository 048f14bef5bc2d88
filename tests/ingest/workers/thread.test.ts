import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { startThread } from '../../../ingest/workers/thread.ts';

/** There is nothing to give way to. */
const NICEST = 19;

/** How nice each thread of this process is: field 19 of /proc/PID/task/TID/stat (proc(5)); none where there is no /proc. */
async function niceness(): Promise<readonly number[]> {
  const threads = await readdir('/proc/self/task').catch(() => []);
  const stats = await Promise.all(
    threads.map((thread) => readFile(`/proc/self/task/${thread}/stat`, 'utf8').catch(() => '')),
  );
  return stats
    .filter((stat) => stat !== '')
    .map((stat) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16]));
}

it('a thread gives way to the one that started it, where threads have priorities', async () => {
  const ours = Math.min(...(await niceness()));
  const worker = startThread('./a-thread-that-waits', import.meta.url);
  await once(worker, 'message');
  const during = await niceness();
  expect(during.some((nice) => nice > ours)).toBe(process.platform === 'linux' && ours < NICEST);
  expect(during.every((nice) => nice > ours)).toBe(during.length === 0);
  await worker.terminate();
});
