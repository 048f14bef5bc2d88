/** Making offers: other queries, each with the count of the search it leads to. */
import type { Offer, OfferKind } from '../domain/offer.ts';
import type { KnowledgeReader, SearchQuery } from '../store/store.ts';
import { parseQuery, type QueryOptions } from './query.ts';

/** What an offer is made for: the query with its scope and filters, and where it is counted. */
export interface OfferContext {
  readonly query: SearchQuery;
  readonly options: QueryOptions;
  readonly reader: KnowledgeReader;
}

/** An offer of the same query with each term replaced; null where it cannot be written or finds nothing. */
export async function offerInstead(
  kind: OfferKind,
  label: string,
  replaced: (term: string) => string,
  context: OfferContext,
): Promise<Offer | null> {
  const query = formatQuery(context.query, replaced);
  if (query === null) return null;
  const entries = await countEntries(query, context);
  return entries === 0 ? null : { kind, label: `${label}${query}`, query, entries };
}

/** How many entries a search for a text finds; 0 where it is refused. */
export async function countEntries(raw: string, { options, reader }: OfferContext): Promise<number> {
  const query = parseQuery(raw, options);
  if ('refusal' in query || query.alternatives.length === 0) return 0;
  return (await reader.find(query, 0)).total.entries;
}

/** A query as it would be typed, each term through `replaced`; null where no typing means the same. */
export function formatQuery(
  query: SearchQuery,
  replaced: (term: string) => string = (term) => term,
): string | null {
  const words = query.alternatives.map(({ terms, excluded }) => [
    ...terms.map(({ text }) => ({ text: replaced(text), mark: '' })),
    ...excluded.map(({ text }) => ({ text: replaced(text), mark: '-' })),
  ]);
  for (const quote of [quoteWhereNeeded, quoteAlways]) {
    const text = words
      .map((alternative) => alternative.map((word) => word.mark + quote(word.text)).join(' '))
      .join(' | ');
    const read = parseQuery(text);
    if (!('refusal' in read) && sameTerms(read, query, replaced)) return text;
  }
  return null;
}

/** A term as it is typed so that nothing in it is an operator. */
export function quoteWhereNeeded(text: string): string {
  return /[\s|]|^[-"“”]/u.test(text) ? quoteAlways(text) : text;
}

function quoteAlways(text: string): string {
  return text.includes('”') ? `"${text}"` : `“${text}”`;
}

function sameTerms(read: SearchQuery, wanted: SearchQuery, replaced: (term: string) => string): boolean {
  const textsOf = ({ alternatives }: SearchQuery, through: (term: string) => string) =>
    alternatives.map(({ terms, excluded }) =>
      [terms, excluded].map((row) => row.map((one) => through(one.text))),
    );
  return JSON.stringify(textsOf(read, (term) => term)) === JSON.stringify(textsOf(wanted, replaced));
}
