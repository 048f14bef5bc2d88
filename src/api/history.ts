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
  /** `key`: an ISO date, or at least eight characters of the source's sha256. Null: no such text. */
  findText(work: WorkId, key: string): Promise<CompiledDocument | null>;
}

/** What stands before and behind @ in `chengzhengbanfa-2022-54@2022-09-09`. */
export interface DatedId {
  readonly work: WorkId;
  readonly key: string;
}

/** Null for an id without a date. */
export function parseDatedId(id: string): DatedId | null {
  const at = id.lastIndexOf('@');
  if (at <= 0 || at === id.length - 1) return null;
  return { work: id.slice(0, at) as WorkId, key: id.slice(at + 1) };
}

/** The key by which a text that the library held last is addressed. */
export function datedId(
  work: WorkId,
  text: { readonly date: string | null; readonly source: string },
): WorkId {
  return `${work}@${text.date ?? text.source.slice(0, 12)}` as WorkId;
}
