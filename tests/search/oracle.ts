/** The naive scan that search must equal: reads every entry and looks with `includes`. */
import type { LinkedDocument } from '../../src/domain/document.ts';
import { dateOf } from '../../src/domain/importance.ts';
import type { TextSpan } from '../../src/domain/span.ts';
import { normalise } from '../../src/search/normalise.ts';
import type { IndexEntry, QueryTerm, SearchFilter, SearchQuery } from '../../src/store/store.ts';

export interface OracleEntry {
  readonly document: LinkedDocument;
  readonly entry: IndexEntry;
  /** N of the entry's text. */
  readonly folded: string;
}

export function toOracleEntry(document: LinkedDocument, entry: IndexEntry): OracleEntry {
  return { document, entry, folded: normalise(entry.text) };
}

/** Names an entry: document, unit, part and position. */
export function nameOf(work: string, unit: string | null, part: string, position: number): string {
  return [work, unit ?? '', part, position].join('|');
}

/** The entries that answer the query. */
export function scan(library: readonly OracleEntry[], query: SearchQuery): OracleEntry[] {
  const shown = new Set(
    query.alternatives.flatMap(({ terms, excluded }) => {
      const places = groupBy(library, (one) => placeOf(one, query.scope));
      return library.filter((one) => {
        const place = places.get(placeOf(one, query.scope)) ?? [];
        const stands = (term: QueryTerm): boolean => place.some((other) => holds(other, term));
        return terms.some((term) => holds(one, term)) && terms.every(stands) && !excluded.some(stands);
      });
    }),
  );
  return library.filter((one) => shown.has(one) && passes(one, query.filter));
}

function holds({ folded }: OracleEntry, term: QueryTerm): boolean {
  return folded.includes(normalise(term.text));
}

function placeOf({ document, entry }: OracleEntry, scope: SearchQuery['scope']): string {
  const { id } = document.work;
  if (scope === 'document') return id;
  return scope === 'article' ? `${id} ${entry.unit ?? ''}` : `${id} ${entry.position}`;
}

function passes({ document, entry }: OracleEntry, filter: SearchFilter): boolean {
  const { work } = document;
  const allowed = <T>(list: readonly T[], ...values: readonly (T | null)[]): boolean =>
    list.length === 0 || values.some((value) => value !== null && list.includes(value));
  return (
    allowed(filter.documents, work.id) &&
    allowed(filter.chapters, entry.chapter) &&
    allowed(filter.kinds, entry.kind) &&
    allowed(filter.roles, entry.role) &&
    allowed(filter.types, work.type) &&
    allowed(filter.statuses, work.status) &&
    allowed(filter.issuers, ...work.issuers, work.issuers.join('、') || null) &&
    allowed(filter.years, Number.parseInt(dateOf(work) ?? '', 10))
  );
}

/**
 * Where a term stands, found without the way back of N: a stretch of the text is a match where folding it
 * gives the term and no shorter stretch inside it does. Stretches begin and end where folding the two
 * sides apart gives the same as folding the whole, never before a combining mark. Overlapping ones are one.
 */
export function standsAt(text: string, term: string): TextSpan[] {
  const wanted = normalise(term);
  const cuts = Array.from({ length: text.length + 1 }, (_, at) => at).filter(
    (at) =>
      normalise(text.slice(0, at)) + normalise(text.slice(at)) === normalise(text) &&
      !/^\p{M}/u.test(text.slice(at)),
  );
  const spans: { start: number; end: number }[] = [];
  cuts.forEach((start, index) => {
    const holdsTerm = (from: number, to: number) => normalise(text.slice(from, to)).includes(wanted);
    const end = cuts.slice(index + 1).find((to) => holdsTerm(start, to));
    if (end === undefined || holdsTerm(cuts[index + 1] ?? end, end)) return;
    const last = spans.at(-1);
    if (last !== undefined && start < last.end) last.end = end;
    else spans.push({ start, end });
  });
  return spans;
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    groups.set(keyOf(item), [...group, item]);
  }
  return groups;
}
