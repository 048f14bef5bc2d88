/** Which requests are answered aside (aside.ts), and both ends of it. */
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isDated, undatedId } from '../domain/dated-id.ts';
import type { WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { Aside, AsideAnswer, AsideRequest } from './aside.ts';
import type { App, AppDeps } from './deps.ts';
import { namedFormat } from './formats.ts';
import { createQueue } from './queue.ts';

/** Provisions beyond which whatever is asked of a text is answered aside: four times as many as the longest law has. */
const MOST_PROVISIONS = 10_000;
/** A dated text is read anew from its file, which takes so many times as long as to take one from the database. */
const DATED_TIMES = 20;

/** Requests for one document, but for its file, which leaves as it lies. */
const OF_DOCUMENT = /^\/(?:api\/documents|d)\/:id(?!\/source$)/;

/** Requests that may wait for the one that is answered. */
const MAX_WAITING = 16;

/** Sends what the other instance answers. Throws ApiError `too-busy` where too many wait for it. */
export type SendAside = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

declare module 'fastify' {
  interface FastifyInstance {
    /** Null: there is no other instance. */
    readonly sendAside: SendAside | null;
  }
}

/** Must come before the routes. Readings of very long documents are answered aside. */
export function addAside(app: App, { aside, reader }: AppDeps): void {
  const sendAside = aside === undefined ? null : createSendAside(aside);
  app.decorate('sendAside', sendAside);
  if (sendAside === null) return;
  app.addHook('preHandler', async (request, reply) => {
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    if (!isReading || !OF_DOCUMENT.test(request.routeOptions.url ?? '')) return;
    const { id } = request.params as { readonly id: string };
    if (await areLong(reader, [namedFormat(id).name])) return sendAside(request, reply);
  });
}

/** Whether the texts of these ids, dated or not, are long work together; those that are not held are not. */
export async function areLong(reader: KnowledgeReader, ids: readonly string[]): Promise<boolean> {
  const lengths = await Promise.all(ids.map((id) => lengthOf(reader, id as WorkId)));
  return lengths.reduce((sum, length) => sum + length, 0) > MOST_PROVISIONS;
}

/** In provisions. That of a dated text is taken to be that of the text that is shown. */
async function lengthOf(reader: KnowledgeReader, id: WorkId): Promise<number> {
  const held = await reader.findWork(undatedId(id));
  return (held?.extent.provisions ?? 0) * (isDated(id) ? DATED_TIMES : 1);
}

/** Headers of one connection, or that the sender of an answer sets itself (RFC 9110, 7.6.1). */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
  'date',
]);

function createSendAside(aside: Aside): SendAside {
  const inTurn = createQueue(MAX_WAITING, '正在处理的长文件和长清单过多，请稍后再试。');
  return async ({ method, url, headers, body, socket }, reply) => {
    const answer = await inTurn(async () => {
      // Nobody is there any more to be answered.
      if (socket.destroyed) return null;
      return aside({
        url,
        headers,
        body: method === 'POST' ? JSON.stringify(body) : null,
        remoteAddress: socket.remoteAddress ?? '',
      });
    });
    if (answer === null) return reply.send();
    reply.code(answer.status);
    for (const [name, value] of Object.entries(answer.headers))
      if (!OWN_HEADERS.has(name)) reply.header(name, value);
    return reply.send(Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.length));
  };
}

/** The body has been read and is written anew: it may be of another length. */
function withoutLength(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { 'content-length': _, 'transfer-encoding': __, ...others } = headers;
  return others;
}

/** The other instance's part: `app` answers as it would whoever asked. */
export async function answerAside(
  app: App,
  { url, headers, body, remoteAddress }: AsideRequest,
): Promise<AsideAnswer> {
  const answer = await app.inject(
    body === null
      ? { method: 'GET', url, headers, remoteAddress }
      : { method: 'POST', url, headers: withoutLength(headers), payload: body, remoteAddress },
  );
  const sent = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { status: answer.statusCode, headers: Object.fromEntries(sent), body: answer.rawPayload };
}
