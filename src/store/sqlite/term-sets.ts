/** The entries that hold a term, remembered for the next query with it: a reader who narrows a search repeats its words. */
import type { QueryTerm } from '../store.ts';

export interface TermSets {
  /** The ordinals of the entries that hold a term, ascending. */
  readonly of: (term: QueryTerm) => Uint32Array;
  /** Whether it is remembered. */
  has(term: QueryTerm): boolean;
}

/** Smaller sets are found again as quickly as they are remembered. */
const WORTH_KEEPING = 500;
/** Four bytes each. */
const MAX_KEPT = 500_000;

/** For one state of the library. */
export function createTermSets(find: (term: QueryTerm) => Uint32Array): TermSets {
  // In the order of use: the first was not asked for for longest.
  const kept = new Map<string, Uint32Array>();
  let size = 0;

  function keep(name: string, set: Uint32Array): void {
    kept.set(name, set);
    size += set.length;
    for (const [oldest, { length }] of kept) {
      if (size <= MAX_KEPT || oldest === name) return;
      kept.delete(oldest);
      size -= length;
    }
  }

  return {
    of(term) {
      const held = kept.get(term.normalised);
      if (held !== undefined) {
        kept.delete(term.normalised);
        kept.set(term.normalised, held);
        return held;
      }
      const set = find(term);
      if (set.length >= WORTH_KEEPING) keep(term.normalised, set);
      return set;
    },
    has: (term) => kept.has(term.normalised),
  };
}
