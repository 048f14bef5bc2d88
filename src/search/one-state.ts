/** Answers that are put together from several readings, between which another process may write. */
import { LibraryChangedError } from '../domain/library-changed.ts';
import type { KnowledgeReader } from '../store/store.ts';

/** How often an answer is made; where the library is written all the time the last one is given as it is. */
const ATTEMPTS = 3;

/**
 * Makes an answer, and makes it again where something was written meanwhile: of what was found first the rest
 * may be gone by then, or stand under the number of something else. Throws what `make` throws.
 */
export async function fromOneState<T>(
  reader: Pick<KnowledgeReader, 'listWorks'>,
  make: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const works = await reader.listWorks();
    try {
      const answer = await make();
      if (attempt === ATTEMPTS || (await reader.listWorks()) === works) return answer;
    } catch (error) {
      if (attempt === ATTEMPTS || !(error instanceof LibraryChangedError)) throw error;
    }
  }
}
