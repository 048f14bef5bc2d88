/** kill -9 at any moment of what writes a library: it opens again, nothing is half there, nothing is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectSources } from '../../../ingest/collect.ts';
import { LibraryAdministration } from '../../../ingest/library/administration.ts';
import { readCatalogue } from '../../../ingest/library/catalogue-file.ts';
import type { Library } from '../../../ingest/library/library.ts';
import { sourceIdOf } from '../../../ingest/source.ts';
import type { LinkedDocument } from '../../../src/domain/document.ts';
import { toEntries } from '../../../src/search/entries.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { search } from '../../../src/search/search.ts';
import { characterSegmenter } from '../../search/documents.ts';
import { scan, toOracleEntry } from '../../search/oracle.ts';
import { withLibraryAt } from './small-library.ts';
import { smallParts, smallReading, sourceAt, temporaryFolder } from './small-reading.ts';
import { threadedReading } from './threaded-reading.ts';
import type { TaskToKill } from './work-to-kill.ts';

/** 50 in all. */
const ROUNDS: readonly (readonly [TaskToKill['work'], number])[] = [
  ['ingest', 15],
  ['ingest in threads', 5],
  ['rebuild', 15],
  ['publish', 15],
];
/** Works that are held before, and that come in or are made anew while the process is killed. */
const HELD = 4;
const COMING = 8;
const ARTICLES = 30;
/** A word of every text, one that texts share in part, one of a single text, one of a title. */
const QUERIES = ['办法', '第1', '第7部办法的第三条', '7号市容'];
const PROGRAM = fileURLToPath(new URL('./work-to-kill.ts', import.meta.url));

interface Round {
  /** Documents of which the process was told that they are published. */
  readonly kept: readonly string[];
  /** What the work took; null: it was killed before its end. */
  readonly milliseconds: number | null;
}

/** A process that has loaded its program and waits for its task. The next one loads meanwhile. */
class Processes {
  #next: ChildProcess = spawnProcess();

  take(): ChildProcess {
    const taken = this.#next;
    this.#next = spawnProcess();
    return taken;
  }

  end(): void {
    this.#next.kill('SIGKILL');
  }
}

function spawnProcess(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', PROGRAM], { stdio: ['pipe', 'pipe', 'inherit'] });
}

/** Lets a process work, and kills it so many milliseconds after it began; null: lets it come to its end. */
async function run(child: ChildProcess, task: TaskToKill, killAfter: number | null): Promise<Round> {
  if (child.stdin === null || child.stdout === null) throw new Error('the process has no pipes');
  const ended = once(child, 'close');
  const kept: string[] = [];
  let milliseconds: number | null = null;
  child.stdin.write(`${JSON.stringify(task)}\n`);
  for await (const line of createInterface(child.stdout)) {
    if (line === 'began' && killAfter !== null) wait(killAfter).then(() => child.kill('SIGKILL'));
    if (line.startsWith('kept ')) kept.push(line.slice('kept '.length));
    if (line.startsWith('done ')) milliseconds = Number(line.slice('done '.length));
  }
  const [code, signal] = (await ended) as [number | null, string | null];
  expect([code ?? signal], `${task.work}: the process ended by itself`).toEqual([
    signal === null ? 0 : 'SIGKILL',
  ]);
  return { kept, milliseconds };
}

