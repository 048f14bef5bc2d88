/**
 * A disk that is full at one write or another: each write of each piece of work fails in turn, and all that
 * follow it, with half of its bytes written. What was there goes on answering, nothing half stays behind,
 * and the same work done again when there is room comes to its end.
 */
import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { describeFailure, isExpected } from '../../../ingest/failure.ts';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { backUpLibrary } from '../../../ingest/library/backup.ts';
import type { Library } from '../../../ingest/library/library.ts';
import { restoreLibrary } from '../../../ingest/library/restore.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { search } from '../../../src/search/search.ts';
import { titlesHeld, withLibraryAt } from './small-library.ts';
import { smallReading, sourceAt, temporaryFolder } from './small-reading.ts';

const disk = vi.hoisted(() => ({
  /** Writes that still find room. */
  room: Number.POSITIVE_INFINITY,
  /** Writes that found none. */
  refused: 0,
  full: () => {
    disk.refused++;
    return Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  },
  /** Throws where there is no room for one more. */
  take() {
    if (disk.room <= 0) throw disk.full();
    disk.room--;
  },
}));

vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof import('node:fs/promises')>();
  const half = (data: unknown) =>
    typeof data === 'string' || data instanceof Uint8Array ? data.slice(0, data.length / 2) : data;
  /** Writes half of what there is no room for. */
  const torn =
    <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>, at: number) =>
    async (...given: A): Promise<R> => {
      if (disk.room <= 0) {
        const [data] = given.slice(at);
        if (disk.room-- === 0) {
          const parts = given.slice(0, at).concat(half(data)) as unknown as A;
          await write(...parts);
        }
        throw disk.full();
      }
      disk.take();
      return write(...given);
    };
  const or =
    <A extends readonly unknown[], R>(change: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      disk.take();
      return change(...given);
    };
  return {
    ...fs,
    mkdir: or(fs.mkdir as (path: string, options: object) => Promise<unknown>),
    link: or(fs.link),
    rename: or(fs.rename),
    writeFile: torn(fs.writeFile as (path: string, data: string) => Promise<void>, 1),
    open: async (path: string, flags: string) => {
      const file = await fs.open(path, flags);
      const writing = ['write', 'writeFile', 'appendFile', 'sync'] as const;
      for (const method of writing) {
        const real = file[method].bind(file) as (...given: readonly unknown[]) => Promise<unknown>;
        Object.assign(file, { [method]: method === 'sync' ? or(real) : torn(real, 0) });
      }
      return file;
    },
  };
});

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  type Written = (error: Error | null, bytes: number) => void;
  const failing = {
    ...fs,
    write: (file: number, bytes: Buffer, offset: number, length: number, at: number, done: Written) => {
      if (disk.room <= 0) return done(disk.full(), 0);
      disk.take();
      return fs.write(file, bytes, offset, length, at, done);
    },
    writev: (file: number, bytes: Buffer[], at: number, done: Written) => {
      if (disk.room <= 0) return done(disk.full(), 0);
      disk.take();
      return fs.writev(file, bytes, at, done);
    },
  };
  return {
    ...fs,
    createWriteStream: (path: string, options: object) =>
      fs.createWriteStream(path, { ...options, fs: failing }),
  };
});

const CLERK = { name: '张三', address: null };
const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const PLAN = ['呈贡区发展规划', '呈政办发〔2022〕54号', '第一条设立母基金。'];
const LATER = ['昆明市市容管理办法', '2024-05-01', '第一条为了加强市容管理，制定本办法。'];

interface Place {
  readonly folder: string;
  readonly library: Library;
  readonly office: LibraryAdministration;
}

interface Work {
  readonly name: string;
  readonly run: (place: Place) => Promise<unknown>;
  /** What the library holds when it is done. */
  readonly held: readonly (string | undefined)[];
}

const fileOf = (lines: readonly string[]) => ({
  name: `${lines[0]}.txt`,
  bytes: new TextEncoder().encode(lines.join('\n')),
  work: null,
});
const DRAFT = sourceIdOf(fileOf(LATER).bytes);

let before: string;
let plan: string;
beforeAll(async () => {
  const place = await temporaryFolder();
  before = join(place, 'library');
  const measures = await sourceAt(place, 'a.txt', MEASURES);
  plan = (await sourceAt(place, 'b.txt', PLAN)).path;
  await withLibraryAt(before, async (library) => {
    await library.add([measures]);
    const office = new LibraryAdministration(library, before, smallReading.compile);
    await office.upload(fileOf(LATER), CLERK);
  });
});

const WORKS: readonly Work[] = [
  {
    name: 'taking in',
    run: ({ library }) => library.add([{ path: plan, known: null }]),
    held: [MEASURES[0], PLAN[0]],
  },
  { name: 'rebuilding', run: ({ library }) => library.rebuild(), held: [MEASURES[0]] },
  { name: 'uploading', run: ({ office }) => office.upload(fileOf(PLAN), CLERK), held: [MEASURES[0]] },
  { name: 'publishing', run: ({ office }) => office.publish(DRAFT, {}, CLERK), held: [MEASURES[0]] },
  { name: 'giving up a draft', run: ({ office }) => office.discard(DRAFT, CLERK), held: [MEASURES[0]] },
  {
    name: 'removing',
    run: async ({ library, office }) => {
      for (const { work } of await library.reader.listWorks()) await office.removeWork(work.id, CLERK);
    },
    held: [],
  },
  {
    name: 'backing up',
    run: ({ folder }) => backUpLibrary(folder, join(folder, '..', 'backup.tar')),
    held: [MEASURES[0]],
  },
];

