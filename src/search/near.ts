/** Terms of the library that are spelt nearly as a text, or sound like it. */
import { NUMERAL_CHARACTERS } from '../text/numerals.ts';
import type { LexiconWord } from './lexicon.ts';
import { createSlices } from './slices.ts';
import { type Sounds, soundAlike } from './sounds.ts';

export interface NearText {
  /** The text with one stretch of it exchanged for a term of the library. */
  readonly text: string;
  readonly soundsAlike: boolean;
  /** How often the term stands in the library. */
  readonly uses: number;
}

/** A number of whatever length is one number. */
const NUMBERS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, 'gu');
/** Longer texts are sentences; nothing is looked for in them. */
const LONGEST_TEXT = 10;
/** Stretches in which an edit is looked for. */
const SHORTEST_STRETCH = 2;
const LONGEST_STRETCH = 6;

/**
 * Texts one edit or one homophone away: the whole text exchanged for a term that differs from it by one
 * character more, less or other, or sounds alike; or one character of a stretch of it, for a term there. Those
 * that sound alike come first, then those most used.
 */
export async function nearTexts(
  text: string,
  terms: readonly LexiconWord[],
  sounds: Sounds,
): Promise<readonly NearText[]> {
  const slices = createSlices();
  const characters = [...text];
  if (characters.length < SHORTEST_STRETCH || characters.length > LONGEST_TEXT) return [];
  const found = new Map<string, NearText>();
  for (const { text: term, uses } of terms) {
    if (slices.isOver()) await slices.pause();
    const other = [...term];
    if (Math.abs(other.length - characters.length) <= 1 && isOneEdit(characters, other))
      put(term, other, 0, uses);
    else if (soundAlike(characters, other, sounds)) put(term, other, 0, uses);
    if (other.length < SHORTEST_STRETCH || other.length > LONGEST_STRETCH) continue;
    for (let start = 0; start + other.length <= characters.length; start++) {
      if (other.length === characters.length) break;
      if (isNearStretch(characters, start, other, sounds))
        put(replaceStretch(start, other), other, start, uses);
    }
  }
  found.delete(text);
  return [...found.values()].sort(
    (one, another) => Number(another.soundsAlike) - Number(one.soundsAlike) || another.uses - one.uses,
  );

  function replaceStretch(start: number, other: readonly string[]): string {
    return [...characters.slice(0, start), ...other, ...characters.slice(start + other.length)].join('');
  }

  function put(near: string, other: readonly string[], start: number, uses: number): void {
    const stretch = characters.slice(start, start + other.length);
    const soundsAlike = soundAlike(stretch, other, sounds);
    const held = found.get(near);
    if (held === undefined || uses > held.uses) found.set(near, { text: near, soundsAlike, uses });
  }
}

/** One other character; of two characters, where it leaves too little of the word, one that sounds the same. */
function isNearStretch(
  characters: readonly string[],
  start: number,
  other: readonly string[],
  sounds: Sounds,
): boolean {
  let differing = -1;
  for (let at = 0; at < other.length; at++) {
    if (characters[start + at] === other[at]) continue;
    if (differing >= 0) return false;
    differing = at;
  }
  if (differing < 0 || other.length > 2) return differing >= 0;
  return soundAlike([characters[start + differing] ?? ''], [other[differing] ?? ''], sounds);
}

/** One character more, less or other, or two neighbours exchanged. */
function isOneEdit(one: readonly string[], other: readonly string[]): boolean {
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const left = one.length - head - tail;
  const right = other.length - head - tail;
  if (left <= 1 && right <= 1) return left + right > 0;
  return left === 2 && right === 2 && one[head] === other[head + 1] && one[head + 1] === other[head];
}

/** 第十五条 and 第十四条: who names a number means that one, and has not misspelt another. */
export function differsInNumbersOnly(one: string, other: string): boolean {
  return one.replace(NUMBERS, '#') === other.replace(NUMBERS, '#');
}
