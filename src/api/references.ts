/** References as the API lists them: each end a place that can be shown as a link. */
import {
  type Address,
  addressesOf,
  type Meaning,
  RELATIONS,
  type Reference,
  type Relation,
} from '../domain/reference.ts';
import type { HeldReference, ReferenceQuery } from '../domain/reference-page.ts';
import type { WorkId } from '../domain/work.ts';
import { excerpt } from '../search/excerpt.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { Place, ReferencesAnswer } from './contract.ts';
import { heldPlacesOf, placesOf } from './places.ts';

type ReferenceLine = ReferencesAnswer['references'][number];

/** One page of what stands at an address, or of what leads there. */
export async function describeReferences(
  reader: KnowledgeReader,
  query: ReferenceQuery,
): Promise<ReferencesAnswer> {
  const { references, total, relations } = await reader.findReferences(query);
  const froms = await placesOf(reader, references.map(citingPlace));
  const targets = references.map(({ reference }) => addressesOf(reference));
  const places = await heldPlacesOf(reader, targets.flat());
  const works = new Set((await reader.listWorks()).map(({ work }) => work.id));
  let at = 0;
  const lines = references.map((held, index) => {
    const { length } = targets[index] ?? [];
    at += length;
    const standing = places.slice(at - length, at).filter((place) => place !== null);
    return lineOf(held, froms[index], standing, presentMeaning(held.reference, standing, works));
  });
  return { direction: query.direction, total, relations: countsOf(relations), references: lines };
}

/**
 * Documents are written one after another: what a citation leads to may come a moment later than the citation, or be
 * gone a moment before it is resolved anew.
 */
function presentMeaning(
  reference: Reference,
  standing: readonly Place[],
  works: ReadonlySet<WorkId>,
): Meaning {
  const meant = addressesOf(reference);
  if (meant.length === 0 || standing.length > 0) return reference;
  if (meant.some(({ work }) => works.has(work)))
    return { outcome: 'unresolved', reason: 'no-such-provision' };
  const { citation } = reference;
  const title = 'title' in citation ? citation.title : null;
  return { outcome: 'external', title: title ?? citation.surface };
}

function lineOf(
  { reference: { citation, relation }, text }: HeldReference,
  from: Place | undefined,
  targets: readonly Place[],
  meaning: Meaning,
): ReferenceLine {
  if (from === undefined) throw new Error(`reference without a place: "${citation.surface}"`);
  const around = excerpt(text, [citation.span]);
  return {
    surface: citation.surface,
    relation,
    outcome: meaning.outcome,
    from,
    part: citation.at.part,
    span: citation.span,
    text: around.text,
    textStart: around.textStart,
    marks: around.marks,
    targets,
    title: meaning.outcome === 'external' ? meaning.title : null,
    reason: meaning.outcome === 'unresolved' ? meaning.reason : null,
  };
}

/** In the order in which the relations are listed everywhere. */
function countsOf(counts: ReadonlyMap<Relation, number>): ReferencesAnswer['relations'] {
  return RELATIONS.map((relation) => ({ relation, count: counts.get(relation) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

function citingPlace({ from, reference }: HeldReference): Address {
  return { work: from, eId: reference.citation.at.eId };
}
