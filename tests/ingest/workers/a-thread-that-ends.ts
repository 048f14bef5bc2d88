/** Reads one file after the other, and is ended by one. Started by a test. */
import { parentPort } from 'node:worker_threads';
import type { UnreadSource } from '../../../ingest/library/reading.ts';
import type { SourceFile } from '../../../ingest/source.ts';

export const FATAL = 'fatal.txt';

parentPort?.on('message', ({ fileName }: SourceFile) => {
  if (fileName === FATAL) throw new Error('nobody catches this');
  parentPort?.postMessage({ failure: `${fileName} was read` } satisfies UnreadSource);
});
