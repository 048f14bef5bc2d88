/** The chosen conditions of a search, what they are called, and choosing them. Pure. */
import { labelOfEId } from '../../src/citation/format.ts';
import { isProvisionKind } from '../../src/domain/levels.ts';
import type { SearchState } from '../route.ts';
import { FACET_NAMES, type FacetName, isChoosable, isRole, NOTHING_CHOSEN } from './filters.ts';
import { kindWord, ROLE_WORDS } from './labels.ts';

export const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  document: '文件',
  chapter: '章',
  type: '文种',
  issuer: '发文机关',
  year: '制定年份',
  status: '时效',
  kind: '层级',
  role: '内容',
};

/** What entries are called that have no value of a facet. */
const WITHOUT: Readonly<Record<FacetName, string>> = {
  document: '',
  chapter: '不在各章之内',
  type: '文种未标明',
  issuer: '未标明机关',
  year: '年份未标明',
  status: '时效未标注',
  kind: '标题、文号等',
  role: '未标明',
};

/** Knows what documents and chapters are called; null: not this one. */
export type NameValue = (facet: 'document' | 'chapter', value: string) => string | null;

/** What a value of a facet is called. */
export function facetLabel(facet: FacetName, value: string, nameOf: NameValue): string {
  if (value === '') return WITHOUT[facet];
  switch (facet) {
    case 'document':
      return nameOf(facet, value) ?? value;
    case 'chapter':
      return nameOf(facet, value) ?? labelOfEId(value);
    case 'year':
      return `${value}年`;
    case 'kind':
      return isProvisionKind(value) ? kindWord(value) : value;
    case 'role':
      return isRole(value) ? ROLE_WORDS[value] : value;
    default:
      return value;
  }
}

/** One chosen condition. */
export interface Condition {
  readonly facet: FacetName;
  readonly value: string;
}

/** Every condition that narrows a search, in the order of the facets. */
export function conditionsOf({ chosen }: SearchState): Condition[] {
  return FACET_NAMES.flatMap((facet) => chosen[facet].map((value) => ({ facet, value })));
}

/**
 * The search with a value chosen, or no longer chosen; from its first page. Chapters are those of one
 * document: with another choice of documents they would name others, so they go.
 */
export function toggleFacet(search: SearchState, { facet, value }: Condition): SearchState {
  if (!isChoosable(facet, value)) return { ...search, offset: 0 };
  const chosen = { ...search.chosen, [facet]: toggled(search.chosen[facet], value) };
  if (facet === 'document') chosen.chapter = [];
  return { ...search, chosen, offset: 0 };
}

/** The same words with no conditions, from the first page. */
export function widen(search: SearchState): SearchState {
  return { ...search, chosen: NOTHING_CHOSEN, offset: 0 };
}

/**
 * Whether a facet is shown: not where all entries have the one value, unless that was chosen; chapters only
 * where the answer is about one document, for 第二章 of all documents together is what nobody looks for.
 */
export function isShown(facet: FacetName, values: readonly unknown[], asked: FacetContext): boolean {
  if (asked.search.chosen[facet].length > 0) return true;
  return values.length > 1 && (facet !== 'chapter' || asked.documents === 1);
}

export interface FacetContext {
  readonly search: SearchState;
  /** Documents in which something was found. */
  readonly documents: number;
}

function toggled(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values.filter((x) => x !== value) : [...values, value];
}
