/**
 * The pages: /, /search, /check, /gaps, /basket, /compare, /d/:id, /d/:id/:eId. Unlike the API they bear
 * with unknown parameters, which chat programs add to links. A document may be named in an address by its id, its 发文字号 or its title,
 * a place by its eId or in Chinese; everything but the permanent address is redirected to it.
 */
import { constants } from 'node:zlib';
import type { FastifyReply, FastifyRequest, RouteShorthandOptions } from 'fastify';
import { addressPath } from '../../domain/address-path.ts';
import { isDated, parseDatedId } from '../../domain/dated-id.ts';
import { parseEId } from '../../domain/eid.ts';
import type { Address } from '../../domain/reference.ts';
import type { Work } from '../../domain/work.ts';
import { createStateTags, isKept, sendNotModified } from '../caching.ts';
import type { App, AppDeps } from '../deps.ts';
import { documentPage, provisionPage } from '../document-page.ts';
import { ApiError } from '../errors.ts';
import { askedFormat, type TwinFormat } from '../formats.ts';
import type { DescribeGaps } from '../gaps.ts';
import { findWithin, findWorks } from '../go.ts';
import { heldDocument, heldProvision, noSuchDocument, noSuchProvision, shownText } from '../lookup.ts';
import { originOf } from '../origin.ts';
import { basketPage, cataloguePage, checkPage, comparePage, gapsPage, searchPage } from '../page.ts';
import { sendDestination } from '../redirect.ts';
import { documentParams, provisionParams, searchPageQuery } from '../schemas/request.ts';
import { type PageTemplate, sendPage, sendSlices } from '../template.ts';
import type { FindText } from '../text-memory.ts';
import { sendClauseTwin, sendDocumentTwin } from '../twins.ts';
import { describeProvision } from './provisions.ts';

const hide = { hide: true };

/** Compressed so that each slice leaves as soon as it is made, not when the next has been. */
const AT_ONCE = {
  encodings: ['br', 'gzip'],
  zlibOptions: { flush: constants.Z_SYNC_FLUSH },
  brotliOptions: { flush: constants.BROTLI_OPERATION_FLUSH },
} satisfies RouteShorthandOptions['compress'];

/** Titles on the page that reads without scripts; the application leafs through all of them. */
const GAPS_ON_PAGE = 100;

export function addPageRoutes(
  app: App,
  { reader, history }: AppDeps,
  template: PageTemplate,
  { findText, describeGaps }: { readonly findText: FindText; readonly describeGaps: DescribeGaps },
): void {
  const lookup = { reader, history };
  const tagOf = createStateTags(reader);

  app.get('/', { schema: hide }, async (request, reply) => {
    const works = (await reader.listWorks()).map(({ work }) => work);
    return sendPage(reply, template(cataloguePage(works, originOf(request))));
  });

  app.get('/search', { schema: { ...hide, querystring: searchPageQuery } }, (request, reply) =>
    sendPage(reply, template(searchPage(request.query.q, originOf(request)))),
  );

  app.get('/check', { schema: hide }, async (_request, reply) => sendPage(reply, template(checkPage())));

  app.get('/gaps', { schema: hide }, async (_request, reply) =>
    sendPage(reply, template(gapsPage(await describeGaps({ limit: GAPS_ON_PAGE, offset: 0 })))),
  );

  app.get('/basket', { schema: hide }, (_request, reply) => sendPage(reply, template(basketPage())));

  app.get('/compare', { schema: hide }, (_request, reply) => sendPage(reply, template(comparePage())));

  app.get(
    '/d/:id',
    { schema: { ...hide, params: documentParams }, compress: AT_ONCE },
    async (request, reply) => {
      const { name, format } = askedFormat(request.params.id, request, reply);
      if (parseDatedId(name) === null) {
        const works = await worksOf(name);
        if (!works.some((work) => work.id === name)) {
          const addresses = works.map((work) => ({ work: work.id, eId: null }));
          return lead(name, addresses, request, reply, endingOf(request.params.id, name));
        }
      }
      if (format !== null) return sendDocumentTwin(await heldDocument(lookup, name), format, request, reply);
      const tag = await tagOf(name);
      if (isKept(request, tag)) return sendNotModified(reply, tag);
      const text = isDated(name) ? await heldDocument(lookup, name) : await shownText(findText, name);
      return sendSlices(reply, template.slices(documentPage(text)), tag);
    },
  );

  app.get('/d/:id/:eId', { schema: { ...hide, params: provisionParams } }, async (request, reply) => {
    const { id } = request.params;
    const { name, format } = askedFormat(request.params.eId, request, reply);
    const ending = endingOf(request.params.eId, name);
    if (parseDatedId(id) !== null) return sendProvision(id, name, format, ending, request, reply);
    const works = await worksOf(id);
    if (works.some((work) => work.id === id) && parseEId(name) !== null) {
      return sendProvision(id, name, format, ending, request, reply);
    }
    const addresses = await Promise.all(works.map((work) => addressesIn(work, name)));
    return lead(`${id} ${name}`, addresses.flat(), request, reply, ending);
  });

  /** An address whose words stand elsewhere now leads there. */
  async function sendProvision(
    id: string,
    eId: string,
    format: TwinFormat | null,
    ending: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    try {
      const found = await heldProvision(lookup, id, eId);
      if (format === null)
        return sendPage(reply, template(provisionPage(found.work, found.held, describeProvision(found))));
      if (format !== 'akn.xml') return sendClauseTwin(describeProvision(found), format, request, reply);
      // Akoma Ntoso is a format of whole documents: the clause is a place in its file.
      return reply.redirect(`${addressPath(found.work.id)}.akn.xml#${found.held.provision.eId}`, 302);
    } catch (error) {
      const moved = error instanceof ApiError && error.code === 'provision-moved' ? error.nearest : null;
      if (moved === null) throw error;
      return reply.redirect(moved.address + ending, 302);
    }
  }

  async function worksOf(name: string): Promise<readonly Work[]> {
    const works = await findWorks(reader, name);
    if (works.length === 0) throw noSuchDocument(name);
    return works;
  }

  async function addressesIn(work: Work, place: string): Promise<readonly Address[]> {
    const address = parseEId(place);
    if (address !== null) return [{ work: work.id, eId: address.eId }];
    const destination = await findWithin(reader, work, place);
    if (destination === null) throw noSuchProvision(work, place);
    return destination.addresses;
  }

  function lead(
    words: string,
    addresses: readonly Address[],
    request: FastifyRequest,
    reply: FastifyReply,
    ending: string,
  ): Promise<FastifyReply> {
    const destination = { addresses, truncated: false, isCertain: true };
    return sendDestination({ reader, template }, words, destination, request, reply, ending);
  }
}

/** What an address has behind a name: `.md`, or nothing. */
function endingOf(piece: string, name: string): string {
  return piece.slice(name.length);
}
