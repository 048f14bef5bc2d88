/** What commands write: results to standard output, everything else to standard error. */
import { once } from 'node:events';
import { userInfo } from 'node:os';
import type { Actor } from '../../src/domain/administration.ts';
import { isErrno } from '../errno.ts';
import { describeFailure } from '../failure.ts';

/** A line of the result. Waits while the reader of a pipe is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** A value as JSON on a line of its own. */
export async function printJson(value: unknown): Promise<void> {
  await print(JSON.stringify(value));
}

/** A line for the person at the terminal. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A file or command that failed: named, with the reason; the exit code will be 1. */
export function warnOfFailure(what: string, reason: string): void {
  warn(`${what}：${reason}`);
  process.exitCode = 1;
}

/** The database that is open goes on answering, and what cannot be followed now may be the next time. */
export function warnOfOldDatabase(error: unknown): void {
  warn(`未能换用新的数据库：${String(error)}`);
}

/** First pages could not be prepared; each is then made when somebody asks for it. */
export function warnOfUnprepared(error: unknown): void {
  warn(`未能预先排好常用字词的检索结果，检索照常：${describeFailure(error)}`);
}

/** `tiaowen parse … | head` closes the pipe when it has enough; that is no error. */
export function quitOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

/** Who sits at the terminal, by the name that the system has; in a container there may be none. */
export function operator(): Actor {
  try {
    return { name: userInfo().username, address: null };
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ERR_SYSTEM_ERROR')) return { name: null, address: null };
    throw error;
  }
}
