/** The seeds and the shared laws in one store in memory, each work under the name of its file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileSource } from '../../ingest/compile.ts';
import { withWorkId } from '../../ingest/library/reading.ts';
import { readSource } from '../../ingest/source.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { compareImportance } from '../../src/domain/importance.ts';
import type { WorkId } from '../../src/domain/work.ts';
import { toEntries } from '../../src/search/entries.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';

/** References are left unresolved: nothing that is searched depends on them. The caller closes it. */
export async function openLaws(corpora: string): Promise<Store> {
  const documents: LinkedDocument[] = [];
  for (const folder of ['seeds', join(corpora, 'laws')]) {
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
      const document = await compileSource(await readSource(join(folder, name)));
      documents.push(withWorkId({ ...document, references: [] }, name.replace('.txt', '') as WorkId));
    }
  }
  const segmenter = createSegmenter();
  const store = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
  await store.writer.replaceDocuments(
    documents
      .toSorted((one, other) => compareImportance(one.work, other.work))
      .map((document) => ({
        document,
        entries: toEntries(document, segmenter),
        locators: locatorsOf(document.body),
      })),
  );
  await store.writer.optimise();
  return store;
}
