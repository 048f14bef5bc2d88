/** Resolves the citations of one document over a catalogue of all works. */
import { type Catalogue, worksNamed } from '../src/citation/catalogue.ts';
import { resolveCitation } from '../src/citation/resolve.ts';
import type { Citation, CitationPlace } from '../src/domain/citation.ts';
import type { CompiledDocument, LinkedDocument } from '../src/domain/document.ts';
import { textParts, walkProvisions } from '../src/domain/provision.ts';
import type { Reference } from '../src/domain/reference.ts';
import type { WorkId } from '../src/domain/work.ts';
import { relationOf } from './analyse/relation.ts';

/** The document with one reference for every citation. The structures of `worksNeeded` must be at hand. */
export function linkDocument(document: CompiledDocument, catalogue: Catalogue): LinkedDocument {
  const textAt = textsOf(document);
  const date = document.expression.date ?? catalogue.inForceFrom(document.work.id);
  const references = document.citations.map((citation) =>
    resolveCitation(
      citation,
      { work: document.work.id, at: citation.at, date },
      catalogue,
      relationOf(textAt(citation.at), citation),
    ),
  );
  return { ...document, references };
}

/**
 * The references of an unchanged document once other documents have come, gone or changed, as
 * `linkDocument` would make them: what it says of itself stays, and so does each relation, because only
 * its own words bear on those. The structures of `worksCited` must be at hand.
 */
export function relinkReferences(
  { work, expression }: Pick<LinkedDocument, 'work' | 'expression'>,
  references: readonly Reference[],
  catalogue: Catalogue,
): readonly Reference[] {
  const date = expression.date ?? catalogue.inForceFrom(work.id);
  return references.map((reference) => {
    const { citation, relation } = reference;
    if (citation.form === 'self' || citation.form === 'relative') return reference;
    return resolveCitation(citation, { work: work.id, at: citation.at, date }, catalogue, relation);
  });
}

type NamedWorks = Pick<Catalogue, 'worksNumbered' | 'worksTitled'>;

/** The works whose structures resolving may ask for: the document's own, and those whose places it cites. */
export function worksNeeded(document: CompiledDocument, catalogue: NamedWorks): ReadonlySet<WorkId> {
  return new Set([document.work.id, ...worksCited(document.citations, catalogue)]);
}

/** The works whose places these citations may mean by name. */
export function worksCited(citations: readonly Citation[], catalogue: NamedWorks): ReadonlySet<WorkId> {
  const cited = new Set<WorkId>();
  for (const citation of citations) {
    if (citation.pinpoints.length === 0) continue;
    for (const work of worksNamed(citation, catalogue)) cited.add(work);
  }
  return cited;
}

/** The text that a citation's span points into. */
function textsOf(document: CompiledDocument): (at: CitationPlace) => string {
  const texts = new Map<string, string>();
  for (const { provision } of walkProvisions(document.body)) {
    for (const { part, text } of textParts(provision)) texts.set(`${provision.eId} ${part}`, text);
  }
  return (at) => (at.eId === null ? document.work.title : (texts.get(`${at.eId} ${at.part}`) ?? ''));
}
