/**
 * Nothing is sent twice that a client still has: every answer bears an ETag, and a request that names it
 * (If-None-Match) is answered with 304 and no body. The text behind an address can change, so what is kept
 * is always asked for again (no-cache). Tags are weak: the same answer may be sent compressed.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PolicyDocument } from '../domain/document.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { App } from './deps.ts';

/** Characters of a hash in a tag: 96 bits. */
const TAG_LENGTH = 16;

/**
 * The tag of what is made of a document: the hash of its expression's source, and of what was read of it,
 * for another version of this program may read the same source otherwise.
 */
export function documentTag(document: PolicyDocument, ...made: readonly string[]): string {
  const { source } = document.expression;
  return `W/"${source.slice(0, TAG_LENGTH)}-${hashOf(JSON.stringify([document, made]))}"`;
}

/**
 * Tags of what is made of the library as it stands, known before it is made: another state of the library
 * has others, and so has another start of the server, which may be another version of it, or of the thread that
 * answers aside.
 */
export function createStateTags(reader: KnowledgeReader): (name: string) => Promise<string> {
  const states = new WeakMap<object, string>();
  return async (name) => {
    const works = await reader.listWorks();
    const state = states.get(works) ?? randomBytes(TAG_LENGTH).toString('base64url').slice(0, TAG_LENGTH);
    states.set(works, state);
    return `W/"${state}-${hashOf(name)}"`;
  };
}

/** Whether the client has what bears this tag (RFC 9110, 13.1.2: compared weakly). */
export function isKept(request: FastifyRequest, tag: string): boolean {
  const header = request.headers['if-none-match'];
  if (header === undefined) return false;
  const opaque = (each: string) => each.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((each) => opaque(each) === opaque(tag));
}

/** 304; `keeping`: its Cache-Control, the same as of the answer that is kept. */
export function sendNotModified(reply: FastifyReply, tag: string, keeping = 'no-cache'): FastifyReply {
  return reply.code(304).header('etag', tag).header('cache-control', keeping).send();
}

/** Tells caches that the answer also depends on this header of the request, beside those that were named before. */
export function addVary(reply: FastifyReply, header: string): FastifyReply {
  const named = String(reply.getHeader('vary') ?? '').split(', ');
  return reply.header('vary', [...new Set([...named, header])].filter((name) => name !== '').join(', '));
}

/** Must come before compression, which would change what is hashed. */
export function addCaching(app: App): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const whole = typeof payload === 'string' || Buffer.isBuffer(payload);
    const asked = request.method === 'GET' || request.method === 'HEAD';
    if (!whole || !asked || reply.statusCode !== 200) return payload;
    if (String(reply.getHeader('cache-control') ?? '').includes('no-store')) return payload;
    const given = reply.getHeader('etag');
    const tag = typeof given === 'string' ? given : contentTag(payload);
    if (given === undefined) reply.header('etag', tag);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
    if (!isKept(request, tag)) return payload;
    reply.code(304).removeHeader('content-length').removeHeader('content-encoding');
    return request.method === 'GET' ? null : '';
  });
  // Fastify gives an empty answer to HEAD the length 0; that of a 304 is what GET would have sent, or none
  // (RFC 9110, 8.6).
  app.addHook('onRoute', (route) => {
    if (route.method === 'HEAD') route.onSend = [route.onSend ?? [], dropLength].flat();
  });
}

async function dropLength(_request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (reply.statusCode === 304) reply.removeHeader('content-length');
  return payload;
}

/** The tag of what is sent as it stands. */
export function contentTag(content: string | Buffer): string {
  return `W/"${hashOf(content)}"`;
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, TAG_LENGTH);
}
