/** Resolves the citations of one document over a catalogue of all works. */
import { type Catalogue, worksNamed } from '../src/citation/catalogue.ts';
import { resolveCitation } from '../src/citation/resolve.ts';
import type { CitationPlace } from '../src/domain/citation.ts';
import type { CompiledDocument, LinkedDocument } from '../src/domain/document.ts';
import { textParts, walkProvisions } from '../src/domain/provision.ts';
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

/** The works whose structures resolving may ask for: the document's own, and those whose places it cites. */
export function worksNeeded(
  document: CompiledDocument,
  catalogue: Pick<Catalogue, 'worksNumbered' | 'worksTitled'>,
): ReadonlySet<WorkId> {
  const needed = new Set([document.work.id]);
  for (const citation of document.citations) {
    if (citation.pinpoints.length === 0) continue;
    for (const work of worksNamed(citation, catalogue)) needed.add(work);
  }
  return needed;
}

/** The text that a citation's span points into. */
function textsOf(document: CompiledDocument): (at: CitationPlace) => string {
  const texts = new Map<string, string>();
  for (const { provision } of walkProvisions(document.body)) {
    for (const { part, text } of textParts(provision)) texts.set(`${provision.eId} ${part}`, text);
  }
  return (at) => (at.eId === null ? document.work.title : (texts.get(`${at.eId} ${at.part}`) ?? ''));
}
