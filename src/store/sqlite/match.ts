/** Which entries hold a term. The only file that writes FTS5 expressions. */
import type { Database } from 'better-sqlite3';
import type { QueryTerm } from '../store.ts';

export interface TermMatcher {
  /** Rowids of the entries that hold the term, ascending, at most `limit` of them. */
  rowidsOf(term: QueryTerm, limit?: number): number[];
}

export function createTermMatcher(db: Database): TermMatcher {
  const select = (index: 'g' | 'u') =>
    db
      .prepare<[string, number], number>(
        `SELECT rowid FROM ${index} WHERE ${index} MATCH ? ORDER BY rowid LIMIT ?`,
      )
      .pluck();
  const phrase = select('g');
  const character = select('u');
  return {
    rowidsOf(term, limit = -1) {
      return term.bigrams.length > 0
        ? phrase.all(toPhrase(term.bigrams), limit)
        : character.all(toPhrase(term.characters), limit);
    },
  };
}

/**
 * An FTS5 string: its tokens must follow each other. Pairs that overlap in a row are the text itself, so
 * the phrase finds exactly the entries that contain it. Tokens hold no quotation mark (search/tokens.ts).
 */
function toPhrase(tokens: readonly string[]): string {
  return `"${tokens.join(' ')}"`;
}
