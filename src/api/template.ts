/** The built index.html, into which every page is drawn at two markers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Html } from './html.ts';

const HEAD_MARKER = '<!--head-->';
const BODY_MARKER = '<!--body-->';

export interface PageParts {
  readonly head: Html;
  readonly body: Html;
}

/** Puts the parts of a page into the template. */
export type PageTemplate = (parts: PageParts) => string;

/** The web pages have not been built, or not by this version. The message is for who runs the program. */
export class PagesMissingError extends Error {
  override readonly name = 'PagesMissingError';
}

/** Reads `index.html`, which holds each marker once. Throws PagesMissingError. */
export async function loadTemplate(webRoot: string): Promise<PageTemplate> {
  const path = join(webRoot, 'index.html');
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch (cause) {
    throw new PagesMissingError(`没有找到网页文件 ${path}，请先运行 npm run build。`, { cause });
  }
  const [start, afterHead] = cutAt(source, HEAD_MARKER, path);
  const [middle, end] = cutAt(afterHead, BODY_MARKER, path);
  return ({ head, body }) => `${start}${head}${middle}${body}${end}`;
}

function cutAt(text: string, marker: string, path: string): readonly [before: string, after: string] {
  const [before, after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new PagesMissingError(`网页文件 ${path} 中应有且仅有一处 ${marker}，请重新运行 npm run build。`);
  }
  return [before, after];
}

/** A page may be kept but is asked for again each time: the text behind it can change. */
export function sendPage(reply: FastifyReply, page: string): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
}
