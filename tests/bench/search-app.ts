/** The whole application over a database, as the benchmark of search serves it. */
import { draftFiles } from '../../ingest/draft/draft-files.ts';
import { buildApp } from '../../src/api/app.ts';
import type { Aside } from '../../src/api/aside.ts';
import type { App } from '../../src/api/deps.ts';
import type { KnowledgeReader } from '../../src/store/store.ts';
import { EMPTY_ORIGINALS, NO_HISTORY, writeWebRoot } from '../api/library.ts';

/** Under this name its threads find the path of the database. */
export const DATABASE = 'database';

export function searchApp(reader: KnowledgeReader, aside?: Aside): Promise<App> {
  return buildApp({
    reader,
    history: NO_HISTORY,
    originals: EMPTY_ORIGINALS,
    drafts: draftFiles,
    webRoot: writeWebRoot(),
    logger: false,
    ...(aside === undefined ? {} : { aside }),
  });
}
