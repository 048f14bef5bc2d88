/** Clauses that someone collected, looked up anew: what moved or is gone says so. */
import type { Provision } from '../domain/provision.ts';
import type { Work } from '../domain/work.ts';
import type { Place } from './contract.ts';
import { ApiError } from './errors.ts';
import { heldDocument, heldProvision, type Lookup } from './lookup.ts';
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
      const { work } = await heldDocument(lookup, id);
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

/** One after the other: a basket must not hold the library from others. */
export async function openClauses(
  lookup: Lookup,
  addresses: readonly string[],
): Promise<readonly (FoundClause | MissingClause)[]> {
  const opened: (FoundClause | MissingClause)[] = [];
  for (const address of addresses) opened.push(await openClause(lookup, address));
  return opened;
}

/** The pieces of an address of this site, decoded: an id, and an eId where it names a clause. */
export function stepsOf(address: string): readonly string[] {
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
