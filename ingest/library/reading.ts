/** How a library turns sources into what its database holds. The steps are handed in, so that each can be tried alone. */
import type { Catalogue } from '../../src/citation/catalogue.ts';
import type { CompiledDocument, LinkedDocument, PolicyDocument } from '../../src/domain/document.ts';
import type { Reference } from '../../src/domain/reference.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { IndexEntry } from '../../src/store/store.ts';
import { describeFailure } from '../failure.ts';
import { type PackedDocument, pack } from '../packed.ts';
import type { SourceFile } from '../source.ts';

export interface Reading {
  /** Throws UnreadableSourceError for a source that cannot be read at all. */
  compile(source: SourceFile): Promise<CompiledDocument>;
  /** Makes ready for reading so many sources; in threads of their own where that helps. */
  startCompiling(sources: number): Compiler;
  /** Resolves the citations of a document over the works of a catalogue. */
  link(document: CompiledDocument, catalogue: Catalogue): LinkedDocument;
  /** The references of a document that stands, over a catalogue that has changed; as `link` makes them. */
  relink(
    held: Pick<LinkedDocument, 'work' | 'expression'>,
    references: readonly Reference[],
    catalogue: Catalogue,
  ): readonly Reference[];
  /** Makes ready for making the entries of so many documents; in a thread of its own where that helps. */
  startTokenising(documents: number): Tokeniser;
}

/** Reads many sources, some of them at once. */
export interface Compiler {
  /** So many sources may be handed in before the first is done; more would only fill the memory. */
  readonly capacity: number;
  compile(source: SourceFile): Promise<PackedDocument | UnreadSource>;
  close(): Promise<void>;
}

/** Makes the entries of many documents, some of them at once. */
export interface Tokeniser {
  /** As Compiler.capacity. */
  readonly capacity: number;
  /** `packed`: the same document, for another thread; nobody may use it afterwards. */
  entries(document: PolicyDocument, packed: Uint8Array<ArrayBuffer>): Promise<readonly IndexEntry[]>;
  close(): Promise<void>;
}

/** A source that could not be read, with the reason in Chinese. */
export interface UnreadSource {
  readonly failure: string;
}

/** Reads one source after the other, in this thread; while the disk is waited for, the next. */
export function compileHere(compile: Reading['compile']): Compiler {
  return {
    capacity: 2,
    compile: (source) => compilePacked(compile, source),
    close: async () => undefined,
  };
}

/** Makes the entries of one document after the other, in this thread. */
export function tokeniseHere(toEntries: (document: PolicyDocument) => readonly IndexEntry[]): Tokeniser {
  return {
    capacity: 1,
    entries: async (document) => toEntries(document),
    close: async () => undefined,
  };
}

/** What cannot be read is told and not thrown: an error does not pass from one thread to another as what it is. */
export async function compilePacked(
  compile: Reading['compile'],
  source: SourceFile,
): Promise<PackedDocument | UnreadSource> {
  try {
    return pack(await compile(source));
  } catch (error) {
    return { failure: describeFailure(error) };
  }
}

/** The document under the id that the library gives the work. */
export function withWorkId<T extends Pick<CompiledDocument, 'work' | 'expression'>>(
  document: T,
  id: WorkId,
): T {
  if (document.work.id === id) return document;
  return {
    ...document,
    work: { ...document.work, id },
    expression: { ...document.expression, work: id },
  };
}
