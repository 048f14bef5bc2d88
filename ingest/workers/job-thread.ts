/** A thread of this program that does jobs for another: each message is a job, and each answer its outcome. */
import type { Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';

/** Below this, starting a thread takes longer than the jobs. */
export const FEWEST_JOBS = 16;

interface Waiting<Outcome> {
  readonly done: (outcome: Outcome) => void;
  readonly failed: (error: Error) => void;
}

/** Started when it is first needed, and again should a job have ended it. */
export class JobThread<Job, Outcome> {
  readonly #name: string;
  readonly #rest: number | null;
  #resting: NodeJS.Timeout | null = null;
  #worker: Worker | null = null;
  /** In the order of the jobs, which is that of the outcomes. */
  #waiting: Waiting<Outcome>[] = [];

  /**
   * `name`: as startThread, beside this file. `rest`: it gives its memory back once it has had nothing to do for
   * so many milliseconds; null: it waits for the next job.
   */
  constructor(name: string, rest: number | null = null) {
    this.#name = name;
    this.#rest = rest;
  }

  /** Rejects where the thread ends before it has done the job. `handedOver` is no longer of use here. */
  run(job: Job, handedOver: readonly ArrayBuffer[] = []): Promise<Outcome> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(job, handedOver);
    if (this.#resting !== null) clearTimeout(this.#resting);
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed });
    });
  }

  /** Jobs that are not done are rejected. */
  async stop(): Promise<void> {
    if (this.#resting !== null) clearTimeout(this.#resting);
    await this.#worker?.terminate();
  }

  /** The next job is done by another thread, which begins whether or not this one has ended. */
  #letGo(worker: Worker): void {
    this.#worker = null;
    worker.terminate();
  }

  #start(): Worker {
    const worker = startThread(this.#name, import.meta.url);
    // An error comes before the exit, and the next job is done by the next thread.
    const giveUp = (why: string) => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      for (const { failed } of this.#waiting.splice(0)) failed(new Error(why));
    };
    worker.on('message', (outcome: Outcome) => {
      this.#waiting.shift()?.done(outcome);
      if (this.#rest === null || this.#waiting.length > 0) return;
      this.#resting = setTimeout(() => this.#letGo(worker), this.#rest).unref();
    });
    worker.on('messageerror', (error) => giveUp(error.message));
    worker.on('error', (error) => giveUp(error.message));
    worker.on('exit', (code) => giveUp(`${code}`));
    return worker;
  }
}
