/** Makes entries in a thread of its own, while the thread that keeps the library writes those made before. */
import { toEntries } from '../../src/search/entries.ts';
import type { IndexEntry } from '../../src/store/store.ts';
import type { Segmenter } from '../../src/text/segmenter.ts';
import { type Tokeniser, tokeniseHere } from '../library/reading.ts';
import { FEWEST_JOBS, JobThread } from './job-thread.ts';

/** Documents that may be under way, so that the thread always has one to work on. */
const UNDER_WAY = 4;

/** For so many documents: in this thread where starting another takes longer than the work. */
export function tokeniserFor(documents: number, segmenter: Segmenter): Tokeniser {
  if (documents >= FEWEST_JOBS) return startTokeniseThread();
  return tokeniseHere((document) => toEntries(document, segmenter));
}

/** In a thread, however few documents there are; `close` ends it. */
export function startTokeniseThread(): Tokeniser {
  const thread = new JobThread<Uint8Array, readonly IndexEntry[]>('./tokenise-thread');
  return {
    capacity: UNDER_WAY,
    entries: (_, packed) => thread.run(packed, [packed.buffer]),
    close: () => thread.stop(),
  };
}
