/**
 * A provision: any node of a document that has an address. The shape is Akoma Ntoso's hierarchy:
 * number, heading, then either content, or intro text, children and wrap-up text.
 */
import type { ProvisionKind } from './levels.ts';
import type { SourcePlace, TextSpan } from './span.ts';

/** An address within a document, such as `art_18__div_2__measure_1`. Made by domain/eid.ts only. */
export type EId = string & { readonly __brand: 'EId' };

/** What a heading such as 发展目标 or 主要措施 makes of the text below it. */
export type Role = 'approach' | 'target' | 'measure';
export const ROLES: readonly Role[] = ['approach', 'target', 'measure'];

/** The parts of a provision that hold text; together with the eId they name one searchable entry. */
export type TextPart = 'heading' | 'intro' | 'content' | 'wrapUp';

/** One cell of a table row, as a stretch of the row's text, in which cells are joined by a tab. */
export interface TableCell extends TextSpan {
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface ProvisionBase extends SourcePlace {
  readonly kind: ProvisionKind;
  readonly eId: EId;
  /** The mark as printed: 第十八条, 一、, （三）, 1., ——, 一是, 表 1. Null where there is none. */
  readonly num: string | null;
  readonly heading: string | null;
  /** The heading is the first sentence of the line its text stands on: 一、统筹旧城存量资源。根据… */
  readonly headingRunsIn: boolean;
  readonly role: Role | null;
  /** Only on a row (cells of `content`) and on a table (cells of its head, `intro`). */
  readonly cells: readonly TableCell[] | null;
}

export interface LeafProvision extends ProvisionBase {
  readonly shape: 'leaf';
  /** Empty only where the source prints a mark or heading and nothing below it. */
  readonly content: string;
}

export interface BranchProvision extends ProvisionBase {
  readonly shape: 'branch';
  readonly intro: string | null;
  readonly children: readonly Provision[];
  readonly wrapUp: string | null;
}

export type Provision = LeafProvision | BranchProvision;

/** A provision with the provisions above it, outermost first. */
export interface PlacedProvision {
  readonly provision: Provision;
  readonly ancestors: readonly BranchProvision[];
}

/** Every provision of a body in document order, each with its ancestors. */
export function walkProvisions(body: readonly Provision[]): readonly PlacedProvision[] {
  const placed: PlacedProvision[] = [];
  function walk(provisions: readonly Provision[], ancestors: readonly BranchProvision[]): void {
    for (const provision of provisions) {
      placed.push({ provision, ancestors });
      if (provision.shape === 'branch') walk(provision.children, [...ancestors, provision]);
    }
  }
  walk(body, []);
  return placed;
}

/**
 * For each of the provisions of a document, in reading order, the position of the nearest before and behind it that is
 * of the same kind: before the first article of a chapter stands the last of the chapter before.
 */
export function neighboursOfTheSameKind(provisions: readonly Pick<Provision, 'kind'>[]): {
  readonly previous: readonly (number | undefined)[];
  readonly next: readonly (number | undefined)[];
} {
  const previous: (number | undefined)[] = [];
  const next: (number | undefined)[] = [];
  const last = new Map<ProvisionKind, number>();
  provisions.forEach(({ kind }, position) => {
    const before = last.get(kind);
    previous[position] = before;
    if (before !== undefined) next[before] = position;
    last.set(kind, position);
  });
  return { previous, next };
}

export function childrenOf(provision: Provision): readonly Provision[] {
  return provision.shape === 'branch' ? provision.children : [];
}

/** The texts of a provision itself (not of its children) that a reader may search for, in reading order. */
export function textParts(provision: Provision): readonly { part: TextPart; text: string }[] {
  const parts: { part: TextPart; text: string }[] = [];
  function add(part: TextPart, text: string | null): void {
    if (text !== null && text !== '') parts.push({ part, text });
  }
  add('heading', provision.heading);
  if (provision.shape === 'leaf') add('content', provision.content);
  else {
    add('intro', provision.intro);
    add('wrapUp', provision.wrapUp);
  }
  return parts;
}
