/** Where uploads are read and published, one after another. Started by administration.ts. */
import { parentPort } from 'node:worker_threads';
import type { Administration } from '../../src/api/administration.ts';
import { readConfig } from '../../src/config.ts';
import { compileSource } from '../compile.ts';
import { LibraryAdministration } from '../library/administration.ts';
import {
  failureOf,
  type ThreadAnswer,
  type ThreadMethod,
  type ThreadRequest,
  uploadAndDescribe,
} from './administration.ts';
import { withLibrary } from './own-library.ts';

type Methods = Pick<Administration, ThreadMethod>;

const port = parentPort;
if (port === null) throw new Error('administration-thread.ts runs only as a thread');

const opening = openLibrary();
// Each request is told why it failed, also one that comes later.
opening.catch(() => undefined);
// A row of promises: the lock of the library admits one writer at a time.
let last: Promise<void> = Promise.resolve();
port.on('message', (request: ThreadRequest) => {
  last = last.then(async () => port.postMessage(await answer(request)));
});

/** The library stays open until whoever started this thread ends it. */
function openLibrary(): Promise<Methods> {
  return new Promise((opened, failed) => {
    withLibrary(async (library) => {
      const office = new LibraryAdministration(library, readConfig(process.env).library, compileSource);
      opened({
        upload: (file, by) => uploadAndDescribe(office, file, by),
        publish: (id, corrections, by) => office.publish(id, corrections, by),
        removeWork: (id, by) => office.removeWork(id, by),
      });
      await new Promise(() => undefined);
    }).catch(failed);
  });
}

async function answer({ number, method, parameters }: ThreadRequest): Promise<ThreadAnswer> {
  const office = await opening.catch(failureOf);
  if ('message' in office) {
    // Whoever asks next finds the thread started anew.
    setImmediate(() => process.exit());
    return { number, failure: office };
  }
  try {
    const action = office[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { number, value: await action(...parameters) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
