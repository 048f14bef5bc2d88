/** Resolves the citations of all documents over all of them: a document may cite one that is read later. */
import { createCatalogue } from '../src/citation/catalogue.ts';
import { resolveCitation } from '../src/citation/resolve.ts';
import { type DocumentStructure, structureOf } from '../src/citation/structure.ts';
import type { CitationPlace } from '../src/domain/citation.ts';
import type { CompiledDocument, LinkedDocument } from '../src/domain/document.ts';
import { textParts, walkProvisions } from '../src/domain/provision.ts';
import type { Reference } from '../src/domain/reference.ts';
import type { WorkId } from '../src/domain/work.ts';
import { relationOf } from './analyse/relation.ts';

/** The same documents in the same order, each with one reference for every citation. */
export function linkCorpus(documents: readonly CompiledDocument[]): LinkedDocument[] {
  const byWork = new Map(documents.map((document) => [document.work.id, document]));
  const structures = new Map<WorkId, DocumentStructure>();
  const catalogue = createCatalogue(
    documents.map(({ work }) => work),
    (work) => {
      const document = byWork.get(work);
      if (document === undefined) return null;
      const structure = structures.get(work) ?? structureOf(document.body);
      structures.set(work, structure);
      return structure;
    },
    new Map(documents.map(({ work, expression }) => [work.id, expression.date])),
  );
  return documents.map((document) => {
    const textAt = textsOf(document);
    const date = document.expression.date ?? catalogue.inForceFrom(document.work.id);
    const references = document.citations.map(
      (citation): Reference =>
        resolveCitation(
          citation,
          { work: document.work.id, at: citation.at, date },
          catalogue,
          relationOf(textAt(citation.at), citation),
        ),
    );
    return { ...document, references };
  });
}

/** The text that a citation's span points into. */
function textsOf(document: CompiledDocument): (at: CitationPlace) => string {
  const texts = new Map<string, string>();
  for (const { provision } of walkProvisions(document.body)) {
    for (const { part, text } of textParts(provision)) texts.set(`${provision.eId} ${part}`, text);
  }
  return (at) => (at.eId === null ? document.work.title : (texts.get(`${at.eId} ${at.part}`) ?? ''));
}
