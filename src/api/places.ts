/** Addresses, summaries and links: how a work or a place in it is shown in any answer. */
import { citeAddress } from '../citation/format.ts';
import type { EId } from '../domain/provision.ts';
import type { Address } from '../domain/reference.ts';
import type { Extent } from '../domain/tally.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { DocumentSummary, Place } from './contract.ts';

/** The path of a document, dated or not, or of a place in it: `/d/chengzhengbanfa-2022-54/art_18`. */
export function pathOf(work: WorkId, eId: EId | null = null): string {
  const document = `/d/${encodeURIComponent(work).replace('%40', '@')}`;
  return eId === null ? document : `${document}/${eId}`;
}

export function summaryOf(work: Work, extent: Extent): DocumentSummary {
  const { id, type, title, docNumber, issuers, dates, status } = work;
  return { id, type, title, docNumber, issuers, dates, status, ...extent, address: pathOf(id) };
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
    address: pathOf(work.id, eId),
  };
}

/**
 * Places for addresses that the library resolved, in the same order. Throws where one does not
 * exist: a resolved address always does.
 */
export async function placesOf(
  reader: KnowledgeReader,
  addresses: readonly Address[],
): Promise<readonly Place[]> {
  const eIdsByWork = new Map<WorkId, EId[]>();
  for (const { work, eId } of addresses) {
    const eIds = eIdsByWork.get(work) ?? [];
    if (eId !== null) eIds.push(eId);
    eIdsByWork.set(work, eIds);
  }
  const known = new Map<WorkId, { work: Work; locators: ReadonlyMap<EId, string> }>();
  for (const [id, eIds] of eIdsByWork) {
    const held = await reader.findWork(id);
    if (held === null) throw new Error(`address in a work that is not held: "${id}"`);
    known.set(id, { work: held.work, locators: await reader.findLocators(id, eIds) });
  }
  return addresses.map(({ work: id, eId }) => {
    const entry = known.get(id);
    const label = eId === null ? '' : entry?.locators.get(eId);
    if (entry === undefined || label === undefined) throw new Error(`no such place: "${id}/${eId}"`);
    return placeOf(entry.work, eId, label);
  });
}
