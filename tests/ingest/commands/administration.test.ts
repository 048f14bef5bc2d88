/** The administration of a served library: the work is done in a thread, with the real parser. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { collectSources } from '../../../ingest/collect.ts';
import { startAdministration } from '../../../ingest/commands/administration.ts';
import { withLibrary } from '../../../ingest/commands/own-library.ts';
import { temporaryFolder } from '../library/small-reading.ts';

const SEEDS = join(import.meta.dirname, '../../../seeds');
const CLERK = { name: '张三', address: '10.1.2.3' };

let folder: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  vi.stubEnv('TIAOWEN_LIBRARY', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the administration of a served library', () => {
  it('reads and publishes in its thread what this one then shows, and refuses in words', async () => {
    const { files } = await collectSources([SEEDS]);
    const [article] = files;
    const bytes = await readFile(article?.path ?? '');
    await withLibrary(async (library) => {
      const office = startAdministration(library, folder);
      const draft = await office.library.upload({ name: '昆明科创.txt', bytes, work: null }, CLERK);
      expect(draft.title).toContain('昆明');
      expect((await office.library.listDrafts()).map(({ id }) => id)).toEqual([draft.id]);
      await office.library.publish(draft.id, {}, CLERK);
      expect((await library.reader.listWorks()).map(({ work }) => work.id)).toEqual([draft.work]);
      const refused = office.library.upload({ name: '空.txt', bytes: Buffer.from(''), work: null }, CLERK);
      await expect(refused).rejects.toMatchObject({ name: 'ApiError', code: 'upload-refused' });
      await office.library.removeWork(draft.work, CLERK);
      expect(await library.reader.listWorks()).toEqual([]);
      await office.close();
    });
  });

  it('says why it cannot begin, and begins once it can', async () => {
    const [article] = (await collectSources([SEEDS])).files;
    const bytes = await readFile(article?.path ?? '');
    await withLibrary(async (library) => {
      const office = startAdministration(library, folder);
      const catalogue = join(folder, 'catalogue.json');
      await writeFile(catalogue, '{');
      const upload = () => office.library.upload({ name: '昆明科创.txt', bytes, work: null }, CLERK);
      await expect(upload()).rejects.toMatchObject({
        code: 'upload-refused',
        message: expect.stringContaining(catalogue),
      });
      await rm(catalogue);
      await expect.poll(async () => (await upload()).title).toContain('昆明');
      await office.close();
    });
  });
});
