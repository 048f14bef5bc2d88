/** find: from a query to candidates, totals and facets. */
import type { Database } from 'better-sqlite3';
import type { Found, SearchQuery } from '../store.ts';
import { answerQuery } from './answer.ts';
import { type HeldCandidate, type Library, toCandidates } from './candidate.ts';
import { blockOf, type EntryColumns, toOrdinals } from './columns.ts';
import { type Counter, createCounter, type Tally, toFacets } from './count.ts';
import { createTermMatcher, soleTerm, soleToken, type TermMatcher } from './match.ts';
import { createTermSets, type TermSets } from './term-sets.ts';
import { createTotalsReader } from './totals.ts';

/** What answers in one state of the database. */
export interface Finder {
  find(query: SearchQuery, limit: number): Found;
  /** As KnowledgeReader.findIds. */
  findIds(query: SearchQuery): number[];
  /** As KnowledgeReader.findBeyond. */
  findBeyond(query: SearchQuery, limit: number, part: ArticleRange): HeldCandidate[];
}

export interface ArticleRange {
  readonly offset: number;
  readonly count: number;
}

/** Makes finders; what they share outlives a state of the database. */
export function createFinderMaker(db: Database): (library: Library) => Finder {
  const matcher = createTermMatcher(db);
  const totalsOf = createTotalsReader(db);
  return (library) => {
    const { columns } = library;
    const termSets = createTermSets((term) => toOrdinals(columns, matcher.rowidsOf(term)));
    return createFinder(library, { matcher, totalsOf, termSets, count: createCounter(columns) });
  };
}

interface FinderParts {
  readonly matcher: TermMatcher;
  readonly totalsOf: (token: string) => Tally | null;
  readonly termSets: TermSets;
  readonly count: Counter;
}

function createFinder(library: Library, { matcher, totalsOf, termSets, count }: FinderParts): Finder {
  const { columns } = library;

  /** The first part of a broad answer whose totals are known beforehand; null: the answer is another. */
  function beginning(query: SearchQuery, limit: number): { first: Uint32Array; tally: Tally } | null {
    const term = columns.isInOrder && limit > 0 ? soleTerm(query) : null;
    const token = term === null ? null : soleToken(term);
    if (term === null || token === null || termSets.has(term)) return null;
    const tally = totalsOf(token);
    if (tally === null || tally.counts.entries <= limit) return null;
    const rowids = matcher.firstRowidsOf(term, limit);
    const last = rowids.at(-1) ?? 0;
    const block = blockOf(columns, toOrdinals(columns, [last])[0] ?? 0);
    const others = matcher.rowidsBetween(term, last + 1, block.rowid + block.size - 1);
    return { first: toOrdinals(columns, [...rowids, ...others]), tally };
  }

  return {
    find(query, limit) {
      const known = beginning(query, limit);
      const answer = known?.first ?? answerQuery(query, columns, termSets.of);
      const tally = known?.tally ?? count(answer);
      const chosen = withinLimit(answer, limit, columns);
      return {
        candidates: toCandidates(chosen, library),
        total: tally.counts,
        facets: toFacets(tally, columns),
        truncated: tally.counts.entries > chosen.length,
      };
    },
    findIds(query) {
      const ordinals = answerQuery(query, columns, termSets.of);
      return Array.from(ordinals, (ordinal) => {
        const { rowid, first } = blockOf(columns, ordinal);
        return rowid + ordinal - first;
      });
    },
    findBeyond(query, limit, { offset, count }) {
      const answer = answerQuery(query, columns, termSets.of);
      const rest = beyondLimit(answer, limit, columns);
      return toCandidates(articlesOf(rest, { offset, count }, columns), library);
    },
  };
}

/** The first ordinals, and those of the same units behind them, which are all of the last one's document. */
function withinLimit(answer: Uint32Array, limit: number, columns: EntryColumns): Uint32Array {
  if (answer.length <= limit) return answer;
  const isChosen = chosenBy(answer, limit, columns);
  return answer.filter((ordinal, at) => at < limit || isChosen(ordinal));
}

function beyondLimit(answer: Uint32Array, limit: number, columns: EntryColumns): Uint32Array {
  const isChosen = chosenBy(answer, limit, columns);
  return answer.subarray(limit).filter((ordinal) => !isChosen(ordinal));
}

/** Whether an ordinal behind the limit belongs to a unit of one before it. */
function chosenBy(answer: Uint32Array, limit: number, columns: EntryColumns): (ordinal: number) => boolean {
  const last = answer[limit - 1];
  if (last === undefined) return () => false;
  const { first, size } = blockOf(columns, last);
  const units = new Set<number>();
  for (let at = limit - 1; at >= 0 && (answer[at] ?? 0) >= first; at--) {
    units.add(columns.unit[answer[at] ?? 0] ?? 0);
  }
  return (ordinal) => ordinal < first + size && units.has(columns.unit[ordinal] ?? 0);
}

/** The ordinals of some articles, counted by their first ones. */
function articlesOf(
  ordinals: Uint32Array,
  { offset, count }: ArticleRange,
  columns: EntryColumns,
): readonly number[] {
  const byUnit = new Map<number, number[]>();
  for (const ordinal of ordinals) {
    const unit = columns.unit[ordinal] ?? 0;
    const members = byUnit.get(unit);
    if (members === undefined) byUnit.set(unit, [ordinal]);
    else members.push(ordinal);
  }
  return [...byUnit.values()].slice(offset, offset + count).flat();
}
