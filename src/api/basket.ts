/** Clauses that someone collected, looked up anew: what moved or is gone says so. */
import { isDated } from '../domain/dated-id.ts';
import { groupBy } from '../domain/group.ts';
import type { Provision } from '../domain/provision.ts';
import type { Work } from '../domain/work.ts';
import type { KnowledgeReader } from '../store/store.ts';
import { areLong } from './answered-aside.ts';
import type { Place } from './contract.ts';
import { ApiError } from './errors.ts';
import { heldDocument, heldProvision, heldWork, type Lookup } from './lookup.ts';
import { placeOf } from './places.ts';

export interface FoundClause {
  readonly found: true;
  readonly address: string;
  readonly work: Work;
  readonly place: Place;
  /** Null: the whole document. */
  readonly provision: Provision | null;
  /** Where the words stand now that had this address before. */
  readonly formerWords: readonly Place[];
}

export interface MissingClause {
  readonly found: false;
  readonly address: string;
  readonly message: string;
  readonly nearest: Place | null;
}

/** `address`: a path of this site, `/d/…` with or without what leads up to the id. Never throws for one that is wrong. */
export async function openClause(lookup: Lookup, address: string): Promise<FoundClause | MissingClause> {
  const [id = '', eId, ...rest] = stepsOf(address);
  if (id === '' || rest.length > 0) {
    return { found: false, address, message: `“${address}”不是条款的网址。`, nearest: null };
  }
  try {
    if (eId === undefined) {
      const { work } = isDated(id) ? await heldDocument(lookup, id) : await heldWork(lookup.reader, id);
      return { found: true, address, work, place: placeOf(work, null, ''), provision: null, formerWords: [] };
    }
    const { work, held, formerWords } = await heldProvision(lookup, id, eId);
    const { provision, locator } = held;
    return {
      found: true,
      address,
      work,
      place: placeOf(work, provision.eId, locator),
      provision,
      formerWords,
    };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) throw error;
    return { found: false, address, message: error.message, nearest: error.nearest };
  }
}

/**
 * In the order of the addresses. One after the other, for a basket must not hold the library from others; those of one
 * document together, for a dated text is read anew from its original and not remembered for long.
 */
export async function openClauses(
  lookup: Lookup,
  addresses: readonly string[],
): Promise<readonly (FoundClause | MissingClause)[]> {
  const opened = new Map<string, FoundClause | MissingClause>();
  for (const [, ofDocument] of groupBy(new Set(addresses), documentOf)) {
    for (const address of ofDocument) opened.set(address, await openClause(lookup, address));
  }
  return addresses.flatMap((address) => opened.get(address) ?? []);
}

/** Whether opening these addresses takes long: a clause of the text that is shown is read by itself. */
export async function areLongToOpen(reader: KnowledgeReader, addresses: readonly string[]): Promise<boolean> {
  return areLong(reader, [...new Set(addresses.map(documentOf))].filter(isDated));
}

/** The id in an address; empty where there is none. */
export function documentOf(address: string): string {
  return stepsOf(address)[0] ?? '';
}

/** The pieces of an address of this site, decoded: an id, and an eId where it names a clause. */
function stepsOf(address: string): readonly string[] {
  const path = address.startsWith('/d/') ? address.slice('/d/'.length) : address;
  return path.split('/').map((step) => {
    try {
      return decodeURIComponent(step);
    } catch {
      // `%` without two hexadecimal digits behind it: such a step names nothing.
      return step;
    }
  });
}
