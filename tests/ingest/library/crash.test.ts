import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectSources } from '../../../ingest/collect.ts';
import { readCatalogue } from '../../../ingest/library/catalogue-file.ts';
import { type Library, openLibrary } from '../../../ingest/library/library.ts';
import type { Reading } from '../../../ingest/library/reading.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder, threadedReading } from './small-reading.ts';

const ROUNDS = 4;
const WORKS = 12;
const ARTICLES = 40;
const WRITER = fileURLToPath(new URL('./writer-to-kill.ts', import.meta.url));

describe.each([
  ['in one thread', 'alone', smallReading],
  ['in threads', 'threads', threadedReading],
] as const)('a library that is read %s', (_, how, reading) => {
  const parts = smallParts({ reading });
  it('opens after kill -9 at any moment of a writer, with each document whole or absent', async () => {
    const folder = join(await temporaryFolder(), 'library');
    const sources = await temporaryFolder();
    for (let n = 1; n <= WORKS; n++) await sourceAt(sources, `${n}.txt`, lawOf(n));

    const delays = fc.sample(fc.integer({ min: 0, max: 400 }), { seed: 7, numRuns: ROUNDS });
    for (const delay of delays) {
      await killAfter(delay, how, folder, sources);
      const library = await openLibrary(folder, parts);
      await expectWhole(library, folder, reading);
      await library.close();
    }

    const library = await openLibrary(folder, parts);
    await library.add((await collectSources([sources])).files);
    expect(await library.reader.listWorks()).toHaveLength(WORKS);
    await expectWhole(library, folder, reading);
    await library.close();
    expect((await readdir(folder)).filter((name) => name.includes('.unfinished'))).toEqual([]);
  }, 300_000);
});

function lawOf(n: number): readonly string[] {
  const articles = Array.from({ length: ARTICLES }, (_, i) => `第${i + 1}条第${n}部办法的第${i + 1}条。`);
  return [`${n}号市容管理办法`, `昆政发〔2020〕${n}号`, ...articles];
}

/** SIGKILL, so many milliseconds after the writer began to write. */
async function killAfter(milliseconds: number, how: string, folder: string, sources: string): Promise<void> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, sources, how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'exit');
  await Promise.race([once(writer.stdout, 'data'), ended.then(failEarly)]);
  await wait(milliseconds);
  writer.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}

function failEarly([code]: unknown[]): never {
  throw new Error(`the writer ended by itself with code ${code}`);
}

/** What the catalogue names is in the database, complete and findable; nothing else is. */
async function expectWhole(library: Library, folder: string, reading: Reading): Promise<void> {
  const catalogue = await readCatalogue(folder);
  const held = await library.reader.listWorks();
  expect(held.map(({ work }) => work.id).sort()).toEqual(
    catalogue
      .works()
      .map(({ id }) => id)
      .sort(),
  );
  expect(library.missing).toEqual([]);
  let entries = 0;
  for (const { work, expression } of held) {
    const bytes = await readFile(join(folder, 'originals', expression.source));
    expect(sourceIdOf(bytes)).toBe(expression.source);
    const document = await library.reader.findDocument(work.id);
    const source = { path: '', fileName: expression.fileName, bytes, id: expression.source, known: null };
    expect(document?.body).toEqual((await reading.compile(source)).document.body);
    if (document !== null) entries += reading.entries(document).length;
  }
  expect(await library.reader.countEntries()).toBe(entries);
}
