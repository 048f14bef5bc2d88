/** What a citation means, once the whole library has been asked. Never a guess. */
import type { Citation } from './citation.ts';
import type { EId } from './provision.ts';
import type { WorkId } from './work.ts';

/** A place in the library; eId null: the whole work. */
export interface Address {
  readonly work: WorkId;
  readonly eId: EId | null;
}

/** ELI's words for how one text relates to another. */
export const RELATIONS = ['cites', 'based_on', 'implements', 'amends', 'repeals'] as const;
export type Relation = (typeof RELATIONS)[number];

export type UnresolvedReason =
  | 'no-such-provision' // the document is held, the article is not in it
  | 'no-antecedent' // 前款 in a first 款
  | 'unknown-name' // a short name that no document declares or bears
  | 'no-document'; // a pinpoint without any document to apply it to

interface ReferenceBase {
  readonly citation: Citation;
  readonly relation: Relation;
}

/** What a citation was found to mean. */
export type Meaning =
  | { readonly outcome: 'resolved'; readonly targets: readonly Address[] }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly Address[] }
  | { readonly outcome: 'external'; readonly title: string }
  | { readonly outcome: 'unresolved'; readonly reason: UnresolvedReason };

export type Reference = ReferenceBase & Meaning;

/** The places that a citation names, or may name; none where it leads nowhere in the library. */
export function addressesOf(meaning: Meaning): readonly Address[] {
  if (meaning.outcome === 'resolved') return meaning.targets;
  return meaning.outcome === 'ambiguous' ? meaning.candidates : [];
}

/** The name by which a text cites another document: title, 发文字号 or both. */
export interface CitedName {
  readonly title: string | null;
  readonly docNumber: string | null;
}

/** A title that is cited and not held, as one document cites it. */
export interface CitedTitle {
  /** Without the outer 《》; a 发文字号 where nothing else is cited. */
  readonly title: string;
  readonly work: WorkId;
  /** How many times. */
  readonly references: number;
  /** Where first; null: in its own title. */
  readonly first: EId | null;
}
