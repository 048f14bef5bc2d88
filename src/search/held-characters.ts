/** Which characters stand in a library, looked up one by one: few are ever asked for. */
import { rememberLast } from '../domain/remember-last.ts';
import type { HeldWork, KnowledgeReader } from '../store/store.ts';

/** Those of some characters (normalised) that stand in some text of the library. */
export type HeldCharacters = (characters: readonly string[]) => Promise<ReadonlySet<string>>;

/** Remembers its answers until something is written. */
export function createHeldCharacters(reader: KnowledgeReader): HeldCharacters {
  const knownOf = rememberLast((_: readonly HeldWork[]) => new Map<string, boolean>());
  return async (characters) => {
    if (characters.length === 0) return new Set();
    const isHeld = knownOf(await reader.listWorks());
    const unknown = characters.filter((character) => !isHeld.has(character));
    const unheld = unknown.length === 0 ? null : await reader.rareHolders('words', unknown, 0);
    for (const character of unknown) isHeld.set(character, unheld?.has(character) === false);
    return new Set(characters.filter((character) => isHeld.get(character) === true));
  };
}
