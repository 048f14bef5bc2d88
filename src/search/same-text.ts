/** Where the words of a clause stand again, word for word or nearly. */
import type { Address } from '../domain/reference.ts';
import type { Candidate, KnowledgeReader } from '../store/store.ts';
import { fingerprintsOf, lettersOf, shinglesOf } from './shingles.ts';

/** A fingerprint that more entries hold is one of the trade's own sentences and leads nowhere. */
const MOST_HOLDERS = 60;
/** Share of the shorter text's shingles that the other text has. */
const LEAST_CONTAINED = 0.6;

/** Two entries with the same text, or one of which holds most of the other. */
export interface SameText {
  readonly here: Candidate;
  readonly there: Candidate;
  /** Share of the shingles of the shorter text that stand in the other, up to 1. */
  readonly containment: number;
}

/**
 * The entries of the library that say what the entries at an address (or below it) say. In document
 * order of the place; for one entry the most alike first. What stands twice within the place counts.
 */
export async function findSameText(address: Address, reader: KnowledgeReader): Promise<SameText[]> {
  const entries = (await reader.entriesAt(address)).filter(({ part }) => part !== 'title');
  const prints = new Map(entries.map((entry) => [entry, fingerprintsOf(entry.normalised)]));
  const holders = await reader.rareHolders('shingles', [...prints.values()].flat(), MOST_HOLDERS);
  const idsByEntry = new Map(
    [...prints].map(([entry, own]) => [entry, new Set(own.flatMap((each) => holders.get(each) ?? []))]),
  );
  const ids = new Set([...idsByEntry.values()].flatMap((all) => [...all]));
  const others = new Map((await reader.candidates([...ids])).map((other) => [other.id, other]));
  return entries.flatMap((here) =>
    [...(idsByEntry.get(here) ?? [])]
      .flatMap((id) => others.get(id) ?? [])
      .filter(({ id, part }) => id !== here.id && part !== 'title')
      .map((there) => ({ here, there, containment: containment(here, there) }))
      .filter((pair) => pair.containment >= LEAST_CONTAINED)
      .sort((one, other) => other.containment - one.containment),
  );
}

/** Which share of the shorter text's shingles the longer one has. */
function containment(one: Candidate, other: Candidate): number {
  const [shorter, longer] = [one, other]
    .map(({ normalised }) => shinglesOf(lettersOf(normalised)))
    .sort((a, b) => a.size - b.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return 0;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared++;
  return shared / shorter.size;
}