describe.each(ROUNDS)('kill -9 during %s', (work, rounds) => {
  const parts = smallParts({ reading: work === 'ingest in threads' ? threadedReading : smallReading });
  const processes = new Processes();
  let before: string;
  let sources: string;
  let heldBefore: readonly string[];

  beforeAll(async () => {
    before = join(await temporaryFolder(), 'library');
    sources = await temporaryFolder();
    const held = await temporaryFolder();
    for (let n = 1; n <= HELD; n++) await sourceAt(held, `${n}.txt`, lawOf(n));
    for (let n = HELD + 1; n <= HELD + COMING; n++) await sourceAt(sources, `${n}.txt`, lawOf(n));
    await withLibraryAt(
      before,
      async (library) => {
        await library.add((await collectSources([held, ...(work === 'rebuild' ? [sources] : [])])).files);
        heldBefore = await idsOf(library);
      },
      parts,
    );
  });
  afterAll(() => processes.end());

  it(`leaves a library that opens, answers as a scan does and has lost nothing (${rounds} times)`, async () => {
    const whole = await inCopy((folder) => run(processes.take(), { work, folder, sources }, null));
    let shortest = whole.milliseconds ?? Number.NaN;
    let tries = 0;
    for (const part of momentsOf(rounds)) {
      let isKilled = false;
      // One that was done before its moment came is followed by another, which is killed earlier.
      for (let earlier = 1; !isKilled; earlier++, tries++) {
        await inCopy(async (folder) => {
          const round = await run(processes.take(), { work, folder, sources }, (part * shortest) / earlier);
          shortest = Math.min(shortest, round.milliseconds ?? shortest);
          isKilled = round.milliseconds === null;
          await withLibraryAt(folder, (library) => expectWhole(library, folder, round.kept), parts);
        });
      }
    }
    console.info(
      `kill -9 during ${work}: ${rounds} of ${tries} in the midst of ${shortest.toFixed(0)} ms of work`,
    );
  }, 1_200_000);

  async function inCopy<T>(use: (folder: string) => Promise<T>): Promise<T> {
    const place = await temporaryFolder();
    const folder = join(place, 'library');
    await cp(before, folder, { recursive: true });
    try {
      return await use(folder);
    } finally {
      await rm(place, { recursive: true });
    }
  }

  /** What the catalogue names is in the database, complete and findable; nothing else is, and nothing is lost. */
  async function expectWhole(library: Library, folder: string, kept: readonly string[]): Promise<void> {
    const ids = await idsOf(library);
    const catalogue = await readCatalogue(folder);
    expect(ids).toEqual(
      catalogue
        .works()
        .map(({ id }) => id)
        .sort(),
    );
    expect(ids).toEqual(expect.arrayContaining([...heldBefore, ...kept]));
    expect(library.missing).toEqual([]);
    const documents = await readDocuments(library, folder);
    await expectAsScan(library, documents);
    const office = new LibraryAdministration(library, folder, smallReading.compile);
    await office.settleAudit();
    const { entries } = await office.readAudit({ limit: 1_000, offset: 0 });
    const published = entries.filter(({ action }) => action === 'publish');
    expect(published.map((entry) => entry.work).sort()).toEqual(ids);
    for (const { id } of await office.listDrafts()) {
      expect(sourceIdOf(await readFile(join(folder, 'drafts', id)))).toBe(id);
      expect((await office.openDraft(id)).document.body).toHaveLength(ARTICLES);
    }
  }

  async function readDocuments(library: Library, folder: string): Promise<readonly LinkedDocument[]> {
    const documents = [];
    for (const { work: held, expression } of await library.reader.listWorks()) {
      const bytes = await readFile(join(folder, 'originals', expression.source));
      expect(sourceIdOf(bytes)).toBe(expression.source);
      const document = await library.reader.findDocument(held.id);
      const source = { path: '', fileName: expression.fileName, bytes, id: expression.source, known: null };
      expect(document?.body).toEqual((await parts.reading.compile(source)).body);
      if (document !== null) documents.push(document);
    }
    return documents;
  }

  async function expectAsScan({ reader }: Library, documents: readonly LinkedDocument[]): Promise<void> {
    const texts = documents.flatMap((document) =>
      toEntries(document, characterSegmenter).map((entry) => toOracleEntry(document, entry)),
    );
    expect(await reader.countEntries()).toBe(texts.length);
    for (const raw of QUERIES) {
      const query = parseQuery(raw, {});
      const page = await search(raw, { limit: 1_000, offset: 0 }, { reader });
      if ('refusal' in query || 'refusal' in page) throw new Error(`"${raw}" was refused`);
      const found = page.groups.flatMap(({ document, articles }) =>
        articles.flatMap(({ hits }) => hits.map(({ eId, part }) => `${document} ${eId} ${part}`)),
      );
      const scanned = scan(texts, query).map(
        ({ document, entry }) => `${document.work.id} ${entry.eId} ${entry.part}`,
      );
      expect(found.sort(), raw).toEqual(scanned.sort());
    }
  }
});

function lawOf(n: number): readonly string[] {
  const articles = Array.from({ length: ARTICLES }, (_, i) => `第${i + 1}条第${n}部办法的第${i + 1}条。`);
  return [`${n}号市容管理办法`, `昆政发〔2020〕${n}号`, ...articles];
}

async function idsOf({ reader }: Library): Promise<readonly string[]> {
  return (await reader.listWorks()).map(({ work }) => work.id).sort();
}

/** Random moments as parts of the whole duration, one in each of so many equal stretches. */
function momentsOf(rounds: number): readonly number[] {
  const within = fc.sample(fc.double({ min: 0, max: 1, noNaN: true }), { seed: 7, numRuns: rounds });
  return within.map((part, round) => (round + part) / rounds);
}
