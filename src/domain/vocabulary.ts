/** The words of a library: those that its texts are made of, and the names that documents declare. */
import type { Term } from './term.ts';

/** A word or a heading of the texts, normalised. */
export interface VocabularyEntry {
  readonly text: string;
  /** word: as the dictionary cuts the texts, single characters included; heading: a whole heading. */
  readonly sort: 'word' | 'heading';
  /** How often it stands in the texts as a word, or as a heading. */
  readonly uses: number;
}

/** A name that documents declare, with what they say it means. */
export interface DeclaredName extends Pick<Term, 'term' | 'meaning' | 'sort'> {
  /** Documents that declare it so. */
  readonly documents: number;
}

/** A whole list is the same array as before where nothing was written in between. */
export interface VocabularyReader {
  /** The most used first. */
  vocabulary(): Promise<readonly VocabularyEntry[]>;
  /** What begins with these normalised characters, the most used first; `limit` at most. */
  vocabularyBeginning(start: string, limit: number): Promise<readonly VocabularyEntry[]>;
  /** Of the whole library, those of most documents first. */
  declaredNames(): Promise<readonly DeclaredName[]>;
  /** The characters and the pairs of them, as the index has them, that at least so many entries hold. */
  frequentTokens(least: number): Promise<readonly string[]>;
}

/** The ids of the entries that hold a token. */
export type TokenHolders = ReadonlyMap<string, readonly number[]>;
