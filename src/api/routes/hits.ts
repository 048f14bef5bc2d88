/** GET /api/documents/:id/hits */
import { findInDocument } from '../../search/document-hits.ts';
import type { HitsAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { shownAddress } from '../lookup.ts';
import { refTo } from '../schemas/common.ts';
import { documentParams, errorResponses, hitsQuery } from '../schemas/request.ts';
import { hitsAnswer } from '../schemas/suggest.ts';

export function addHitsRoute(app: App, { reader, history }: AppDeps): void {
  app.get(
    '/api/documents/:id/hits',
    {
      schema: {
        tags: ['检索'],
        summary: '一个文件中含有检索词的全部各处，及其在全文中的位置',
        params: documentParams,
        querystring: hitsQuery,
        response: { 200: refTo(hitsAnswer), ...errorResponses },
      },
    },
    async ({ params, query: { q, scope } }): Promise<HitsAnswer> => {
      const { work } = await shownAddress({ reader, history }, params.id, null);
      const hits = await findInDocument(q, { work, scope }, reader);
      if ('refusal' in hits) throw new ApiError(hits.refusal, hits.message);
      return { query: q, hits };
    },
  );
}
