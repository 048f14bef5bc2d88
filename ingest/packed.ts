/**
 * A compiled document as bytes, with the little of it that is needed while thousands of others are
 * read: so it passes between threads, and waits on the disk until all that it may cite are known.
 */
import type { CompiledDocument } from '../src/domain/document.ts';
import type { Problem } from '../src/domain/problem.ts';
import { type CharacterCount, countKinds, type KindCount } from '../src/domain/tally.ts';
import type { Expression, Work } from '../src/domain/work.ts';
import type { Compilation } from './compile.ts';

/** What the report needs of a document. */
export interface Summary {
  readonly kinds: readonly KindCount[];
  readonly characters: CharacterCount;
  /** As in Compilation. */
  readonly extracted: number;
  readonly problems: readonly Problem[];
}

/** What the catalogue needs of a document besides. */
export interface Digest extends Summary {
  readonly work: Work;
  readonly expression: Expression;
}

export interface PackedDocument {
  readonly digest: Digest;
  /** For `unpack`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function pack({ document, extracted, characters }: Compilation): PackedDocument {
  const { work, expression, problems } = document;
  const kinds = countKinds([document]);
  // A copy: words cut from a text keep the whole of it in memory, and digests are kept by the thousand.
  const digest = structuredClone({ work, expression, kinds, characters, extracted, problems });
  return { digest, bytes: new TextEncoder().encode(JSON.stringify(document)) };
}

export function unpack(bytes: Uint8Array): CompiledDocument {
  return JSON.parse(new TextDecoder().decode(bytes)) as CompiledDocument;
}
