/**
 * The server that search.ts measures, in a process of its own: the whole application over the database of
 * its first argument, and beside it a Fastify with one empty route. It answers over IPC what memory it
 * takes (`memory`), and what it takes once the dictionary of words is loaded (`words`).
 */

import { setEnvironmentData } from 'node:worker_threads';
import Fastify from 'fastify';
import { keepHeapSmall } from '../../ingest/commands/heap.ts';
import { JobThread } from '../../ingest/workers/job-thread.ts';
import type { AsideAnswer, AsideRequest } from '../../src/api/aside.ts';
import { readAhead } from '../../src/search/read-ahead.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from '../text/cut-words.ts';
import { DATABASE, searchApp } from './search-app.ts';

keepHeapSmall('server');
const store = openSqliteStore(process.argv[2] ?? '', TOKENIZER_FINGERPRINT);
setEnvironmentData(DATABASE, process.argv[2] ?? '');
const aside = new JobThread<AsideRequest, AsideAnswer>('./search-aside');
const app = await searchApp(store.reader, (request) => aside.run(request));
// As `serve` does when nothing has been written for some seconds.
await readAhead(store.reader);
const empty = Fastify();
empty.get('/', async () => ({}));
const segmenter = createSegmenter();

process.on('message', (question) => {
  if (question === 'words') cutWords('将母基金委托至专门机构进行管理', segmenter);
  process.send?.({ megabytes: process.memoryUsage().rss / 1e6 });
});
process.send?.({
  search: await app.listen({ port: 0, host: '127.0.0.1' }),
  empty: await empty.listen({ port: 0, host: '127.0.0.1' }),
});
