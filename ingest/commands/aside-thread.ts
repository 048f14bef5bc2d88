/** Where the server answers what takes long, one request after the other. Started by serve.ts. */
import { parentPort } from 'node:worker_threads';
import { answerAside } from '../../src/api/answered-aside.ts';
import { buildApp } from '../../src/api/app.ts';
import type { AsideRequest } from '../../src/api/aside.ts';
import { readConfig } from '../../src/config.ts';
import { withLibraryForReading } from './own-library.ts';
import { readingParts } from './reading-parts.ts';

const port = parentPort;
if (port === null) throw new Error('aside-thread.ts runs only as a thread');

const { logLevel, ...operation } = readConfig(process.env);
await withLibraryForReading(async (library) => {
  const app = await buildApp({
    ...readingParts(library),
    // The other instance tells what is wrong in them.
    aliases: () => library.aliases(),
    // And it writes down what was asked, and how often.
    logger: { level: logLevel === 'silent' ? 'silent' : 'error', stream: process.stderr },
    operation: { ...operation, requestsPerMinute: null },
  });
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: AsideRequest) => {
    last = last.then(async () => {
      await library.refresh();
      port.postMessage(await answerAside(app, request));
    });
  });
  // The library stays open until whoever started this thread ends it.
  await new Promise(() => undefined);
});
