/** What a server does while its library rests, should the thread that prepares first pages end of itself. */
import { EventEmitter } from 'node:events';
import { beforeEach, expect, it, vi } from 'vitest';
import { Resting } from '../../../ingest/commands/resting.ts';
import type { Library } from '../../../ingest/library/library.ts';

const threads: EventEmitter[] = [];
vi.mock('../../../ingest/workers/thread.ts', () => ({
  startThread: () => {
    const thread = new EventEmitter();
    threads.push(thread);
    return thread;
  },
}));
vi.mock('../../../src/search/prepared.ts', () => ({ isWorthPreparing: async () => true }));
vi.mock('../../../src/search/read-ahead.ts', () => ({ readAhead: async () => undefined }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => vi.useRealTimers();
});

it('goes on, and says on the terminal what was not prepared', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const works: readonly never[] = [];
  const reader = { listWorks: async () => works };
  const resting = new Resting({ reader, readOnly: false } as unknown as Library);
  await resting.look();
  vi.advanceTimersByTime(60_000);
  await resting.look();
  expect(threads).toHaveLength(1);
  // Who emits an error to nobody ends the process.
  threads[0]?.emit('error', new Error('Worker terminated due to reaching memory limit'));
  expect(said).toHaveBeenCalledWith(
    '未能预先排好常用字词的检索结果，检索照常：程序内部错误：Worker terminated due to reaching memory limit\n',
  );
  said.mockRestore();
});
