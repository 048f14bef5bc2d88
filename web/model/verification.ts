/** Confirming an answer by reading every text: how far that is, and when it is asked for unasked. Pure. */
import type { SearchAnswer } from '../../src/api/contract.ts';

/** What reading every text said of an answer, and its totals after that. */
export type Verified = Pick<SearchAnswer, 'total'> & Required<Pick<SearchAnswer, 'verification'>>;

export type Check =
  /** Not asked for yet. */
  | { readonly state: 'open' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly verified: Verified }
  /** The server could not; it may be asked again. */
  | { readonly state: 'failed'; readonly message: string };

/** Milliseconds that a reading may have lasted for the next to be asked for without anybody's wish. */
const LIGHT = 1000;

/**
 * Whether an answer is confirmed in the background. The library is read from end to end for that: where
 * the last reading took long, it is left to those who ask for it. `last`: milliseconds; null: none yet.
 */
export function isConfirmedUnasked(last: number | null): boolean {
  return last === null || last <= LIGHT;
}
