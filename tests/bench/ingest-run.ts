/**
 * One measured run for ingest.ts: takes the folder of its first argument into a new library with one
 * thread, and prints a Measure as JSON.
 *
 * The steps and jieba run by themselves afterwards, over the same files: beside the library's own work they
 * would leave it their garbage to clear away. They are timed some files at a time, because to ask for the
 * processor's time costs as much as many of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { cleanLines } from '../../ingest/clean/clean.ts';
import { collectSources } from '../../ingest/collect.ts';
import { keepHeapSmall } from '../../ingest/commands/heap.ts';
import { compileSource } from '../../ingest/compile.ts';
import { extractLines } from '../../ingest/extract/extract.ts';
import { type Library, type LibraryParts, openLibrary } from '../../ingest/library/library.ts';
import { compileHere, type Reading, tokeniseHere } from '../../ingest/library/reading.ts';
import { linkDocument, relinkReferences } from '../../ingest/link-document.ts';
import { readSource } from '../../ingest/source.ts';
import { buildTree } from '../../ingest/structure/tree.ts';
import type { PolicyDocument } from '../../src/domain/document.ts';
import { toEntries } from '../../src/search/entries.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import type { Store } from '../../src/store/store.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';
import { cutWords } from '../text/cut-words.ts';

/** Seconds by the clock, and of all processors together. */
export interface Spent {
  readonly clock: number;
  readonly processor: number;
}

export interface Measure {
  readonly documents: number;
  /** Of the extracted texts in UTF-8. */
  readonly bytes: number;
  readonly stages: Readonly<Record<string, Spent>>;
  /** Opening the filled library and adding one document more, which all who cite it are linked to. */
  readonly oneMore: Spent;
  /** Adding one document that nobody cites to the open library. */
  readonly oneUncited: Spent;
  /** Memory of the process before the first document, the dictionary loaded, and at its largest; in MB. */
  readonly memory: { readonly before: number; readonly peak: number };
}

const { cutForSearch } = createRequire(import.meta.url)('nodejieba') as {
  cutForSearch(text: string): string[];
};

class Stopwatch {
  clock = 0;
  processor = 0;

