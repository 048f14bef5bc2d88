/**
 * From the steps of a citation to the provisions of one document that they name. Several come back
 * where the words fit several (第三条第（一）项 in an article two of whose 款 have items), none where
 * the document has no such place.
 */
import type { PinpointStep } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import {
  annexOf,
  type DocumentStructure,
  descendants,
  enclosing,
  itemsOf,
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
  const everywhere = [...structure.byEId.values()].filter((node) => answers(node, step));
  if (step.level === 'annex') return everywhere;
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

function within(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  switch (step.level) {
    case 'paragraph':
      return paragraphWithin(place, step);
    case 'subparagraph':
      return itemsWithin(place, step);
    case 'article':
    case 'table':
    case 'figure':
      return [...descendants(place)].filter((node) => answers(node, step));
    default:
      return place.children.filter((node) => answers(node, step));
  }
}

/** The first 款 of an article that has only one is the article itself. */
function paragraphWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  const paragraphs = paragraphsOf(place);
  if (paragraphs.length === 0) return step.number === 1 ? [place] : [];
  return paragraphs.filter((node) => answers(node, step));
}

/** Where the 款 is left out, the items of all 款 come into question. */
function itemsWithin(place: StructureNode, step: PinpointStep): readonly StructureNode[] {
  const holders = [place, ...paragraphsOf(place)];
  return holders.flatMap((holder) =>
    itemsOf(holder).filter((node) => node.number === step.number && node.branch === step.branch),
  );
}

function answers(node: StructureNode, step: PinpointStep): boolean {
  if (node.kind !== step.level) return false;
  if (step.heading !== undefined) return node.quoted === quotedWords(step.heading);
  return node.number === step.number && node.branch === step.branch;
}
