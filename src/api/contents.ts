/** The table of contents of a document: what has a heading, or divides the text at the top. */
import type { ProvisionKind } from '../domain/levels.ts';
import { childrenOf, type Provision } from '../domain/provision.ts';
import type { ContentsLine } from './contract.ts';

/** Listed even without a heading: the articles of laws have none, a cover notice needs none. */
const ALWAYS: ReadonlySet<ProvisionKind> = new Set([
  'preface',
  'preamble',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'conclusions',
  'annex',
]);
/** Listed where they have a heading; a 一、 that is a whole sentence is text, not a heading. */
const HEADED: ReadonlySet<ProvisionKind> = new Set(['division', 'subdivision', 'group', 'table']);

/** One line for each listed provision in document order; depth counts the listed ones above it. */
export function contentsOf(body: readonly Provision[]): ContentsLine[] {
  const lines: ContentsLine[] = [];
  function list(provisions: readonly Provision[], depth: number): void {
    for (const provision of provisions) {
      const { eId, kind, num, heading, page } = provision;
      const listed = isListed(provision);
      if (listed) lines.push({ eId, kind, num, heading, page, depth });
      list(childrenOf(provision), listed ? depth + 1 : depth);
    }
  }
  list(body, 0);
  return lines;
}

function isListed({ kind, heading }: Provision): boolean {
  return ALWAYS.has(kind) || (HEADED.has(kind) && heading !== null);
}
