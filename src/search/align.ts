/**
 * Two rows of clauses side by side: which clause of one is which of the other. Clauses with the same words
 * are matched first (the longest row of them that keeps the order); between them those that share most of
 * their character pairs are, again in order. What has no counterpart stands alone.
 */

import { diffArrays } from 'diff';
import { firstNotBefore } from '../domain/bisect.ts';

/** Indices into the two rows; null: only the other side has it. */
export interface AlignedPair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Share of character pairs (Dice) from which two clauses are taken to be versions of one another. */
const ALIKE = 0.35;
/** Pairs of clauses that are compared between two that are the same; beyond, none of them is matched. */
const MOST_PAIRS = 90_000;

/** Clauses that may be only in one of two rows for the longest common row to be looked for: about a second of work. */
const MOST_DIFFERING = 5_000;

/** Every index of both rows occurs once, and each side's indices rise. */
export function alignClauses(left: readonly string[], right: readonly string[]): readonly AlignedPair[] {
  const aligned: AlignedPair[] = [];
  let gap: Start = { left: 0, right: 0 };
  const closeGap = (end: Start) => {
    const rows = [left.slice(gap.left, end.left), right.slice(gap.right, end.right)] as const;
    for (const pair of alignGap(...rows, gap)) aligned.push(pair);
    gap = { left: end.left + 1, right: end.right + 1 };
  };
  for (const same of longestCommonRow(left, right) ?? commonRowOfUnique(left, right)) {
    closeGap(same);
    aligned.push(same);
  }
  closeGap({ left: left.length, right: right.length });
  return aligned;
}

/** Where the same clauses stand in both, in order; null where the rows differ too much to look for all of them. */
function longestCommonRow(left: readonly string[], right: readonly string[]): readonly Start[] | null {
  const changes = diffArrays([...left], [...right], { maxEditLength: MOST_DIFFERING });
  if (changes === undefined) return null;
  const row: Start[] = [];
  let at: Start = { left: 0, right: 0 };
  for (const { added, removed, count = 0 } of changes) {
    if (!added && !removed)
      for (let step = 0; step < count; step++) row.push({ left: at.left + step, right: at.right + step });
    at = { left: at.left + (added ? 0 : count), right: at.right + (removed ? 0 : count) };
  }
  return row;
}

/** The longest row of clauses that stand once in each: those that stand often say little of what belongs together. */
function commonRowOfUnique(left: readonly string[], right: readonly string[]): readonly Start[] {
  const places = uniquePlaces(right);
  const shared: Start[] = [...uniquePlaces(left)].flatMap(([text, at]) => {
    const there = places.get(text);
    return there === undefined ? [] : [{ left: at, right: there }];
  });
  return longestRise(shared);
}

function uniquePlaces(row: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  row.forEach((text, at) => {
    if (places.has(text)) often.add(text);
    else places.set(text, at);
  });
  for (const text of often) places.delete(text);
  return places;
}

/** Of pairs whose left sides rise the most whose right sides rise too (patience sorting). */
function longestRise(pairs: readonly Start[]): readonly Start[] {
  /** The pairs with the one before each in the longest row that it ends. */
  const ends: { readonly pair: Start; readonly before: number }[] = [];
  /** By the length of a row: which pair with the least right side ends one. */
  const tops: number[] = [];
  for (const pair of pairs) {
    const length = firstNotBefore(
      0,
      tops.length,
      (index) => (ends[tops[index] ?? 0]?.pair.right ?? 0) < pair.right,
    );
    ends.push({ pair, before: tops[length - 1] ?? -1 });
    tops[length] = ends.length - 1;
  }
  const row: Start[] = [];
  for (let end = ends[tops.at(-1) ?? -1]; end !== undefined; end = ends[end.before]) row.push(end.pair);
  return row.reverse();
}

/** One index into each row. */
interface Start {
  readonly left: number;
  readonly right: number;
}

/** The matches of the highest sum of likeness that keep the order, by the usual table. */
function alignGap(left: readonly string[], right: readonly string[], start: Start): readonly AlignedPair[] {
  if (left.length * right.length > MOST_PAIRS) return allAlone(left.length, right.length, start);
  const likeness = likenessOf(left, right);
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const sum = (i: number, j: number) => best[i * width + j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      best[i * width + j] = Math.max(sum(i + 1, j), sum(i, j + 1), sum(i + 1, j + 1) + likeness(i, j));
    }
  }
  const pairs: AlignedPair[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const inBoth = i < left.length && j < right.length;
    if (inBoth && likeness(i, j) > 0 && sum(i, j) === sum(i + 1, j + 1) + likeness(i, j)) {
      pairs.push({ left: start.left + i++, right: start.right + j++ });
    } else if (i < left.length && (j === right.length || sum(i, j) === sum(i + 1, j))) {
      pairs.push({ left: start.left + i++, right: null });
    } else {
      pairs.push({ left: null, right: start.right + j++ });
    }
  }
  return pairs;
}

function allAlone(lefts: number, rights: number, start: Start): readonly AlignedPair[] {
  return [
    ...Array.from({ length: lefts }, (_, at) => ({ left: start.left + at, right: null })),
    ...Array.from({ length: rights }, (_, at) => ({ left: null, right: start.right + at })),
  ];
}

/** 0 below ALIKE, else the share of character pairs; counted once for each pair of clauses. */
function likenessOf(left: readonly string[], right: readonly string[]): (i: number, j: number) => number {
  const [lefts, rights] = [left.map(bigramsOf), right.map(bigramsOf)];
  const known = new Float64Array(left.length * right.length);
  for (const [i, one] of lefts.entries()) {
    for (const [j, other] of rights.entries()) known[i * right.length + j] = dice(one, other);
  }
  return (i, j) => known[i * right.length + j] ?? 0;
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // What cannot reach the bound by its size alone need not be counted.
  const most = (2 * Math.min(one.size, other.size)) / (one.size + other.size);
  if (!(most >= ALIKE)) return 0;
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const bigram of small) if (large.has(bigram)) shared++;
  const share = (2 * shared) / (one.size + other.size);
  return share >= ALIKE ? share : 0;
}

function bigramsOf(text: string): ReadonlySet<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => (characters[index] ?? '') + character));
}
