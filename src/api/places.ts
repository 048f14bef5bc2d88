/** Addresses, summaries and links: how a work or a place in it is shown in any answer. */
import { citeAddress } from '../citation/format.ts';
import { addressPath } from '../domain/address-path.ts';
import { groupBy } from '../domain/group.ts';
import type { EId } from '../domain/provision.ts';
import type { Address } from '../domain/reference.ts';
import type { Extent } from '../domain/tally.ts';
import { lastAmendmentOf, type Work, type WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { DocumentSummary, Place } from './contract.ts';

/** A document as lists show it. */
export function summaryOf(work: Work, extent: Extent): DocumentSummary {
  const { id, type, title, docNumber, issuers, dates, history, status } = work;
  const amended = lastAmendmentOf(history);
  return { id, type, title, docNumber, issuers, dates, amended, status, ...extent, address: addressPath(id) };
}

/** `label`: the locator; empty for the whole document. */
export function placeOf(work: Work, eId: EId | null, label: string): Place {
  return {
    document: work.id,
    title: work.title,
    docNumber: work.docNumber,
    eId,
    label,
    citation: citeAddress(work, label),
    address: addressPath(work.id, eId),
  };
}

/**
 * Places for addresses that were found in the library just now, in the same order. Throws where one does not
 * exist.
 */
export async function placesOf(
  reader: KnowledgeReader,
  addresses: readonly Address[],
): Promise<readonly Place[]> {
  const places = await heldPlacesOf(reader, addresses);
  return places.map((place, at) => {
    if (place === null) throw new Error(`no such place: "${addresses[at]?.work}/${addresses[at]?.eId}"`);
    return place;
  });
}

/** The same for addresses that were found when something was written: null where nothing is there now. */
export async function heldPlacesOf(
  reader: KnowledgeReader,
  addresses: readonly Address[],
): Promise<readonly (Place | null)[]> {
  const known = new Map<WorkId, { work: Work; locators: ReadonlyMap<EId, string> }>();
  for (const [id, ofWork] of groupBy(addresses, ({ work }) => work)) {
    const held = await reader.findWork(id);
    if (held === null) continue;
    const eIds = ofWork.flatMap(({ eId }) => eId ?? []);
    known.set(id, { work: held.work, locators: await reader.findLocators(id, eIds) });
  }
  return addresses.map(({ work: id, eId }) => {
    const entry = known.get(id);
    const label = eId === null ? '' : entry?.locators.get(eId);
    return entry === undefined || label === undefined ? null : placeOf(entry.work, eId, label);
  });
}
