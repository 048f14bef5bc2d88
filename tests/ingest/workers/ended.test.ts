/** What becomes of the files of a pool when one of them ends its thread. */
import { expect, it, vi } from 'vitest';
import type { SourceFile } from '../../../ingest/source.ts';
import { startPool } from '../../../ingest/workers/pool.ts';
import type * as Thread from '../../../ingest/workers/thread.ts';
import { FATAL } from './a-thread-that-ends.ts';

vi.mock('../../../ingest/workers/thread.ts', async (load) => {
  const { startThread } = await load<typeof Thread>();
  return { startThread: () => startThread('./a-thread-that-ends', import.meta.url) };
});

const source = (fileName: string) => ({ fileName }) as SourceFile;

it('names the file that ended a thread, and reads the next ones in another', async () => {
  const pool = startPool(1);
  const names = ['a.txt', FATAL, 'b.txt', FATAL, 'c.txt'];
  expect(await Promise.all(names.map((name) => pool.compile(source(name))))).toEqual([
    { failure: 'a.txt was read' },
    { failure: expect.stringContaining('意外终止（nobody catches this）') },
    { failure: 'b.txt was read' },
    { failure: expect.stringContaining('意外终止（nobody catches this）') },
    { failure: 'c.txt was read' },
  ]);
  await pool.close();
});
