/** A library over the small reading, opened for one piece of a test. */
import { type Library, type LibraryParts, openLibrary } from '../../../ingest/library/library.ts';
import { smallParts } from './small-reading.ts';

/** Opens the library of a folder, hands it on and closes it whatever happens. */
export async function withLibraryAt<T>(
  folder: string,
  use: (library: Library) => Promise<T>,
  parts: LibraryParts = smallParts(),
): Promise<T> {
  const library = await openLibrary(folder, parts);
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

/** In an order of their own, so that expectations need not know the library's. */
export async function titlesHeld({ reader }: Library): Promise<readonly string[]> {
  return (await reader.listWorks()).map(({ work }) => work.title).sort();
}
