import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftFiles } from '../../../ingest/draft/draft-files.ts';
import { type Library, openLibrary, openLibraryForReading } from '../../../ingest/library/library.ts';
import { acquireLock } from '../../../ingest/library/lock.ts';
import { buildApp } from '../../../src/api/app.ts';
import type { App } from '../../../src/api/deps.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { writeWebRoot } from '../../api/library.ts';
import { smallParts, sourceAt, temporaryFolder } from './small-reading.ts';

const MEASURES = ['昆明市市容管理办法', '第一条为了加强市容管理，制定本办法。', '第二条本办法适用于本市。'];
const WRITER = fileURLToPath(new URL('./writer-to-kill.ts', import.meta.url));
const WORKS = 12;

let folder: string;
let sources: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'library');
  sources = await temporaryFolder();
});

/** What a reader is told: how many documents there are, and how many articles hold 市容. */
async function ask(
  app: App,
): Promise<{ health: number; documents: number; search: number; articles: number }> {
  const health = await app.inject('/api/health');
  const search = await app.inject({ url: '/api/search', query: { q: '市容' } });
  return {
    health: health.statusCode,
    documents: health.json().documents,
    search: search.statusCode,
    articles: search.json().total?.articles,
  };
}

async function withApp(library: Library, use: (app: App) => Promise<void>): Promise<void> {
  const webRoot = writeWebRoot();
  const app = await buildApp({
    reader: library.reader,
    history: library,
    originals: library,
    drafts: draftFiles,
    webRoot,
    logger: false,
  });
  try {
    await use(app);
  } finally {
    await app.close();
    await library.close();
    await rm(webRoot, { recursive: true });
  }
}

describe('a server', () => {
  it('answers while another process fills the empty library, with whole documents only', async () => {
    for (let n = 1; n <= WORKS; n++)
      await sourceAt(sources, `${n}.txt`, [`${n}号办法`, ...MEASURES.slice(1)]);
    const { library, inOrder } = await openLibraryForReading(folder, smallParts());
    expect(inOrder).toBe(true);
    await withApp(library, async (app) => {
      expect(await ask(app)).toEqual({ health: 200, documents: 0, search: 200, articles: 0 });
      const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, sources], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(writer, 'exit');
      try {
        let most = 0;
        // The writer goes on for ever, so that in the end all documents are seen or the test fails.
        while (most < WORKS) {
          const { documents, ...answer } = await ask(app);
          expect(answer).toMatchObject({ health: 200, search: 200 });
          most = Math.max(most, documents);
          await library.refresh();
        }
      } finally {
        writer.kill('SIGKILL');
        await ended;
      }
    });
  });

  it('opens what another process puts in the place of the database that it is opening', async () => {
    const earlier = await openLibrary(folder, smallParts());
    await earlier.add([await sourceAt(sources, 'a.txt', MEASURES)]);
    await earlier.close();
    const opened: string[] = [];
    const openStore = (path: string) => {
      opened.push(basename(path));
      if (opened.length > 1) return openSqliteStore(path, 'small');
      const state = join(folder, 'index.json');
      renameSync(path, join(folder, 'index-7.db'));
      writeFileSync(state, readFileSync(state, 'utf8').replace(basename(path), 'index-7.db'));
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSTAT' });
    };
    const { library, inOrder } = await openLibraryForReading(folder, smallParts({ openStore }));
    expect([inOrder, opened.at(-1)]).toEqual([true, 'index-7.db']);
    await withApp(library, async (app) => expect(await ask(app)).toMatchObject({ search: 200, articles: 2 }));
  });

  it('starts on an empty library that another process has begun to make, and follows it', async () => {
    await mkdir(folder);
    const lock = await acquireLock(folder);
    const { library, inOrder } = await openLibraryForReading(folder, smallParts());
    expect(inOrder).toBe(false);
    await withApp(library, async (app) => {
      expect((await app.inject('/api/health')).statusCode).toBe(503);
      await lock.release();
      await (await openLibrary(folder, smallParts())).close();
      await library.refresh();
      expect(await ask(app)).toEqual({ health: 200, documents: 0, search: 200, articles: 0 });
    });
  });

  it('answers from the index of the earlier program until the new one is whole', async () => {
    const earlier = await openLibrary(folder, smallParts());
    await earlier.add([await sourceAt(sources, 'a.txt', MEASURES)]);
    await earlier.close();
    const updated = smallParts({ fingerprint: 'another parser' });
    const { library, inOrder } = await openLibraryForReading(folder, updated);
    expect(inOrder).toBe(false);
    await withApp(library, async (app) => {
      expect(await ask(app)).toEqual({ health: 200, documents: 1, search: 200, articles: 2 });
      const rebuilt = await openLibrary(folder, updated);
      await rebuilt.add([await sourceAt(sources, 'b.txt', ['市容条例', '第一条市容。'])]);
      await rebuilt.close();
      await library.refresh();
      expect(await ask(app)).toEqual({ health: 200, documents: 2, search: 200, articles: 4 });
    });
  });

  it('says that it is not ready where the earlier index cannot be read, until the new one is whole', async () => {
    const earlier = await openLibrary(folder, smallParts());
    await earlier.add([await sourceAt(sources, 'a.txt', MEASURES)]);
    await earlier.close();
    const updated = smallParts({
      fingerprint: 'another tokenizer',
      openStore: (path) => openSqliteStore(path, 'another tokenizer'),
    });
    const { library, inOrder } = await openLibraryForReading(folder, updated);
    expect(inOrder).toBe(false);
    await withApp(library, async (app) => {
      expect(await ask(app)).toMatchObject({ health: 503, search: 503 });
      const answer = await app.inject('/api/health');
      expect(answer.json().error).toEqual({
        code: 'not-ready',
        message: '正在由原件重新建立索引，请稍后再试。',
      });
      await (await openLibrary(folder, updated)).close();
      await library.refresh();
      expect(await ask(app)).toEqual({ health: 200, documents: 1, search: 200, articles: 2 });
    });
  });
});
