/** Says that it has begun, and goes on until it is ended. Started by a test. */
import { parentPort } from 'node:worker_threads';

parentPort?.postMessage('begun');
parentPort?.on('message', () => undefined);
