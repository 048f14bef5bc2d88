import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { collectSources } from '../../ingest/collect.ts';
import { temporaryFolder } from './library/small-reading.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const write = (name: string, text = '') => writeFile(join(folder, name), text);
const pathsOf = (files: readonly { path: string }[]) =>
  files.map(({ path }) => path.slice(folder.length + 1));

describe('collectSources', () => {
  it('walks folders in the order of names and takes every file once', async () => {
    await mkdir(join(folder, 'b'));
    for (const name of ['c.txt', 'b/2.docx', 'b/1.PDF', 'a.md', '呈政办发']) await write(name);
    const { files, skipped, failed } = await collectSources([join(folder, 'c.txt'), folder]);
    expect(pathsOf(files)).toEqual(['c.txt', 'a.md', 'b/1.PDF', 'b/2.docx', '呈政办发']);
    expect([skipped, failed]).toEqual([[], []]);
  });

  it('names what it passes over in folders, but takes a file named by itself whatever its name', async () => {
    for (const name of ['score.py', 'gold.jsonl', 'old.doc', '.hidden', 'catalogue.json'])
      await write(name, '[]');
    const inFolder = await collectSources([folder]);
    expect(pathsOf(inFolder.files)).toEqual(['old.doc']);
    expect(inFolder.skipped).toEqual([join(folder, 'gold.jsonl'), join(folder, 'score.py')]);
    const named = await collectSources([join(folder, 'gold.jsonl')]);
    expect(pathsOf(named.files)).toEqual(['gold.jsonl']);
  });

  it('gives each file what the catalogue.json beside it says, also when the file is named alone', async () => {
    await write('a.txt');
    await write('b.txt');
    const entry = { file: 'a.txt', id: 'guihua', type: '规划' };
    await write('catalogue.json', JSON.stringify([entry]));
    for (const paths of [[folder], [join(folder, 'a.txt'), join(folder, 'b.txt')]]) {
      const { files } = await collectSources(paths);
      expect(files.map(({ known }) => known)).toEqual([entry, null]);
    }
  });

  it('says which entry of a catalogue.json is wrong', async () => {
    await write('a.txt');
    for (const wrong of ['{', '{}', '[{"file":"a.txt","id":"规划"}]', '[{"file":"a.txt","tilte":"x"}]']) {
      await write('catalogue.json', wrong);
      await expect(collectSources([folder])).rejects.toMatchObject({
        code: 'catalogue-damaged',
        message: expect.stringContaining(join(folder, 'catalogue.json')),
      });
    }
  });

  it('names the paths that lead nowhere and goes on', async () => {
    await write('a.txt');
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'nowhere'), join(folder, 'dangling.txt'));
    const { files, failed, skipped } = await collectSources([join(folder, 'none.txt'), folder]);
    expect(pathsOf(files)).toEqual(['a.txt']);
    expect(failed).toEqual([
      { path: join(folder, 'none.txt'), reason: expect.stringContaining('文件不存在') },
      { path: join(folder, 'dangling.txt'), reason: expect.stringContaining('文件不存在') },
    ]);
    expect(skipped).toEqual([join(folder, 'loop')]);
  });
});
