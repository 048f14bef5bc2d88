/** The app over a real store in memory that holds the documents of documents.ts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { draftFiles } from '../../ingest/draft/draft-files.ts';
import { buildApp } from '../../src/api/app.ts';
import type { App, AppDeps } from '../../src/api/deps.ts';
import type { AddressHistory } from '../../src/api/history.ts';
import type { Originals } from '../../src/api/originals.ts';
import { locatorsOf } from '../../src/citation/format.ts';
import type { LinkedDocument } from '../../src/domain/document.ts';
import { toEntries } from '../../src/search/entries.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { HOSTILE, LAW, PLAN } from './documents.ts';

const TEMPLATE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><!--head--></head>' +
  '<body><kb-app><!--body--></kb-app></body></html>';

export interface TestApp {
  readonly app: App;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

export async function openTestApp(
  documents: readonly LinkedDocument[] = [PLAN, LAW, HOSTILE],
  history: AddressHistory = NO_HISTORY,
  service: Partial<
    Pick<
      AppDeps,
      | 'aliases'
      | 'aside'
      | 'logger'
      | 'operation'
      | 'administration'
      | 'indexWritten'
      | 'isWhole'
      | 'originals'
    >
  > = {},
): Promise<TestApp> {
  const store = openSqliteStore(':memory:', TOKENIZER_FINGERPRINT);
  if (documents.length > 0) await fill(store, documents);
  const webRoot = writeWebRoot();
  const app = await buildApp({
    reader: store.reader,
    history,
    originals: EMPTY_ORIGINALS,
    drafts: draftFiles,
    webRoot,
    logger: false,
    ...service,
  });
  const close = async () => {
    await app.close();
    await store.close();
    rmSync(webRoot, { recursive: true });
  };
  return { app, store, close };
}

async function fill({ writer }: Store, documents: readonly LinkedDocument[]): Promise<void> {
  const segmenter = createSegmenter();
  for (const document of documents) {
    await writer.replaceDocument(document, toEntries(document, segmenter), locatorsOf(document.body));
  }
  await writer.optimise();
}

/** A library in which no address was ever another. */
export const NO_HISTORY: AddressHistory = {
  fateOf: async () => ({ fate: 'unknown' }),
  findText: async () => null,
  arrivals: async () => new Map(),
  textsOf: async () => [],
};

/** A library whose source files are all empty. */
export const EMPTY_ORIGINALS: Originals = {
  openOriginal: async () => ({ size: 0, bytes: Readable.from([]) }),
};

/** What `npm run build` leaves of the web pages, as small as can be; the caller removes it. */
export function writeWebRoot(template: string = TEMPLATE): string {
  const webRoot = mkdtempSync(join(tmpdir(), 'tiaowen-web-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), template);
  writeFileSync(join(webRoot, 'assets', 'main-4f2a.js'), 'export {};');
  writeFileSync(join(webRoot, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  return webRoot;
}
