/** What runs in the thread of tokenise.ts: makes the entries of one document after the other. */
import { parentPort } from 'node:worker_threads';
import { toEntries } from '../../src/search/entries.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { unpack } from '../packed.ts';

const port = parentPort;
if (port === null) throw new Error('tokenise-thread.ts runs only as a thread');

const segmenter = createSegmenter();
port.on('message', (document: Uint8Array) => port.postMessage(toEntries(unpack(document), segmenter)));
