/**
 * The one tokenizer: whatever enters the index and whatever is asked of it passes through here.
 *
 * Tokens hold no white space, no control character and no ASCII punctuation, so that a store may join
 * them by spaces and split them again with the plainest of tokenizers (FTS5's `ascii`, for which every
 * ASCII letter and digit and every other character outside ASCII is part of a word).
 */
import type { Tokens } from '../store/store.ts';
import { SEGMENTER_VERSION, type Segmenter } from '../text/segmenter.ts';
import { clearBorder, createBorders, createWordSorts, setBorder, setWordSort } from './borders.ts';
import { normaliseWithOffsets } from './normalise.ts';
import { fingerprintsOf } from './shingles.ts';

/**
 * What an index depends on besides the texts: the rules here, Unicode's tables and the dictionary. An
 * index with another fingerprint answers other questions and must be built again. Count the first
 * number up whenever N, the tokens, the shingles or the borders change.
 */
export const TOKENIZER_FINGERPRINT = `5 unicode-${process.versions.unicode} ${SEGMENTER_VERSION}`;

/** Everything the index takes of one text; `normalised` is N of it. */
export function toTokens(original: string, normalised: string, segmenter: Segmenter): Tokens {
  return {
    bigrams: toBigrams(normalised),
    characters: toCharacters(normalised),
    shingles: fingerprintsOf(normalised).join(' '),
    ...wordsOf(original, normalised, segmenter),
  };
}

/** Overlapping pairs of characters, in order; empty for a text of one character. */
export function toBigrams(normalised: string): string {
  const text = toToken(normalised);
  const row = createRow(text.length);
  let first = 0;
  let second = endOfCharacter(text, first);
  while (second < text.length) {
    const end = endOfCharacter(text, second);
    row.add(text, first, end);
    first = second;
    second = end;
  }
  return row.toString();
}

/** The distinct characters, in order. */
export function toCharacters(normalised: string): string {
  const text = toToken(normalised);
  const row = createRow(text.length);
  for (let at = 0; at < text.length; ) {
    const end = endOfCharacter(text, at);
    if (text.indexOf(text.slice(at, end)) === at) row.add(text, at, end);
    at = end;
  }
  return row.toString();
}

/** Gathers tokens of at most two characters, as many as a text of this length has; one string is made, in the end. */
function createRow(textLength: number) {
  // A pair of characters outside the basic plane takes four units, and begins two units behind the last.
  const units = new Uint16Array(3 * textLength + 3);
  let length = 0;
  return {
    add(text: string, start: number, end: number): void {
      for (let at = start; at < end; at++) units[length++] = text.charCodeAt(at);
      units[length++] = SPACE;
    },
    toString(): string {
      return Buffer.from(units.buffer, 0, 2 * Math.max(0, length - 1)).toString('utf16le');
    },
  };
}

const SPACE = 0x20;

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
/** Numbers in characters, which the dictionary cuts as it likes; those in digits it never sees. */
const NUMERAL_RUN = /[〇零一二两三四五六七八九十百千万亿]{2,}/g;
const BLANK = /\s/u;

/**
 * Where words begin and end: by the dictionary, and at white space of the original; never inside a number.
 * And what each may be in a name.
 */
function wordsOf(
  original: string,
  normalised: string,
  segmenter: Segmenter,
): Pick<Tokens, 'borders' | 'wordSorts'> {
  const borders = createBorders(normalised.length);
  const wordSorts = createWordSorts(normalised.length);
  let start = 0;
  setBorder(borders, 0);
  segmenter.eachWord(normalised, (end, sort) => {
    setBorder(borders, end);
    setWordSort(wordSorts, start, sort);
    start = end;
  });
  for (const run of normalised.matchAll(NUMERAL_RUN)) {
    for (let inside = run.index + 1; inside < run.index + run[0].length; inside++)
      clearBorder(borders, inside);
  }
  if (BLANK.test(original)) setBordersAtBlanks(original, borders);
  return { borders, wordSorts };
}

function setBordersAtBlanks(original: string, borders: Uint8Array): void {
  const { starts, ends } = normaliseWithOffsets(original);
  for (let i = 1; i < starts.length; i++) {
    const gapStart = ends[i - 1] ?? 0;
    const gapEnd = starts[i] ?? 0;
    if (gapEnd > gapStart && BLANK.test(original.slice(gapStart, gapEnd))) setBorder(borders, i);
  }
}
