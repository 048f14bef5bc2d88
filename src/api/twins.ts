/** Documents and clauses in the formats of formats.ts, as answers. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressPath } from '../domain/address-path.ts';
import { datedId, parseDatedId } from '../domain/dated-id.ts';
import type { PolicyDocument } from '../domain/document.ts';
import type { Address } from '../domain/reference.ts';
import { toAkomaNtoso } from '../exchange/akn/akoma-ntoso.ts';
import { type Block, clauseBlocks, documentBlocks } from '../exchange/blocks.ts';
import { toMarkdown } from '../exchange/markdown.ts';
import { toText } from '../exchange/text.ts';
import { contentTag, documentTag, isKept, sendNotModified } from './caching.ts';
import type { ProvisionAnswer } from './contract.ts';
import { describeDocument } from './describe-document.ts';
import { disposition } from './file-name.ts';
import { MEDIA_TYPES, type TwinFormat } from './formats.ts';
import type { HeldDocument } from './lookup.ts';
import { originOf } from './origin.ts';
import { wordFile } from './word-file.ts';

/** A format that both documents and clauses have. */
export type ClauseFormat = Exclude<TwinFormat, 'akn.xml'>;

/** 304 where the client has it. Throws ApiError `not-acceptable` where the text is too long for Word. */
export async function sendDocumentTwin(
  document: HeldDocument,
  format: TwinFormat,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const tag = documentTag(document, format);
  if (isKept(request, tag)) return sendNotModified(reply, tag);
  const answer = await writtenDocument(document, format);
  return head(reply, format, document.work.title).header('etag', tag).send(answer);
}

async function writtenDocument(document: HeldDocument, format: TwinFormat): Promise<string | Buffer> {
  if (format === 'akn.xml') return toAkomaNtoso(document, aknAddresses(document));
  if (format === 'json') return JSON.stringify(describeDocument(document, document.problems.length));
  return written(documentBlocks(document), format, document.work.title);
}

/** The same for a clause, which bears its citation and its whole address. */
export async function sendClauseTwin(
  answer: ProvisionAnswer,
  format: ClauseFormat,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { citation, address, document, locator, provision } = answer;
  const url = originOf(request) + address;
  // A Word file names the moment at which it was made: its bytes are others each time.
  const tag = contentTag(JSON.stringify([answer, url, format]));
  if (isKept(request, tag)) return sendNotModified(reply, tag);
  const twin =
    format === 'json'
      ? JSON.stringify(answer)
      : await written(clauseBlocks(provision, citation, url), format, citation);
  return head(reply, format, `${document.title} ${locator}`).header('etag', tag).send(twin);
}

/** What was put together for this request, as a file. */
export async function sendBlocks(
  reply: FastifyReply,
  format: 'docx' | 'md',
  title: string,
  blocks: readonly Block[],
): Promise<FastifyReply> {
  const file = await written(blocks, format, title);
  return head(reply, format, title).send(file);
}

async function written(
  blocks: readonly Block[],
  format: Exclude<ClauseFormat, 'json'>,
  title: string,
): Promise<string | Buffer> {
  switch (format) {
    case 'md':
      return toMarkdown(blocks);
    case 'txt':
      return toText(blocks);
    case 'docx':
      return wordFile(blocks, title);
  }
}

function head(reply: FastifyReply, format: TwinFormat, name: string): FastifyReply {
  const type = MEDIA_TYPES[format];
  return reply
    .header('content-type', format === 'docx' ? type : `${type}; charset=utf-8`)
    .header('content-disposition', disposition(format === 'docx' ? 'attachment' : 'inline', name, format))
    .header('cache-control', 'no-cache');
}

function aknAddresses({ work, expression }: PolicyDocument) {
  const dated = parseDatedId(work.id);
  const text = dated === null ? datedId(work.id, expression) : work.id;
  return {
    work: addressPath(dated?.work ?? work.id),
    expression: addressPath(text),
    manifestation: `${addressPath(text)}.akn.xml`,
    hrefOf: ({ work: id, eId }: Address) => addressPath(id, eId),
  };
}
