/** Atom feeds (RFC 4287). */
import { writeXml, type XmlElement, xml } from './xml.ts';

export interface AtomEntry {
  /** Absolute address; it is also the entry's permanent id. */
  readonly address: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** When it last changed here, ISO 8601 in UTC; null where nobody knows. */
  readonly updated: string | null;
  /** ISO date of the text; null where none is known. */
  readonly date: string | null;
  readonly summary: string;
}

export interface AtomFeed {
  readonly title: string;
  /** Absolute address of the feed itself; also its id. */
  readonly self: string;
  /** Absolute address of the page that shows the same. */
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** The standard wants an instant even where nobody knows one (RFC 4287, 4.2.15). */
const UNKNOWN = '0001-01-01T00:00:00Z';

export function writeAtom({ title, self, page, entries }: AtomFeed): string {
  const newest = entries
    .map(({ updated }) => updated ?? UNKNOWN)
    .sort()
    .at(-1);
  return writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      xml('title', {}, title),
      xml('id', {}, self),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      xml('link', { rel: 'alternate', type: 'text/html', href: page }),
      xml('updated', {}, newest ?? UNKNOWN),
      xml('author', {}, xml('name', {}, '条文')),
      entries.map(entryElement),
    ),
  );
}

function entryElement({ address, title, authors, updated, date, summary }: AtomEntry): XmlElement {
  return xml(
    'entry',
    {},
    xml('title', {}, title),
    xml('id', {}, address),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    xml('updated', {}, updated ?? UNKNOWN),
    // A day begins at midnight in China, which has no summer time.
    date === null ? null : xml('published', {}, `${date}T00:00:00+08:00`),
    authors.map((name) => xml('author', {}, xml('name', {}, name))),
    xml('summary', { type: 'text' }, summary),
  );
}
