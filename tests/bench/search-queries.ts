/** The queries that search.ts asks, the same in every run, and in what order people would ask them. */

/** A row of numbers that is the same in every run (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const LENGTHS = [1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8, 12];

/** Stretches of the texts, so that what is frequent is asked for frequently, borders of words crossed. */
export function queriesFrom(texts: readonly string[], count: number): string[] {
  const random = createRandom(343);
  const queries = new Set<string>();
  while (queries.size < count) {
    const characters = [...(texts[random(texts.length)] ?? '')];
    const length = LENGTHS[random(LENGTHS.length)] ?? 2;
    if (characters.length < length) continue;
    const start = random(characters.length - length + 1);
    queries.add(characters.slice(start, start + length).join(''));
  }
  return [...queries];
}

/**
 * How many times as many queries are asked before as are measured. V8 compiles what it has seen often enough:
 * search goes on gaining for some thousand queries, an empty route and a loop over all texts for a moment only.
 */
export const WARMING = 40;

/** Different queries that people ask, and how often all of them together: as long as the empty route is asked. */
export const DIFFERENT = 12_000;
const ASKED = 24_000;

/**
 * Queries in the order in which many people ask them: drawn so that the nth most frequent is asked 1/n as
 * often as the first (Zipf's law, which logs of search engines follow; Baeza-Yates and Ribeiro-Neto, Modern
 * Information Retrieval, 2nd ed., 7.2). A fifth of them is asked for the first time.
 */
export function mixOf(queries: readonly string[]): string[] {
  const random = createRandom(54);
  const ends: number[] = [];
  for (const at of queries.keys()) ends.push((ends.at(-1) ?? 0) + 1 / (at + 1));
  return Array.from({ length: ASKED }, () => {
    const drawn = (random(1_000_000) / 1_000_000) * (ends.at(-1) ?? 0);
    return queries[ends.findIndex((end) => drawn < end)] ?? '';
  });
}
