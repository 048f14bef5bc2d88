/**
 * Puts a library in order in a thread of its own, so that the server goes on answering meanwhile: makes
 * the index anew where another version of the program made it, and takes the seeds into an empty library.
 * Started by serve.ts, which is told when it is done.
 */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { collectSources } from '../collect.ts';
import { describeFailure } from '../failure.ts';
import type { LibraryAdministration } from '../library/administration.ts';
import { LibraryError } from '../library/library-error.ts';
import type { Progress } from '../progress.ts';
import { withAdministration } from './own-library.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { warn, warnOfFailure } from './terminal.ts';

const THE_PROGRAM = { name: null, address: null };

/** How soon it is tried again where another process is writing. */
const AGAIN_MILLISECONDS = 5_000;

try {
  await onceUnlocked(() =>
    withAdministration(async (office, library, progress) => {
      if (library.damaged !== null) warn(`数据库 ${library.damaged} 已损坏，已由原件重新建立。`);
      if (await library.isEmpty()) await takeInSeeds(office, progress);
    }),
  );
  parentPort?.postMessage('in order');
} catch (error) {
  warnOfFailure('资料库未能准备好', describeFailure(error));
}

/** Waits for whoever writes; one that was stopped with its container seems to for some minutes (library/lock.ts). */
async function onceUnlocked(prepare: () => Promise<void>): Promise<void> {
  for (let isTold = false; ; isTold = true) {
    try {
      return await prepare();
    } catch (error) {
      if (!(error instanceof LibraryError && error.code === 'library-locked')) throw error;
      if (!isTold) warn(error.message);
    }
    await wait(AGAIN_MILLISECONDS);
  }
}

async function takeInSeeds(office: LibraryAdministration, progress: Progress): Promise<void> {
  warn('资料库为空，正在收入自带文件……');
  const { files } = await collectSources([join(PACKAGE_ROOT, 'seeds')]);
  for (const outcome of await office.takeIn(files, THE_PROGRAM, progress))
    if (outcome.outcome === 'failed') warnOfFailure(outcome.path, outcome.reason);
}
