import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../ingest/library/library.ts';
import { acquireLock } from '../../../ingest/library/lock.ts';
import { tokeniseHere } from '../../../ingest/library/reading.ts';
import type { EId } from '../../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../../src/domain/work.ts';
import { titlesHeld, withLibraryAt } from './small-library.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder } from './small-reading.ts';

const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const NOTICE = ['关于印发规划的通知', '呈政办发〔2022〕54号', '第一条现印发给你们。'];
const PLAN = ['呈贡区发展规划', '呈政办发〔2022〕54号', '第一条设立母基金。'];

let folder: string;
let sources: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  sources = await temporaryFolder();
});

const withLibrary = <T>(use: (library: Library) => Promise<T>, parts = smallParts()) =>
  withLibraryAt(folder, use, parts);

describe('a library', () => {
  it('holds after reopening what was added, under the proposed ids', async () => {
    const files = [await sourceAt(sources, 'a.txt', MEASURES), await sourceAt(sources, 'b.txt', NOTICE)];
    const outcomes = await withLibrary((library) => library.add(files));
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    await withLibrary(async (library) => {
      expect(await titlesHeld(library)).toEqual([NOTICE[0], MEASURES[0]].sort());
      const found = await library.reader.findProvision('chengzhengbanfa-2022-54' as WorkId, 'art_1' as EId);
      expect(found?.locator).toBe('第一条');
      expect(library.missing).toEqual([]);
    });
  });

  it('keeps each original under its sha256, byte for byte', async () => {
    const file = await sourceAt(sources, 'a.txt', MEASURES);
    await withLibrary((library) => library.add([file]));
    const [original = ''] = await readdir(join(folder, 'originals'));
    expect(original).toMatch(/^[0-9a-f]{64}$/);
    expect(await readFile(join(folder, 'originals', original))).toEqual(await readFile(file.path));
  });

  it('opens an original by its sha256, and none whose bytes were changed', async () => {
    const file = await sourceAt(sources, 'a.txt', MEASURES);
    await withLibrary(async (library) => {
      await library.add([file]);
      const [source = ''] = await readdir(join(folder, 'originals'));
      const opened = await library.openOriginal(source as SourceId);
      const bytes = await readFile(file.path);
      expect(Buffer.concat((await opened?.bytes.toArray()) ?? [])).toEqual(bytes);
      expect(opened?.size).toBe(bytes.length);
      expect(await library.openOriginal('0'.repeat(64) as SourceId)).toBeNull();
      await writeFile(join(folder, 'originals', source), '第一条为了加强市容管理，制定本规定。');
      expect(await library.openOriginal(source as SourceId)).toBeNull();
    });
  });

  it('is not changed by a file that it holds already, under whatever name', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const before = await contentsOf(folder);
    const outcomes = await withLibrary(async (library) =>
      library.add([
        await sourceAt(sources, 'a.txt', MEASURES),
        await sourceAt(sources, 'copy.txt', MEASURES),
      ]),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect(await contentsOf(folder)).toEqual(before);
  });

  it('names the files that cannot be read and takes in the others', async () => {
    const files = [
      await sourceAt(sources, 'empty.txt', []),
      { path: join(sources, 'nowhere.txt'), known: null },
      await sourceAt(sources, 'a.txt', MEASURES),
    ];
    const outcomes = await withLibrary((library) => library.add(files));
    expect(outcomes).toMatchObject([
      { outcome: 'failed', reason: '文件是空的。' },
      { outcome: 'failed', reason: expect.stringContaining('文件不存在') },
      { outcome: 'added' },
    ]);
    expect(await withLibrary(titlesHeld)).toEqual([MEASURES[0]]);
  });

  it('holds a notice and the plan it issues as two works under one 发文字号', async () => {
    const files = [await sourceAt(sources, 'n.txt', NOTICE), await sourceAt(sources, 'p.txt', PLAN)];
    const outcomes = await withLibrary((library) => library.add(files));
    const ids = outcomes.flatMap((outcome) => ('work' in outcome ? outcome.work : []));
    expect(ids[0]).toBe('chengzhengbanfa-2022-54');
    expect(ids[1]).toMatch(/^chengzhengbanfa-2022-54-[0-9a-f]{6}$/);
    expect(await withLibrary(titlesHeld)).toEqual([NOTICE[0], PLAN[0]].sort());
  });

  it('gives a work the id, title and type that a catalogue entry says', async () => {
    const known = { file: 'p.txt', id: 'guihua', type: '规划', title: '总体规划' } as const;
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'p.txt', PLAN, known)]));
    await withLibrary(async (library) => {
      const held = await library.reader.findWork('guihua' as WorkId);
      expect(held?.work).toMatchObject({ id: 'guihua', type: '规划', title: '总体规划' });
    });
  });

  it('reads a held file again when its catalogue entry says something else, and keeps the id', async () => {
    const file = await sourceAt(sources, 'p.txt', PLAN);
    await withLibrary((library) => library.add([file]));
    const known = { file: 'p.txt', id: 'another', title: '总体规划' };
    const outcomes = await withLibrary((library) => library.add([{ ...file, known }]));
    expect(outcomes).toMatchObject([{ outcome: 'reread', work: 'chengzhengbanfa-2022-54' }]);
    expect(await withLibrary(titlesHeld)).toEqual(['总体规划']);
    const again = await withLibrary((library) => library.add([{ ...file, known }]));
    expect(again).toMatchObject([{ outcome: 'unchanged' }]);
  });

  it('drops a removed work with its originals, and says so when there is none', async () => {
    const file = await sourceAt(sources, 'n.txt', NOTICE);
    await withLibrary((library) => library.add([file]));
    await withLibrary((library) => library.remove('chengzhengbanfa-2022-54'));
    expect(await withLibrary(titlesHeld)).toEqual([]);
    expect(await readdir(join(folder, 'originals'))).toEqual([]);
    await expect(withLibrary((library) => library.remove('chengzhengbanfa-2022-54'))).rejects.toMatchObject({
      code: 'work-not-held',
    });
    const outcomes = await withLibrary((library) => library.add([file]));
    expect(outcomes).toMatchObject([{ outcome: 'added', work: 'chengzhengbanfa-2022-54' }]);
  });
});

