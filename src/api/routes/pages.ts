/**
 * The pages: /, /search, /d/:id, /d/:id/:eId. Unlike the API they bear with unknown parameters, which
 * chat programs add to links. A document may be named in an address by its id, its 发文字号 or its title,
 * a place by its eId or in Chinese; everything but the permanent address is redirected to it.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { parseEId } from '../../domain/eid.ts';
import type { Address } from '../../domain/reference.ts';
import type { Work } from '../../domain/work.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { findWithin, findWorks } from '../go.ts';
import { parseDatedId } from '../history.ts';
import { heldDocument, heldProvision, noSuchDocument, noSuchProvision } from '../lookup.ts';
import { cataloguePage, documentPage, provisionPage, searchPage } from '../page.ts';
import { sendDestination } from '../redirect.ts';
import { documentParams, provisionParams, searchPageQuery } from '../schemas/request.ts';
import { type PageTemplate, sendPage } from '../template.ts';
import { describeProvision } from './provisions.ts';

const hide = { hide: true };

export function addPageRoutes(app: App, { reader, history }: AppDeps, template: PageTemplate): void {
  const lookup = { reader, history };

  app.get('/', { schema: hide }, async (_request, reply) => {
    const works = (await reader.listWorks()).map(({ work }) => work);
    return sendPage(reply, template(cataloguePage(works)));
  });

  app.get('/search', { schema: { ...hide, querystring: searchPageQuery } }, (request, reply) =>
    sendPage(reply, template(searchPage(request.query.q))),
  );

  app.get('/d/:id', { schema: { ...hide, params: documentParams } }, async (request, reply) => {
    const { id } = request.params;
    if (parseDatedId(id) !== null)
      return sendPage(reply, template(documentPage(await heldDocument(lookup, id))));
    const works = await worksOf(id);
    if (works.some((work) => work.id === id)) {
      return sendPage(reply, template(documentPage(await heldDocument(lookup, id))));
    }
    const addresses = works.map((work) => ({ work: work.id, eId: null }));
    return lead(id, addresses, request, reply);
  });

  app.get('/d/:id/:eId', { schema: { ...hide, params: provisionParams } }, async (request, reply) => {
    const { id, eId } = request.params;
    if (parseDatedId(id) !== null) return sendProvision(id, eId, reply);
    const works = await worksOf(id);
    if (works.some((work) => work.id === id) && parseEId(eId) !== null) return sendProvision(id, eId, reply);
    const addresses = await Promise.all(works.map((work) => addressesIn(work, eId)));
    return lead(`${id} ${eId}`, addresses.flat(), request, reply);
  });

  /** An address whose words stand elsewhere now leads there. */
  async function sendProvision(id: string, eId: string, reply: FastifyReply): Promise<FastifyReply> {
    try {
      const found = await heldProvision(lookup, id, eId);
      return sendPage(reply, template(provisionPage(found.work, found.held, describeProvision(found))));
    } catch (error) {
      const moved = error instanceof ApiError && error.code === 'provision-moved' ? error.nearest : null;
      if (moved === null) throw error;
      return reply.redirect(moved.address, 302);
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
  ): Promise<FastifyReply> {
    return sendDestination({ reader, template }, words, { addresses, truncated: false }, request, reply);
  }
}
