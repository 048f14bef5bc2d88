/** The table of contents of a document: what has a heading, or divides the text at the top. */
import type { ProvisionKind } from '../domain/levels.ts';
import { type Provision, walkProvisions } from '../domain/provision.ts';
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
  for (const { provision, ancestors } of walkProvisions(body)) {
    if (!isListed(provision)) continue;
    const { eId, kind, num, heading, page } = provision;
    lines.push({ eId, kind, num, heading, page, depth: ancestors.filter(isListed).length });
  }
  return lines;
}

function isListed({ kind, heading }: Provision): boolean {
  return ALWAYS.has(kind) || (HEADED.has(kind) && heading !== null);
}
