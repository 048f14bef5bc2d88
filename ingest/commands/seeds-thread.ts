/**
 * Takes the seeds into the library in a thread of its own, so that the server goes on answering
 * meanwhile. Started by serve.ts.
 */
import { join } from 'node:path';
import { collectSources } from '../collect.ts';
import { describeFailure } from '../failure.ts';
import { withLibrary } from './own-library.ts';
import { PACKAGE_ROOT } from './package-root.ts';
import { warnOfFailure } from './terminal.ts';

try {
  const { files } = await collectSources([join(PACKAGE_ROOT, 'seeds')]);
  const outcomes = await withLibrary((library, progress) => library.add(files, progress));
  for (const outcome of outcomes)
    if (outcome.outcome === 'failed') warnOfFailure(outcome.path, outcome.reason);
} catch (error) {
  warnOfFailure('自带文件未能收入', describeFailure(error));
}