describe('several texts of one work', () => {
  const OLD = ['昆明市市容管理办法', '2010-05-01', '第一条旧文本。'];
  const NEW = ['昆明市市容管理办法', '2020-05-01', '第一条新文本。'];

  async function shown(library: Library): Promise<string | null> {
    const [held] = await library.reader.listWorks();
    return held?.expression.date ?? null;
  }

  it('shows the newest in force, in whichever order they came', async () => {
    for (const order of [
      [OLD, NEW],
      [NEW, OLD],
    ]) {
      await rm(folder, { recursive: true, force: true });
      const outcomes = [];
      for (const [n, lines] of order.entries()) {
        const file = await sourceAt(sources, `${n}.txt`, lines);
        outcomes.push(...(await withLibrary((library) => library.add([file]))));
      }
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['added', 'expression']);
      expect(await withLibrary(shown)).toBe('2020-05-01');
    }
  });

  it('shows a text from the day on which it is in force', async () => {
    const files = [await sourceAt(sources, 'o.txt', OLD), await sourceAt(sources, 'n.txt', NEW)];
    const before = smallParts({ today: () => '2020-04-30' });
    await withLibrary((library) => library.add(files), before);
    expect(await withLibrary(shown, before)).toBe('2010-05-01');
    expect(await withLibrary(shown, smallParts({ today: () => '2020-05-01' }))).toBe('2020-05-01');
  });

  it('keeps every text readable under its date', async () => {
    const files = [await sourceAt(sources, 'o.txt', OLD), await sourceAt(sources, 'n.txt', NEW)];
    await withLibrary(async (library) => {
      await library.add(files);
      const [held] = await library.reader.listWorks();
      const id = held?.work.id ?? ('' as WorkId);
      for (const [date, words] of [
        ['2010-05-01', '旧文本。'],
        ['2020-05-01', '新文本。'],
      ] as const) {
        const text = await library.findText(id, date);
        expect(text?.work.id).toBe(id);
        expect(text?.body[0]).toMatchObject({ eId: 'art_1', content: words });
      }
      expect((await library.textsOf(id)).map(({ date }) => date)).toEqual(['2010-05-01', '2020-05-01']);
      expect(await library.textsOf('no-such-work' as WorkId)).toEqual([]);
      expect(await library.findText(id, '2015-01-01')).toBeNull();
      const source = held?.expression.source ?? '';
      expect((await library.findText(id, source.slice(0, 8)))?.expression.date).toBe('2020-05-01');
    });
  });
});

