/** References as the API lists them: each end a place that can be shown as a link. */
import { type Address, addressesOf, RELATIONS, type Relation } from '../domain/reference.ts';
import type { HeldReference, ReferenceQuery } from '../domain/reference-page.ts';
import { excerpt } from '../search/excerpt.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { Place, ReferencesAnswer } from './contract.ts';
import { placesOf } from './places.ts';

type ReferenceLine = ReferencesAnswer['references'][number];

/** One page of what stands at an address, or of what leads there. */
export async function describeReferences(
  reader: KnowledgeReader,
  query: ReferenceQuery,
): Promise<ReferencesAnswer> {
  const { references, total, relations } = await reader.findReferences(query);
  const ends = references.map((held) => [citingPlace(held), ...addressesOf(held.reference)]);
  const places = await placesOf(reader, ends.flat());
  let at = 0;
  const lines = references.map((held, index) => {
    const size = ends[index]?.length ?? 0;
    at += size;
    return lineOf(held, places.slice(at - size, at));
  });
  return { direction: query.direction, total, relations: countsOf(relations), references: lines };
}

function lineOf({ reference, text }: HeldReference, [from, ...targets]: readonly Place[]): ReferenceLine {
  const { citation, relation, outcome } = reference;
  if (from === undefined) throw new Error(`reference without a place: "${citation.surface}"`);
  const around = excerpt(text, [citation.span]);
  return {
    surface: citation.surface,
    relation,
    outcome,
    from,
    part: citation.at.part,
    span: citation.span,
    text: around.text,
    textStart: around.textStart,
    marks: around.marks,
    targets,
    title: reference.outcome === 'external' ? reference.title : null,
    reason: reference.outcome === 'unresolved' ? reference.reason : null,
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
