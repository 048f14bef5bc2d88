/** The pages: /, /search, /d/:id, /d/:id/:eId. Unlike the API they bear with unknown parameters. */
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import type { App, AppDeps } from '../deps.ts';
import { heldDocument, heldProvision } from '../lookup.ts';
import { cataloguePage, documentPage, provisionPage, searchPage } from '../page.ts';
import { documentParams, provisionParams } from '../schemas/request.ts';
import type { PageParts, PageTemplate } from '../template.ts';
import { describeProvision } from './provisions.ts';

const hide = { hide: true };

export function addPageRoutes(app: App, { reader }: AppDeps, template: PageTemplate): void {
  function send(reply: FastifyReply, parts: PageParts): FastifyReply {
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(template(parts));
  }

  app.get('/', { schema: hide }, async (_request, reply) => {
    const works = (await reader.listWorks()).map(({ work }) => work);
    return send(reply, cataloguePage(works));
  });

  app.get(
    '/search',
    { schema: { ...hide, querystring: Type.Object({ q: Type.Optional(Type.String()) }) } },
    (request, reply) => send(reply, searchPage(request.query.q ?? '')),
  );

  app.get('/d/:id', { schema: { ...hide, params: documentParams } }, async (request, reply) =>
    send(reply, documentPage(await heldDocument(reader, request.params.id))),
  );

  app.get('/d/:id/:eId', { schema: { ...hide, params: provisionParams } }, async (request, reply) => {
    const found = await heldProvision(reader, request.params.id, request.params.eId);
    return send(reply, provisionPage(found.work, found.held, await describeProvision(reader, found)));
  });
}
