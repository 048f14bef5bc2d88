/** How whatever was thrown leaves the server: one shape, as a page to those who ask for one. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, internalError, toApiError, wantsPage } from './errors.ts';
import { errorPage } from './page.ts';
import { CONTENT_SECURITY_POLICY } from './protection.ts';
import type { PageTemplate } from './template.ts';

/** A library is read anew in seconds to minutes (RFC 9110, 10.2.3). */
const RETRY_SECONDS = 5;

export function sendFailure(
  template: PageTemplate,
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known = toApiError(thrown);
  if (known === null) request.log.error(thrown);
  const error = known ?? internalError();
  reply.code(error.status).header('cache-control', 'no-store');
  if (error.code === 'not-ready') reply.header('retry-after', RETRY_SECONDS);
  if (!reply.hasHeader('content-security-policy')) {
    reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  }
  return wantsPage(request)
    ? reply.type('text/html; charset=utf-8').send(template(errorPage(error)))
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(error.toAnswer()));
}

/** Answers what is no readable HTTP at all, or has a head beyond the limit. */
export function sendClientFailure(cause: NodeJS.ErrnoException, socket: Socket): void {
  if (cause.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const error =
    cause.code === 'HPE_HEADER_OVERFLOW'
      ? new ApiError('request-too-large', '请求的网址过长。')
      : new ApiError('bad-request', '请求的格式不正确，无法读取。');
  const body = JSON.stringify(error.toAnswer());
  socket.end(
    [
      `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
