/** POST /mcp: the MCP server over streamable HTTP, without sessions, each request answered with JSON. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MAX_DRAFT } from '../../domain/check.ts';
import type { App, AppDeps, Operation } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { originOf } from '../origin.ts';

/** A draft may be written with each of its characters as an escape of six bytes, and a message around it. */
const MAX_MESSAGE_BYTES = 6 * MAX_DRAFT + 64 * 1024;

export function addMcpRoute(app: App, { reader, history }: AppDeps, { corsOrigins }: Operation): void {
  app.post('/mcp', { schema: { hide: true }, bodyLimit: MAX_MESSAGE_BYTES }, async (request, reply) => {
    refusePages(request, corsOrigins);
    const { createMcpServer, StreamableHTTPServerTransport } = await loadServer();
    const onMistake = (mistake: unknown) => request.log.error(mistake);
    const server = createMcpServer({ reader, history, origin: originOf(request), onMistake });
    // Written to the socket by the SDK itself: nothing of fastify's answer is used from here on.
    reply.hijack();
    sendHeadersOf(reply);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.on('close', () => {
      server.close().catch(onMistake);
    });
    try {
      await server.connect(transport);
      await transport.handleRequest(request.raw, reply.raw, request.body);
    } catch (mistake) {
      onMistake(mistake);
      if (!reply.raw.headersSent) reply.raw.writeHead(500);
      reply.raw.end();
    }
  });
  // The other methods of the protocol belong to sessions (2025-06-18, streamable HTTP).
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    schema: { hide: true },
    handler: () => {
      throw new ApiError('wrong-method', '此处只接受 POST 请求（MCP，streamable HTTP）。');
    },
  });
}

/** What hooks put on every answer (cors.ts, protection.ts) is otherwise lost with an answer that fastify does not write. */
function sendHeadersOf(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
}

/** Loaded when a model first asks, because it takes up some 25 MB. */
async function loadServer() {
  const [{ createMcpServer }, { StreamableHTTPServerTransport }] = await Promise.all([
    import('../mcp/server.ts'),
    import('@modelcontextprotocol/sdk/server/streamableHttp.js'),
  ]);
  return { createMcpServer, StreamableHTTPServerTransport };
}

/**
 * No page may use a reader's browser to ask, unless its site is configured. The server's own name is no
 * proof: by DNS rebinding another site's page calls the server by a name of its own (the protocol's rule,
 * 2025-06-18, security warning), and none of our pages asks here.
 */
function refusePages({ headers: { origin } }: FastifyRequest, allowed: readonly string[]): void {
  if (origin !== undefined && !allowed.includes(origin)) {
    throw new ApiError('wrong-origin', `不接受来自“${origin}”的网页的请求。`);
  }
}
