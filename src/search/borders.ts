/**
 * Word borders as bits: bit i of the row (bit i % 8 of byte i >> 3) says whether a word begins or ends
 * at offset i of a normalised text. They are kept with each entry, so that finding needs no dictionary.
 */

/** Packs one flag an offset, from 0 to the text's length, both included. */
export function packBorders(flags: readonly boolean[]): Uint8Array {
  const bits = new Uint8Array((flags.length + 7) >> 3);
  flags.forEach((flag, offset) => {
    if (flag) bits[offset >> 3] = (bits[offset >> 3] ?? 0) | (1 << (offset & 7));
  });
  return bits;
}

export function isBorder(borders: Uint8Array, offset: number): boolean {
  return ((borders[offset >> 3] ?? 0) & (1 << (offset & 7))) !== 0;
}
