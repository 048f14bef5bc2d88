/** The conditions by which a search is narrowed, as its address names them. Pure. */
import { parseEId } from '../../src/domain/eid.ts';
import { isProvisionKind } from '../../src/domain/levels.ts';
import { ROLES, type Role } from '../../src/domain/provision.ts';
import { WORK_STATUSES } from '../../src/domain/work.ts';
import { isWorkType } from '../../src/domain/work-types.ts';

/** Names of the parameters and of the facets of an answer, in the order in which they are shown. */
export const FACET_NAMES = [
  'document',
  'chapter',
  'type',
  'issuer',
  'year',
  'status',
  'kind',
  'role',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** The values chosen of each facet; those of one facet are alternatives. Empty: not narrowed. */
export type Chosen = Readonly<Record<FacetName, readonly string[]>>;

export const NOTHING_CHOSEN: Chosen = {
  document: [],
  chapter: [],
  type: [],
  issuer: [],
  year: [],
  status: [],
  kind: [],
  role: [],
};

/** Whether the server can be asked for a value: not for entries that have none, nor for what no such facet holds. */
export function isChoosable(facet: FacetName, value: string): boolean {
  switch (facet) {
    case 'chapter':
      return parseEId(value) !== null;
    case 'type':
      return isWorkType(value);
    case 'year':
      // The years that the API takes: 1900 to 2999.
      return /^(?:19|2[0-9])[0-9]{2}$/.test(value);
    case 'status':
      return isOneOf(WORK_STATUSES, value);
    case 'kind':
      return isProvisionKind(value);
    case 'role':
      return isRole(value);
    default:
      return value !== '';
  }
}

/** What an address chooses; unknown values are left out, repeated ones named once. */
export function readChosen(parameters: URLSearchParams): Chosen {
  const read = (facet: FacetName) => [
    ...new Set(parameters.getAll(facet).filter((value) => isChoosable(facet, value))),
  ];
  return {
    document: read('document'),
    chapter: read('chapter'),
    type: read('type'),
    issuer: read('issuer'),
    year: read('year'),
    status: read('status'),
    kind: read('kind'),
    role: read('role'),
  };
}

export function isRole(value: string): value is Role {
  return isOneOf(ROLES, value);
}

function isOneOf(values: readonly string[], value: string): boolean {
  return values.includes(value);
}
