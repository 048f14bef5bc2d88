/** The library as resolving a citation asks it: which works bear a name, and which places a work has. */
import type { CitationText } from '../domain/citation.ts';
import type { CitedName } from '../domain/reference.ts';
import type { Work, WorkId } from '../domain/work.ts';
import { normaliseDocNumber } from './doc-number.ts';
import type { DocumentStructure } from './structure.ts';
import { matchTitles, regionsOf, titleKey, withoutYears } from './title-key.ts';

export interface TitledWorks {
  /** Works that bear this title beyond doubt. */
  readonly same: readonly WorkId[];
  /** Works whose title differs only by a region or a bracket of years; candidates, no more. */
  readonly likely: readonly WorkId[];
}

/** What the works of a library are called. */
export interface WorkNames {
  worksTitled(title: string): TitledWorks;
  /** Works with this 发文字号, whatever brackets it is written with. */
  worksNumbered(docNumber: string): readonly WorkId[];
  /** The regions that a work's title begins with: 昆明市, 呈贡区. */
  regionsOf(work: WorkId): readonly string[];
  /** ISO date from which a work applies, null where it is not known. */
  inForceFrom(work: WorkId): string | null;
}

export interface Catalogue extends WorkNames {
  /** Null where the work is not held, or was not loaded. */
  structureOf(work: WorkId): DocumentStructure | null;
}

/**
 * `structureOf` gives the structures that are at hand; whoever reads them from a store can first ask the names
 * which ones will be needed.
 */
export function createCatalogue(
  names: WorkNames,
  structureOf: (work: WorkId) => DocumentStructure | null,
): Catalogue {
  return { ...names, structureOf };
}

/** Titles whose works are remembered: of those that people type there is no end. */
const MOST_KNOWN = 10_000;

/**
 * Reads the names of works, which of thousands takes some ten milliseconds. `textDates`: the date of the text
 * that is held of a work, where it is another than the work's own.
 */
export function readNames(
  works: readonly Work[],
  textDates: ReadonlyMap<WorkId, string | null> = new Map(),
): WorkNames {
  const byId = new Map(works.map((work) => [work.id, work]));
  const byNumber = groupBy(works, (work) =>
    work.docNumber === null ? [] : [normaliseDocNumber(work.docNumber)],
  );
  // Two titles can only match when they end alike: this index keeps a search from visiting every work.
  const named = works.flatMap((work) =>
    namesOf(work).map((key) => ({ work, key, yearless: withoutYears(key) })),
  );
  const byEnding = groupBy(named, ({ key }) => endingsOf(key));
  // The same few titles are cited again and again, and the regions of their works asked for.
  const known = new Map<string, TitledWorks>();
  const regions = new Map<WorkId, readonly string[]>();
  function lookUp(key: string): TitledWorks {
    const yearless = withoutYears(key);
    const matches = endingsOf(key)
      .flatMap((ending) => byEnding.get(ending) ?? [])
      // Seen at a glance of most; thousands of titles may end alike (管理条例).
      .filter((name) => name.yearless === yearless || key.endsWith(name.key) || name.key.endsWith(key))
      .map(({ work, key: other }) => ({ id: work.id, match: matchTitles(key, other) }));
    const same = new Set(matches.filter(({ match }) => match === 'same').map(({ id }) => id));
    const likely = matches.filter(({ id, match }) => match === 'likely' && !same.has(id));
    return { same: [...same], likely: [...new Set(likely.map(({ id }) => id))] };
  }
  return {
    worksTitled(title) {
      const before = known.get(title);
      if (before !== undefined) return before;
      if (known.size >= MOST_KNOWN) known.clear();
      const answer = lookUp(titleKey(title));
      known.set(title, answer);
      return answer;
    },
    worksNumbered(docNumber) {
      return (byNumber.get(normaliseDocNumber(docNumber)) ?? []).map((work) => work.id);
    },
    regionsOf(work) {
      const answer = regions.get(work) ?? regionsOf(titleKey(byId.get(work)?.title ?? ''));
      regions.set(work, answer);
      return answer;
    },
    inForceFrom(work) {
      const dates = byId.get(work)?.dates;
      return textDates.get(work) ?? dates?.effective ?? dates?.issued ?? dates?.adopted ?? null;
    },
  };
}

/** Every work that the name in a citation could mean; none where it names no document. */
export function worksNamed(
  citation: CitationText,
  names: Pick<WorkNames, 'worksNumbered' | 'worksTitled'>,
): readonly WorkId[] {
  if (citation.form === 'full') return worksBearing(citation, names);
  return citation.form === 'alias' ? worksBearing({ ...citation, docNumber: null }, names) : [];
}

/** Every work that a name could mean. */
export function worksBearing(
  { title, docNumber }: CitedName,
  names: Pick<WorkNames, 'worksNumbered' | 'worksTitled'>,
): readonly WorkId[] {
  const numbered = docNumber === null ? [] : names.worksNumbered(docNumber);
  if (title === null) return numbered;
  const { same, likely } = names.worksTitled(title);
  return [...numbered, ...same, ...likely];
}

/** The title and the other names of a work; a name that only lacks the region is told from the title itself. */
function namesOf(work: Work): readonly string[] {
  const title = titleKey(work.title);
  const regionless = title.slice(regionsOf(title).join('').length);
  const others = work.aliases.map(titleKey).filter((key) => key !== regionless || key === title);
  return [...new Set([title, ...others])];
}

/** The last characters of a title, with and without a bracket of years at its end. */
function endingsOf(key: string): readonly string[] {
  const ending = (name: string) => name.slice(-3);
  return [...new Set([ending(key), ending(key.replace(/\([^()]{0,20}\)$/, ''))])];
}

function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}
