/** The built index.html, into which every page is drawn at two markers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Html } from './html.ts';

const HEAD_MARKER = '<!--head-->';
const BODY_MARKER = '<!--body-->';

export interface PageParts {
  readonly head: Html;
  readonly body: Html;
}

/** A page whose body is made while it is sent: a long one is read before all of it has been drawn. */
export interface StreamedParts {
  readonly head: Html;
  readonly body: Iterable<Html>;
}

export interface PageTemplate {
  /** Puts the parts of a page into the template. */
  (parts: PageParts): string;
  /** The same in slices that are sent one by one, of which the first fills a window. */
  slices(parts: StreamedParts): Iterable<string>;
}

/** Characters of markup in the first slice, and in each of the others. */
const FIRST_SLICE = 24_000;
const SLICE = 48_000;

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
  const whole = ({ head, body }: PageParts) => `${start}${head}${middle}${body}${end}`;
  return Object.assign(whole, {
    *slices({ head, body }: StreamedParts) {
      let slice = `${start}${head}${middle}`;
      let size = FIRST_SLICE;
      for (const piece of body) {
        slice += piece;
        if (slice.length < size) continue;
        yield slice;
        slice = '';
        size = SLICE;
      }
      yield slice + end;
    },
  });
}

function cutAt(text: string, marker: string, path: string): readonly [before: string, after: string] {
  const [before, after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new PagesMissingError(`网页文件 ${path} 中应有且仅有一处 ${marker}，请重新运行 npm run build。`);
  }
  return [before, after];
}

/** A page may be kept but is asked for again each time: the text behind it can change. */
export function sendPage(reply: FastifyReply, page: string | Readable): FastifyReply {
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
}

/** `tag`: of what the page is made of. No slice is made before the last has gone, and others have their turn in between. */
export function sendSlices(reply: FastifyReply, slices: Iterable<string>, tag: string): FastifyReply {
  const stream = Readable.from(inTurns(slices), { objectMode: false, highWaterMark: 1 });
  return sendPage(reply.header('etag', tag), stream);
}

async function* inTurns(slices: Iterable<string>): AsyncGenerator<string> {
  for (const slice of slices) {
    yield slice;
    await nextTurn();
  }
}
