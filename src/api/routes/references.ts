/** GET /api/documents/:id/references and /api/documents/:id/provisions/:eId/references */
import type { ReferencesAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { shownAddress } from '../lookup.ts';
import { describeReferences } from '../references.ts';
import { refTo } from '../schemas/common.ts';
import { referencesAnswer } from '../schemas/references.ts';
import { documentParams, errorResponses, provisionParams, referencesQuery } from '../schemas/request.ts';

const tags = ['引用'];

export function addReferenceRoutes(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/references',
    {
      schema: {
        tags,
        summary: '一个文件的引用（out）或者其他文件对它的引用（in）',
        params: documentParams,
        querystring: referencesQuery,
        response: { 200: refTo(referencesAnswer), ...errorResponses },
      },
    },
    async ({ params, query }): Promise<ReferencesAnswer> => {
      const { kind, ...asked } = query;
      const address = await shownAddress(lookup, params.id, null);
      return describeReferences(reader, { ...asked, address, relations: kind });
    },
  );

  app.get(
    '/api/documents/:id/provisions/:eId/references',
    {
      schema: {
        tags,
        summary: '一处及其以下各处的引用（out）或者被引用（in）',
        params: provisionParams,
        querystring: referencesQuery,
        response: { 200: refTo(referencesAnswer), ...errorResponses },
      },
    },
    async ({ params, query }): Promise<ReferencesAnswer> => {
      const { kind, ...asked } = query;
      const address = await shownAddress(lookup, params.id, params.eId);
      return describeReferences(reader, { ...asked, address, relations: kind });
    },
  );
}
