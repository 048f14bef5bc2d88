/**
 * Word borders as bits: bit i of the row (bit i % 8 of byte i >> 3) says whether a word begins or ends
 * at offset i of a normalised text. They are kept with each entry, so that finding needs no dictionary.
 */
import { WORD_SORTS, type WordSort } from '../domain/word-sort.ts';

/** Borders of a text of this length, none of them set. */
export function createBorders(length: number): Uint8Array {
  return new Uint8Array((length + 8) >> 3);
}

export function setBorder(borders: Uint8Array, offset: number): void {
  borders[offset >> 3] = (borders[offset >> 3] ?? 0) | (1 << (offset & 7));
}

export function clearBorder(borders: Uint8Array, offset: number): void {
  borders[offset >> 3] = (borders[offset >> 3] ?? 0) & ~(1 << (offset & 7));
}

export function isBorder(borders: Uint8Array, offset: number): boolean {
  return ((borders[offset >> 3] ?? 0) & (1 << (offset & 7))) !== 0;
}

/** What each word may be in a name (domain/word-sort.ts), in two bits at the offset where it begins. */
export function createWordSorts(length: number): Uint8Array {
  return new Uint8Array((length + 3) >> 2);
}

export function setWordSort(sorts: Uint8Array, offset: number, sort: WordSort): void {
  sorts[offset >> 2] = (sorts[offset >> 2] ?? 0) | (WORD_SORTS.indexOf(sort) << (2 * (offset & 3)));
}
