/**
 * The one tokenizer: whatever enters the index and whatever is asked of it passes through here.
 *
 * Tokens hold no white space, no control character and no ASCII punctuation, so that a store may join
 * them by spaces and split them again with the plainest of tokenizers (FTS5's `ascii`, for which every
 * ASCII letter and digit and every other character outside ASCII is part of a word).
 */
import type { Tokens } from '../store/store.ts';
import { SEGMENTER_VERSION, type Segmenter } from '../text/segmenter.ts';
import { packBorders } from './borders.ts';
import type { Normalised } from './normalise.ts';
import { fingerprintsOf } from './shingles.ts';

/**
 * What an index depends on besides the texts: the rules here, Unicode's tables and the dictionary. An
 * index with another fingerprint answers other questions and must be built again. Count the first
 * number up whenever N, the tokens, the shingles or the borders change.
 */
export const TOKENIZER_FINGERPRINT = `2 unicode-${process.versions.unicode} ${SEGMENTER_VERSION}`;

/** Everything the index takes of one text. `original` is the text that `normalised` comes from. */
export function toTokens(original: string, normalised: Normalised, segmenter: Segmenter): Tokens {
  const { text } = normalised;
  const cut = segmenter.cut(text);
  const words = cut.filter((word) => WORD.test(word)).flatMap((word) => segmenter.withShorterWords(word));
  return {
    bigrams: toBigrams(text),
    characters: toCharacters(text),
    words: words.map(toToken),
    shingles: fingerprintsOf(text),
    borders: packBorders(bordersOf(original, normalised, cut)),
  };
}

/** Overlapping pairs of characters, in order; none for a text of one character. */
export function toBigrams(normalised: string): string[] {
  const text = toToken(normalised);
  const bigrams: string[] = [];
  let start = 0;
  let middle = endOfCharacter(text, start);
  while (middle < text.length) {
    const end = endOfCharacter(text, middle);
    bigrams.push(text.slice(start, end));
    start = middle;
    middle = end;
  }
  return bigrams;
}

/** The distinct characters. */
export function toCharacters(normalised: string): string[] {
  return [...new Set(toToken(normalised))];
}

/** A piece of normalised text as a token: ASCII punctuation moves to its full-width form, which N never leaves. */
export function toToken(normalised: string): string {
  return normalised.replace(ASCII_PUNCTUATION, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** N leaves no half pairs, so a high surrogate is always followed by its low one. */
function endOfCharacter(text: string, start: number): number {
  const code = text.charCodeAt(start);
  return start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;
const WORD = /[\p{L}\p{N}]/u;
/** Numbers in characters, which the dictionary cuts as it likes; those in digits it never sees. */
const NUMERAL_RUN = /[〇零一二两三四五六七八九十百千万亿]{2,}/g;

/** Where words begin and end: by the dictionary, and at white space of the original; never inside a number. */
function bordersOf(original: string, normalised: Normalised, words: readonly string[]): boolean[] {
  const { text, starts, ends } = normalised;
  const borders = new Array<boolean>(text.length + 1).fill(false);
  borders[0] = true;
  let at = 0;
  for (const word of words) {
    at += word.length;
    borders[at] = true;
  }
  for (const run of text.matchAll(NUMERAL_RUN)) {
    for (let inside = run.index + 1; inside < run.index + run[0].length; inside++) borders[inside] = false;
  }
  for (let i = 1; i < text.length; i++) {
    const gapStart = ends[i - 1] ?? 0;
    const gapEnd = starts[i] ?? 0;
    if (gapEnd > gapStart && /\s/u.test(original.slice(gapStart, gapEnd))) borders[i] = true;
  }
  return borders;
}
