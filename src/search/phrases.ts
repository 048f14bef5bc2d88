/** Rows of words in a text that may name a thing: 母基金, 技术交易中心, 大健康产业园. */
import type { TextSpan } from '../domain/span.ts';
import type { WordSort } from '../domain/word-sort.ts';
import type { Candidate } from '../store/store.ts';

const MOST_WORDS = 6;
const SHORTEST = 2;
const LONGEST = 14;

/** One word of a normalised text. */
export interface Word extends TextSpan {
  readonly sort: WordSort;
}

/** The words of an entry, in order. */
export function wordsOf(entry: Candidate): Word[] {
  const words: Word[] = [];
  let start = 0;
  for (let end = 1; end <= entry.normalised.length; end++) {
    if (!entry.isBorder(end)) continue;
    words.push({ start, end, sort: entry.wordSort(start) });
    start = end;
  }
  return words;
}

/** Some words that follow each other. */
export interface Phrase extends TextSpan {
  /** Offset behind its first word where that may be what is done with the rest, else null: 建设|信息产业园. */
  readonly rest: number | null;
}

/** Every row of up to six words that ends in a noun and holds nothing but what names are made of. */
export function phrasesOf(entry: Candidate): Phrase[] {
  const words = wordsOf(entry);
  return words.flatMap((first, at) => {
    const phrases: Phrase[] = [];
    for (const last of words.slice(at, at + MOST_WORDS)) {
      const length = last.end - first.start;
      if (last.sort === 'other' || length > LONGEST) break;
      const mayEnd = last.sort === 'noun' || (last.sort === 'gerund' && last !== first);
      if (!mayEnd || length < SHORTEST) continue;
      const rest = isDoing(first) && last !== first ? first.end : null;
      phrases.push({ start: first.start, end: last.end, rest });
    }
    return phrases;
  });
}

/** Whether a word may say what is done with the thing named behind it; 大 and 新 belong to the name. */
export function isDoing({ start, end, sort }: Word): boolean {
  return end - start > 1 && (sort === 'modifier' || sort === 'gerund');
}

/** Where a term stands in an entry as whole words. */
export function wholeWordsAt(entry: Candidate, term: string): TextSpan[] {
  const found: TextSpan[] = [];
  const { normalised } = entry;
  for (let at = normalised.indexOf(term); at !== -1; at = normalised.indexOf(term, at + 1)) {
    const end = at + term.length;
    if (entry.isBorder(at) && entry.isBorder(end)) found.push({ start: at, end });
  }
  return found;
}
