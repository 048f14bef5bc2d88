/** `tiaowen serve`: the web pages and the API over the library; an empty library begins with the seeds. */
import { join } from 'node:path';
import { buildApp } from '../../src/api/app.ts';
import { readConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';
import { collectSources } from '../collect.ts';
import type { Library } from '../library/library.ts';
import type { Progress } from '../progress.ts';
import { withLibrary } from './own-library.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { print, warn, warnOfFailure } from './terminal.ts';

/** How soon readers see a database that another process has rebuilt. */
const REFRESH_MILLISECONDS = 2_000;

export async function serve(): Promise<void> {
  const { host, port } = readConfig(process.env);
  await withLibrary(async (library, progress) => {
    if (await library.isEmpty()) await fillWithSeeds(library, progress);
    const app = await buildApp({
      reader: library.reader,
      history: library,
      webRoot: join(PACKAGE_ROOT, 'dist', 'web'),
      logger: { level: 'error', stream: process.stderr },
    });
    const server = await startServer(app, { host, port });
    await print(server.address);
    const following = setInterval(() => follow(library), REFRESH_MILLISECONDS);
    await server.stopped;
    clearInterval(following);
  });
}

async function fillWithSeeds(library: Library, progress: Progress): Promise<void> {
  warn('资料库为空，正在收入自带文件……');
  const { files } = await collectSources([join(PACKAGE_ROOT, 'seeds')]);
  for (const outcome of await library.add(files, progress))
    if (outcome.outcome === 'failed') warnOfFailure(outcome.path, outcome.reason);
}

/** What cannot be followed now may be in two seconds; the old database goes on answering. */
function follow(library: Library): void {
  library.refresh().catch((error: unknown) => warn(`未能换用新的数据库：${String(error)}`));
}
