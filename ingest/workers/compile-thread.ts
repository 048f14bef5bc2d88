/** What runs in each thread of the pool: compiles one source after the other. Started by pool.ts. */
import { parentPort } from 'node:worker_threads';
import { compileSource } from '../compile.ts';
import { compilePacked } from '../library/reading.ts';
import type { SourceFile } from '../source.ts';

const port = parentPort;
if (port === null) throw new Error('compile-thread.ts runs only as a thread');

port.on('message', async (source: SourceFile) => {
  const read = await compilePacked(compileSource, source);
  port.postMessage(read, 'bytes' in read ? [read.bytes.buffer] : []);
});
