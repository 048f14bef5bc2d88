/** The contents rail: the lines of a document's contents as a tree. Pure. */
import type { ContentsLine } from '../../src/api/contract.ts';
import { levelOf, type ProvisionKind } from '../../src/domain/levels.ts';
import { childrenOf, type EId, type Provision, textParts } from '../../src/domain/provision.ts';
import type { IndexedProvision } from './place.ts';

export interface ContentsItem {
  readonly eId: EId;
  readonly kind: ProvisionKind;
  /** The printed number, or the word of the level where none is printed and nothing else names it. */
  readonly label: string;
  /** The heading; where there is none, the first words of the text. */
  readonly title: string;
  /** Whether `title` is only the first words. */
  readonly untitled: boolean;
  readonly children: readonly ContentsItem[];
}

/** How many characters of the text stand for a heading that is not there. */
const FIRST_WORDS = 16;

/** A tree of the lines, which stand in document order; a line belongs to the last one less deep. */
export function contentsTree(
  lines: readonly ContentsLine[],
  index: ReadonlyMap<EId, IndexedProvision>,
): ContentsItem[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const line of lines) {
    const item: Growing = { ...describe(line, index.get(line.eId)?.provision), children: [] };
    open.length = Math.min(open.length, line.depth);
    (open.at(-1)?.children ?? roots).push(item);
    open.push(item);
  }
  return roots;
}

type Growing = Omit<ContentsItem, 'children'> & { readonly children: Growing[] };

function describe(
  { eId, kind, num, heading }: ContentsLine,
  provision: Provision | undefined,
): Omit<ContentsItem, 'children'> {
  const untitled = heading === null || heading === '';
  return {
    eId,
    kind,
    label: num ?? (untitled ? levelOf(kind).word : ''),
    title: untitled ? (provision === undefined ? '' : firstWords(provision)) : heading,
    untitled,
  };
}

function firstWords(provision: Provision): string {
  const characters = [...firstText(provision)];
  const words = characters.slice(0, FIRST_WORDS).join('');
  return characters.length <= FIRST_WORDS ? words : `${words}…`;
}

function firstText(provision: Provision): string {
  const own = textParts(provision).find(({ part }) => part !== 'wrapUp');
  if (own !== undefined) return own.text;
  for (const child of childrenOf(provision)) {
    const text = firstText(child);
    if (text !== '') return text;
  }
  return '';
}

/** The items of a tree, parents before children: the order of the document. */
export function flattenContents(items: readonly ContentsItem[]): ContentsItem[] {
  return items.flatMap((item) => [item, ...flattenContents(item.children)]);
}

/** The line of items from the top down to one address; empty where the tree does not list it. */
export function lineTo(items: readonly ContentsItem[], eId: EId | null): ContentsItem[] {
  for (const item of items) {
    if (item.eId === eId) return [item];
    const below = lineTo(item.children, eId);
    if (below.length > 0) return [item, ...below];
  }
  return [];
}
