/** GET /api/basket, POST /api/basket.docx, POST /api/basket.md */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { inChinese, today } from '../../check/today.ts';
import { warningOf } from '../../domain/standing.ts';
import { basketBlocks, type CollectedClause, quotedLines } from '../../exchange/basket.ts';
import { areLongToOpen, type FoundClause, type MissingClause, openClauses } from '../basket.ts';
import type { BasketAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { MEDIA_TYPES } from '../formats.ts';
import { originOf } from '../origin.ts';
import { basketAnswer, basketBody, basketQuery } from '../schemas/basket.ts';
import { refTo } from '../schemas/common.ts';
import { bodyErrors, errorResponses, noQuery, wordErrors } from '../schemas/request.ts';
import { fileAnswer } from '../schemas/search.ts';
import { sendBlocks } from '../twins.ts';

const tags = ['文件'];
const TITLE = '引文汇编';

export function addBasketRoutes(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  const { sendAside } = app;
  app.get(
    '/api/basket',
    {
      schema: {
        tags,
        summary: '引文篮中的各条：原文，及其有无变动',
        querystring: basketQuery,
        response: { 200: refTo(basketAnswer), ...errorResponses },
      },
    },
    async (request, reply): Promise<BasketAnswer> => {
      const { c: addresses } = request.query;
      if (sendAside !== null && (await areLongToOpen(reader, addresses))) return sendAside(request, reply);
      return { clauses: (await openClauses(lookup, addresses)).map(describeClause) };
    },
  );
  const send = async (
    format: 'docx' | 'md',
    basket: Basket,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => {
    const { title = TITLE, clauses } = basket;
    const addresses = clauses.map(({ address }) => address);
    if (sendAside !== null && (await areLongToOpen(reader, addresses))) return sendAside(request, reply);
    const opened = await openClauses(lookup, addresses);
    const origin = originOf(request);
    const collected = opened.map((clause, index) =>
      collectedClause(clause, clauses[index]?.note ?? '', origin),
    );
    return sendBlocks(reply, format, title, basketBlocks(title, subtitleOf(clauses.length), collected));
  };
  app.post(
    '/api/basket.docx',
    { schema: fileSchema('docx', '导出为 Word 文件（公文格式），逐条引用并附网址') },
    (request, reply) => send('docx', request.body, request, reply),
  );
  app.post('/api/basket.md', { schema: fileSchema('md', '导出为 Markdown') }, (request, reply) =>
    send('md', request.body, request, reply),
  );
}

type Basket = Static<typeof basketBody>;

function fileSchema(format: 'docx' | 'md', what: string) {
  return {
    tags,
    summary: `引文篮${what}`,
    querystring: noQuery,
    body: basketBody,
    response: {
      200: fileAnswer(MEDIA_TYPES[format]),
      ...errorResponses,
      ...bodyErrors,
      ...(format === 'docx' ? wordErrors : {}),
    },
  };
}

function describeClause(clause: FoundClause | MissingClause): BasketAnswer['clauses'][number] {
  const { address } = clause;
  if (!clause.found) {
    const { message, nearest } = clause;
    return {
      address,
      place: null,
      paragraphs: [],
      status: null,
      formerWords: [],
      refusal: { message, nearest },
    };
  }
  const { place, provision, work, formerWords } = clause;
  const paragraphs = provision === null ? [] : quotedLines(provision);
  return { address, place, paragraphs, status: work.status, formerWords, refusal: null };
}

function collectedClause(clause: FoundClause | MissingClause, note: string, origin: string): CollectedClause {
  if (!clause.found) {
    const { message, nearest, address } = clause;
    const asked = origin + (address.startsWith('/d/') ? '' : '/d/') + address;
    return {
      citation: '（已不在原处）',
      url: nearest === null ? asked : origin + nearest.address,
      provision: null,
      warning: message,
      note,
    };
  }
  const { work, place, provision, formerWords } = clause;
  const moved = formerWords.map(({ citation }) => citation).join('、');
  const warning = [
    warningOf(work) ?? '',
    moved === '' ? '' : `此处文字已有变动，原来的文字现在${moved}。`,
  ].join('');
  return { citation: place.citation, url: origin + place.address, provision, warning, note };
}

function subtitleOf(count: number): string {
  return `共 ${count} 条　${inChinese(today())}`;
}
