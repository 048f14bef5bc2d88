/** What became of an address within a work, from the ledger and the text that is shown. */
import type { AddressFate } from '../../src/domain/address-fate.ts';
import type { EId } from '../../src/domain/provision.ts';
import type { SourceId, WorkId } from '../../src/domain/work.ts';
import type { KnowledgeReader } from '../../src/store/store.ts';
import type { ReadCatalogue } from './catalogue.ts';
import { fateOf } from './ledger.ts';
import { readLedger, readServed } from './ledger-file.ts';

/** `folder`: of the library whose texts `reader` reads, and whose catalogue `readCatalogue`. */
export async function tellFate(
  folder: string,
  reader: Pick<KnowledgeReader, 'findDocument' | 'findLocators'>,
  readCatalogue: () => Promise<ReadCatalogue>,
  work: WorkId,
  eId: EId,
): Promise<AddressFate> {
  const had = await readServed(folder, work, eId);
  const stands = (await reader.findLocators(work, [eId])).size > 0;
  // Nearly every address that is asked for: the only words that it ever had are those that stand there now.
  // All others take reading the document, which of a long law is thirty times as much work.
  if (stands && had.length < 2) return { fate: 'standing', formerWords: [] };
  const document = await reader.findDocument(work);
  if (document === null) return { fate: 'unknown' };
  const expressions = (await readCatalogue()).find(work)?.expressions ?? [];
  const dateOf = (source: SourceId) => expressions.find((text) => text.source === source)?.date ?? null;
  return fateOf(eId, await readLedger(folder, work), document, dateOf);
}
