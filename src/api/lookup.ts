/** From what stands in an address to what the library holds; what it does not hold becomes a 404. */
import { inTitleMarks } from '../citation/format.ts';
import type { LinkedDocument } from '../domain/document.ts';
import { parseEId } from '../domain/eid.ts';
import type { EId } from '../domain/provision.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { HeldProvision, KnowledgeReader } from '../store/store.ts';
import type { Place } from './contract.ts';
import { ApiError } from './errors.ts';
import { placeOf } from './places.ts';

export async function heldWork(reader: KnowledgeReader, id: string): Promise<Work> {
  const held = await reader.findWork(id as WorkId);
  if (held === null) throw noSuchDocument(id);
  return held.work;
}

export async function heldDocument(reader: KnowledgeReader, id: string): Promise<LinkedDocument> {
  const document = await reader.findDocument(id as WorkId);
  if (document === null) throw noSuchDocument(id);
  return document;
}

export interface Held {
  readonly work: Work;
  readonly held: HeldProvision;
}

/** Throws 404 with the nearest ancestor of the address that the document has, or the document itself. */
export async function heldProvision(reader: KnowledgeReader, id: string, eId: string): Promise<Held> {
  const work = await heldWork(reader, id);
  const address = parseEId(eId);
  const held = address === null ? null : await reader.findProvision(work.id, address.eId);
  if (held !== null) return { work, held };
  throw noSuchProvision(work, eId, await nearestAncestor(reader, work, eId));
}

/** `nearest`: the nearest ancestor that exists; the document itself where there is none. */
export function noSuchProvision(work: Work, place: string, nearest = placeOf(work, null, '')): ApiError {
  return new ApiError('no-such-provision', `${inTitleMarks(work.title)}中没有“${place}”这一处。`, nearest);
}

async function nearestAncestor(reader: KnowledgeReader, work: Work, eId: string): Promise<Place> {
  const steps = parseEId(eId) === null ? [] : eId.split('__');
  while (steps.pop() !== undefined && steps.length > 0) {
    const ancestor = steps.join('__') as EId;
    const held = await reader.findProvision(work.id, ancestor);
    if (held !== null) return placeOf(work, ancestor, held.locator);
  }
  return placeOf(work, null, '');
}

export function noSuchDocument(id: string): ApiError {
  return new ApiError('no-such-document', `没有收录“${id}”这一文件。`);
}
