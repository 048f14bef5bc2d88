/**
 * How near each other several words stand in a text: near ones speak of one thing, far ones of several.
 * 查封、扣押的期限不得超过三十日 tells more of 查封 and 期限 than a page on which both stand.
 */

/** Terms that fill this share of the stretch that holds them all stand as near as can be. */
const NEAREST = 0.5;
/** What terms far from each other are worth of that. */
const FAR_WEIGHT = 1 / 3;

/**
 * How much a normalised text tells of all of some terms together: from a third, where they stand far from each
 * other or one is missing, to 1, by the share that they fill of the shortest stretch that holds them all.
 */
export function nearness(text: string, terms: readonly string[]): number {
  const stretch = shortestStretch(text, terms);
  if (stretch === null) return FAR_WEIGHT;
  const filled = terms.reduce((sum, term) => sum + term.length, 0);
  return FAR_WEIGHT + (1 - FAR_WEIGHT) * Math.min(1, filled / stretch / NEAREST);
}

/** The length of the shortest stretch of a text that holds each of some terms; null: it holds not all of them. */
export function shortestStretch(text: string, terms: readonly string[]): number | null {
  const places = terms.map((term) => text.indexOf(term));
  if (places.includes(-1)) return null;
  let shortest = text.length;
  // The leftmost term is moved on each time, so that every stretch that might be the shortest is passed.
  for (;;) {
    const start = Math.min(...places);
    const end = Math.max(...terms.map((term, at) => (places[at] ?? 0) + term.length));
    shortest = Math.min(shortest, end - start);
    const first = places.indexOf(start);
    const next = text.indexOf(terms[first] ?? '', start + 1);
    if (next < 0) return shortest;
    places[first] = next;
  }
}
