/**
 * Puts a library in order in a thread of its own, so that the server goes on answering meanwhile: makes
 * the index anew where another version of the program made it, and takes the seeds into an empty library.
 * Started by serve.ts, which is told when it is done.
 */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { collectSources } from '../collect.ts';
import { describeFailure } from '../failure.ts';
import type { LibraryAdministration } from '../library/administration.ts';
import type { Progress } from '../progress.ts';
import { withAdministration } from './own-library.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { warn, warnOfFailure } from './terminal.ts';

const THE_PROGRAM = { name: null, address: null };

try {
  await withAdministration(async (office, library, progress) => {
    if (library.damaged !== null) warn(`数据库 ${library.damaged} 已损坏，已由原件重新建立。`);
    if (await library.isEmpty()) await takeInSeeds(office, progress);
  });
  parentPort?.postMessage('in order');
} catch (error) {
  warnOfFailure('资料库未能准备好', describeFailure(error));
}

async function takeInSeeds(office: LibraryAdministration, progress: Progress): Promise<void> {
  warn('资料库为空，正在收入自带文件……');
  const { files } = await collectSources([join(PACKAGE_ROOT, 'seeds')]);
  for (const outcome of await office.takeIn(files, THE_PROGRAM, progress))
    if (outcome.outcome === 'failed') warnOfFailure(outcome.path, outcome.reason);
}
