/** The chosen conditions of a search, and choosing them. Pure. */
import { isProvisionKind } from '../../src/domain/levels.ts';
import { ROLES, type Role } from '../../src/domain/provision.ts';
import type { WorkId } from '../../src/domain/work.ts';
import type { SearchState } from '../route.ts';
import { kindWord, ROLE_WORDS } from './labels.ts';

export type FacetName = 'document' | 'kind' | 'role';

export const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  document: '文件',
  kind: '层级',
  role: '内容',
};

/** What a value of a facet is called. `titleOf` knows the titles of documents. */
export function facetLabel(facet: FacetName, value: string, titleOf: (id: string) => string): string {
  if (facet === 'document') return titleOf(value);
  if (facet === 'role') return isRole(value) ? ROLE_WORDS[value] : '未标明';
  return isProvisionKind(value) ? kindWord(value) : '标题、文号等';
}

/** Whether a value can be chosen: entries without a role, or of the document itself, cannot be asked for. */
export function isChoosable(facet: FacetName, value: string): boolean {
  if (facet === 'role') return isRole(value);
  return facet === 'document' || isProvisionKind(value);
}

export function chosenIn(search: SearchState, facet: FacetName): readonly string[] {
  if (facet === 'document') return search.documents;
  return facet === 'kind' ? search.kinds : search.roles;
}

/** The search with a value chosen, or no longer chosen; from its first page. */
export function toggleFacet(search: SearchState, facet: FacetName, value: string): SearchState {
  const first = { ...search, offset: 0 };
  if (facet === 'document') return { ...first, documents: toggled(search.documents, value as WorkId) };
  if (facet === 'kind')
    return isProvisionKind(value) ? { ...first, kinds: toggled(search.kinds, value) } : first;
  return isRole(value) ? { ...first, roles: toggled(search.roles, value) } : first;
}

function toggled<T>(values: readonly T[], value: T): T[] {
  return values.includes(value) ? values.filter((x) => x !== value) : [...values, value];
}

function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}
