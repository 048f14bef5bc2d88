/**
 * The answer to a query by reading every text of the library, without the index: N of each text as it
 * stands in its document, `includes`, and the rules of query, scope and filter as they are written.
 */
import { matchesWork } from '../domain/qualities.ts';
import type { Work } from '../domain/work.ts';
import type {
  KnowledgeReader,
  QueryAlternative,
  ScannedEntry,
  Scope,
  SearchFilter,
  SearchQuery,
} from '../store/store.ts';
import { normalise } from './normalise.ts';
import { createSlices } from './slices.ts';
import { createTally, type Tally } from './tally.ts';
import { holdsWhole } from './whole.ts';

/** Longest stretch of work, in milliseconds, that others wait for while texts are read. */
const SLICE = 4;

export interface Scanned extends Tally {
  /** Ids of the entries that answer, in order of importance. */
  readonly ids: readonly number[];
  /** Texts read. */
  readonly read: number;
}

/** Reads everything. Throws LibraryChangedError where the library is written meanwhile. */
export async function scanLibrary(query: SearchQuery, reader: KnowledgeReader): Promise<Scanned> {
  const readings = query.alternatives.map((alternative) => createReading(alternative, query.scope));
  const terms = query.alternatives.flatMap((one) => one.terms.map((term) => term.normalised));
  const shown: ShownEntry[] = [];
  const slices = createSlices(SLICE);
  let read = 0;
  for await (const { work, entries } of reader.scan()) {
    const passesWork = matchesWork(work, query.filter);
    for (const entry of entries) {
      const text = normalise(entry.text);
      const holds = readings.map((reading) => reading.take(entry, text));
      if (holds.includes(true) && passesWork && passes(entry, query.filter)) {
        shown.push(toShown(work, entry, holds, holdsWhole(entry, terms)));
      }
      read++;
      if (slices.isOver()) await slices.pause();
    }
  }
  const tally = createTally();
  const ids: number[] = [];
  for (const { id, place, work, unitNumber, holds, whole } of shown) {
    if (!readings.some((reading, at) => holds[at] === true && reading.answers(place))) continue;
    ids.push(id);
    tally.add(work, unitNumber, whole);
  }
  return { ids, read, ...tally.read() };
}

/** What is kept of an entry that holds a term until all is read. */
interface ShownEntry {
  readonly id: number;
  readonly place: Place;
  readonly work: Work['id'];
  readonly unitNumber: number;
  /** For each alternative: it holds one of its terms. */
  readonly holds: readonly boolean[];
  readonly whole: boolean;
}

/** What a scope takes together, by a name for each scope. */
type Place = Readonly<Record<Scope, number | string>>;

function placeOf({ id, unitNumber, work }: ScannedEntry): Place {
  return { entry: id, article: unitNumber, document: work };
}

function toShown({ id: work }: Work, entry: ScannedEntry, holds: boolean[], whole: boolean): ShownEntry {
  return { id: entry.id, place: placeOf(entry), work, unitNumber: entry.unitNumber, holds, whole };
}

/** Gathers for one alternative which places hold which of its terms. */
function createReading({ terms, excluded }: QueryAlternative, scope: Scope) {
  const heldTerms = new Map<number | string, Set<string>>();
  const refused = new Set<number | string>();
  return {
    /** Whether the entry holds one of the terms. */
    take(entry: ScannedEntry, text: string): boolean {
      const held = terms.filter((term) => text.includes(term.normalised));
      const place = placeOf(entry)[scope];
      if (excluded.some((term) => text.includes(term.normalised))) refused.add(place);
      if (held.length === 0) return false;
      const known = heldTerms.get(place) ?? new Set();
      heldTerms.set(place, known);
      for (const term of held) known.add(term.normalised);
      return true;
    },
    answers: (place: Place): boolean =>
      heldTerms.get(place[scope])?.size === terms.length && !refused.has(place[scope]),
  };
}

function passes({ chapter, kind, role }: ScannedEntry, { chapters, kinds, roles }: SearchFilter): boolean {
  return isAmong(chapter, chapters) && isAmong(kind, kinds) && isAmong(role, roles);
}

function isAmong<T>(value: T | null, list: readonly T[]): boolean {
  return list.length === 0 || (value !== null && list.includes(value));
}
