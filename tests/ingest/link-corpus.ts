/** Resolves the citations of all documents over all of them: a document may cite one that is read later. */

import { linkDocument } from '../../ingest/link-document.ts';
import { createCatalogue, readNames } from '../../src/citation/catalogue.ts';
import { type DocumentStructure, structureOf } from '../../src/citation/structure.ts';
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import type { WorkId } from '../../src/domain/work.ts';

/** The same documents in the same order, each with one reference for every citation. */
export function linkCorpus(documents: readonly CompiledDocument[]): LinkedDocument[] {
  const byWork = new Map(documents.map((document) => [document.work.id, document]));
  const structures = new Map<WorkId, DocumentStructure>();
  const catalogue = createCatalogue(
    readNames(
      documents.map(({ work }) => work),
      new Map(documents.map(({ work, expression }) => [work.id, expression.date])),
    ),
    (work) => {
      const document = byWork.get(work);
      if (document === undefined) return null;
      const structure = structures.get(work) ?? structureOf(document.body);
      structures.set(work, structure);
      return structure;
    },
  );
  return documents.map((document) => linkDocument(document, catalogue));
}
