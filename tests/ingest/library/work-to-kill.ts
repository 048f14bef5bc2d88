/**
 * One piece of work on a library, in a process that a test kills. It loads what it needs and waits
 * for a line of JSON with its task; then it says `began`, a line `kept ID` for each document that it was
 * told to be published, and `done` with the milliseconds that it took.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { collectSources } from '../../../ingest/collect.ts';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { type Library, openLibrary } from '../../../ingest/library/library.ts';
import type { Reading } from '../../../ingest/library/reading.ts';
import { smallParts, smallReading } from './small-reading.ts';

export interface TaskToKill {
  readonly work: 'ingest' | 'ingest in threads' | 'rebuild' | 'publish';
  /** Folder of the library. */
  readonly folder: string;
  /** Folder of the files that `ingest` and `publish` bring in. */
  readonly sources: string;
}

const CLERK = { name: '张三', address: '10.1.2.3' };

const say = (line: string) => process.stdout.write(`${line}\n`);

async function work(library: Library, task: TaskToKill): Promise<void> {
  const { files } = await collectSources([task.sources]);
  if (task.work === 'rebuild') return library.rebuild();
  if (task.work !== 'publish') return void (await library.add(files));
  const office = new LibraryAdministration(library, task.folder, smallReading.compile);
  for (const { path } of files) {
    const file = { name: basename(path), bytes: await readFile(path), work: null };
    const { id } = await office.upload(file, CLERK);
    say(`kept ${(await office.publish(id, {}, CLERK)).work}`);
  }
}

async function loadThreadedReading(): Promise<Reading> {
  return (await import('./threaded-reading.ts')).threadedReading;
}

if (process.argv[1] === import.meta.filename) {
  const [line] = (await once(createInterface(process.stdin), 'line')) as [string];
  const task = JSON.parse(line) as TaskToKill;
  const reading = task.work === 'ingest in threads' ? await loadThreadedReading() : smallReading;
  const library = await openLibrary(task.folder, smallParts({ reading }));
  const began = performance.now();
  say('began');
  await work(library, task);
  say(`done ${performance.now() - began}`);
  await library.close();
  process.exit();
}
