import { readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { acquireLock } from '../../../ingest/library/lock.ts';
import { temporaryFolder } from './small-reading.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const holding = (holder: object) => writeFile(join(folder, 'lock'), JSON.stringify(holder));
/** Above the largest number that Linux gives to a process. */
const NOBODY = 4_194_305;

describe('the writer lock', () => {
  it('is held by one at a time and leaves no file behind', async () => {
    const lock = await acquireLock(folder);
    await expect(acquireLock(folder)).rejects.toMatchObject({
      code: 'library-locked',
      message: expect.stringContaining(String(process.pid)),
    });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await (await acquireLock(folder)).release();
  });

  it('is taken over from a process that is gone', async () => {
    await holding({ pid: NOBODY, began: null, token: 'a' });
    const lock = await acquireLock(folder);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over when its number has passed to another process', async () => {
    await holding({ pid: process.pid, began: 'long ago', token: 'a' });
    await (await acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over when its file is damaged', async () => {
    await writeFile(join(folder, 'lock'), '');
    await (await acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is respected while its process lives', async () => {
    await holding({ pid: process.ppid, began: null, token: 'a' });
    await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'library-locked' });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('is taken over after a process that was killed while it took it over itself', async () => {
    await holding({ pid: NOBODY, began: null, token: 'a' });
    await writeFile(join(folder, 'lock.after-a'), JSON.stringify({ pid: NOBODY, began: null, token: 'b' }));
    await (await acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is respected while another container holds it, whose processes have numbers of their own', async () => {
    for (const pid of [NOBODY, process.pid]) {
      await holding({ pid, began: 'at another time', space: 'pid:[1]', token: 'a' });
      await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'library-locked' });
    }
  });

  it('is taken over from another container that gave no sign of life for minutes', async () => {
    await holding({ pid: process.pid, began: null, space: 'pid:[1]', token: 'a' });
    const ago = new Date(Date.now() - 5 * 60_000);
    await utimes(join(folder, 'lock'), ago, ago);
    await (await acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('gives signs of life as long as it is held', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const lock = await acquireLock(folder);
    const ago = new Date(Date.now() - 5 * 60_000);
    await utimes(join(folder, 'lock'), ago, ago);
    vi.advanceTimersByTime(30_000);
    await expect
      .poll(async () => (await stat(join(folder, 'lock'))).mtimeMs)
      .toBeGreaterThan(ago.getTime() + 1);
    await lock.release();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('makes no name of what a damaged file says', async () => {
    await holding({ pid: NOBODY, began: null, token: '/../../x' });
    await (await acquireLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ['a dead one', () => holding({ pid: NOBODY, began: null, token: 'a' })],
    ['a damaged one', () => writeFile(join(folder, 'lock'), '')],
  ])('is given to exactly one of many that take over %s together', async (_, leave) => {
    // Each time they meet otherwise.
    for (let round = 0; round < 40; round++) {
      await leave();
      const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(folder)));
      const taken = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      expect(taken).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock']);
      await taken[0]?.release();
    }
  });
});
