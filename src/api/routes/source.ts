/**
 * GET /api/documents/:id/source: the file that a text was read from, byte for byte. What a file holds is
 * not ours: it is never shown as a page of this server.
 */
import type { FastifyReply } from 'fastify';
import Type from 'typebox';
import { parseDatedId } from '../../domain/dated-id.ts';
import type { Expression } from '../../domain/work.ts';
import { isKept, sendNotModified } from '../caching.ts';
import type { App, AppDeps } from '../deps.ts';
import { ApiError, originalMissing } from '../errors.ts';
import { dispositionOfFile } from '../file-name.ts';
import { heldDocument, heldWork, type Lookup } from '../lookup.ts';
import { documentParams, errorResponses, sourceQuery } from '../schemas/request.ts';

const YEAR_SECONDS = 31_536_000;
/** What a browser shows by itself, without running anything of it as a page; all else is saved. */
const SHOWN_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'text/plain']);
/** Nothing may be loaded or run. Browsers' viewers of PDF do not start in a sandbox. */
const POLICY = "default-src 'none'; frame-ancestors 'self'";
const PDF_POLICY = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

const ANSWER = {
  description: '原件，类型如 Content-Type',
  content: {
    '*/*': {
      schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description: '原件' }),
    },
  },
};

export function addSourceRoute(app: App, { reader, history, originals }: AppDeps): void {
  app.get(
    '/api/documents/:id/source',
    {
      // The length is told, and the tag is that of these very bytes.
      compress: false,
      schema: {
        tags: ['文件'],
        summary: '一个文件的原件，与收入时逐字节相同',
        params: documentParams,
        querystring: sourceQuery,
        response: { 200: ANSWER, ...errorResponses },
      },
    },
    async (request, reply) => {
      const expression = await heldExpression({ reader, history }, request.params.id);
      const { source } = expression;
      const wanted = request.query.sha256;
      if (wanted !== undefined && wanted !== source) throw replaced();
      const tag = `"${source}"`;
      const keeping = keepingOf(wanted !== undefined);
      if (isKept(request, tag)) return sendNotModified(reply, tag, keeping);
      const original = await originals.openOriginal(source);
      if (original === null) throw originalMissing();
      return head(reply, expression)
        .header('etag', tag)
        .header('cache-control', keeping)
        .header('content-length', original.size)
        .send(original.bytes);
    },
  );
}

/** Of a dated text, or of the one shown, which is known without reading the document. */
async function heldExpression(lookup: Lookup, id: string): Promise<Expression> {
  if (parseDatedId(id) !== null) return (await heldDocument(lookup, id)).expression;
  return (await heldWork(lookup.reader, id)).expression;
}

/** An address that names the bytes never leads to others; one that names the document may tomorrow. */
function keepingOf(namesBytes: boolean): string {
  return namesBytes ? `max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}

function head(reply: FastifyReply, { fileName, mediaType }: Expression): FastifyReply {
  const how = SHOWN_TYPES.has(mediaType) ? 'inline' : 'attachment';
  return reply
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOfFile(how, fileName))
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', mediaType === 'application/pdf' ? PDF_POLICY : `${POLICY}; sandbox`);
}

function replaced(): ApiError {
  return new ApiError('original-missing', '现行文本的原件已经更换，请从文件的页面重新打开。');
}
