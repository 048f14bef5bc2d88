/** Rows of whole numbers as bytes. */

export function packNumbers(numbers: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}

/** Copies, because a Buffer need not begin where a Uint32Array may. */
export function unpackNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
