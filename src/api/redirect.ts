/** To the one place that the words of a person fit, or to a list of all that they fit. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressPath } from '../domain/address-path.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { addVary } from './caching.ts';
import type { GoAnswer } from './contract.ts';
import type { Destination } from './destination.ts';
import { wantsPage } from './errors.ts';
import { candidatesPage } from './page.ts';
import { placesOf } from './places.ts';
import { type PageTemplate, sendPage } from './template.ts';

export interface RedirectDeps {
  readonly reader: KnowledgeReader;
  readonly template: PageTemplate;
}

/** 302 where the words lead to one place and name it in full; else all that they fit, as a page or as data. */
export async function sendDestination(
  { reader, template }: RedirectDeps,
  query: string,
  { addresses, truncated, isCertain }: Destination,
  request: FastifyRequest,
  reply: FastifyReply,
  /** What stands behind the address: the ending of a twin. */
  ending = '',
): Promise<FastifyReply> {
  const [only, ...others] = addresses;
  if (only !== undefined && others.length === 0 && !truncated && isCertain) {
    return reply.redirect(addressPath(only.work, only.eId) + ending, 302);
  }
  const answer: GoAnswer = {
    query,
    message: isCertain
      ? messageOf(query, addresses.length, truncated)
      : `“${query}”没有写全，可能指以下 ${addresses.length} 处，请核对。`,
    candidates: await placesOf(reader, addresses),
  };
  addVary(reply, 'accept');
  if (wantsPage(request)) return sendPage(reply, template(candidatesPage(answer)));
  return reply.header('cache-control', 'no-cache').send(answer);
}

function messageOf(query: string, count: number, truncated: boolean): string {
  return truncated
    ? `符合“${query}”的条款很多，以下列出 ${count} 处。请在前面加上文件名称或者发文字号。`
    : `符合“${query}”的有以下 ${count} 处。`;
}
