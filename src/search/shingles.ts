/**
 * Shingles, by which nearly the same text is found again: all runs of eight letters or digits of a text
 * (punctuation does not count). The index keeps a part of them, chosen by winnowing (Schleimer, Wilkerson
 * and Aiken, 2003): two texts that share a run of 27 characters share at least one that is kept.
 */

const SHINGLE = 8;
/** Of so many shingles in a row the least is kept. */
const WINDOW = 20;
/** Bits of a hash that are kept: two shingles that look the same are told apart when the texts are compared. */
const BITS = 25;
/** Shorter texts are phrases of the trade (县级以上人民政府应当加强领导) and are not compared. */
export const SHORTEST_COMPARED = 30;

/** The letters and digits of a normalised text. */
export function lettersOf(normalised: string): string {
  return normalised.replace(OTHERS, '');
}

/** All that is neither letter nor digit; what is no Han character is looked at first, because most are. */
const OTHERS = /(?![\u4e00-\u9fff])[^\p{L}\p{N}]/gu;

/** The distinct shingles of a text's letters. */
export function shinglesOf(letters: string): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= letters.length; at++) shingles.add(letters.slice(at, at + SHINGLE));
  return shingles;
}

/** The shingles that the index keeps, as numbers in base 36; none for a text too short to be compared. */
export function fingerprintsOf(normalised: string): string[] {
  const letters = lettersOf(normalised);
  if (letters.length < SHORTEST_COMPARED) return [];
  const hashes = new Uint32Array(letters.length - SHINGLE + 1);
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(letters, at);
  const kept = new Set<string>();
  let least = -1;
  for (let end = WINDOW; end <= hashes.length; end++) {
    const before = least;
    least = leastIn(hashes, end - WINDOW, end, before);
    if (least !== before) kept.add(((hashes[least] ?? 0) >>> (32 - BITS)).toString(36));
  }
  return [...kept];
}

/** Where the least of a window stands, given where that of the window one before it stood; -1: there was none. */
function leastIn(hashes: Uint32Array, start: number, end: number, before: number): number {
  const stays = before >= start;
  let least = stays ? before : start;
  for (let at = stays ? end - 1 : start + 1; at < end; at++) {
    if ((hashes[at] ?? 0) < (hashes[least] ?? 0)) least = at;
  }
  return least;
}

/** FNV-1a of the shingle at an offset, 32 bits. */
function hashOf(letters: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at++) {
    hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
