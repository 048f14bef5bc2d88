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
  #worker: Worker | null = null;
  /** In the order of the jobs, which is that of the outcomes. */
  #waiting: Waiting<Outcome>[] = [];

  /** `name`: as startThread, beside this file. */
  constructor(name: string) {
    this.#name = name;
  }

  /** Rejects where the thread ends before it has done the job. `handedOver` is no longer of use here. */
  run(job: Job, handedOver: readonly ArrayBuffer[] = []): Promise<Outcome> {
    this.#worker ??= this.#start();
    this.#worker.postMessage(job, handedOver);
    return new Promise((done, failed) => {
      this.#waiting.push({ done, failed });
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startThread(this.#name, import.meta.url);
    // An error comes before the exit, and the next job is done by the next thread.
    const giveUp = (why: string) => {
      if (worker !== this.#worker) return;
      this.#worker = null;
      for (const { failed } of this.#waiting.splice(0)) failed(new Error(why));
    };
    worker.on('message', (outcome: Outcome) => this.#waiting.shift()?.done(outcome));
    worker.on('messageerror', (error) => giveUp(error.message));
    worker.on('error', (error) => giveUp(error.message));
    worker.on('exit', (code) => giveUp(`${code}`));
    return worker;
  }
}
