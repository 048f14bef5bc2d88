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

/** Names an entry: document, place, part and position. */
export function nameOf(work: string, eId: string | null, part: string, position: number): string {
  return [work, eId ?? '', part, position].join('|');
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
    allowed(filter.kinds, entry.kind) &&
    allowed(filter.roles, entry.role) &&
    allowed(filter.types, work.type) &&
    allowed(filter.issuers, ...work.issuers) &&
    allowed(filter.years, Number.parseInt(dateOf(work) ?? '', 10))
  );
}

/**
 * The characters (by offset) that a term covers, found without the way back of N: a stretch of the text is
 * a match where folding it gives the term and no shorter stretch inside it does.
 */
export function coveredBy(text: string, term: string): Set<number> {
  const wanted = normalise(term);
  const covered = new Set<number>();
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      const folded = normalise(text.slice(start, end));
      if (folded.length > wanted.length + 20) break;
      if (!folded.includes(wanted)) continue;
      if (!normalise(text.slice(start + 1, end)).includes(wanted)) {
        for (let at = start; at < end; at++) covered.add(at);
      }
      break;
    }
  }
  return covered;
}

export function toSpans(covered: ReadonlySet<number>): TextSpan[] {
  const spans: { start: number; end: number }[] = [];
  for (const at of [...covered].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && last.end === at) last.end = at + 1;
    else spans.push({ start: at, end: at + 1 });
  }
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
