/**
 * What a page may load: files of this server and nothing else, no inline script, no inline style.
 * Offices run this over plain http within their network, so upgrade-insecure-requests stays off, and
 * only who came by TLS is told to come by it again (RFC 6797, 7.2).
 */
import helmet from 'helmet';
import type { App } from './deps.ts';

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
};

/** The same policy as a header, for the few answers that are sent before any hook runs. */
export const CONTENT_SECURITY_POLICY = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
  .join(';');

const YEAR_SECONDS = 31_536_000;

export function addProtection(app: App): void {
  // Not by @fastify/helmet, which puts the same policy together anew for every request: a tenth of the time
  // in which a remembered answer is sent.
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: Object.fromEntries(Object.entries(POLICY).map(([name, sources]) => [name, [...sources]])),
    },
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (request.protocol === 'https') {
      reply.header('strict-transport-security', `max-age=${YEAR_SECONDS}`);
    }
    setHeaders(request.raw, reply.raw, () => done());
  });
}
