/** The seeds in a store in memory, as reading, linking and indexing them makes them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileSource } from '../../ingest/compile.ts';
import { readSource } from '../../ingest/source.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import { toEntries } from '../../src/search/entries.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { linkCorpus } from '../ingest/link-corpus.ts';

/** The caller closes it. */
export async function openSeeds(): Promise<Store> {
  const files = readdirSync('seeds').filter((name) => name.endsWith('.txt'));
  const documents = await Promise.all(
    files.map(async (name) => compileSource(await readSource(join('seeds', name)))),
  );
  const store = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
  const segmenter = createSegmenter();
  for (const document of linkCorpus(documents)) {
    await store.writer.replaceDocument(document, toEntries(document, segmenter), locatorsOf(document.body));
  }
  await store.writer.optimise();
  return store;
}
