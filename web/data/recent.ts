/** What was searched for lately: kept in this browser only, never sent. */
import { readRecent, withRecent } from '../model/recent.ts';

const KEY = 'tiaowen.recent';

export function recentSearches(): readonly string[] {
  try {
    return readRecent(localStorage.getItem(KEY));
  } catch {
    // The browser allows no storage: then nothing is remembered.
    return [];
  }
}

export function rememberSearch(q: string): void {
  store(withRecent(recentSearches(), q));
}

export function forgetSearches(): void {
  store([]);
}

function store(list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Not allowed or full: remembering is a comfort, not a promise.
  }
}
