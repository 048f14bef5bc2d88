/**
 * What resolving a citation needs to know of a document: which places it has, by kind and number, and
 * what stands in what. Built from a body; holds no text but headings.
 */
import { lastStepOf } from '../domain/eid.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { childrenOf, type EId, type Provision } from '../domain/provision.ts';
import { letterOf } from './lettered.ts';

export interface StructureNode {
  readonly eId: EId;
  readonly kind: ProvisionKind;
  /** Its number, printed or counted; 第一百二十条之一 is 120 with branch 1. */
  readonly number: number;
  readonly branch: number | null;
  /** Mark and heading without blanks, as a citation quotes them: 二、发展目标. */
  readonly quoted: string;
  /** The letter or Roman numeral of its mark; null where it has none. */
  readonly letter: string | null;
  readonly parent: StructureNode | null;
  readonly children: readonly StructureNode[];
}

export interface DocumentStructure {
  readonly roots: readonly StructureNode[];
  readonly byEId: ReadonlyMap<EId, StructureNode>;
  /** The same by kind and number, under the key of numberKey. */
  readonly byNumber: ReadonlyMap<string, readonly StructureNode[]>;
  /** The articles of the body, annexes left out, in document order. */
  readonly articles: readonly StructureNode[];
}

export function structureOf(body: readonly Provision[]): DocumentStructure {
  const byEId = new Map<EId, StructureNode>();
  function grow(provisions: readonly Provision[], parent: StructureNode | null, into: StructureNode[]): void {
    for (const provision of provisions) {
      const children: StructureNode[] = [];
      const node = nodeOf(provision, parent, children);
      into.push(node);
      byEId.set(node.eId, node);
      grow(childrenOf(provision), node, children);
    }
  }
  const roots: StructureNode[] = [];
  grow(body, null, roots);
  const articles = [...byEId.values()].filter((node) => node.kind === 'article' && annexOf(node) === null);
  return { roots, byEId, byNumber: groupByNumber(byEId.values()), articles };
}

function groupByNumber(nodes: Iterable<StructureNode>): ReadonlyMap<string, readonly StructureNode[]> {
  const groups = new Map<string, StructureNode[]>();
  for (const node of nodes) {
    const key = numberKey(node);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}

/** 第一百二十条之一 is `article 120-1`. */
export function numberKey(place: Pick<StructureNode, 'kind' | 'number' | 'branch'>): string {
  return `${place.kind} ${place.number}${place.branch === null ? '' : `-${place.branch}`}`;
}

function nodeOf(
  { eId, kind, num, heading }: Provision,
  parent: StructureNode | null,
  children: readonly StructureNode[],
): StructureNode {
  const [number = '', branch] = (lastStepOf(eId)?.number.split('_')[0] ?? '').split('-');
  return {
    eId,
    kind,
    number: number === '' ? 1 : Number(number),
    branch: branch === undefined ? null : Number(branch),
    quoted: quotedWords(`${num ?? ''}${heading ?? ''}`),
    letter: kind === 'point' ? letterOf(num) : null,
    parent,
    children,
  };
}

const FOLDED = /[\s‘’“”"'。．.]/;

/** Words as they are compared when a citation quotes a heading: no blanks, one sort of quotation mark, no full stop. */
export function quotedWords(words: string): string {
  // Most provisions have no heading, and their marks hold nothing to fold.
  if (!FOLDED.test(words)) return words;
  return words
    .replace(/\s+/g, '')
    .replace(/[‘’“”"']/g, '”')
    .replace(/[。．.]+$/, '');
}

/** The nearest node of a kind: the node itself or one above it. */
export function enclosing(node: StructureNode | null, kind: ProvisionKind): StructureNode | null {
  for (let at = node; at !== null; at = at.parent) if (at.kind === kind) return at;
  return null;
}

export function annexOf(node: StructureNode | null): StructureNode | null {
  return enclosing(node, 'annex');
}

/** Every node below one, in document order. */
export function* descendants(node: StructureNode): Generator<StructureNode> {
  for (const child of node.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The 款 of an article, where it has several or where its tree names the one it has. */
export function paragraphsOf(node: StructureNode): readonly StructureNode[] {
  return node.children.filter((child) => child.kind === 'paragraph');
}

/** What 第X项 may count: 项, and in texts that have none there, 一、 or 1. or the measures of a plan. */
export const ITEM_KINDS: readonly ProvisionKind[] = [
  'subparagraph',
  'subdivision',
  'measure',
  'point',
  'division',
];

/** The items that 第X项 counts below a node. */
export function itemsOf(node: StructureNode): readonly StructureNode[] {
  for (const kind of ITEM_KINDS) {
    const items = node.children.filter((child) => child.kind === kind);
    if (items.length > 0) return items;
  }
  return [];
}

/** The item that a node is, or stands in: the nearest that an article or a 款 counts as 第X项. */
export function enclosingItem(node: StructureNode | null): StructureNode | null {
  for (let at = node; at !== null; at = at.parent) {
    if (at.parent === null) return null;
    const counted = at.parent.kind === 'article' || at.parent.kind === 'paragraph';
    if (at.kind === 'subparagraph' || (counted && itemsOf(at.parent).includes(at))) return at;
  }
  return null;
}
