/**
 * Word borders as bits: bit i of the row (bit i % 8 of byte i >> 3) says whether a word begins or ends
 * at offset i of a normalised text. They are kept with each entry, so that finding needs no dictionary.
 */

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
