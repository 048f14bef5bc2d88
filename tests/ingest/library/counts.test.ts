/** Whoever asks how much was read of a file, and where it went, is told the same. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { openLibrary } from '../../../ingest/library/library.ts';
import { SILENT } from '../../../ingest/progress.ts';
import { reportIntake } from '../../../ingest/report.ts';
import { readSource } from '../../../ingest/source.ts';
import { describeOpened } from '../../../src/api/describe-draft.ts';
import { reportOf } from '../../../src/api/report.ts';
import { accountedFor } from '../../../src/domain/tally.ts';
import { smallParts, temporaryFolder } from './small-reading.ts';
import { threadedReading } from './threaded-reading.ts';

const SEEDS = ['seeds/000_99a9f0e53ab23758.txt', 'seeds/004_190c656b337f64ff.txt'];
const CLERK = { name: '张三', address: '10.1.2.3' };

describe('the counts of a document', () => {
  it('are the same in the report of an ingest, of a draft and of a held document', async () => {
    const folder = join(await temporaryFolder(), 'library');
    const library = await openLibrary(folder, smallParts({ reading: threadedReading }));
    try {
      const office = new LibraryAdministration(library, folder, threadedReading.compile);
      for (const path of SEEDS) {
        const { fileName, bytes } = await readSource(path);
        const draft = describeOpened(await office.upload({ name: fileName, bytes, work: null }, CLERK));
        await office.discard(draft.id, CLERK);
        const [outcome] = await office.takeIn([{ path, known: null }], CLERK, SILENT);
        if (outcome?.outcome !== 'added') throw new Error(`${path} was not taken in`);
        const ingest = reportIntake([outcome]);
        const document = await library.reader.findDocument(outcome.work);
        if (document === null) throw new Error(`${outcome.work} is not held`);
        const held = reportOf(document);
        expect(held.kinds).toEqual(ingest.kinds);
        expect(held.kinds).toEqual(draft.report.kinds);
        expect(held.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(held.document.provisions);
        expect(held.characters).toEqual(ingest.characters);
        expect(held.characters).toEqual(draft.report.characters);
        expect(accountedFor(held.characters)).toBe(held.characters.extracted);
        expect(ingest.differences).toEqual([]);
      }
    } finally {
      await library.close();
    }
  });
});
