/** What a library does when disk and files fail: it says so, loses nothing and goes on answering. */
import { open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeFailure, isExpected } from '../../../ingest/failure.ts';
import { type Library, openLibraryForReading } from '../../../ingest/library/library.ts';
import { PAGE_BYTES, SCHEMA_VERSION } from '../../../src/store/sqlite/schema.ts';
import type { Store } from '../../../src/store/store.ts';
import { StoreNotReadyError } from '../../../src/store/store-errors.ts';
import { titlesHeld, withLibraryAt } from './small-library.ts';
import { smallParts, sourceAt, temporaryFolder } from './small-reading.ts';

const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const PLAN = ['呈贡区发展规划', '呈政办发〔2022〕54号', '第一条设立母基金。'];

let folder: string;
let sources: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  sources = await temporaryFolder();
});

const withLibrary = <T>(use: (library: Library) => Promise<T>, parts = smallParts()) =>
  withLibraryAt(folder, use, parts);

async function databasePath(): Promise<string> {
  const name = (await readdir(folder)).find((file) => /^index-\d+\.db$/.test(file));
  return join(folder, name ?? 'no database');
}

describe('a damaged database', () => {
  const DAMAGES: readonly [string, (path: string) => Promise<void>][] = [
    ['was overwritten', (path) => writeFile(path, '不是数据库'.repeat(1000))],
    ['was cut short', async (path) => truncate(path, Math.floor((await stat(path)).size / 2))],
    ['has a page of nothing but zeros', (path) => overwrite(path, PAGE_BYTES * 3, Buffer.alloc(PAGE_BYTES))],
    [
      'has lost what says by which rules it was made',
      (path) => overwrite(path, PAGE_BYTES * 1.5, Buffer.alloc(PAGE_BYTES / 2)),
    ],
    [
      'says that it was made by other rules',
      async (path) => overwrite(path, (await readFile(path)).indexOf(SCHEMA_VERSION), Buffer.from('x')),
    ],
    ['is empty', (path) => truncate(path, 0)],
    ['has a head that is no head', (path) => overwrite(path, 0, Buffer.from('x'.repeat(100)))],
  ];

  async function overwrite(path: string, at: number, bytes: Buffer): Promise<void> {
    const file = await open(path, 'r+');
    await file.write(bytes, 0, bytes.length, at);
    await file.close();
  }

  it.each(DAMAGES)('that %s is made anew from the originals', async (_, damage) => {
    const files = [await sourceAt(sources, 'a.txt', MEASURES), await sourceAt(sources, 'b.txt', PLAN)];
    await withLibrary((library) => library.add(files));
    await damage(await databasePath());
    await withLibrary(async (library) => {
      expect(await titlesHeld(library)).toEqual([MEASURES[0], PLAN[0]].sort());
      expect(library.missing).toEqual([]);
    });
  });

  it('is named, and not read until it has been made anew', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const path = await databasePath();
    await writeFile(path, '不是数据库'.repeat(1000));
    const { library, inOrder } = await openLibraryForReading(folder, smallParts());
    expect(inOrder).toBe(false);
    expect(join(folder, library.damaged ?? '')).toBe(path);
    expect(() => library.reader.listWorks()).toThrow(StoreNotReadyError);
    await withLibrary(async () => undefined);
    await library.refresh();
    expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
    await library.close();
  });

  it('never gives a wrong answer, whichever byte of it was changed', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const path = await databasePath();
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        await writeFile(path, bytes);
        // Some bytes stand for nothing; all others are noticed, or what they say is read as it was.
        await withLibrary(async (library) => expect(await titlesHeld(library)).toEqual([MEASURES[0]]));
        await writeFile(await databasePath(), whole);
      }),
      { seed: 20261122, numRuns: 15 },
    );
  });
});

describe('a full disk', () => {
  /** A database whose disk is full once so many documents are in it. */
  function partsWithRoomFor(documents: number) {
    const parts = smallParts();
    let written = 0;
    const openStore = (path: string): Store => {
      const store = parts.openStore(path);
      const { writer } = store;
      const full = () => Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
      return {
        ...store,
        writer: {
          ...writer,
          replaceDocuments: async (batch) => {
            written += batch.length;
            if (written > documents) throw full();
            await writer.replaceDocuments(batch);
          },
        },
      };
    };
    return smallParts({ openStore });
  }

  it('is told in words, leaves what was there, and is made good when there is room again', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const plan = await sourceAt(sources, 'b.txt', PLAN);
    await withLibrary(async (library) => {
      const failure = await library.add([plan]).catch((error: unknown) => error);
      expect(isExpected(failure)).toBe(true);
      expect(describeFailure(failure)).toBe('磁盘空间不足');
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
    }, partsWithRoomFor(0));
    await withLibrary(async (library) => {
      await library.add([plan]);
      expect(await titlesHeld(library)).toEqual([MEASURES[0], PLAN[0]].sort());
    });
  });
});

describe('a damaged original', () => {
  it('is named with its work, and everything else is there', async () => {
    const files = [await sourceAt(sources, 'a.txt', MEASURES), await sourceAt(sources, 'b.txt', PLAN)];
    await withLibrary((library) => library.add(files));
    const originals = join(folder, 'originals');
    for (const name of await readdir(originals)) {
      const text = await readFile(join(originals, name), 'utf8');
      if (text.includes('母基金')) await writeFile(join(originals, name), text.replace('母', '子'));
    }
    await withLibrary(async (library) => {
      await library.rebuild();
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
      expect(library.missing).toMatchObject([{ title: PLAN[0], reason: expect.stringContaining('b.txt') }]);
    });
  });
});
