/** No file, whoever made it, ends the program, keeps it busy for ever or fills the memory. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { LibraryAdministration } from '../../ingest/library/administration.ts';
import { withLibraryAt } from '../ingest/library/small-library.ts';
import { smallReading, temporaryFolder } from '../ingest/library/small-reading.ts';
import { HOSTILE_FILES, HOSTILE_NAMES } from './files.ts';
import type { FileOutcome } from './read-file.ts';

const READER = join(import.meta.dirname, 'read-file.ts');
/** Of JavaScript's own memory; a file that needs more ends the process and fails the test. */
const HEAP_MB = 1_024;
/** Of everything, jieba's dictionary included. */
const MEMORY_MB = 1_600;
const HANGS_AFTER = 600_000;
/** In milliseconds; what looks through a whole file for each of its parts takes longer on any machine. */
const SLOWEST = 30_000;

it('every hostile file is read or refused in words, in bounded memory', {
  timeout: HANGS_AFTER,
}, async () => {
  const child = spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, '--import', 'tsx', READER], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const outcomes = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FileOutcome);
  const [slowest] = outcomes.toSorted((one, other) => other.milliseconds - one.milliseconds);
  const peak = Math.max(...outcomes.map((outcome) => outcome.peak));
  console.info(
    `${outcomes.length} hostile files: ${outcomes.reduce((sum, { milliseconds }) => sum + milliseconds, 0)} ms, ` +
      `the slowest ${slowest?.name} ${slowest?.milliseconds} ms, memory at its peak ${peak} MB`,
  );
  expect([await ended, err]).toEqual([[0, null], expect.not.stringContaining('Error')]);
  expect(outcomes.map(({ name }) => name)).toEqual(HOSTILE_FILES.map(({ name }) => name));
  expect(outcomes.filter(({ isOurMistake }) => isOurMistake)).toEqual([]);
  expect(slowest?.milliseconds).toBeLessThan(SLOWEST);
  expect(peak).toBeLessThan(MEMORY_MB);
});

it('no name of a file leads out of the library, and each is kept as it was given', async () => {
  const place = await temporaryFolder();
  const folder = join(place, 'library');
  const passwords = await readFile('/etc/passwd', 'utf8');
  await withLibraryAt(folder, async (library) => {
    const office = new LibraryAdministration(library, folder, smallReading.compile);
    for (const [n, name] of HOSTILE_NAMES.entries()) {
      const bytes = new TextEncoder().encode(`${n}号办法\n第一条市容。`);
      const { id } = await office.upload({ name, bytes, work: null }, { name, address: null });
      const { work } = await office.publish(id, {}, { name, address: null });
      expect((await library.reader.findWork(work))?.expression.fileName).toBe(name);
    }
    const { entries } = await office.readAudit({ limit: 100, offset: 0 });
    expect(new Set(entries.map(({ fileName }) => fileName))).toEqual(new Set(HOSTILE_NAMES));
  });
  expect(await readdir(place)).toEqual(['library']);
  const ours = /^(?:[0-9a-f]{64}|[a-z0-9-]+\.json|[a-z]+|audit\.jsonl|index-1\.db(?:-wal|-shm)?)$/;
  const names = (await readdir(folder, { recursive: true })).map((path) => path.replace(/.*\//, ''));
  expect(names.filter((name) => !ours.test(name))).toEqual([]);
  expect(await readFile('/etc/passwd', 'utf8')).toBe(passwords);
});
