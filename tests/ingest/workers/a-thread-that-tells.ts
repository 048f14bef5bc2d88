/** Tells its own number for each job. Started by a test. */
import { parentPort, threadId } from 'node:worker_threads';

parentPort?.on('message', () => parentPort?.postMessage(threadId));
