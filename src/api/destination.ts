/** Where typed words lead, and what looking for that asks of the library. */
import { type Catalogue, createCatalogue, type WorkNames } from '../citation/catalogue.ts';
import type { DocumentStructure } from '../citation/structure.ts';
import type { CitationText } from '../domain/citation.ts';
import type { Address } from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';

/** Places that are listed at most; a bare 第一条 stands in every law. */
export const MAX_PLACES = 100;
/** Documents that are read at most for one request. */
export const MAX_READ = 100;

export interface Destination {
  /** The places that the words fit, at least one. */
  readonly addresses: readonly Address[];
  /** Further places may fit: not all could be listed or looked at. */
  readonly truncated: boolean;
  /** The words name their document in full; else they are listed even where one place fits. */
  readonly isCertain: boolean;
}

/** 街道办事处条例 may be another regulation than 北京市街道办事处条例, even where no other is held. */
export function isNamedInFull(citation: CitationText, names: WorkNames): boolean {
  if (citation.form !== 'full' || citation.title === null) return true;
  const { same, likely } = names.worksTitled(citation.title);
  return same.length > 0 || likely.length === 0;
}

export function catalogueOf(names: WorkNames, structures: ReadonlyMap<WorkId, DocumentStructure>): Catalogue {
  return createCatalogue(names, (id) => structures.get(id) ?? null);
}

export function listed(addresses: readonly Address[], truncated: boolean): Destination {
  const isCut = truncated || addresses.length > MAX_PLACES;
  return { addresses: addresses.slice(0, MAX_PLACES), truncated: isCut, isCertain: true };
}
