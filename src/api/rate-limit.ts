/** How often one address may ask, so that a program gone wild does not take the service from everybody else. */
import rateLimit from '@fastify/rate-limit';
import type { App, Operation } from './deps.ts';
import { ApiError } from './errors.ts';

const MINUTE_MS = 60_000;
/** Addresses that are counted at a time; those seen last stay. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts the requests of each address within a minute. Answers `too-many-requests` with retry-after
 * beyond the limit. The files of the pages are free: a browser asks for them once and keeps them.
 */
export async function addRateLimit(app: App, { requestsPerMinute }: Operation): Promise<void> {
  if (requestsPerMinute === null) return;
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: MINUTE_MS,
    cache: MOST_ADDRESSES,
    allowList: (request) => request.url.startsWith('/assets/'),
    errorResponseBuilder: (_request, { ttl }) =>
      new ApiError('too-many-requests', `请求过于频繁，请在 ${Math.ceil(ttl / 1000)} 秒后再试。`),
  });
}
