/** Asking for the references of a place, and what is answered. */
import type { Address, Reference, Relation } from './reference.ts';
import type { WorkId } from './work.ts';

/** Which references are asked for. */
export interface ReferenceQuery {
  /** The place and everything below it; eId null: the whole document. */
  readonly address: Address;
  /**
   * 'out': that stand there, in document order. 'in': that lead there from elsewhere, in order of the
   * citing documents' importance; what a place says of itself (前款) does not make it cited.
   */
  readonly direction: 'out' | 'in';
  /** Only these; an empty list filters nothing. */
  readonly relations: readonly Relation[];
  readonly limit: number;
  readonly offset: number;
}

/** A reference with the work that holds it. */
export interface HeldReference {
  readonly from: WorkId;
  readonly reference: Reference;
  /** The whole text that the citation's span points into. */
  readonly text: string;
}

export interface ReferencePage {
  readonly references: readonly HeldReference[];
  /** Of the relations asked for, whatever the limit. */
  readonly total: number;
  /** How many of each relation there are, whatever was asked for; those without any are absent. */
  readonly relations: ReadonlyMap<Relation, number>;
}
