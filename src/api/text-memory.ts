/**
 * Texts as they were read, remembered until something is written: the page of a document and then the
 * reader in it ask for the same one, and to read a long law takes longer than to answer with it.
 */
import type { WorkId } from '../domain/work.ts';
import type { HeldText, KnowledgeReader } from '../store/store.ts';

/** Texts that are remembered: those of the pages that are opening just now. */
const MOST = 8;

/** Finds the text of a work; null where it is not held. */
export type FindText = (id: WorkId) => Promise<HeldText | null>;

export function rememberTexts(reader: KnowledgeReader): FindText {
  let state: unknown = null;
  // In the order of use: the first was not asked for for longest.
  const remembered = new Map<WorkId, HeldText>();

  function remember(id: WorkId, text: HeldText): void {
    remembered.delete(id);
    remembered.set(id, text);
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size > MOST) remembered.delete(oldest);
  }

  return async (id) => {
    const works = await reader.listWorks();
    if (works !== state) remembered.clear();
    state = works;
    const known = remembered.get(id);
    const text = known ?? (await reader.findText(id));
    // What was written meanwhile may be in it or not.
    if (text !== null && (await reader.listWorks()) === state) remember(id, text);
    return text;
  };
}
