/** Kinds and roles as numbers: 0 for none, else 1 + the position in the domain's list. */
import { LEVELS, type ProvisionKind } from '../../domain/levels.ts';
import { ROLES, type Role } from '../../domain/provision.ts';

/** The value of each code; an entry without kind or role has the empty one. */
export const KIND_VALUES: readonly string[] = ['', ...LEVELS.map((level) => level.kind)];
export const ROLE_VALUES: readonly string[] = ['', ...ROLES];

export function kindCode(kind: ProvisionKind | null): number {
  return KIND_VALUES.indexOf(kind ?? '');
}

export function roleCode(role: Role | null): number {
  return ROLE_VALUES.indexOf(role ?? '');
}
