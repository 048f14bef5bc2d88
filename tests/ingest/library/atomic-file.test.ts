import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { AtomicFiles } from '../../../ingest/library/atomic-file.ts';
import { temporaryFolder } from './small-reading.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

describe('files that are written together', () => {
  const names = Array.from({ length: 30 }, (_, number) => `第${number}份.txt`);

  it('are all there after the commit, and none before', async () => {
    const files = new AtomicFiles();
    for (const name of names) await files.begin(files.write(join(folder, name), name));
    expect(files.begun).toBe(names.length);
    const isFinished = (name: string) => !name.endsWith('.unfinished');
    expect((await readdir(folder)).filter(isFinished)).toEqual([]);
    await files.commit();
    expect(files.begun).toBe(0);
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
    for (const name of names) expect(await readFile(join(folder, name), 'utf8')).toBe(name);
  });

  it('are none where one of them could not be written, which the commit says', async () => {
    const files = new AtomicFiles();
    for (const name of names) await files.begin(files.write(join(folder, name), name));
    await files.begin(files.write(join(folder, 'no such folder', 'a.txt'), ''));
    await expect(files.commit()).rejects.toThrow('ENOENT');
    await files.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  it('are begun only as far as three others are under way', async () => {
    const files = new AtomicFiles();
    const ends: (() => void)[] = [];
    let [underWay, most] = [0, 0];
    async function work(): Promise<void> {
      most = Math.max(most, ++underWay);
      await new Promise<void>((resolve) => ends.push(resolve));
      underWay--;
    }
    const all = (async () => {
      for (let number = 0; number < 20; number++) await files.begin(work());
    })();
    for (let ended = 0; ended < 20; ended++) {
      while (ends.length === 0) await new Promise((resolve) => setImmediate(resolve));
      ends.shift()?.();
    }
    await all;
    await files.commit();
    expect({ underWay, most }).toEqual({ underWay: 0, most: 4 });
  });
});
