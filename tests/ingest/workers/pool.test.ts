import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { SourcePath } from '../../../ingest/collect.ts';
import { compileSource } from '../../../ingest/compile.ts';
import { openLibrary } from '../../../ingest/library/library.ts';
import { compileHere, type Reading, tokeniseHere } from '../../../ingest/library/reading.ts';
import { linkDocument, relinkReferences } from '../../../ingest/link-document.ts';
import { startPool } from '../../../ingest/workers/pool.ts';
import { startTokeniseThread } from '../../../ingest/workers/tokenise.ts';
import { toEntries } from '../../../src/search/entries.ts';
import { createSegmenter } from '../../../src/text/segmenter.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder } from '../library/small-reading.ts';

/** So many that a new database is filled with them. */
const FILES = 56;

/** Of different lengths, so that threads would finish in another order; each cites the next. */
function rulesOf(n: number): readonly string[] {
  const articles = Array.from(
    { length: 1 + ((n * 37) % 80) },
    (_, i) => `第${i + 1}条　依照《某某市第${n + 1}类设施管理办法》第一条和前条办理。`,
  );
  return [`某某市第${n}类设施管理办法`, '', '某政发〔2020〕3号', '', ...articles];
}

/** Everything that the library keeps of the files, but for the time at which they came. */
async function takenIn(
  files: readonly SourcePath[],
  threads: Pick<Reading, 'startCompiling' | 'startTokenising'>,
) {
  const folder = join(await temporaryFolder(), 'library');
  const reading = {
    ...smallReading,
    compile: compileSource,
    ...threads,
    link: linkDocument,
    relink: relinkReferences,
  };
  const library = await openLibrary(folder, smallParts({ reading }));
  const outcomes = await library.add(files);
  const works = await library.reader.listWorks();
  const documents = await Promise.all(works.map(({ work }) => library.reader.findDocument(work.id)));
  const vocabulary = await library.reader.vocabulary();
  const entries: unknown[] = [];
  for await (const stretch of library.reader.scan()) entries.push(...stretch.entries);
  await library.close();
  const catalogue = (await readFile(join(folder, 'catalogue.json'), 'utf8')).replace(/"added": "[^"]+"/g, '');
  return { outcomes, documents, entries, vocabulary, catalogue };
}

it('makes the same library with several threads as with none', async () => {
  const sources = await temporaryFolder();
  const files: SourcePath[] = [];
  for (let n = 1; n <= FILES; n++) files.push(await sourceAt(sources, `${n}.txt`, rulesOf(n)));
  files.push(await sourceAt(sources, 'empty.txt', []), await sourceAt(sources, 'again.txt', rulesOf(3)));
  files.push({ path: join(sources, 'nowhere.txt'), known: null });

  const segmenter = createSegmenter();
  const serial = await takenIn(files, {
    startCompiling: () => compileHere(compileSource),
    startTokenising: () => tokeniseHere((document) => toEntries(document, segmenter)),
  });
  const parallel = await takenIn(files, {
    startCompiling: () => startPool(3),
    startTokenising: startTokeniseThread,
  });
  expect(parallel).toEqual(serial);
  expect(serial.documents).toHaveLength(FILES);
  expect(serial.outcomes.slice(-3).map(({ outcome }) => outcome)).toEqual(['failed', 'unchanged', 'failed']);
});
