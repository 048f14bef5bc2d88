/**
 * Other names of the same thing: those that the keepers of a library write down in its file `aliases`, and
 * those that documents declare for themselves (以下简称).
 */
import type { AliasGroup } from '../domain/aliases.ts';
import { groupBy } from '../domain/group.ts';
import { rememberLast } from '../domain/remember-last.ts';
import type { DeclaredName } from '../domain/vocabulary.ts';
import { normalise } from './normalise.ts';

/** A name that documents use for more things than this tells nothing by itself: 条例, 协定, 甲方. */
const MOST_MEANINGS = 2;
/** Shorter names that a document declares are ordinary words elsewhere. */
const SHORTEST_DECLARED = 3;
/** Longer meanings are sentences, not names. */
const LONGEST_MEANING = 30;

export interface AliasFinder {
  /** For a term, the other names of the same thing: those of the file first. */
  namesOf(term: string): readonly string[];
  /**
   * The names that have others, normalised, that stand in a normalised text: the longest first. Short ones only
   * where the file has them: what one document declares to be its 单位 is not what others mean.
   */
  namesIn(text: string): readonly string[];
}

/** The finder of some names, made again only where these are others than the last time. */
export function createAliasFinders(): typeof createAliasFinder {
  return rememberLast(createAliasFinder);
}

function createAliasFinder(groups: readonly AliasGroup[], declared: readonly DeclaredName[]): AliasFinder {
  const byName = new Map<string, Set<string>>();
  const put = (name: string, other: string) => {
    const key = normalise(name);
    if (key === normalise(other)) return;
    const others = byName.get(key) ?? new Set();
    byName.set(key, others.add(other));
  };
  for (const names of groups) for (const name of names) for (const other of names) put(name, other);
  const written = new Set(byName.keys());
  const meanings = groupBy(
    declared.filter(({ sort }) => sort === 'alias'),
    ({ term }) => normalise(term),
  );
  for (const same of meanings.values()) {
    if (same.length > MOST_MEANINGS) continue;
    for (const { term, meaning } of same) {
      if (meaning.length > LONGEST_MEANING) continue;
      put(term, meaning);
      put(meaning, term);
    }
  }
  return {
    namesOf: (term) => [...(byName.get(normalise(term)) ?? [])],
    namesIn: (text) =>
      [...byName.keys()]
        .filter((name) => name.length >= SHORTEST_DECLARED || written.has(name))
        .filter((name) => text.includes(name))
        .sort((one, other) => other.length - one.length),
  };
}
