/**
 * One measured run for ingest.ts: takes the folder of its first argument into a new library with one
 * thread, and prints as JSON the seconds of each stage, of jieba over the same texts, and the peak of
 * memory.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { cleanLines } from '../../ingest/clean/clean.ts';
import { collectSources } from '../../ingest/collect.ts';
import { compile } from '../../ingest/compile.ts';
import { extractLines } from '../../ingest/extract/extract.ts';
import { openLibrary } from '../../ingest/library/library.ts';
import { compileHere } from '../../ingest/library/reading.ts';
import { linkDocument } from '../../ingest/link-document.ts';
import type { SourceFile } from '../../ingest/source.ts';
import { buildTree } from '../../ingest/structure/tree.ts';
import { toEntries } from '../../src/search/entries.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { createSegmenter } from '../../src/text/segmenter.ts';

const { cutForSearch } = createRequire(import.meta.url)('nodejieba') as {
  cutForSearch(text: string): string[];
};
const segmenter = createSegmenter();
const spent = { jieba: 0, extract: 0, clean: 0, structure: 0, compile: 0, link: 0, tokenise: 0, write: 0 };
let bytes = 0;
let documents = 0;

async function timed<T>(stage: keyof typeof spent, work: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  spent[stage] += (performance.now() - start) / 1000;
  return result;
}

function timedNow<T>(stage: keyof typeof spent, work: () => T): T {
  const start = performance.now();
  const result = work();
  spent[stage] += (performance.now() - start) / 1000;
  return result;
}

/** The first three stages are run once more by themselves; that time is taken off again below. */
async function measured(source: SourceFile) {
  const extraction = await timed('extract', () => extractLines(source));
  const clean = timedNow('clean', () => cleanLines(extraction, source.fileName));
  timedNow('structure', () => buildTree(clean, extraction.text));
  timedNow('jieba', () => cutForSearch(extraction.text));
  bytes += Buffer.byteLength(extraction.text);
  documents++;
  return timed('compile', () => compile(source));
}

cutForSearch('词典');
segmenter.cut('词典');
const folder = mkdtempSync(join(tmpdir(), 'tiaowen-bench-library-'));
try {
  const library = await openLibrary(folder, {
    reading: {
      compile: measured,
      startCompiling: () => compileHere(measured),
      link: (document, catalogue) => timedNow('link', () => linkDocument(document, catalogue)),
      entries: (document) => timedNow('tokenise', () => toEntries(document, segmenter)),
    },
    openStore: (path) => {
      const store = openSqliteStore(path, 'bench');
      const { writer } = store;
      return {
        ...store,
        writer: {
          ...writer,
          replaceDocument: (...given) => timed('write', () => writer.replaceDocument(...given)),
          optimise: () => timed('write', () => writer.optimise()),
        },
      };
    },
    fingerprint: 'bench',
    today: () => '2026-01-01',
  });
  const { files } = await collectSources([process.argv[2] ?? '']);
  const start = performance.now();
  await library.add(files);
  const elapsed = (performance.now() - start) / 1000;
  await library.close();

  const { jieba, extract, clean, structure, compile: compiled, link, tokenise, write } = spent;
  const toTree = extract + clean + structure;
  const seconds = {
    jieba,
    extract,
    clean,
    structure,
    analyse: compiled - toTree,
    link,
    tokenise,
    write,
    library: elapsed - jieba - toTree - compiled - link - tokenise - write,
  };
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  process.stdout.write(JSON.stringify({ documents, bytes, seconds, peak }));
} finally {
  rmSync(folder, { recursive: true });
}
