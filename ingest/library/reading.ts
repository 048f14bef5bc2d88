/** How a library turns sources into what its database holds. The steps are handed in, so that each can be tried alone. */
import type { CompiledDocument, LinkedDocument } from '../../src/domain/document.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { IndexEntry } from '../../src/store/store.ts';
import type { SourceFile } from '../source.ts';

export interface Reading {
  /** Throws UnreadableSourceError for a source that cannot be read at all. */
  compile(source: SourceFile): Promise<CompiledDocument>;
  /** Resolves the citations of all documents over all of them; same order as given. */
  link(documents: readonly CompiledDocument[]): readonly LinkedDocument[];
  entries(document: LinkedDocument): readonly IndexEntry[];
}

/** The document under the id that the library gives the work. */
export function withWorkId(document: CompiledDocument, id: WorkId): CompiledDocument {
  if (document.work.id === id) return document;
  return {
    ...document,
    work: { ...document.work, id },
    expression: { ...document.expression, work: id },
  };
}
