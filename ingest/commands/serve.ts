/** `tiaowen serve`: the web pages and the API over the library; an empty library is filled with the seeds meanwhile. */
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { buildApp } from '../../src/api/app.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { draftFiles } from '../draft/draft-files.ts';
import { describeFailure } from '../failure.ts';
import type { Library } from '../library/library.ts';
import { startThread } from '../workers/thread.ts';
import { startAdministration } from './administration.ts';
import { aliasesOf } from './aliases.ts';
import { withLibrary } from './own-library.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { print, warn, warnOfFailure } from './terminal.ts';

/** How soon readers see a database that another process has rebuilt. */
const REFRESH_MILLISECONDS = 2_000;

export async function serve(): Promise<void> {
  const { host, port, library: folder, logLevel, adminToken, ...operation } = readConfig(process.env);
  await withLibrary(async (library) => {
    const administration = adminToken === null ? null : startAdministration(library, folder);
    const app = await buildApp({
      reader: library.reader,
      history: library,
      drafts: draftFiles,
      aliases: aliasesOf(library),
      webRoot: join(PACKAGE_ROOT, 'dist', 'web'),
      logger: { level: logLevel, stream: process.stderr },
      operation,
      ...(administration !== null && adminToken !== null
        ? { administration: { library: administration.library, token: adminToken } }
        : {}),
    });
    const server = await startServer(app, { host, port });
    await print(server.address);
    const filling = (await library.isEmpty()) ? fillWithSeeds(library) : null;
    const following = setInterval(() => follow(library), REFRESH_MILLISECONDS);
    await server.stopped;
    clearInterval(following);
    await filling?.terminate();
    await administration?.close();
  });
}

/** Until it is done the library answers with the documents that are whole already. */
function fillWithSeeds(library: Library): Worker {
  warn('资料库为空，正在收入自带文件……');
  const thread = startThread('./seeds-thread', import.meta.url);
  thread.on('error', (error) => warnOfFailure('自带文件未能收入', describeFailure(error)));
  thread.on('exit', () => follow(library));
  return thread;
}

/** What cannot be followed now may be in two seconds; the old database goes on answering. */
function follow(library: Library): void {
  library.refresh().catch((error: unknown) => warn(`未能换用新的数据库：${String(error)}`));
}
