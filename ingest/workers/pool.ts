/** Compiles sources in threads of their own, so that a folder is read by all processors. */
import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { compileSource } from '../compile.ts';
import { type Compiler, compileHere, type UnreadSource } from '../library/reading.ts';
import type { PackedDocument } from '../packed.ts';
import type { SourceFile } from '../source.ts';
import { startThread } from './thread.ts';

/** Below this, starting a thread takes longer than the reading. */
const FEWEST_SOURCES = 16;

/** One processor is left to the thread that keeps the library. */
export function compilerFor(sources: number): Compiler {
  if (sources < FEWEST_SOURCES) return compileHere(compileSource);
  return startPool(Math.max(1, availableParallelism() - 1));
}

type Outcome = PackedDocument | UnreadSource;

interface Job {
  readonly source: SourceFile;
  readonly done: (outcome: Outcome) => void;
}

/** A compiler with so many threads. */
export function startPool(size: number): Compiler {
  const threads = Array.from({ length: size }, () => new CompileThread());
  const idle = [...threads];
  const waiting: Job[] = [];

  async function work(thread: CompileThread): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      job.done(await thread.compile(job.source));
    }
    idle.push(thread);
  }

  return {
    // While one source is handed over or taken back, the thread has another to work on.
    capacity: 2 * size,
    compile: (source) =>
      new Promise((done, failed) => {
        waiting.push({ source, done });
        const thread = idle.pop();
        if (thread !== undefined) work(thread).catch(failed);
      }),
    async close() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

/** One thread, started when it is first needed and again should a source have ended it. */
class CompileThread {
  #worker: Worker | null = null;
  #done: ((outcome: Outcome) => void) | null = null;

  /** One source at a time. */
  compile(source: SourceFile): Promise<Outcome> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(source);
    return new Promise((done) => {
      this.#done = done;
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startThread('./compile-thread', import.meta.url);
    // An error comes before the exit, and the next source is read by the next thread.
    const giveUp = (why: string) => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      this.#finish({ failure: `程序内部错误：读取该文件的线程意外终止（${why}）` });
    };
    worker.on('message', (outcome: Outcome) => this.#finish(outcome));
    worker.on('messageerror', (error) => giveUp(error.message));
    worker.on('error', (error) => giveUp(error.message));
    worker.on('exit', (code) => giveUp(`${code}`));
    return worker;
  }

  #finish(outcome: Outcome): void {
    const done = this.#done;
    this.#done = null;
    done?.(outcome);
  }
}
