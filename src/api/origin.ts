/** The server's own address, for what leaves it with whole addresses: feeds, sitemaps, files and MCP. */
import type { FastifyRequest } from 'fastify';
import type { App, Operation } from './deps.ts';

declare module 'fastify' {
  interface FastifyInstance {
    readonly publicOrigin: string | null;
  }
}

export function addOrigin(app: App, { origin }: Operation): void {
  app.decorate('publicOrigin', origin);
}

/**
 * As whoever runs the server says. Otherwise as this client names it, which any client may invent: caches
 * and feed readers would then hand on what one of them made up.
 */
export function originOf(request: FastifyRequest): string {
  return request.server.publicOrigin ?? `${request.protocol}://${request.host}`;
}
