/** Rows of whole numbers as bytes. */

export function packNumbers(numbers: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(numbers).buffer);
}

/** Copies, because a Buffer need not begin where a Uint32Array may. */
export function unpackNumbers(bytes: Buffer): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** The same for numbers below 65,536. Throws a RangeError on others. */
export function packShortNumbers(numbers: readonly number[]): Buffer {
  if (numbers.some((number) => number > 0xffff)) throw new RangeError('a number does not fit two bytes');
  return Buffer.from(Uint16Array.from(numbers).buffer);
}

export function unpackShortNumbers(bytes: Buffer): Uint16Array {
  return new Uint16Array(Uint8Array.from(bytes).buffer);
}
