/** How much of a question stands in an article as it was asked. */
import type { Candidate } from '../store/store.ts';

/** The length of the longest stretch of a text that stands in some entry. */
export function longestRun(text: string, entries: readonly Pick<Candidate, 'normalised'>[]): number {
  let best = 0;
  for (const { normalised } of entries) {
    for (let start = 0; start + best < text.length; start++) {
      while (start + best < text.length && normalised.includes(text.slice(start, start + best + 1))) best++;
    }
  }
  return best;
}
