/** The file that a text was read from, and the way to a page of it. Pure. */
import type { DocumentAnswer } from '../../src/api/contract.ts';

type Original = Pick<DocumentAnswer, 'work' | 'expression'>;

/** The address of the original; of a PDF at that page, which browsers' viewers then open. */
export function originalPath({ work, expression }: Original, page: number | null = null): string {
  const { source, mediaType } = expression;
  const place = page === null || mediaType !== 'application/pdf' ? '' : `#page=${page}`;
  return `/api/documents/${encodeURIComponent(work.id)}/source?sha256=${source}${place}`;
}

/** What a link to it promises: browsers show PDF and text themselves and save all else. */
export function originalWord({ expression: { mediaType } }: Original): string {
  return mediaType === 'application/pdf' || mediaType === 'text/plain' ? '查看原件' : '下载原件';
}
