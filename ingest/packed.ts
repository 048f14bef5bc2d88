/**
 * A compiled document as bytes, with the little of it that is needed while thousands of others are
 * read: so it passes between threads, and waits on the disk until all that it may cite are known.
 */
import type { CharacterCount, CompiledDocument } from '../src/domain/document.ts';
import type { Problem } from '../src/domain/problem.ts';
import { countKinds, type KindCount } from '../src/domain/tally.ts';
import type { Expression, Work } from '../src/domain/work.ts';

/** What the report needs of a document. */
export interface Summary {
  readonly kinds: readonly KindCount[];
  readonly characters: CharacterCount;
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

/** The bytes are UTF-8 in a buffer of their own, which may be handed over to another thread. */
export function pack(document: CompiledDocument): PackedDocument {
  const { work, expression, characters, problems } = document;
  const kinds = countKinds([document]);
  // A copy: words cut from a text keep the whole of it in memory, and digests are kept by the thousand.
  const digest = structuredClone({ work, expression, kinds, characters, problems });
  return { digest, bytes: new TextEncoder().encode(JSON.stringify(document)) };
}

/** Throws SyntaxError for anything but the bytes of `pack`: that is our mistake. */
export function unpack(bytes: Uint8Array): CompiledDocument {
  return JSON.parse(new TextDecoder().decode(bytes)) as CompiledDocument;
}
