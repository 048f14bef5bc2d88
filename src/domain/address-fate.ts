/**
 * What became of an address that the library once gave out. Addresses outlive readings and versions:
 * staff have them in memos.
 */
import type { EId } from './provision.ts';
import type { SourceId } from './work.ts';

export type AddressFate =
  /** It stands in the text that is shown now, though perhaps with other words than before. */
  | {
      readonly fate: 'standing';
      /** Where the words that this address last had before now stand; empty where they are still here, or gone. */
      readonly formerWords: readonly EId[];
    }
  /** It no longer stands, but its words do: in one place, or word for word in several. */
  | { readonly fate: 'moved'; readonly to: readonly EId[] }
  /** Neither it nor its words stand; they last stood in this dated text. */
  | { readonly fate: 'gone'; readonly source: SourceId; readonly date: string | null }
  /** The library never had it. */
  | { readonly fate: 'unknown' };
