/** Where the server answers what takes long, one request after the other. Started by serve.ts. */
import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { answerAside } from '../../src/api/answered-aside.ts';
import { buildApp } from '../../src/api/app.ts';
import type { AsideRequest } from '../../src/api/aside.ts';
import { readConfig } from '../../src/config.ts';
import { withLibraryForReading } from './own-library.ts';
import { readingParts } from './reading-parts.ts';
import { warnOfOldDatabase } from './terminal.ts';

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
  // Without end: the library stays open until whoever started this thread ends it.
  for await (const [request] of on(port, 'message') as AsyncIterable<[AsideRequest]>) {
    await library.refresh().catch(warnOfOldDatabase);
    port.postMessage(await answerAside(app, request));
  }
});
