/**
 * Addresses that outlive readings and versions: what became of one that no longer stands, and the dated
 * texts of a work. The database holds the text that is shown; what was before it the library knows.
 */
import type { AddressFate } from '../domain/address-fate.ts';
import type { CompiledDocument } from '../domain/document.ts';
import type { EId } from '../domain/provision.ts';
import type { SourceId, WorkId } from '../domain/work.ts';

/** One text of a work, without its words. */
export interface KeptText {
  readonly source: SourceId;
  /** ISO date of the text; null where neither text nor catalogue gives one. */
  readonly date: string | null;
}

export interface AddressHistory {
  fateOf(work: WorkId, eId: EId): Promise<AddressFate>;
  /** When each text came into the library, ISO 8601 in UTC, by its source. */
  arrivals(): Promise<ReadonlyMap<SourceId, string>>;
  /** The texts of a work that the library holds, the one that is shown among them; none where it has no such work. */
  textsOf(work: WorkId): Promise<readonly KeptText[]>;
  /** `key`: an ISO date, or at least eight characters of the source's sha256. Null: no such text. Throws OriginalMissingError. */
  findText(work: WorkId, key: string): Promise<CompiledDocument | null>;
}
