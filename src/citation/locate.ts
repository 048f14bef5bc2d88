/**
 * From the steps of a citation to the provisions of one document that they name. Several come back
 * where the words fit several (第三条第（一）项 in an article two of whose 款 have items), none where
 * the document has no such place.
 */
import type { Pinpoint, PinpointStep } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import {
  annexOf,
  type DocumentStructure,
  descendants,
  enclosing,
  itemsOf,
  numberKey,
  paragraphsOf,
  quotedWords,
  type StructureNode,
} from './structure.ts';

/** `here`: where the citation stands, if it stands in this document; it decides between body and annex. */
export function locate(
  steps: readonly PinpointStep[],
  structure: DocumentStructure,
  here: StructureNode | null = null,
): readonly StructureNode[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  let places = fromRoot(first, structure, here);
  for (const step of rest) places = places.flatMap((place) => within(place, step));
  return [...new Set(places)];
}

/**
 * What a range passes on its way to the place it reaches: between 第一百一十九条 and 第一百二十一条 also
 * 第一百二十条之一, which the citation does not spell out.
 */
export function passed({ ranged, steps }: Pinpoint, structure: DocumentStructure): readonly StructureNode[] {
  const last = steps.at(-1);
  if (ranged !== true || last?.level !== 'article' || last.branch !== null) return [];
  return structure.articles.filter((node) => node.number === last.number - 1 && node.branch !== null);
}

function fromRoot(
  step: PinpointStep,
  structure: DocumentStructure,
  here: StructureNode | null,
): readonly StructureNode[] {
  const annex = annexOf(here);
  if (annex !== null && step.level !== 'annex') {
    const inAnnex = [...descendants(annex)].filter((node) => answers(node, step));
    if (inAnnex.length > 0) return inAnnex;
  }
  const everywhere =
    step.heading === undefined
      ? (structure.byNumber.get(numberKey({ ...step, kind: step.level })) ?? [])
      : [...structure.byEId.values()].filter((node) => answers(node, step));
  if (step.level === 'annex') return everywhere;
  // 本通知第二条 where the notice has no articles: its 二、.
  if (step.level === 'article' && structure.articles.length === 0) {
    return structure.roots.filter((node) => answers(node, { ...step, level: 'division' }));
  }
  const inBody = everywhere.filter((node) => annexOf(node) === null);
  return nearestTo(inBody, here, step.level);
}

/** Of several sections or chapters with one number, the one in the part or chapter that the citation stands in. */
function nearestTo(
  nodes: readonly StructureNode[],
  here: StructureNode | null,
  level: ProvisionKind,
): readonly StructureNode[] {
  if (nodes.length < 2 || here === null) return nodes;
  const outer = level === 'section' ? 'chapter' : 'part';
  const around = enclosing(here, outer);
  const near = nodes.filter((node) => around !== null && enclosing(node, outer) === around);
  return near.length > 0 ? near : nodes;
}

/** Levels that a citation names below a place although others may stand between: 第三编第四章 skips the 分编. */
const DEEP: ReadonlySet<ProvisionKind> = new Set(['subpart', 'chapter', 'section', 'table', 'figure']);

function within(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  if (step.level === 'paragraph') return paragraphWithin(place, step);
  if (step.level === 'subparagraph') return itemsWithin(place, step);
  if (step.letter !== undefined) return letteredWithin(place, step);
  if (step.level === 'article') return articleWithin(place, step);
  const below = DEEP.has(step.level) ? [...descendants(place)] : place.children;
  return below.filter((node) => answers(node, step));
}

/** 一、 of an annex is cited as 第一条 where the annex has no articles: 本规定附录第一条. */
function articleWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  const below = [...descendants(place)];
  if (place.kind === 'annex' && below.every((node) => node.kind !== 'article')) {
    return below.filter((node) => answers(node, { ...step, level: 'division' }));
  }
  return below.filter((node) => answers(node, step));
}

/** The first 款 of an article that has only one is the article itself. */
function paragraphWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  const paragraphs = paragraphsOf(place);
  if (paragraphs.length === 0) return step.number === 1 ? [place] : [];
  return paragraphs.filter((node) => answers(node, step));
}

/**
 * Where the 款 is left out, the items of all 款 come into question. Items that stand beside a 款 and not
 * in it (一、 in old regulations) are those of the 款 before them.
 */
function itemsWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  const beside = place.kind === 'paragraph' && place.parent !== null && itemsOf(place).length === 0;
  const holders = beside ? [place.parent] : [place, ...paragraphsOf(place)];
  return holders.flatMap((holder) =>
    itemsOf(holder).filter((node) => node.number === step.number && node.branch === step.branch),
  );
}

/** Where the 款 is left out, the items of all 款 come into question. */
function letteredWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  return [place, ...paragraphsOf(place)].flatMap(({ children }) =>
    children.filter((node) => answers(node, step)),
  );
}

function answers(node: StructureNode, step: PinpointStep): boolean {
  if (node.kind !== step.level) return false;
  if (step.heading !== undefined) return node.quoted === quotedWords(step.heading);
  if (step.letter !== undefined) return node.letter === step.letter;
  return node.number === step.number && node.branch === step.branch;
}