async function inCopy<T>(use: (place: Place) => Promise<T>): Promise<T> {
  const parent = await temporaryFolder();
  const folder = join(parent, 'library');
  await cp(before, folder, { recursive: true });
  try {
    return await withLibraryAt(folder, (library) =>
      use({ folder, library, office: new LibraryAdministration(library, folder, smallReading.compile) }),
    );
  } finally {
    disk.room = Number.POSITIVE_INFINITY;
    await rm(parent, { recursive: true });
  }
}

/** Runs it on a disk that has room for so many writes; gives what it threw. */
async function runWithRoom(writes: number, run: () => Promise<unknown>): Promise<unknown> {
  disk.room = writes;
  disk.refused = 0;
  try {
    await run();
    return null;
  } catch (error) {
    return error;
  }
}

/**
 * Fills the disk at each write in turn, until none is refused: how many writes a stream makes of what it is given
 * is another number each time. `use` tells whether any was refused.
 */
async function atEachWrite(use: (room: number) => Promise<boolean>): Promise<void> {
  let writes = 0;
  while (await use(writes)) writes++;
  expect(writes).toBeGreaterThan(1);
  console.info(`a full disk at each of ${writes} writes`);
}

async function articlesFound({ library }: Place, words: string): Promise<number> {
  const page = await search(words, { limit: 10, offset: 0 }, { reader: library.reader });
  if ('refusal' in page) throw new Error(page.message);
  return page.total.articles;
}

async function expectNothingHalf({ folder, office }: Place): Promise<void> {
  const names = await readdir(join(folder, '..'), { recursive: true });
  expect(names.filter((name) => name.includes('.unfinished'))).toEqual([]);
  expect(names.filter((name) => /index-\d+\.db$/.test(name))).toHaveLength(1);
  for (const { id } of await office.listDrafts()) {
    expect(sourceIdOf(await readFile(join(folder, 'drafts', id)))).toBe(id);
    await office.openDraft(id);
  }
}

describe.each(WORKS)('$name on a full disk', ({ run, held }) => {
  it('is told in words, leaves nothing half, and can be done when there is room again', async () => {
    await atEachWrite((room) =>
      inCopy(async (place) => {
        const failure = await runWithRoom(room, () => run(place));
        const at = `room for ${room} writes`;
        if (disk.refused === 0) {
          expect(failure, at).toBe(null);
          expect(await titlesHeld(place.library)).toEqual([...held].sort());
          return false;
        }
        expect([describeFailure(failure), isExpected(failure)], at).toEqual([
          expect.stringContaining('磁盘空间不足'),
          true,
        ]);
        const found = await articlesFound(place, '市容');
        const titles = await titlesHeld(place.library);
        expect([[MEASURES[0]], [...held].sort()], at).toContainEqual(titles);
        expect(found > 0, at).toBe(titles.includes(MEASURES[0] ?? ''));
        await expectNothingHalf(place);
        disk.room = Number.POSITIVE_INFINITY;
        const again = await runWithRoom(Number.POSITIVE_INFINITY, () => run(place));
        // What had come to its end but for the last line of the log cannot be done twice.
        if (again !== null)
          expect(again, at).toMatchObject({ code: expect.stringMatching(/^no-such|not-held$/) });
        expect(await titlesHeld(place.library), at).toEqual([...held].sort());
        await expectNothingHalf(place);
        return true;
      }),
    );
  }, 600_000);
});

describe('uploading a file again on a full disk', () => {
  it('keeps the draft that was there', async () => {
    await atEachWrite((room) =>
      inCopy(async (place) => {
        const again = { ...fileOf(LATER), name: '再次上传.txt' };
        await runWithRoom(room, () => place.office.upload(again, CLERK));
        disk.room = Number.POSITIVE_INFINITY;
        expect((await place.office.listDrafts()).map(({ id }) => id)).toEqual([DRAFT]);
        await expectNothingHalf(place);
        return disk.refused > 0;
      }),
    );
  }, 600_000);
});

describe('restoring on a full disk', () => {
  it('leaves an empty folder, and can be done when there is room again', async () => {
    await inCopy(async ({ folder }) => {
      const file = join(folder, '..', 'backup.tar');
      await backUpLibrary(folder, file);
      const wanted = await readFile(join(folder, 'catalogue.json'), 'utf8');
      await atEachWrite(async (room) => {
        const into = join(folder, '..', `restored-${room}`);
        const failure = await runWithRoom(room, () => restoreLibrary(into, file));
        const { refused } = disk;
        disk.room = Number.POSITIVE_INFINITY;
        if (refused === 0) {
          expect(failure).toBe(null);
        } else {
          expect(describeFailure(failure), `room for ${room}`).toContain('磁盘空间不足');
          await restoreLibrary(into, file);
        }
        expect(await readFile(join(into, 'catalogue.json'), 'utf8')).toBe(wanted);
        return refused > 0;
      });
    });
  });
});
