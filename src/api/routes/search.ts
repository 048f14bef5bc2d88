/** GET /api/search */
import { NO_ALIASES } from '../../domain/aliases.ts';
import { createResponder } from '../../search/respond.ts';
import { type SearchParams, search } from '../../search/search.ts';
import { createVerifiedSearch } from '../../search/verify.ts';
import type { SearchAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { refTo } from '../schemas/common.ts';
import { errorResponses, searchParams } from '../schemas/request.ts';
import { searchAnswer } from '../schemas/search.ts';
import { filterOf } from '../search-filter.ts';

export function addSearchRoute(app: App, { reader, aliases }: AppDeps): void {
  const help = createResponder({ reader, aliases: aliases ?? (async () => NO_ALIASES) });
  const searchVerified = createVerifiedSearch({ reader });
  app.get(
    '/api/search',
    {
      schema: {
        tags: ['检索'],
        summary: '逐字检索，列出含有检索词的全部条款',
        querystring: searchParams,
        response: { 200: refTo(searchAnswer), ...errorResponses, 503: errorResponses[400] },
      },
    },
    async (request): Promise<SearchAnswer> => {
      const { q, scope, order, limit, offset, verify, mode, ...values } = request.query;
      const filter = await filterOf(reader, values);
      const params: SearchParams = { limit, offset, scope, order, filter };
      const answer = await (verify === '1' ? searchVerified(q, params) : search(q, params, { reader }));
      if ('refusal' in answer) throw new ApiError(answer.refusal, answer.message);
      // The answer says so itself; this is for those who keep the server.
      if (answer.verification?.equal === false) {
        request.log.error(answer.verification, 'the index does not answer what the texts hold');
      }
      return help(answer, { ...params, mode });
    },
  );
}
