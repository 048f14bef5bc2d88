/** Following what other processes write, for a program that goes on reading a library for long. */
import type { Library } from '../library/library.ts';
import { warnOfOldDatabase } from './terminal.ts';

/** How soon readers see a database that another process has rebuilt. */
const REFRESH_MILLISECONDS = 2_000;

/** Refreshes a library every now and then, and does then what is to be done `afterwards`. Gives what ends it. */
export function followWriters(
  library: Pick<Library, 'refresh'>,
  afterwards: () => Promise<void> = async () => undefined,
): () => void {
  const timer = setInterval(() => {
    library.refresh().then(afterwards).catch(warnOfOldDatabase);
  }, REFRESH_MILLISECONDS);
  return () => clearInterval(timer);
}
