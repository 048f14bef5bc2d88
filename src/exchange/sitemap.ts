/** Sitemaps (sitemaps.org, 0.9): a list of addresses, or an index of several lists where one is too long. */
import { writeXml, xml } from './xml.ts';

/** Addresses that one file may list, by the protocol. */
export const MOST_ADDRESSES = 50_000;

export interface SitemapPage {
  /** Absolute. */
  readonly address: string;
  /** When it last changed, ISO 8601; null where nobody knows. */
  readonly date: string | null;
}

const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

export function writeSitemap(pages: readonly SitemapPage[]): string {
  return writeXml(
    xml(
      'urlset',
      NAMESPACE,
      pages.map((page) => located('url', page)),
    ),
  );
}

export function writeSitemapIndex(addresses: readonly string[]): string {
  const files = addresses.map((address) => located('sitemap', { address, date: null }));
  return writeXml(xml('sitemapindex', NAMESPACE, files));
}

function located(name: string, { address, date }: SitemapPage) {
  return xml(name, {}, xml('loc', {}, address), date === null ? null : xml('lastmod', {}, date));
}
