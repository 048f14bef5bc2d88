/** GET /api/aliases: what the keepers of the library wrote down, and which lines of it could not be read. */
import { NO_ALIASES } from '../../domain/aliases.ts';
import type { AliasesAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { aliasesAnswer } from '../schemas/aliases.ts';
import { refTo } from '../schemas/common.ts';
import { commonErrors, noQuery } from '../schemas/request.ts';

export function addAliasesRoute(app: App, { aliases }: AppDeps): void {
  app.get(
    '/api/aliases',
    {
      schema: {
        tags: ['检索'],
        summary: '别名表：检索其中一个名称时提示“也搜”的其他名称，以及表中未能读出的各行',
        querystring: noQuery,
        response: { 200: refTo(aliasesAnswer), ...commonErrors },
      },
    },
    async (): Promise<AliasesAnswer> => {
      const { groups, problems } = aliases === undefined ? NO_ALIASES : await aliases();
      return {
        groups: groups.map((names) => [...names]),
        problems: problems.map(({ line, message }) => ({ line, message })),
      };
    },
  );
}
