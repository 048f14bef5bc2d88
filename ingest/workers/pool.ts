/** Compiles sources in threads of their own, so that a folder is read by all processors. */
import { availableParallelism } from 'node:os';
import { compileSource } from '../compile.ts';
import { type Compiler, compileHere, type UnreadSource } from '../library/reading.ts';
import type { PackedDocument } from '../packed.ts';
import type { SourceFile } from '../source.ts';
import { FEWEST_JOBS, JobThread } from './job-thread.ts';

/** One processor is left to the thread that keeps the library. */
export function compilerFor(sources: number): Compiler {
  if (sources < FEWEST_JOBS) return compileHere(compileSource);
  return startPool(Math.max(1, availableParallelism() - 1));
}

type Outcome = PackedDocument | UnreadSource;
type CompileThread = JobThread<SourceFile, Outcome>;

interface Job {
  readonly source: SourceFile;
  readonly done: (outcome: Outcome) => void;
}

/** A compiler with so many threads. */
export function startPool(size: number): Compiler {
  const threads = Array.from({ length: size }, (): CompileThread => new JobThread('./compile-thread'));
  const idle = [...threads];
  const waiting: Job[] = [];

  async function work(thread: CompileThread): Promise<void> {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      job.done(await compileIn(thread, job.source));
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

/** One source at a time, so that one which ends the thread takes no other with it. */
function compileIn(thread: CompileThread, source: SourceFile): Promise<Outcome> {
  return thread.run(source).catch(({ message }: Error) => ({
    failure: `程序内部错误：读取该文件的线程意外终止（${message}）`,
  }));
}
