/** /feed.atom, /search.atom, /sitemap.xml and /sitemap-:number.xml: for feed readers and search engines. */
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { citeAddress } from '../../citation/format.ts';
import { addressPath } from '../../domain/address-path.ts';
import { openingText } from '../../domain/printed.ts';
import { clipped } from '../../domain/span.ts';
import { type AtomEntry, writeAtom } from '../../exchange/atom.ts';
import { MOST_ADDRESSES, type SitemapPage, writeSitemap, writeSitemapIndex } from '../../exchange/sitemap.ts';
import type { KnowledgeReader } from '../../store/store.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { type ArrivedWork, createNewestWorks, newestHits } from '../newest.ts';
import { originOf } from '../origin.ts';
import { rememberUntilWritten } from '../until-written.ts';

/** Entries of a feed; readers ask often and keep what they had. */
const MOST_ENTRIES = 100;
const SUMMARY_LENGTH = 200;

const hide = { hide: true };
const savedSearch = Type.Object({ q: Type.String({ minLength: 1, maxLength: 500 }) });
const sitemapNumber = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 50_000 }) });

export function addFeedRoutes(app: App, deps: AppDeps): void {
  const { reader, history } = deps;
  const newestWorks = createNewestWorks(deps);
  const newestEntries = rememberUntilWritten(reader, async () => describeNewest(reader, await newestWorks()));
  const allPages = rememberUntilWritten(reader, async (works): Promise<readonly SitePage[]> => {
    const arrivals = await history.arrivals();
    return [
      { path: '/', date: null },
      ...works.map(({ work, expression }) => ({
        path: addressPath(work.id),
        date: arrivals.get(expression.source) ?? null,
      })),
    ];
  });

  app.get('/feed.atom', { schema: hide }, async (request, reply) => {
    const origin = originOf(request);
    const entries = await newestEntries();
    const feed = {
      title: '条文：新收和有变动的文件',
      self: `${origin}/feed.atom`,
      page: `${origin}/`,
      entries: entries.map(({ path, ...entry }) => ({ ...entry, address: origin + path })),
    };
    return sendXml(reply, 'application/atom+xml', writeAtom(feed));
  });

  app.get('/search.atom', { schema: { ...hide, querystring: savedSearch } }, async (request, reply) => {
    const { q } = request.query;
    const origin = originOf(request);
    const parameters = new URLSearchParams({ q });
    const hits = await newestHits({ reader, newestWorks }, q, MOST_ENTRIES);
    const entries = hits.map(({ work: { held, arrived, date }, hit }) => ({
      address: origin + hit.address,
      title: hit.citation,
      authors: held.work.issuers,
      updated: arrived,
      date,
      summary: hit.text,
    }));
    const feed = {
      title: `条文：${q}`,
      self: `${origin}/search.atom?${parameters}`,
      page: `${origin}/search?${parameters}`,
      entries: firstOfEach(entries),
    };
    return sendXml(reply, 'application/atom+xml', writeAtom(feed));
  });

  app.get('/sitemap.xml', { schema: hide }, async (request, reply) => {
    const origin = originOf(request);
    const pages = await allPages();
    if (pages.length <= MOST_ADDRESSES) {
      return sendXml(reply, 'application/xml', writeSitemap(addressed(pages, origin)));
    }
    const files = Array.from(
      { length: Math.ceil(pages.length / MOST_ADDRESSES) },
      (_, index) => `${origin}/sitemap-${index + 1}.xml`,
    );
    return sendXml(reply, 'application/xml', writeSitemapIndex(files));
  });

  app.get('/sitemap-:number.xml', { schema: { ...hide, params: sitemapNumber } }, async (request, reply) => {
    const start = (request.params.number - 1) * MOST_ADDRESSES;
    const pages = (await allPages()).slice(start, start + MOST_ADDRESSES);
    if (pages.length === 0) throw new ApiError('no-such-page', '没有这个页面。');
    return sendXml(reply, 'application/xml', writeSitemap(addressed(pages, originOf(request))));
  });
}

/** A page before it is known by which address the server was asked. */
interface SitePage {
  readonly path: string;
  readonly date: string | null;
}

function addressed(pages: readonly SitePage[], origin: string): readonly SitemapPage[] {
  return pages.map(({ path, date }) => ({ address: origin + path, date }));
}

type PathEntry = Omit<AtomEntry, 'address'> & { readonly path: string };

async function describeNewest(
  reader: KnowledgeReader,
  works: readonly ArrivedWork[],
): Promise<readonly PathEntry[]> {
  const entries: PathEntry[] = [];
  for (const { held, arrived, date } of works.slice(0, MOST_ENTRIES)) {
    const { work } = held;
    const body = (await reader.findText(work.id))?.body ?? [];
    entries.push({
      path: addressPath(work.id),
      title: citeAddress(work, null),
      authors: work.issuers,
      updated: arrived,
      date,
      summary: clipped(openingText(body.slice(0, 3), SUMMARY_LENGTH * 2), SUMMARY_LENGTH),
    });
  }
  return entries;
}

/** A clause may answer with its heading and its text: it is one entry, for its address is its id. */
function firstOfEach<T extends { readonly address: string }>(entries: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return entries.filter(({ address }) => !seen.has(address) && seen.add(address));
}

function sendXml(reply: FastifyReply, type: string, file: string): FastifyReply {
  return reply.type(`${type}; charset=utf-8`).header('cache-control', 'no-cache').send(file);
}
