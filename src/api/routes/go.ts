/** GET /go?q=: a citation as somebody typed it, straight to its clause; any other words to the search. */
import Type from 'typebox';
import type { App, AppDeps } from '../deps.ts';
import { findDestination } from '../go.ts';
import { sendDestination } from '../redirect.ts';
import { refTo } from '../schemas/common.ts';
import { errorResponses, goParams } from '../schemas/request.ts';
import { goAnswer } from '../schemas/search.ts';
import type { PageTemplate } from '../template.ts';

const ANSWERS = {
  'application/json': { schema: refTo(goAnswer) },
  'text/html': { schema: Type.String({ description: '供选择的网页', examples: ['<!doctype html>'] }) },
};
const LED = Type.Null({ description: '转到所引之处或者检索页，网址见 Location' });

export function addGoRoute(app: App, { reader }: AppDeps, template: PageTemplate): void {
  app.get(
    '/go',
    {
      schema: {
        tags: ['检索'],
        summary: '按引注直达：只有一处相符时转到该处（302），有多处时列出；不是引注时转到检索页',
        querystring: goParams,
        response: { 200: { description: '相符的各处', content: ANSWERS }, 302: LED, ...errorResponses },
      },
    },
    async (request, reply) => {
      const { q } = request.query;
      const destination = await findDestination(reader, q);
      if (destination === null) return reply.redirect(`/search?${new URLSearchParams({ q })}`, 302);
      return sendDestination({ reader, template }, q, destination, request, reply);
    },
  );
}
