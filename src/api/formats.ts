/**
 * The twins of a page: the same document or clause as JSON, Markdown, text, Word or Akoma Ntoso, behind
 * the same address with an ending (/d/gongsifa/art_15.md) or by what the client accepts.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DOCX_TYPE } from '../domain/media-types.ts';
import { addVary } from './caching.ts';
import { ApiError } from './errors.ts';

export const TWIN_FORMATS = ['json', 'md', 'txt', 'docx', 'akn.xml'] as const;
export type TwinFormat = (typeof TWIN_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<TwinFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  docx: DOCX_TYPE,
  'akn.xml': 'application/akn+xml',
};

/** What a link to the twin is called. */
export const FORMAT_NAMES: Readonly<Record<TwinFormat, string>> = {
  json: 'JSON',
  md: 'Markdown',
  txt: '纯文本',
  docx: 'Word',
  'akn.xml': 'Akoma Ntoso',
};

export interface NamedFormat {
  /** The address without its ending. */
  readonly name: string;
  /** Null: the page. */
  readonly format: TwinFormat | null;
}

/**
 * The last piece of an address, and the format that its ending or else the client asks for, as `acceptedFormat` says:
 * then the answer tells caches so.
 */
export function askedFormat(piece: string, request: FastifyRequest, reply: FastifyReply): NamedFormat {
  const named = namedFormat(piece);
  if (named.format !== null) return named;
  addVary(reply, 'accept');
  return { ...named, format: acceptedFormat(request.headers.accept ?? '') };
}

/** The same by the ending alone. */
export function namedFormat(piece: string): NamedFormat {
  const ending = TWIN_FORMATS.find((format) => piece.endsWith(`.${format}`));
  if (ending === undefined) return { name: piece, format: null };
  return { name: piece.slice(0, -ending.length - 1), format: ending };
}

/** What stands behind the address of a document or clause; null: the page, which is what a person reads. */
const OFFERED: readonly (TwinFormat | null)[] = [null, ...TWIN_FORMATS];

/**
 * The format that a client wants most by its Accept header (RFC 9110, 12.5.1). The page where several are
 * wanted alike, but not before a twin that is named where only `*` lets the page in. Throws ApiError
 * where nothing of what is offered is accepted: who asked for a PDF must not keep a page as one.
 */
function acceptedFormat(accept: string): TwinFormat | null {
  const ranges = accept.split(',').flatMap(readRange);
  if (ranges.length === 0) return null;
  let best: { readonly format: TwinFormat | null; readonly range: MediaRange } | null = null;
  for (const format of OFFERED) {
    const range = rangeFor(format === null ? PAGE_TYPE : MEDIA_TYPES[format], ranges);
    if (range === null || range.quality === 0) continue;
    if (best === null || compareRanges(range, best.range) > 0) best = { format, range };
  }
  if (best === null) {
    const types = [PAGE_TYPE, ...Object.values(MEDIA_TYPES)].join('、');
    throw new ApiError('not-acceptable', `此处没有所要的格式（${accept}），可取的有：${types}。`);
  }
  return best.format;
}

const PAGE_TYPE = 'text/html';

interface MediaRange {
  /** text/html, text/*, or what accepts anything. */
  readonly type: string;
  /** From 0, not accepted, to 1. */
  readonly quality: number;
  /** How many of type and subtype it names, 0 to 2. */
  readonly named: number;
}

/** Nothing where it is no media range. */
function readRange(item: string): MediaRange[] {
  const [type = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
  const parts = type.split('/');
  if (parts.length !== 2 || parts.includes('')) return [];
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  const named = parts.filter((part) => part !== '*').length;
  return [{ type, quality: quality >= 0 && quality <= 1 ? quality : 1, named }];
}

/** The one that says most of a type. */
function rangeFor(type: string, ranges: readonly MediaRange[]): MediaRange | null {
  const fitting = [type, `${type.split('/')[0]}/*`, '*/*'];
  for (const wanted of fitting) {
    const range = ranges.find((each) => each.type === wanted);
    if (range !== undefined) return range;
  }
  return null;
}

function compareRanges(one: MediaRange, other: MediaRange): number {
  return one.quality - other.quality || one.named - other.named;
}
