/** Atom feeds (RFC 4287). */
import { writeXml, type XmlElement, xml } from './xml.ts';

export interface AtomEntry {
  /** Absolute address; it is also the entry's permanent id. */
  readonly address: string;
  readonly title: string;
  readonly authors: readonly string[];
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

/** The standard wants a date even where nobody knows one. */
const UNKNOWN_DATE = '0001-01-01';

/** A day begins at midnight in China, which has no summer time. */
function timestamp(date: string | null): string {
  return `${date ?? UNKNOWN_DATE}T00:00:00+08:00`;
}

export function writeAtom({ title, self, page, entries }: AtomFeed): string {
  const newest =
    entries
      .map(({ date }) => date ?? UNKNOWN_DATE)
      .sort()
      .at(-1) ?? null;
  return writeXml(
    xml(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' },
      xml('title', {}, title),
      xml('id', {}, self),
      xml('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      xml('link', { rel: 'alternate', type: 'text/html', href: page }),
      xml('updated', {}, timestamp(newest)),
      xml('author', {}, xml('name', {}, '条文')),
      ...entries.map(entryElement),
    ),
  );
}

function entryElement({ address, title, authors, date, summary }: AtomEntry): XmlElement {
  return xml(
    'entry',
    {},
    xml('title', {}, title),
    xml('id', {}, address),
    xml('link', { rel: 'alternate', type: 'text/html', href: address }),
    xml('updated', {}, timestamp(date)),
    ...authors.map((name) => xml('author', {}, xml('name', {}, name))),
    xml('summary', { type: 'text' }, summary),
  );
}
