/** Where search-server.ts answers what takes long, as `serve` does. */
import { getEnvironmentData, parentPort } from 'node:worker_threads';
import { answerAside } from '../../src/api/answered-aside.ts';
import { TOKENIZER_FINGERPRINT } from '../../src/search/tokens.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { DATABASE, searchApp } from './search-app.ts';

const store = openSqliteStore(getEnvironmentData(DATABASE) as string, TOKENIZER_FINGERPRINT);
const app = await searchApp(store.reader);
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request) => {
  last = last.then(async () => parentPort?.postMessage(await answerAside(app, request)));
});
