/** Drafts of one file that comes again, while its first draft is given up or the process is killed. */
import { createHash } from 'node:crypto';
import type * as Files from 'node:fs/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { recordAudit } from '../../../ingest/library/audit-log.ts';
import { dropDraft } from '../../../ingest/library/drafts.ts';
import type * as Lock from '../../../ingest/library/lock.ts';
import { acquireLock } from '../../../ingest/library/lock.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { withLibraryAt } from './small-library.ts';
import { smallReading, temporaryFolder } from './small-reading.ts';

const CLERK = { name: '张三', address: '10.1.2.3' };
const BYTES = new TextEncoder().encode('昆明市市容管理办法\n第一条为了加强市容管理，制定本办法。');

/** What happens in between, set by each test. */
const between = vi.hoisted(() => ({
  beforeRename: async (_to: string) => {},
  afterRelease: async () => {},
}));
vi.mock('node:fs/promises', async (load) => {
  const files = await load<typeof Files>();
  const rename: typeof files.rename = async (from, to) => {
    await between.beforeRename(String(to));
    return files.rename(from, to);
  };
  return { ...files, rename };
});
vi.mock('../../../ingest/library/lock.ts', async (load) => {
  const lock = await load<typeof Lock>();
  const unlessLocked: typeof lock.unlessLocked = async (folder, action) => {
    const done = await lock.unlessLocked(folder, action);
    await between.afterRelease();
    return done;
  };
  return { ...lock, unlessLocked };
});

let folder: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  between.beforeRename = async () => {};
  between.afterRelease = async () => {};
});

const administer = <T>(use: (office: LibraryAdministration) => Promise<T>) =>
  withLibraryAt(folder, (library) => use(new LibraryAdministration(library, folder, smallReading.compile)));

const upload = (office: LibraryAdministration, work: string | null) =>
  office.upload({ name: '市容.txt', bytes: BYTES, work }, CLERK);

async function expectWhole(office: LibraryAdministration): Promise<WorkId> {
  const [listed, ...others] = await office.listDrafts();
  expect(others).toEqual([]);
  const opened = await office.openDraft(listed?.id ?? '');
  expect([opened.work.id, opened.document.work.id]).toEqual([listed?.work.id, listed?.work.id]);
  expect(sourceIdOf(await readFile(join(folder, 'drafts', opened.id)))).toBe(opened.id);
  return opened.work.id;
}

describe('a file that is uploaded again', () => {
  it.each([1, 2, 3])('is one draft or the other, wherever its process stops: at rename %i', async (stop) => {
    await administer(async (office) => {
      await upload(office, 'di-yi-ban');
      let renamed = 0;
      between.beforeRename = async (to) => {
        if (to.includes('drafts') && ++renamed >= stop) throw new Error('stopped');
      };
      await expect(upload(office, 'di-er-ban')).rejects.toThrow('stopped');
      between.beforeRename = async () => {};
      expect(await expectWhole(office)).toBe('di-yi-ban');
      await upload(office, 'di-er-ban');
      expect(await expectWhole(office)).toBe('di-er-ban');
      expect(await readdir(join(folder, 'drafts'))).toHaveLength(3);
    });
  });

  it('stays whole where its earlier draft is given up in the same moment', async () => {
    await administer(async (office) => {
      const { id } = await upload(office, 'di-yi-ban');
      between.beforeRename = async (to) => {
        if (to.endsWith(`${id}.json`)) await dropDraft(folder, id);
      };
      await upload(office, 'di-er-ban');
      between.beforeRename = async () => {};
      expect(await expectWhole(office)).toBe('di-er-ban');
    });
  });
});

it('a draft that is given up while another process writes is gone, and its files with the next upload', async () => {
  await administer(async (office) => {
    const { id } = await upload(office, null);
    const lock = await acquireLock(folder);
    await office.discard(id, CLERK);
    await lock.release();
    expect(await office.listDrafts()).toEqual([]);
    await office.upload({ name: 'b.txt', bytes: BYTES.slice(0, -9), work: null }, CLERK);
    expect((await readdir(join(folder, 'drafts'))).filter((name) => name.startsWith(id))).toEqual([]);
  });
});

it('settling the audit log never unsays a change that is made in the next moment', async () => {
  await administer(async (office) => {
    await upload(office, null);
    const about = {
      work: 'shirong' as WorkId,
      title: '市容',
      fileName: '市容.txt',
      result: 'added',
    } as const;
    const entry = { ...about, at: '2026-01-01T00:00:00.000Z', by: CLERK, action: 'publish' } as const;
    const line = { ...entry, sources: [sourceIdOf(BYTES)], found: false, operation: 'ab' };
    // As it stands: nothing is held under that id.
    const before = createHash('sha256').update('null').digest('hex');
    await recordAudit(folder, [{ ...line, state: 'begun', before }]);
    between.afterRelease = () => recordAudit(folder, [{ ...line, state: 'done' }]);
    await office.settleAudit();
    const { entries } = await office.readAudit({ limit: 10, offset: 0 });
    expect(entries[0]).toMatchObject({ action: 'publish', by: CLERK, found: false });
  });
});
