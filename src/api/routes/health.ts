/** GET /api/health */
import type { HealthAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { refTo } from '../schemas/common.ts';
import { noQuery } from '../schemas/request.ts';
import { healthAnswer } from '../schemas/search.ts';

export function addHealthRoute(app: App, { reader }: AppDeps): void {
  app.get(
    '/api/health',
    {
      schema: {
        tags: ['运行'],
        summary: '运行状况',
        querystring: noQuery,
        response: { 200: refTo(healthAnswer) },
      },
    },
    async (): Promise<HealthAnswer> => ({
      status: 'ok',
      documents: (await reader.listWorks()).length,
      entries: await reader.countEntries(),
    }),
  );
}
