/** The rows under the search box, and walking through them. Pure. */
import type { SuggestAnswer } from '../../src/api/contract.ts';
import { EMPTY_SEARCH, NO_WORDS, type Route } from '../route.ts';

type Suggestion = SuggestAnswer['suggestions'][number];

export interface SuggestionRow {
  readonly sort: Suggestion['sort'] | 'recent';
  readonly text: string;
  /** What is said beside it; empty: nothing. */
  readonly detail: string;
  readonly route: Exclude<Route, { room: 'elsewhere' }>;
}

export const SORT_WORDS: Readonly<Record<SuggestionRow['sort'], string>> = {
  provision: '条款',
  title: '文件',
  term: '名称',
  heading: '标题',
  word: '检索',
  recent: '最近',
};

export function suggestionRows({ suggestions }: SuggestAnswer): SuggestionRow[] {
  return suggestions.map(({ sort, text, meaning, place }) => {
    if (place === null) return { sort, text, detail: meaning ?? '', route: searchFor(asOneTerm(text)) };
    const { document, eId, title, docNumber } = place;
    const detail = eId === null ? (docNumber ?? '') : title;
    return { sort, text, detail, route: { room: 'reader', document, eId, words: NO_WORDS } };
  });
}

export function recentRows(list: readonly string[]): SuggestionRow[] {
  return list.map((q) => ({ sort: 'recent', text: q, detail: '', route: searchFor(q) }));
}

/** The row after or before the active one; -1 is the box itself, which lies between the last and the first. */
export function stepRow(active: number, rows: number, by: 1 | -1): number {
  const places = rows + 1;
  return ((active + 1 + by + places) % places) - 1;
}

function searchFor(q: string): SuggestionRow['route'] {
  return { room: 'search', search: { ...EMPTY_SEARCH, q } };
}

/** A heading with blanks or signs of the query's own is looked for as it stands. */
function asOneTerm(text: string): string {
  return /[\s|"“”]|^-/u.test(text) ? `"${text.replaceAll('"', ' ')}"` : text;
}
