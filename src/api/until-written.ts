/** What is made of the whole library for one route, and asked for far more often than anything is written. */
import type { HeldWork, KnowledgeReader } from '../store/store.ts';

/** Makes something of the works as they stand, and gives the same until something is written; what failed is made again. */
export function rememberUntilWritten<T>(
  reader: KnowledgeReader,
  make: (works: readonly HeldWork[]) => Promise<T>,
): () => Promise<T> {
  let last: { readonly works: readonly HeldWork[]; readonly made: Promise<T> } | null = null;
  return async () => {
    const works = await reader.listWorks();
    if (last?.works === works) return last.made;
    const made = make(works);
    last = { works, made };
    made.catch(() => {
      if (last?.made === made) last = null;
    });
    return made;
  };
}
