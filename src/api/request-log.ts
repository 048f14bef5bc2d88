/**
 * One line of the log for each answer. What people looked for is theirs: the line names the route and
 * not the address, unless whoever runs the server asked for more.
 */
import type { App, Operation } from './deps.ts';

export function addRequestLog(app: App, { logQueries }: Operation): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const answer = {
      method,
      route: request.routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log.info(logQueries ? { ...answer, url } : answer, 'answered');
  });
}
