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

/** What the index takes of a text; `normalised` is N of it. */
export type Tokenizer = (original: string, normalised: string) => Tokens;

/** For the texts of a document or of several: what it works with is made once. */
export function createTokenizer(segmenter: Segmenter): Tokenizer {
  const row = createRow();
  const seen = createSeen();
  return (original, normalised) => {
    const text = toToken(normalised);
    const { borders, wordSorts } = wordsOf(original, normalised, segmenter);
    return {
      bigrams: bigramsOf(text, row),
      characters: charactersOf(text, row, seen),
      shingles: fingerprintsOf(normalised).join(' '),
      borders,
      wordSorts,
    };
  };
}

/** Overlapping pairs of characters, in order; empty for a text of one character. */
export function toBigrams(normalised: string): string {
  return bigramsOf(toToken(normalised), createRow());
}

function bigramsOf(text: string, row: Row): string {
  row.begin(text);
  let first = 0;
  let second = endOfCharacter(text, first);
  while (second < text.length) {
    const end = endOfCharacter(text, second);
    row.add(text, first, end);
    first = second;
    second = end;
  }
  return row.end();
}

/** The distinct characters, in order. */
export function toCharacters(normalised: string): string {
  return [...new Set(toToken(normalised))].join(' ');
}

function charactersOf(text: string, row: Row, seen: Seen): string {
  row.begin(text);
  seen.begin();
  for (let at = 0; at < text.length; ) {
    const end = endOfCharacter(text, at);
    if (seen.isNew(text, at, end)) row.add(text, at, end);
    at = end;
  }
  return row.end();
}

type Row = ReturnType<typeof createRow>;
type Seen = ReturnType<typeof createSeen>;

/** Gathers tokens of at most two characters; one string is made of them, in the end. */
function createRow() {
  let units = new Uint16Array(0);
  let bytes = Buffer.alloc(0);
  let length = 0;
  return {
    begin(text: string): void {
      length = 0;
      // A pair of characters outside the basic plane takes four units, and begins two units behind the last.
      const most = 3 * text.length + 3;
      if (most <= units.length) return;
      units = new Uint16Array(2 * most);
      bytes = Buffer.from(units.buffer);
    },
    add(text: string, start: number, end: number): void {
      for (let at = start; at < end; at++) units[length++] = text.charCodeAt(at);
      units[length++] = SPACE;
    },
    end: () => bytes.toString('utf16le', 0, 2 * Math.max(0, length - 1)),
  };
}

/** Which characters were met in a text. */
function createSeen() {
  /** For each unit the number of the last text that held it. */
  const texts = new Uint32Array(2 ** 16);
  const beyond = new Set<string>();
  let text = 0;
  return {
    begin(): void {
      text++;
      beyond.clear();
    },
    isNew(of: string, start: number, end: number): boolean {
      if (end - start > 1) return beyond.size < beyond.add(of.slice(start, end)).size;
      const code = of.charCodeAt(start);
      if (texts[code] === text) return false;
      texts[code] = text;
      return true;
    },
  };
}

const SPACE = 0x20;

/** A piece of normalised text as a token: ASCII punctuation moves to its full-width form, which N never leaves. */
function toToken(normalised: string): string {
  return normalised.replace(ASCII_PUNCTUATION, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** The normalised text of a token. */
export function fromToken(token: string): string {
  return token.replace(FULL_WIDTH, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** N leaves no half pairs, so a high surrogate is always followed by its low one. */
function endOfCharacter(text: string, start: number): number {
  const code = text.charCodeAt(start);
  return start + (code >= 0xd800 && code <= 0xdbff ? 2 : 1);
}

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;
const FULL_WIDTH = /[！-／：-＠［-｀｛-～]/g;
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