  async run<T>(work: () => T | Promise<T>): Promise<T> {
    const [clock, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    this.clock += (performance.now() - clock) / 1e3;
    this.processor += (user + system) / 1e6;
    return result;
  }
}

const segmenter = createSegmenter();
const watches = {
  jieba: new Stopwatch(),
  extract: new Stopwatch(),
  clean: new Stopwatch(),
  structure: new Stopwatch(),
  compile: new Stopwatch(),
  tokenise: new Stopwatch(),
  write: new Stopwatch(),
  whole: new Stopwatch(),
};
const FILES_AT_ONCE = 20;

/** What is done with each file, step by step, and what jieba takes for the same text. Gives their bytes. */
async function measureSteps(paths: readonly string[]): Promise<number> {
  const sources = await Promise.all(paths.map((path) => readSource(path)));
  const { jieba, extract, clean, structure, compile: compiling, tokenise } = watches;
  const extractions = await extract.run(() => Promise.all(sources.map(extractLines)));
  const texts = extractions.map(({ text }) => text);
  const cleaned = await clean.run(() =>
    extractions.map((extraction, at) => cleanLines(extraction, sources[at]?.fileName ?? '')),
  );
  await structure.run(() => cleaned.map((lines, at) => buildTree(lines, texts[at] ?? '')));
  const documents = await compiling.run(() => Promise.all(sources.map(compileSource)));
  await tokenise.run(() => documents.map(entriesOf));
  await jieba.run(() => texts.map((text) => cutForSearch(text)));
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** The stages one after the other, none counted twice. */
function stagesOf({ compile: compiled, whole, ...stages }: typeof watches): Measure['stages'] {
  const { jieba, extract, clean, structure, tokenise, write } = stages;
  const without = (from: Spent, parts: readonly Spent[]): Spent => ({
    clock: parts.reduce((left, part) => left - part.clock, from.clock),
    processor: parts.reduce((left, part) => left - part.processor, from.processor),
  });
  const toTree = [extract, clean, structure];
  return {
    jieba,
    extract,
    clean,
    structure,
    analyse: without(compiled, toTree),
    tokenise,
    write,
    library: without(whole, [compiled, tokenise, write]),
  };
}

const entriesOf = (document: PolicyDocument) => toEntries(document, segmenter);
const steps: Pick<Reading, 'compile' | 'link' | 'relink'> = {
  compile: compileSource,
  link: linkDocument,
  relink: relinkReferences,
};
function openHere(folder: string, openStore: LibraryParts['openStore']): Promise<Library> {
  return openLibrary(folder, {
    reading: {
      ...steps,
      startCompiling: () => compileHere(steps.compile),
      startTokenising: () => tokeniseHere(entriesOf),
    },
    openStore,
    openReadOnlyStore: openStore,
    fingerprint: 'bench',
    today: () => '2026-01-01',
  });
}

const openStore = (path: string) => openSqliteStore(path, 'bench');

function openWatched(path: string): Store {
  const store = openStore(path);
  const { writer } = store;
  return {
    ...store,
    writer: {
      ...writer,
      replaceDocuments: (batch) => watches.write.run(() => writer.replaceDocuments(batch)),
      optimise: () => watches.write.run(() => writer.optimise()),
    },
  };
}

/** The title that most documents cite and none has: all of those are looked at again when it comes. */
async function mostMissed({ reader }: Library): Promise<string> {
  const counts = new Map<string, number>();
  for (const { title } of await reader.citedTitles()) counts.set(title, (counts.get(title) ?? 0) + 1);
  const [most] = [...counts].sort((one, other) => other[1] - one[1]);
  return most?.[0] ?? '办法';
}

/** A short text of this title that cites three others. */
async function textOf(title: string, { reader }: Library): Promise<string> {
  const held = (await reader.listWorks()).slice(0, 3);
  const articles = held.map(
    ({ work }, at) => `第${'一二三'.charAt(at)}条　依照《${work.title}》第一条办理。`,
  );
  return [title, ...articles].join('\n\n');
}

keepHeapSmall('command');
cutWords('词典', segmenter);
const temporary = mkdtempSync(join(tmpdir(), 'tiaowen-bench-library-'));
const folder = join(temporary, 'library');
try {
  const library = await openHere(folder, openWatched);
  const { files } = await collectSources([process.argv[2] ?? '']);
  const before = process.memoryUsage.rss() / 1e6;
  await watches.whole.run(() => library.add(files));
  const path = join(temporary, 'more.txt');
  writeFileSync(path, await textOf(await mostMissed(library), library));
  const uncited = join(temporary, 'uncited.txt');
  writeFileSync(uncited, await textOf('某某区无人引用的办法', library));
  await library.close();
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;

  const oneMore = new Stopwatch();
  await oneMore.run(async () => {
    const again = await openHere(folder, openStore);
    await again.add([{ path, known: null }]);
    await again.close();
  });
  const oneUncited = new Stopwatch();
  const open = await openHere(folder, openStore);
  await oneUncited.run(() => open.add([{ path: uncited, known: null }]));
  await open.close();
  cutForSearch('词典');
  let bytes = 0;
  for (let at = 0; at < files.length; at += FILES_AT_ONCE)
    bytes += await measureSteps(files.slice(at, at + FILES_AT_ONCE).map((file) => file.path));
  const spent = ({ clock, processor }: Stopwatch): Spent => ({ clock, processor });
  const measure: Measure = {
    documents: files.length,
    bytes,
    stages: stagesOf(watches),
    memory: { before, peak },
    oneMore: spent(oneMore),
    oneUncited: spent(oneUncited),
  };
  process.stdout.write(JSON.stringify(measure));
} finally {
  rmSync(temporary, { recursive: true });
}
