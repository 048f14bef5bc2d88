import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
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
  });

  it('is taken over when its file is damaged', async () => {
    await writeFile(join(folder, 'lock'), '');
    await (await acquireLock(folder)).release();
  });

  it('is respected while its process lives', async () => {
    await holding({ pid: process.ppid, began: null, token: 'a' });
    await expect(acquireLock(folder)).rejects.toMatchObject({ code: 'library-locked' });
    expect(await readdir(folder)).toEqual(['lock']);
  });

  it('is given to exactly one of many that take over a dead one together', async () => {
    await holding({ pid: NOBODY, began: null, token: 'a' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => acquireLock(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
