/** What commands write: results to standard output, everything else to standard error. */
import { once } from 'node:events';

/** A line of the result. Waits while the reader of a pipe is slower than we are. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

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

/** `tiaowen parse … | head` closes the pipe when it has enough; that is no error. */
export function quitOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
