/** Reading what searches will ask for while nobody waits for it. */
import type { KnowledgeReader } from '../store/store.ts';
import { createSlices } from './slices.ts';

/** Reads all that a store holds in memory of its present state. */
export async function readAhead(reader: Pick<KnowledgeReader, 'readAhead'>): Promise<void> {
  const slices = createSlices();
  while (await reader.readAhead()) await slices.pause();
}
