/** Resolves the citations of one document over a catalogue of all works. */
import type { Catalogue } from '../src/citation/catalogue.ts';
import { type NamedWorks, type Place, resolveCitation, worksAsked } from '../src/citation/resolve.ts';
import type { Citation, CitationPlace } from '../src/domain/citation.ts';
import type { CompiledDocument, LinkedDocument } from '../src/domain/document.ts';
import { textParts, walkProvisions } from '../src/domain/provision.ts';
import type { Reference } from '../src/domain/reference.ts';
import type { WorkId } from '../src/domain/work.ts';
import { relationOf } from './analyse/relation.ts';

type LinkedText = Pick<LinkedDocument, 'work' | 'expression'>;

/** The document with one reference for every citation. The structures of `worksNeeded` must be at hand. */
export function linkDocument(document: CompiledDocument, catalogue: Catalogue): LinkedDocument {
  const textAt = textsOf(document);
  const placeOf = placesIn(document, catalogue);
  const references = document.citations.map((citation) =>
    resolveCitation(citation, placeOf(citation), catalogue, relationOf(textAt(citation.at), citation)),
  );
  return { ...document, references };
}

/**
 * The references of an unchanged document once other documents have come, gone or changed, as
 * `linkDocument` would make them: what it says of itself stays, and so does each relation, because only
 * its own words bear on those. The structures of `worksCited` must be at hand.
 */
export function relinkReferences(
  document: LinkedText,
  references: readonly Reference[],
  catalogue: Catalogue,
): readonly Reference[] {
  const placeOf = placesIn(document, catalogue);
  return references.map((reference) => {
    const { citation, relation } = reference;
    if (citation.form === 'self' || citation.form === 'relative') return reference;
    return resolveCitation(citation, placeOf(citation), catalogue, relation);
  });
}

/** The works whose structures linking a document asks for. */
export function worksNeeded(document: CompiledDocument, catalogue: NamedWorks): ReadonlySet<WorkId> {
  return worksCited(document, document.citations, catalogue).add(document.work.id);
}

/** The works in which linking looks for the places that these citations of a document name. */
export function worksCited(
  document: LinkedText,
  citations: readonly Citation[],
  catalogue: NamedWorks,
): Set<WorkId> {
  const placeOf = placesIn(document, catalogue);
  return new Set(citations.flatMap((citation) => worksAsked(citation, placeOf(citation), catalogue)));
}

/** Where the citations of a document stand. */
function placesIn({ work, expression }: LinkedText, catalogue: NamedWorks): (citation: Citation) => Place {
  const date = expression.date ?? catalogue.inForceFrom(work.id);
  return ({ at }) => ({ work: work.id, at, date });
}

/** The text that a citation's span points into. */
function textsOf(document: CompiledDocument): (at: CitationPlace) => string {
  const provisions = new Map(
    walkProvisions(document.body).map(({ provision }) => [provision.eId, provision]),
  );
  return ({ eId, part }) => {
    if (eId === null) return document.work.title;
    const provision = provisions.get(eId);
    const held = provision === undefined ? [] : textParts(provision);
    return held.find((each) => each.part === part)?.text ?? '';
  };
}
