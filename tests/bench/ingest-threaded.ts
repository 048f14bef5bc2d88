/**
 * One measured run for ingest.ts: takes the folder of its first argument into a new library as the program does
 * on two processors, one worker thread beside the thread that writes, and prints a ThreadedMeasure as JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { collectSources } from '../../ingest/collect.ts';
import { keepHeapSmall } from '../../ingest/commands/heap.ts';
import { compileSource } from '../../ingest/compile.ts';
import { openLibrary } from '../../ingest/library/library.ts';
import { linkDocument, relinkReferences } from '../../ingest/link-document.ts';
import { startPool } from '../../ingest/workers/pool.ts';
import { startTokeniseThread } from '../../ingest/workers/tokenise.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';

export interface ThreadedMeasure {
  /** Seconds by the clock. */
  readonly clock: number;
  /** Memory of the process with its thread at its largest, in MB. */
  readonly peak: number;
}

keepHeapSmall('command');
const openStore = (path: string) => openSqliteStore(path, 'bench');
const temporary = mkdtempSync(join(tmpdir(), 'tiaowen-bench-library-'));
try {
  const library = await openLibrary(join(temporary, 'library'), {
    reading: {
      compile: compileSource,
      startCompiling: () => startPool(1),
      link: linkDocument,
      relink: relinkReferences,
      startTokenising: startTokeniseThread,
    },
    openStore,
    openReadOnlyStore: openStore,
    fingerprint: 'bench',
    today: () => '2026-01-01',
  });
  const { files } = await collectSources([process.argv[2] ?? '']);
  const begun = performance.now();
  await library.add(files);
  const clock = (performance.now() - begun) / 1e3;
  const peak = (process.resourceUsage().maxRSS * 1024) / 1e6;
  await library.close();
  process.stdout.write(JSON.stringify({ clock, peak } satisfies ThreadedMeasure));
} finally {
  rmSync(temporary, { recursive: true });
}
