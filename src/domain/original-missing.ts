/**
 * A text cannot be read, because its original is gone from the library or its bytes are no longer those that were
 * taken in. The message, in Chinese, is for the keepers of the library: it names the file and its path.
 */
export class OriginalMissingError extends Error {
  override readonly name = 'OriginalMissingError';
}
