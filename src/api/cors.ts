/**
 * Which pages of other servers may read answers in their readers' browsers: none, unless the settings
 * name their origins. Nothing here is told from a cookie, so no credentials are allowed.
 */
import type { App, Operation } from './deps.ts';

const DAY_SECONDS = 86_400;

export function addCors(app: App, { corsOrigins }: Operation): void {
  if (corsOrigins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    reply.header('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !corsOrigins.includes(origin)) return;
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', 'etag, content-disposition')
      .header('cross-origin-resource-policy', 'cross-origin');
    if (request.method !== 'OPTIONS') return;
    await reply
      .code(204)
      .header('access-control-allow-methods', 'GET, HEAD, POST')
      .header('access-control-allow-headers', 'accept, content-type, if-none-match, mcp-protocol-version')
      .header('access-control-max-age', String(DAY_SECONDS))
      .send();
  });
}
