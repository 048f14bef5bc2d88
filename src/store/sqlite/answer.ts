/**
 * Which entries answer a query: sets of ordinals, computed without reading a text. Equal, by
 * construction, to reading them all: a term's set is exact (match.ts), and the rest is set algebra.
 */

import { matchesWork } from '../../domain/qualities.ts';
import type { QueryAlternative, QueryTerm, Scope, SearchFilter, SearchQuery } from '../store.ts';
import { KINDS, ROLE_CODES } from './codes.ts';
import type { EntryColumns } from './columns.ts';

/** The ordinals of the entries that hold a term, ascending. */
export type TermSet = (term: QueryTerm) => Uint32Array;

/** The ordinals of the entries that answer the query, ascending. */
export function answerQuery(query: SearchQuery, columns: EntryColumns, termSet: TermSet): Uint32Array {
  const sets = query.alternatives.map((one) => answerAlternative(one, query.scope, columns, termSet));
  const isShown = filterOf(query.filter, columns);
  const [only] = sets;
  const all = sets.length === 1 && only !== undefined ? only : union(sets);
  return isShown === null ? all : all.filter(isShown);
}

/**
 * Entries that hold any of the terms, within the scopes (an article, an entry, a document) in which
 * every term stands and none of the excluded ones.
 */
function answerAlternative(
  { terms, excluded }: QueryAlternative,
  scope: Scope,
  columns: EntryColumns,
  termSet: TermSet,
): Uint32Array {
  const sets = terms.map(termSet);
  const [only] = sets;
  if (sets.length === 1 && only !== undefined && excluded.length === 0) return only;

  const scopeOf = scopeColumn(scope, columns);
  const place = (ordinal: number): number => scopeOf?.[ordinal] ?? ordinal;
  // For each place, how many of the terms it holds, counted in the order of the terms.
  const held = new Uint8Array(placeCount(scope, columns));
  sets.forEach((set, index) => {
    for (const ordinal of set) if (held[place(ordinal)] === index) held[place(ordinal)] = index + 1;
  });
  for (const set of excluded.map(termSet)) for (const ordinal of set) held[place(ordinal)] = 0;
  return union(sets).filter((ordinal) => held[place(ordinal)] === terms.length);
}

/** Null: each entry is its own place. */
function scopeColumn(scope: Scope, columns: EntryColumns): Uint32Array | null {
  if (scope === 'entry') return null;
  return scope === 'article' ? columns.unit : columns.block;
}

function placeCount(scope: Scope, columns: EntryColumns): number {
  if (scope === 'entry') return columns.size;
  return scope === 'article' ? columns.unitLength.length : columns.blocks.length;
}

function union(sets: readonly Uint32Array[]): Uint32Array {
  return sets.reduce(merge, new Uint32Array());
}

/** Two ascending rows as one, without repetitions. */
function merge(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged = new Uint32Array(a.length + b.length);
  let [length, i, j] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    merged[length++] = Math.min(left, right);
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return merged.subarray(0, length);
}

/** Whether a filter leaves anything out. */
export function isFiltered(filter: SearchFilter): boolean {
  return Object.values(filter).some((list: readonly unknown[]) => list.length > 0);
}

/** Null where nothing is filtered. */
function filterOf(filter: SearchFilter, columns: EntryColumns): ((ordinal: number) => boolean) | null {
  if (!isFiltered(filter)) return null;
  const { chapters, kinds, roles } = filter;
  const blocks = columns.blocks.map(({ work }) => matchesWork(work, filter));
  const kindPasses = KINDS.map((kind) => kinds.length === 0 || isOneOf(kind, kinds));
  const rolePasses = ROLE_CODES.map((role) => roles.length === 0 || isOneOf(role, roles));
  const chapterPasses =
    chapters.length === 0 ? null : columns.names.map((name) => name !== '' && isOneOf(name, chapters));
  return (ordinal) => {
    const block = columns.block[ordinal] ?? -1;
    return (
      blocks[block] === true &&
      kindPasses[columns.kind[ordinal] ?? -1] === true &&
      rolePasses[columns.role[ordinal] ?? -1] === true &&
      (chapterPasses === null || chapterPasses[columns.chapter[ordinal] ?? -1] === true)
    );
  };
}

function isOneOf<T>(value: T | null, list: readonly T[]): boolean {
  return value !== null && list.includes(value);
}
