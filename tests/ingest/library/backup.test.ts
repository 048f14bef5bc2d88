import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALIASES_FILE } from '../../../ingest/library/aliases-file.ts';
import { backUpLibrary } from '../../../ingest/library/backup.ts';
import { restoreLibrary } from '../../../ingest/library/restore.ts';
import type { EId } from '../../../src/domain/provision.ts';
import { withLibraryAt } from './small-library.ts';
import { sourceAt, temporaryFolder } from './small-reading.ts';

const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const LATER = ['昆明市市容管理办法', '2024-05-01', '第一条为了加强市容管理，制定本办法。'];
const PLAN = ['呈贡区发展规划', '呈政办发〔2022〕54号', '第一条设立母基金。'];

let folder: string;
let restored: string;
let file: string;
beforeEach(async () => {
  const place = await temporaryFolder();
  folder = join(place, 'library');
  restored = join(place, 'restored');
  file = join(place, 'backup.tar');
});

/** A work with two texts, a work with one, and one that was taken out again. */
async function fill(): Promise<void> {
  const sources = await temporaryFolder();
  await withLibraryAt(folder, async (library) => {
    await library.add([await sourceAt(sources, 'a.txt', MEASURES), await sourceAt(sources, 'c.txt', PLAN)]);
    await library.add([await sourceAt(sources, 'b.txt', LATER)]);
  });
  await writeFile(join(folder, ALIASES_FILE), '双创 = 创新创业\n');
}

/** Everything that readers can be shown of a library, and where old addresses lead. */
async function shownBy(path: string): Promise<unknown> {
  return withLibraryAt(path, async (library) => {
    const works = await library.reader.listWorks();
    return Promise.all(
      works.map(async ({ work }) => ({
        document: await library.reader.findDocument(work.id),
        fate: await library.fateOf(work.id, 'art_2' as EId),
      })),
    );
  });
}

describe('a backup', () => {
  it('restores every document, every dated text and the fate of every address', async () => {
    await fill();
    const before = await shownBy(folder);
    const outcome = await backUpLibrary(folder, file);
    expect(outcome).toMatchObject({ works: 2, damaged: [] });
    expect(await restoreLibrary(restored, file)).toBe(outcome.files);
    expect(await shownBy(restored)).toEqual(before);
    expect(await readFile(join(restored, 'catalogue.json'))).toEqual(
      await readFile(join(folder, 'catalogue.json')),
    );
    expect((await readdir(join(restored, 'originals'))).sort()).toEqual(
      (await readdir(join(folder, 'originals'))).sort(),
    );
    expect(await readFile(join(restored, ALIASES_FILE), 'utf8')).toBe('双创 = 创新创业\n');
  });

  it('holds the catalogue of one moment while documents come and go', async () => {
    await fill();
    const sources = await temporaryFolder();
    const [first] = await withLibraryAt(folder, (library) => library.reader.listWorks());
    const writing = withLibraryAt(folder, async (library) => {
      for (let i = 0; i < 8; i++) {
        const lines = [`第${i}号办法`, `第一条共${i}项。`];
        await library.add([await sourceAt(sources, `${i}.txt`, lines)]);
        if (i === 4 && first !== undefined) await library.remove(first.work.id);
      }
    });
    for (let i = 0; i < 5; i++) {
      const { damaged, works } = await backUpLibrary(folder, file);
      expect(damaged).toEqual([]);
      await restoreLibrary(restored, file);
      expect(await shownBy(restored)).toHaveLength(works);
      await rm(restored, { recursive: true });
    }
    await writing;
  });

  it('names the originals that are damaged and keeps everything else', async () => {
    await fill();
    const [name = ''] = await readdir(join(folder, 'originals'));
    await writeFile(join(folder, 'originals', name), '别的内容');
    const { damaged } = await backUpLibrary(folder, file);
    expect(damaged).toEqual([`originals/${name}`]);
    await restoreLibrary(restored, file);
    expect(await readdir(join(restored, 'originals'))).not.toContain(name);
  });

  it('of an empty library is an empty library', async () => {
    await withLibraryAt(folder, async () => undefined);
    await backUpLibrary(folder, file);
    await restoreLibrary(restored, file);
    expect(await shownBy(restored)).toEqual([]);
  });
});

describe('restoring', () => {
  async function expectNothingRestored(code: string): Promise<void> {
    await expect(restoreLibrary(restored, file)).rejects.toMatchObject({ code });
    expect(await withLibraryAt(restored, (library) => library.isEmpty())).toBe(true);
    expect(await readdir(restored)).not.toContain('originals');
  }

  async function archiveOf(files: Record<string, string>): Promise<void> {
    const archive = pack();
    for (const [name, text] of Object.entries(files)) archive.entry({ name }, text);
    archive.finalize();
    await writeFile(file, await buffer(archive));
  }

  it('refuses a library that holds something, and leaves it as it is', async () => {
    await fill();
    await backUpLibrary(folder, file);
    const before = await shownBy(folder);
    await expect(restoreLibrary(folder, file)).rejects.toMatchObject({ code: 'library-not-empty' });
    expect(await shownBy(folder)).toEqual(before);
  });

  it('refuses an empty library for which somebody wrote aliases, and keeps them', async () => {
    await fill();
    await backUpLibrary(folder, file);
    await withLibraryAt(restored, async () => undefined);
    await writeFile(join(restored, ALIASES_FILE), '两亚 = 南亚东南亚\n');
    await expect(restoreLibrary(restored, file)).rejects.toMatchObject({ code: 'library-not-empty' });
    expect(await readFile(join(restored, ALIASES_FILE), 'utf8')).toBe('两亚 = 南亚东南亚\n');
  });

  it('takes the place of the aliases that a new library begins with', async () => {
    await fill();
    await backUpLibrary(folder, file);
    await withLibraryAt(restored, async () => undefined);
    await restoreLibrary(restored, file);
    expect(await readFile(join(restored, ALIASES_FILE), 'utf8')).toBe('双创 = 创新创业\n');
  });

  it('refuses a backup that was cut short, wherever', async () => {
    await fill();
    await backUpLibrary(folder, file);
    const whole = await readFile(file);
    for (const part of [0, 0.3, 0.6, 0.9]) {
      await writeFile(file, whole);
      await truncate(file, Math.floor((whole.length * part) / 512) * 512);
      await expectNothingRestored('backup-damaged');
    }
  });

  it('refuses a backup of which a byte was changed', async () => {
    await fill();
    await backUpLibrary(folder, file);
    const bytes = await readFile(file);
    const at = bytes.indexOf(Buffer.from('母基金'));
    bytes.writeUInt8(bytes.readUInt8(at + 2) ^ 1, at + 2);
    await writeFile(file, bytes);
    await expectNothingRestored('backup-damaged');
  });

  it.each(['../escaped', '/etc/escaped', 'originals/../../escaped', 'index.json', 'lock'])(
    'refuses an archive that would write %s',
    async (name) => {
      await archiveOf({ [name]: 'x' });
      await expectNothingRestored('backup-damaged');
    },
  );

  it('refuses what is no archive', async () => {
    await writeFile(file, '不是备份'.repeat(1000));
    await expectNothingRestored('backup-damaged');
  });
});
