/**
 * What a server does while its library rests: texts are read ahead, and first pages are prepared once nobody
 * has written for a while.
 */
import type { Worker } from 'node:worker_threads';
import { isWorthPreparing } from '../../src/search/prepared.ts';
import { readAhead } from '../../src/search/read-ahead.ts';
import type { HeldWork, KnowledgeReader } from '../../src/store/store.ts';
import { StoreNotReadyError } from '../../src/store/store-errors.ts';
import type { Library } from '../library/library.ts';
import { startThread } from '../workers/thread.ts';
import { warnOfUnprepared } from './terminal.ts';

/** How long nothing may have been written: people publish several documents one after the other. */
const QUIET_MILLISECONDS = 20_000;

export class Resting {
  readonly #library: Library;
  /** The works as they were last seen, and since when. */
  #works: readonly HeldWork[] = [];
  #since = 0;
  #isRead = true;
  #isPrepared = true;
  #worker: Worker | null = null;

  constructor(library: Library) {
    this.#library = library;
  }

  /** To be called every now and then. */
  async look(): Promise<void> {
    const { reader, readOnly } = this.#library;
    const works = await worksOf(reader);
    if (works === null) return;
    if (works !== this.#works) {
      this.#works = works;
      this.#since = Date.now();
      this.#isRead = false;
      this.#isPrepared = readOnly || !(await isWorthPreparing(reader));
    } else if (!this.#isRead) {
      this.#isRead = true;
      await readAhead(reader);
    }
    if (this.#isPrepared || this.#worker !== null || Date.now() - this.#since < QUIET_MILLISECONDS) return;
    this.#isPrepared = true;
    this.#worker = startThread('./rest-thread', import.meta.url);
    // What the thread could not tell itself: it ran out of memory, above all.
    this.#worker.on('error', (error) => warnOfUnprepared(error));
    this.#worker.on('exit', () => {
      this.#worker = null;
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/** Null while there is no database to read from. */
async function worksOf(reader: KnowledgeReader): Promise<readonly HeldWork[] | null> {
  try {
    return await reader.listWorks();
  } catch (error) {
    if (error instanceof StoreNotReadyError) return null;
    throw error;
  }
}
