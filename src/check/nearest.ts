/**
 * The stretch of a text that is most like some words: found by the runs of characters that both have,
 * then cut to size by the least number of insertions, deletions and replacements (Sellers, 1980).
 */
import type { TextSpan } from '../domain/span.ts';

export interface NearStretch extends TextSpan {
  /** Characters to change, as a share of the words: 0 is the same, 1 nothing in common. */
  readonly distance: number;
}

const SEED = 3;
/** A seed that stands in more places (有关部) leads nowhere. */
const MAX_PLACES = 400;
/**
 * Null where the text has nothing in common with the words. Offsets are those of `text`. The work grows
 * with the square of the words: the caller keeps them short.
 */
export function nearestStretch(words: string, text: string, within: TextSpan): NearStretch | null {
  const diagonal = bestDiagonal(words, text, within);
  if (diagonal === null) return null;
  const margin = 12 + Math.ceil(words.length * 0.4);
  const from = Math.max(within.start, diagonal - margin);
  const to = Math.min(within.end, diagonal + words.length + margin);
  const { start, end, edits } = narrow(words, text.slice(from, to));
  if (end === start) return null;
  return { start: from + start, end: from + end, distance: edits / words.length };
}

/** The offset of the text at which the words would begin, by the votes of the seeds that both have. */
function bestDiagonal(words: string, text: string, { start, end }: TextSpan): number | null {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SEED <= words.length; at++) {
    const seed = words.slice(at, at + SEED);
    const held = places.get(seed);
    if (held === undefined) places.set(seed, [at]);
    else if (held.length < MAX_PLACES) held.push(at);
  }
  const width = Math.max(4, Math.ceil(words.length / 8));
  const votes = new Map<number, { count: number; first: number }>();
  for (let at = start; at + SEED <= end; at++) {
    for (const place of places.get(text.slice(at, at + SEED)) ?? []) {
      // Each vote counts for two neighbouring bands, so that a border between them costs nothing.
      const band = Math.floor((at - place) / width);
      for (const each of [band, band + 1]) {
        const held = votes.get(each);
        if (held === undefined) votes.set(each, { count: 1, first: at - place });
        else held.count++;
      }
    }
  }
  let best: { count: number; first: number } | null = null;
  for (const vote of votes.values()) if (best === null || vote.count > best.count) best = vote;
  return best?.first ?? null;
}

/** Where in the text the words fit with the fewest edits, the text before and behind costing nothing. */
function narrow(words: string, text: string): { start: number; end: number; edits: number } {
  // Column by column of the text: edits and the start of the best fit of words[0, i) that ends here.
  const rows = words.length + 1;
  let edits = Int32Array.from({ length: rows }, (_, i) => i);
  let starts = new Int32Array(rows);
  let [nextEdits, nextStarts] = [new Int32Array(rows), new Int32Array(rows)];
  let best = { start: 0, end: 0, edits: words.length };
  for (let j = 1; j <= text.length; j++) {
    const character = text.charCodeAt(j - 1);
    nextEdits[0] = 0;
    nextStarts[0] = j;
    for (let i = 1; i < rows; i++) {
      const replaced = (edits[i - 1] ?? 0) + (words.charCodeAt(i - 1) === character ? 0 : 1);
      const missing = (nextEdits[i - 1] ?? 0) + 1;
      const added = (edits[i] ?? 0) + 1;
      const least = Math.min(replaced, missing, added);
      nextEdits[i] = least;
      nextStarts[i] =
        (least === replaced ? starts[i - 1] : least === added ? starts[i] : nextStarts[i - 1]) ?? 0;
    }
    [edits, nextEdits] = [nextEdits, edits];
    [starts, nextStarts] = [nextStarts, starts];
    const all = edits[words.length] ?? 0;
    if (all < best.edits) best = { start: starts[words.length] ?? 0, end: j, edits: all };
  }
  return best;
}
