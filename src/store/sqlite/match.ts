/** Which entries hold a term. The only file that writes FTS5 expressions. */
import type { Database } from 'better-sqlite3';
import type { QueryTerm, SearchQuery } from '../store.ts';
import { isFiltered } from './answer.ts';

export interface TermMatcher {
  /** Rowids of the entries that hold the term, ascending. */
  rowidsOf(term: QueryTerm): number[];
  /** The first `limit` of them. */
  firstRowidsOf(term: QueryTerm, limit: number): number[];
  /** Those from one rowid to another, both included. */
  rowidsBetween(term: QueryTerm, from: number, to: number): number[];
}

export function createTermMatcher(db: Database): TermMatcher {
  // As one text of numbers, because a call into JavaScript for each row costs more than finding it.
  const prepare = <P extends unknown[]>(condition: string) => {
    const select = (index: 'g' | 'u') =>
      db
        .prepare<[string, ...P], string>(
          `SELECT json_group_array(rowid) FROM
             (SELECT rowid FROM ${index} WHERE ${index} MATCH ? ${condition})`,
        )
        .pluck();
    const [phrase, character] = [select('g'), select('u')];
    return (term: QueryTerm, ...parameters: P): number[] => {
      const [statement, tokens] = term.bigrams === '' ? [character, term.characters] : [phrase, term.bigrams];
      return JSON.parse(statement.get(toPhrase(tokens), ...parameters) ?? '[]');
    };
  };
  return {
    rowidsOf: prepare<[]>('ORDER BY rowid'),
    firstRowidsOf: prepare<[number]>('ORDER BY rowid LIMIT ?'),
    rowidsBetween: prepare<[number, number]>('AND rowid BETWEEN ? AND ? ORDER BY rowid'),
  };
}

/** The term of a query that is nothing but one term. */
export function soleTerm({ alternatives, filter }: SearchQuery): QueryTerm | null {
  const [one] = alternatives;
  const isSole =
    alternatives.length === 1 && one?.terms.length === 1 && one.excluded.length === 0 && !isFiltered(filter);
  return isSole ? (one.terms[0] ?? null) : null;
}

/** The one token of which a term's entries can be told, where there is one: of one or two characters. */
export function soleToken({ bigrams, characters }: QueryTerm): string | null {
  if (bigrams === '') return characters;
  return bigrams.includes(' ') ? null : bigrams;
}

/**
 * An FTS5 string: its tokens must follow each other. Pairs that overlap in a row are the text itself, so
 * the phrase finds exactly the entries that contain it. Tokens hold no quotation mark (search/tokens.ts).
 */
function toPhrase(tokens: string): string {
  return `"${tokens}"`;
}
