/** Kinds, roles and parts as numbers that fit a byte: the position in a list of the domain. */
import { LEVELS, type ProvisionKind } from '../../domain/levels.ts';
import { ROLES, type Role } from '../../domain/provision.ts';
import type { EntryPart, IndexEntry } from '../store.ts';

/** Code 0 is none. */
export const KINDS: readonly (ProvisionKind | null)[] = [null, ...LEVELS.map((level) => level.kind)];
export const ROLE_CODES: readonly (Role | null)[] = [null, ...ROLES];

const PARTS: readonly EntryPart[] = ['title', 'heading', 'intro', 'content', 'wrapUp'];
/** Added to the part of an entry that is the heading of its unit. */
const HEADS_UNIT = 0x80;

export function kindCode(kind: ProvisionKind | null): number {
  return KINDS.indexOf(kind);
}

export function roleCode(role: Role | null): number {
  return ROLE_CODES.indexOf(role);
}

export function partCode({ part, field, eId, unit }: IndexEntry): number {
  const headsUnit = part === 'title' ? field === 'title' : part === 'heading' && eId === unit;
  return PARTS.indexOf(part) + (headsUnit ? HEADS_UNIT : 0);
}

interface ReadPart {
  readonly part: EntryPart;
  readonly headsUnit: boolean;
}

/** By their codes, made once because ranking reads thousands of them for one answer. */
const READ_PARTS: readonly (ReadPart | undefined)[] = [0, HEADS_UNIT].flatMap((headsUnit) =>
  Array.from({ length: HEADS_UNIT }, (_, code) => {
    const part = PARTS[code];
    return part === undefined ? undefined : { part, headsUnit: headsUnit > 0 };
  }),
);

/** Throws for a code that stands for nothing: the database was written by other rules. */
export function readPart(code: number): ReadPart {
  const read = READ_PARTS[code];
  if (read === undefined) throw new Error(`no part has the code ${code}`);
  return read;
}
