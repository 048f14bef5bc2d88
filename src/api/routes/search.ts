/** GET /api/search */
import { gunzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NO_ALIASES } from '../../domain/aliases.ts';
import { createRankings } from '../../search/rankings.ts';
import { createResponder } from '../../search/respond.ts';
import { type SearchParams, search } from '../../search/search.ts';
import { createVerifiedSearch } from '../../search/verify.ts';
import { createAnswerMemory, type SentAnswer } from '../answer-memory.ts';
import { addVary } from '../caching.ts';
import type { SearchAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { refTo } from '../schemas/common.ts';
import { errorResponses, searchParams } from '../schemas/request.ts';
import { searchAnswer } from '../schemas/search.ts';
import { filterOf } from '../search-filter.ts';

export function addSearchRoute(app: App, { reader, aliases = async () => NO_ALIASES }: AppDeps): void {
  const rankings = createRankings(reader);
  const help = createResponder({ reader, aliases });
  const memory = createAnswerMemory(reader, aliases);
  const searchVerified = createVerifiedSearch({ reader });

  async function sendHeld(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const held = await memory.find(request.url);
    return held === null ? undefined : sendAnswer(request, reply, held);
  }

  app.get(
    '/api/search',
    {
      schema: {
        tags: ['检索'],
        summary: '逐字检索，列出含有检索词的全部条款',
        querystring: searchParams,
        response: { 200: refTo(searchAnswer), ...errorResponses },
      },
      preHandler: sendHeld,
    },
    async (request, reply) => {
      const { q, scope, order, limit, offset, verify, mode, ...values } = request.query;
      const filter = await filterOf(reader, values);
      const params: SearchParams = { limit, offset, scope, order, filter };
      const isVerified = verify === '1';
      const answerFound = async (): Promise<SearchAnswer> => {
        const found = await (isVerified
          ? searchVerified(q, params)
          : search(q, params, { reader, rankings }));
        if ('refusal' in found) throw new ApiError(found.refusal, found.message);
        // The answer says so itself; this is for those who keep the server.
        if (found.verification?.equal === false) {
          request.log.error(found.verification, 'the index does not answer what the texts hold');
        }
        return help(found, { ...params, mode });
      };
      // Who asks for a verification wants the texts read now.
      if (isVerified) return answerFound();
      const answer = await memory.keep(request.url, answerFound);
      return sendAnswer(request, reply as FastifyReply, answer);
    },
  );
}

// gzip, deflate, br; not gzip;q=0 (RFC 9110, 12.5.3)
const TAKES_GZIP = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?![.0-9]))/i;

/** To those who take gzip as it is remembered; to others like every other answer. */
function sendAnswer(
  { headers }: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  { gzip, tag }: SentAnswer,
): FastifyReply {
  addVary(reply.type('application/json; charset=utf-8').header('etag', tag), 'accept-encoding');
  if (!TAKES_GZIP.test(headers['accept-encoding']?.toString() ?? '')) return reply.send(gunzipSync(gzip));
  return reply.header('content-encoding', 'gzip').send(gzip);
}
