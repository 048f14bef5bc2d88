/** Texts under their dates, read anew from their originals. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../ingest/library/catalogue-file.ts';
import { DatedTexts } from '../../../ingest/library/dated-texts.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import type { WorkId } from '../../../src/domain/work.ts';
import { withLibraryAt } from './small-library.ts';
import { compileSmall, sourceAt, temporaryFolder } from './small-reading.ts';

const TITLE = '昆明市市容管理办法';

let folder: string;
let id: WorkId;
let sources: readonly string[];
let read: string[];
let texts: DatedTexts;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  const place = await temporaryFolder();
  const files = await Promise.all(
    ['一', '二', '三'].map((word) => sourceAt(place, `${word}.txt`, [TITLE, `第一条第${word}稿。`])),
  );
  await withLibraryAt(folder, (library) => library.add(files));
  sources = await Promise.all(files.map(async ({ path }) => sourceIdOf(await readFile(path))));
  id = await withLibraryAt(
    folder,
    async ({ reader }) => (await reader.listWorks())[0]?.work.id ?? ('' as WorkId),
  );
  read = [];
  texts = new DatedTexts(
    folder,
    {
      compile: async (source) => {
        read.push(source.fileName);
        return compileSmall(source);
      },
    },
    () => readCatalogue(folder),
  );
});

const wordsOf = async (source: string | undefined) => (await texts.find(id, source ?? ''))?.body[0];

describe('the text of a work under its date', () => {
  it('is read once for those who ask for it together or one after the other', async () => {
    const [first] = sources;
    const [one, other] = await Promise.all([wordsOf(first), wordsOf(first)]);
    expect(one).toMatchObject({ content: '第一稿。' });
    expect(other).toBe(one);
    expect(await wordsOf(first)).toBe(one);
    expect(read).toEqual(['一.txt']);
  });

  it('is read again once others were asked for', async () => {
    for (const source of [...sources, ...sources]) await wordsOf(source);
    expect(read).toEqual(['一.txt', '二.txt', '三.txt', '一.txt', '二.txt', '三.txt']);
  });

  it('is told to be missing where its original is, and read where that has come back', async () => {
    const [first = ''] = sources;
    const original = join(folder, 'originals', first);
    await rm(original);
    await expect(wordsOf(first)).rejects.toThrow();
    await writeFile(original, [TITLE, '第一条第一稿。'].join('\n'));
    expect(await wordsOf(first)).toMatchObject({ content: '第一稿。' });
  });

  it('is none of a work or under a date that the library has not', async () => {
    expect(await texts.find(id, '2015-01-01')).toBeNull();
    expect(await texts.find('another' as WorkId, '2015-01-01')).toBeNull();
  });
});
