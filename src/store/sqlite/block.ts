/** The entries of one document as the columns of `entry_block`. */
import type { IndexEntry } from '../store.ts';
import { kindCode, partCode, roleCode } from './codes.ts';
import { packNumbers, packShortNumbers } from './numbers.ts';

export function packEntries(entries: readonly IndexEntry[]): Record<string, Buffer | string> {
  const units = numberNames(entries.map((entry) => entry.unit));
  const chapters = numberNames(entries.map((entry) => entry.chapter));
  const unitLengths = new Array<number>(units.names.length).fill(0);
  entries.forEach(({ normalised }, at) => {
    const unit = units.numbers[at] ?? 0;
    unitLengths[unit] = (unitLengths[unit] ?? 0) + normalised.length;
  });
  return {
    units: packNumbers(units.numbers),
    chapters: packShortNumbers(chapters.numbers),
    kinds: Buffer.from(entries.map((entry) => kindCode(entry.kind))),
    roles: Buffer.from(entries.map((entry) => roleCode(entry.role))),
    parts: Buffer.from(entries.map(partCode)),
    unitLengths: packNumbers(unitLengths),
    unitNames: JSON.stringify(units.names),
    chapterNames: JSON.stringify(chapters.names),
    lengths: packNumbers(entries.map((entry) => entry.normalised.length)),
    normalised: packTexts(entries.map((entry) => entry.normalised)),
    borders: Buffer.concat(entries.map((entry) => entry.tokens.borders)),
    wordSorts: Buffer.concat(entries.map((entry) => entry.tokens.wordSorts)),
  };
}

/**
 * Texts end to end. They are kept as UTF-16LE, because a string is made of that by copying, in a sixth of the
 * time that SQLite's UTF-8 takes.
 */
function packTexts(texts: readonly string[]): Buffer {
  return Buffer.from(texts.join(''), 'utf16le');
}

export function unpackTexts(bytes: Buffer): string {
  return bytes.toString('utf16le');
}

/** Where each text begins in the texts end to end; the last number is where all end. */
export function textStarts(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0);
  return starts;
}

/** The same for their borders end to end: one bit for each offset of a text, its end included. */
export function borderStarts(lengths: Uint32Array): Uint32Array {
  return textStarts(lengths.map((length) => (length + 8) >> 3));
}

/** The same for the sorts of their words: two bits for each character. By where the texts begin. */
export function wordSortStarts(starts: Uint32Array): Uint32Array {
  return textStarts(starts.subarray(1).map((end, at) => (end - (starts[at] ?? 0) + 3) >> 2));
}

/** Each name by its number in the order of first appearance. */
function numberNames<T>(names: readonly T[]): { numbers: number[]; names: T[] } {
  const known = new Map<T, number>();
  const numbers = names.map((name) => {
    const number = known.get(name) ?? known.size;
    known.set(name, number);
    return number;
  });
  return { numbers, names: [...known.keys()] };
}
