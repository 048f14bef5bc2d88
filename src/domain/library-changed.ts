/** The library was written while it was being read from end to end; reading may begin again. */
export class LibraryChangedError extends Error {
  override readonly name = 'LibraryChangedError';
}
