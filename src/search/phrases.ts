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
  /** The first word is a verb or an adjective, and never a noun. */
  readonly isVerbFirst: boolean;
  /** Of two words, where the last one begins if that may be a verb: 呈贡|建设. */
  readonly gerund: number | null;
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
      phrases.push({
        start: first.start,
        end: last.end,
        rest,
        isVerbFirst: first.sort === 'modifier',
        gerund: last.sort === 'gerund' && last === words[at + 1] ? last.start : null,
      });
    }
    return phrases;
  });
}

/** Whether a word may say what is done with the thing named behind it; 大 and 新 belong to the name. */
export function isDoing({ start, end, sort }: Word): boolean {
  return end - start > 1 && (sort === 'modifier' || sort === 'gerund');
}

/** So often must a word that may be a verb stand before a term, and nothing else, to belong to it. */
const ALWAYS = 3;

/**
 * Whether a term is always a part of longer names: 创业母基金 of 创新创业母基金, 类双创基地 of
 * 区域类双创基地. `entries` are all that hold it.
 */
export function isFragment(entries: readonly Candidate[], term: string): boolean {
  const uses = entries.flatMap((entry) => wholeWordsAt(entry, term).map((use) => ({ entry, ...use })));
  const before = uses.map(({ entry, start }) => wordBefore(entry, start));
  const mayBeVerb = before.some((word) => word !== null && isDoing(word));
  const isMoreBefore = isOneWord(uses.map(({ entry }, at) => partOfName(entry, before[at] ?? null)));
  if (isMoreBefore && (!mayBeVerb || uses.length >= ALWAYS)) return true;
  // 国家重大科技 is of 国家重大科技项目 here and of 国家重大科技基础设施 there.
  return uses.length > 0 && uses.every(({ entry, end }) => wordAfter(entry, end)?.sort === 'noun');
}

function isOneWord(words: readonly (string | null)[]): boolean {
  const [first] = words;
  return words.length > 1 && first !== null && words.every((word) => word === first);
}

function partOfName(entry: Candidate, word: Word | null): string | null {
  return word === null || word.sort === 'other' ? null : entry.normalised.slice(word.start, word.end);
}

function wordAfter(entry: Candidate, offset: number): Word | null {
  const { length } = entry.normalised;
  if (offset >= length) return null;
  let end = offset + 1;
  while (end < length && !entry.isBorder(end)) end++;
  return { start: offset, end, sort: entry.wordSort(offset) };
}

/** The word that ends at an offset; null at the beginning. */
export function wordBefore(entry: Candidate, offset: number): Word | null {
  if (offset === 0) return null;
  let start = offset - 1;
  while (start > 0 && !entry.isBorder(start)) start--;
  return { start, end: offset, sort: entry.wordSort(start) };
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
