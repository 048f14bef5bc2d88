/** Which candidates belong to one article. */
import type { Candidate } from '../store/store.ts';

/** The articles of candidates by number, in the order of their first candidates. */
export interface Numbering {
  /** For each candidate the number of its article. */
  readonly articleOf: Uint32Array;
  /** How many articles there are. */
  readonly count: number;
}

export function numberArticles(candidates: readonly Candidate[]): Numbering {
  const articleOf = new Uint32Array(candidates.length);
  // Those of a unit mostly follow each other; only where a unit may come again need they be remembered.
  const numbers = ascend(candidates) ? null : new Map<number, number>();
  let [unit, article, count]: [number | null, number, number] = [null, 0, 0];
  candidates.forEach(({ unitNumber }, at) => {
    if (unitNumber !== unit) {
      unit = unitNumber;
      article = numbers?.get(unit) ?? count;
      numbers?.set(unit, article);
      if (article === count) count++;
    }
    articleOf[at] = article;
  });
  return { articleOf, count };
}

/** Whether no unit has a lower number than the one before. */
function ascend(candidates: readonly Candidate[]): boolean {
  let highest = 0;
  for (const { unitNumber } of candidates) {
    if (unitNumber < highest) return false;
    highest = unitNumber;
  }
  return true;
}
