/**
 * The administration of a library that is being served: what reads files or writes the database runs in
 * a thread of its own, so that searches go on meanwhile; the rest is done here.
 */
import type { Worker } from 'node:worker_threads';
import type { Administration } from '../../src/api/administration.ts';
import type { DraftAnswer } from '../../src/api/contract.ts';
import { describeOpened } from '../../src/api/describe-draft.ts';
import { ApiError } from '../../src/api/errors.ts';
import type { Actor } from '../../src/domain/administration.ts';
import { compileSource } from '../compile.ts';
import { describeFailure, isExpected } from '../failure.ts';
import { LibraryAdministration, type UploadedFile } from '../library/administration.ts';
import type { Library } from '../library/library.ts';
import { startThread } from '../workers/thread.ts';

/** What the thread does, with what it is given. */
const THREAD_METHODS = ['upload', 'publish', 'removeWork'] as const;
export type ThreadMethod = (typeof THREAD_METHODS)[number];

export interface ThreadRequest {
  readonly number: number;
  readonly method: ThreadMethod;
  readonly parameters: readonly unknown[];
}

export type ThreadAnswer = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly failure: ThreadFailure }
);

/** `expected`: the person who asked can put it right. */
export interface ThreadFailure {
  readonly expected: boolean;
  readonly code: string | null;
  readonly message: string;
}

export interface RunningAdministration {
  readonly library: Administration;
  close(): Promise<void>;
}

/** `library` is that of `folder`; it follows what the thread writes. */
export function startAdministration(library: Library, folder: string): RunningAdministration {
  const here = new LibraryAdministration(library, folder, compileSource);
  // Without a thread, which would be refused likewise.
  if (library.readOnly) return { library: administrationOf(here), close: async () => undefined };
  const thread = new AdministrationThread();
  const inThread = async <T>(method: ThreadMethod, ...parameters: readonly unknown[]): Promise<T> => {
    const value = await thread.ask(method, parameters);
    await library.refresh();
    return value as T;
  };
  return {
    library: {
      ...administrationOf(here),
      upload: (file, by) => inThread('upload', file, by),
      publish: (id, corrections, by) => inThread('publish', id, corrections, by),
      removeWork: (id, by) => inThread('removeWork', id, by),
    },
    close: () => thread.close(),
  };
}

/** An administration as the API knows it: what a person can put right is an ApiError. */
export function administrationOf(office: LibraryAdministration): Administration {
  return {
    upload: (file, by) => orApiError(uploadAndDescribe(office, file, by)),
    publish: (id, corrections, by) => orApiError(office.publish(id, corrections, by)),
    removeWork: (id, by) => orApiError(office.removeWork(id, by)),
    listDrafts: () => orApiError(office.listDrafts()),
    openDraft: (id) => orApiError(office.openDraft(id)),
    discard: (id, by) => orApiError(office.discard(id, by)),
    readAudit: (page) => orApiError(office.readAudit(page)),
  };
}

/** What the API answers to an upload, and no more of the document. */
export async function uploadAndDescribe(
  office: LibraryAdministration,
  file: UploadedFile,
  by: Actor,
): Promise<DraftAnswer> {
  return describeOpened(await office.upload(file, by));
}

type Waiting = { done: (value: unknown) => void; failed: (error: Error) => void };

/** Started when it is first needed, and again should a file have ended it. */
class AdministrationThread {
  #worker: Worker | null = null;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask(method: ThreadMethod, parameters: readonly unknown[]): Promise<unknown> {
    this.#worker ??= this.#start();
    const number = ++this.#number;
    this.#worker.postMessage({ number, method, parameters } satisfies ThreadRequest);
    return new Promise((done, failed) => {
      this.#waiting.set(number, { done, failed });
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = startThread('./administration-thread', import.meta.url);
    worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    // An error comes before the exit, and what is asked in between is asked of the next thread.
    const giveUp = (error: Error) => {
      if (worker === this.#worker) this.#giveUp(error);
    };
    worker.on('error', giveUp);
    worker.on('exit', (code) => giveUp(new Error(`the administration's thread ended with ${code}`)));
    return worker;
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if ('value' in answer) waiting?.done(answer.value);
    else waiting?.failed(errorOf(answer.failure));
  }

  #giveUp(error: Error): void {
    this.#worker = null;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}

/** How a failure leaves the thread: an error's class does not pass from one thread to another. */
export function failureOf(error: unknown): ThreadFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : null;
  if (isExpected(error)) return { expected: true, code, message: describeFailure(error) };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { expected: false, code, message };
}

function errorOf({ expected, code, message }: ThreadFailure): Error {
  if (!expected) return new Error(message);
  switch (code) {
    case 'work-not-held':
      return new ApiError('no-such-document', message);
    case 'no-such-draft':
    case 'draft-outdated':
    case 'library-locked':
      return new ApiError(code, message);
    case 'library-not-writable':
    case 'EROFS':
      return new ApiError('library-read-only', message);
    default:
      return new ApiError('upload-refused', message);
  }
}

async function orApiError<T>(action: Promise<T>): Promise<T> {
  try {
    return await action;
  } catch (error) {
    throw errorOf(failureOf(error));
  }
}
