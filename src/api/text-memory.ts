/**
 * Texts as they were read, remembered until something is written: the page of a document and then the
 * reader in it ask for the same one, and to read a long law takes longer than to answer with it.
 */
import { Recent } from '../domain/recent.ts';
import type { WorkId } from '../domain/work.ts';
import type { HeldText, KnowledgeReader } from '../store/store.ts';

/** Texts that are remembered: those of the pages that are opening just now. */
const MOST = 8;

/** Finds the text of a work; null where it is not held. */
export type FindText = (id: WorkId) => Promise<HeldText | null>;

/** The same as KnowledgeReader.findText; a text that is given out twice is the same object. */
export function rememberTexts(reader: KnowledgeReader): FindText {
  let state: unknown = null;
  const remembered = new Recent<WorkId, HeldText>(MOST);

  return async (id) => {
    const works = await reader.listWorks();
    if (works !== state) remembered.clear();
    state = works;
    const known = remembered.get(id);
    const text = known ?? (await reader.findText(id));
    // What was written meanwhile may be in it or not.
    if (text !== null && (await reader.listWorks()) === state) remembered.set(id, text);
    return text;
  };
}
