/**
 * Addresses that outlive readings and versions: what became of one that no longer stands, and the dated
 * texts of a work. The database holds the text that is shown; what was before it the library knows.
 */
import type { AddressFate } from '../domain/address-fate.ts';
import type { CompiledDocument } from '../domain/document.ts';
import type { EId } from '../domain/provision.ts';
import type { SourceId, WorkId } from '../domain/work.ts';

export interface AddressHistory {
  fateOf(work: WorkId, eId: EId): Promise<AddressFate>;
  /** When each text came into the library, ISO 8601 in UTC, by its source. */
  arrivals(): Promise<ReadonlyMap<SourceId, string>>;
  /** `key`: an ISO date, or at least eight characters of the source's sha256. Null: no such text. Throws OriginalMissingError. */
  findText(work: WorkId, key: string): Promise<CompiledDocument | null>;
}
