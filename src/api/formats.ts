/**
 * The twins of a page: the same document or clause as JSON, Markdown, text, Word or Akoma Ntoso, behind
 * the same address with an ending (/d/gongsifa/art_15.md) or by what the client accepts.
 */
import type { FastifyRequest } from 'fastify';

export const TWIN_FORMATS = ['json', 'md', 'txt', 'docx', 'akn.xml'] as const;
export type TwinFormat = (typeof TWIN_FORMATS)[number];

export const MEDIA_TYPES: Readonly<Record<TwinFormat, string>> = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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

/** The last piece of an address, and the format that its ending or else the client asks for. */
export function askedFormat(piece: string, request: FastifyRequest): NamedFormat {
  const ending = TWIN_FORMATS.find((format) => piece.endsWith(`.${format}`));
  if (ending !== undefined) return { name: piece.slice(0, -ending.length - 1), format: ending };
  return { name: piece, format: acceptedFormat(request.headers.accept ?? '') };
}

/**
 * The format that a client wants most by its Accept header (RFC 9110, 12.5.1). The page, unless a twin is
 * named and wanted more: browsers and programs that accept anything get what a person reads.
 */
function acceptedFormat(accept: string): TwinFormat | null {
  const wanted = new Map<string, number>();
  for (const item of accept.split(',')) {
    const [type = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    wanted.set(type, quality === undefined ? 1 : Number(quality.slice(2)));
  }
  const page = wanted.get('text/html') ?? 0;
  const best = TWIN_FORMATS.map((format) => ({
    format,
    quality: wanted.get(MEDIA_TYPES[format]) ?? 0,
  })).reduce((one, other) => (other.quality > one.quality ? other : one));
  return best.quality > page ? best.format : null;
}
