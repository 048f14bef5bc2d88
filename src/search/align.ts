/**
 * Two rows of clauses side by side: which clause of one is which of the other. Clauses with the same words
 * are matched first (the longest row of them that keeps the order); between them those that share most of
 * their character pairs are, again in order. What has no counterpart stands alone.
 */
import { diffArrays } from 'diff';

/** Indices into the two rows; null: only the other side has it. */
export interface AlignedPair {
  readonly left: number | null;
  readonly right: number | null;
}

/** Share of character pairs (Dice) from which two clauses are taken to be versions of one another. */
const ALIKE = 0.35;
/** Pairs of clauses that are compared between two that are the same; beyond, none of them is matched. */
const MOST_PAIRS = 90_000;

/** Every index of both rows occurs once, and each side's indices rise. */
export function alignClauses(left: readonly string[], right: readonly string[]): readonly AlignedPair[] {
  const aligned: AlignedPair[] = [];
  let at = { left: 0, right: 0 };
  let gap = { left: 0, right: 0 };
  const closeGap = () => {
    aligned.push(...alignGap(left.slice(gap.left, at.left), right.slice(gap.right, at.right), gap));
  };
  for (const { added, removed, count = 0 } of diffArrays([...left], [...right])) {
    if (added) at = { ...at, right: at.right + count };
    else if (removed) at = { ...at, left: at.left + count };
    else {
      closeGap();
      for (let step = 0; step < count; step++) aligned.push({ left: at.left + step, right: at.right + step });
      at = { left: at.left + count, right: at.right + count };
      gap = at;
    }
  }
  closeGap();
  return aligned;
}

interface Start {
  readonly left: number;
  readonly right: number;
}

/** The matches of the highest sum of likeness that keep the order, by the usual table. */
function alignGap(left: readonly string[], right: readonly string[], start: Start): readonly AlignedPair[] {
  const likeness = left.length * right.length > MOST_PAIRS ? () => 0 : likenessOf(left, right);
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
