/** What a search engine or another program reads of the pages that are no document, in JSON-LD (schema.org). */

export type JsonLd = Readonly<Record<string, unknown>>;

/** The name of the site. */
export const SITE = '条文';

const CONTEXT = 'https://schema.org';
/** So many items are listed with the page; the sitemap has every document. */
const MOST_ITEMS = 100;

export interface DescribedPage {
  readonly type: 'WebPage' | 'CollectionPage' | 'SearchResultsPage' | 'WebApplication';
  readonly name: string;
  readonly description: string;
  /** Path; null: none that lasts. */
  readonly address: string | null;
}

export interface ListedItem {
  readonly name: string;
  /** Null: what the library does not hold. */
  readonly address: string | null;
}

/** `origin`: the server as the client names it, because a template of addresses must be absolute. */
export function siteData(origin: string): JsonLd {
  return {
    '@type': 'WebSite',
    '@id': '/#site',
    url: '/',
    name: SITE,
    inLanguage: 'zh-CN',
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** `site`: told in full on the pages from which one searches, elsewhere only named. */
export function pageData(
  { type, name, description, address }: DescribedPage,
  site: JsonLd = SITE_NAMED,
): JsonLd {
  return {
    '@context': CONTEXT,
    '@type': type,
    ...(address === null ? {} : { '@id': address, url: address }),
    name,
    description,
    inLanguage: 'zh-CN',
    isPartOf: site,
  };
}

const SITE_NAMED: JsonLd = { '@type': 'WebSite', '@id': '/#site', name: SITE };

/** `total`: of all items, of which the first are listed. */
export function withItems(page: JsonLd, items: readonly ListedItem[], total: number): JsonLd {
  return {
    ...page,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: total,
      itemListElement: items.slice(0, MOST_ITEMS).map(({ name, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...(address === null ? { item: { '@type': 'CreativeWork', name } } : { name, url: address }),
      })),
    },
  };
}