describe('the database of a library', () => {
  it('is made anew from the originals when it is lost or was made by another program', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    for (const lose of [
      async () => removeMatching(/^index/),
      async () => removeMatching(/\.db/),
      async () => writeFile(join(folder, 'index.json'), '{"file":'),
    ]) {
      await lose();
      expect(await withLibrary(titlesHeld)).toEqual([MEASURES[0]]);
    }
    const other = smallParts({ fingerprint: 'another' });
    expect(await withLibrary(titlesHeld, other)).toEqual([MEASURES[0]]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.db'))).toHaveLength(1);
  });

  it('is swapped by a rebuild under readers that have it open', async () => {
    await withLibrary(async (reading) => {
      await reading.add([await sourceAt(sources, 'a.txt', MEASURES)]);
      const before = (await readdir(folder)).filter((name) => name.endsWith('.db'));
      await withLibrary((library) => library.rebuild());
      expect((await readdir(folder)).filter((name) => name.endsWith('.db'))).not.toEqual(before);
      expect(await titlesHeld(reading)).toEqual([MEASURES[0]]);
      await withLibrary(async (library) => library.add([await sourceAt(sources, 'n.txt', NOTICE)]));
      await reading.refresh();
      expect(await titlesHeld(reading)).toHaveLength(2);
    });
  });

  it('is a new one, filled at once, where many works come into an empty library', async () => {
    const titles = Array.from({ length: 60 }, (_, n) => `${n + 1}号市容管理办法`);
    const files = await Promise.all(
      titles.map((title, n) => sourceAt(sources, `${n}.txt`, [title, '第一条设立母基金。'])),
    );
    const databases = async () => (await readdir(folder)).filter((name) => name.endsWith('.db'));
    await withLibrary(async (library) => {
      const before = await databases();
      await library.add(files);
      expect(await titlesHeld(library)).toEqual(titles.toSorted());
      expect(await databases()).toHaveLength(1);
      expect(await databases()).not.toEqual(before);
    });
    expect(await withLibrary(titlesHeld)).toEqual(titles.toSorted());
  });

  it('stays as it was when a rebuild fails half way', async () => {
    await withLibrary(async (library) => {
      await library.add([await sourceAt(sources, 'a.txt', MEASURES)]);
    });
    const broken = smallParts({
      reading: {
        ...smallReading,
        startTokenising: () =>
          tokeniseHere(() => {
            throw new Error('the tokenizer broke');
          }),
      },
    });
    await expect(withLibrary((library) => library.rebuild(), broken)).rejects.toThrow('the tokenizer broke');
    expect(await withLibrary(titlesHeld)).toEqual([MEASURES[0]]);
  });

  it('lacks only the work whose original is gone, and names it', async () => {
    await withLibrary(async (library) =>
      library.add([await sourceAt(sources, 'a.txt', MEASURES), await sourceAt(sources, 'n.txt', NOTICE)]),
    );
    const held = await withLibrary((library) => library.reader.findWork('chengzhengbanfa-2022-54' as WorkId));
    await rm(join(folder, 'originals', held?.expression.source ?? ''));
    await withLibrary(async (library) => {
      await library.rebuild();
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
      expect(library.missing).toMatchObject([
        { work: 'chengzhengbanfa-2022-54', reason: expect.stringContaining('n.txt') },
      ]);
    });
  });
});

describe('a library folder', () => {
  it('refuses a second writer but lets readers in', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const lock = await acquireLock(folder);
    await withLibrary(async (library) => {
      expect(await titlesHeld(library)).toEqual([MEASURES[0]]);
      await expect(library.rebuild()).rejects.toMatchObject({ code: 'library-locked' });
    });
    await lock.release();
    await withLibrary((library) => library.rebuild());
  });

  it('is refused in one sentence where its place is taken by a file', async () => {
    await writeFile(folder, '');
    await expect(withLibrary(titlesHeld)).rejects.toMatchObject({
      code: 'library-not-writable',
      message: expect.stringContaining('TIAOWEN_LIBRARY'),
    });
  });

  it('leaves a damaged catalogue alone and says where it is wrong', async () => {
    await withLibrary(async (library) => library.add([await sourceAt(sources, 'a.txt', MEASURES)]));
    const path = join(folder, 'catalogue.json');
    const good = await readFile(path, 'utf8');
    for (const bad of [good.slice(0, -10), good.replace('"version": 1', '"version": 2')]) {
      await writeFile(path, bad);
      await expect(withLibrary(titlesHeld)).rejects.toMatchObject({
        code: 'catalogue-damaged',
        message: expect.stringContaining(path),
      });
      expect(await readFile(path, 'utf8')).toBe(bad);
    }
    await writeFile(path, good);
    expect(await withLibrary(titlesHeld)).toEqual([MEASURES[0]]);
  });
});

async function removeMatching(pattern: RegExp): Promise<void> {
  for (const name of await readdir(folder)) if (pattern.test(name)) await rm(join(folder, name));
}

/** Every file that is the truth, with its bytes; the database is derived. */
async function contentsOf(path: string): Promise<Record<string, string>> {
  const names = (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.includes('.db'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(name, 'latin1')] as const)),
  );
}
