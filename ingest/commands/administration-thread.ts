/** Where uploads are read and published, one after another. Started by administration.ts. */
import { parentPort } from 'node:worker_threads';
import type { Administration } from '../../src/api/administration.ts';
import { readConfig } from '../../src/config.ts';
import { compile } from '../compile.ts';
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

const { library: folder } = readConfig(process.env);

await withLibrary(async (library) => {
  const office = new LibraryAdministration(library, folder, compile);
  const administration: Methods = {
    upload: (file, by) => uploadAndDescribe(office, file, by),
    publish: (id, corrections, by) => office.publish(id, corrections, by),
    removeWork: (id, by) => office.removeWork(id, by),
  };
  // A row of promises: the lock of the library admits one writer at a time.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: ThreadRequest) => {
    last = last.then(async () => port.postMessage(await answer(administration, request)));
  });
  // The library stays open until whoever started this thread ends it.
  await new Promise(() => undefined);
});

async function answer(
  administration: Methods,
  { number, method, parameters }: ThreadRequest,
): Promise<ThreadAnswer> {
  try {
    const action = administration[method] as (...given: readonly unknown[]) => Promise<unknown>;
    return { number, value: await action.apply(administration, [...parameters]) };
  } catch (error) {
    return { number, failure: failureOf(error) };
  }
}
