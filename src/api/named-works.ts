/** The works of the library with their names and, of those last asked for, their structures. */
import { readNames, type WorkNames } from '../citation/catalogue.ts';
import { type DocumentStructure, structureOf } from '../citation/structure.ts';
import { Recent } from '../domain/recent.ts';
import type { Work, WorkId } from '../domain/work.ts';
import type { HeldWork, KnowledgeReader } from '../store/store.ts';

export interface NamedWorks {
  readonly works: readonly Work[];
  readonly names: WorkNames;
}

interface Known extends NamedWorks {
  readonly structures: Recent<WorkId, DocumentStructure>;
}

/** Structures that are remembered; that of the longest law takes about a megabyte. */
const MOST_STRUCTURES = 8;

/** By the state of a library: another one has another list. */
const known = new WeakMap<readonly HeldWork[], Known>();

async function knownOf(reader: KnowledgeReader): Promise<Known> {
  const held = await reader.listWorks();
  const before = known.get(held);
  if (before !== undefined) return before;
  const works = held.map(({ work }) => work);
  const now = {
    works,
    names: readNames(works),
    structures: new Recent<WorkId, DocumentStructure>(MOST_STRUCTURES),
  };
  known.set(held, now);
  return now;
}

/** The same object until something is written. */
export async function namedWorks(reader: KnowledgeReader): Promise<NamedWorks> {
  return knownOf(reader);
}

/** Of the works that are held. */
export async function readStructures(
  reader: KnowledgeReader,
  ids: readonly WorkId[],
): Promise<ReadonlyMap<WorkId, DocumentStructure>> {
  const read = new Map<WorkId, DocumentStructure>();
  for (const id of ids) {
    const { structures } = await knownOf(reader);
    const structure = structures.get(id) ?? (await readStructure(reader, id));
    if (structure === null) continue;
    read.set(id, structure);
    // What was written meanwhile may be in it or not.
    if (structures === (await knownOf(reader)).structures) structures.set(id, structure);
  }
  return read;
}

async function readStructure(reader: KnowledgeReader, id: WorkId): Promise<DocumentStructure | null> {
  const text = await reader.findText(id);
  return text === null ? null : structureOf(text.body);
}
