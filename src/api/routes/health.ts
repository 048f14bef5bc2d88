/** GET /api/health */
import type { HealthAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError } from '../errors.ts';
import { refTo } from '../schemas/common.ts';
import { commonErrors, noQuery } from '../schemas/request.ts';
import { healthAnswer } from '../schemas/search.ts';

export function addHealthRoute(app: App, { reader, isWhole = async () => true }: AppDeps): void {
  app.get(
    '/api/health',
    {
      schema: {
        tags: ['运行'],
        summary: '运行状况',
        querystring: noQuery,
        response: { 200: refTo(healthAnswer), ...commonErrors },
      },
    },
    async (): Promise<HealthAnswer> => {
      // What there is already is searched meanwhile.
      if (!(await isWhole())) throw new ApiError('not-ready', '索引尚不完整，正在整理，请稍后再试。');
      return {
        status: 'ok',
        documents: (await reader.listWorks()).length,
        entries: await reader.countEntries(),
      };
    },
  );
}
