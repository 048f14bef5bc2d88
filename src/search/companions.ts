/**
 * Words that go with a word in the library: who writes of 年龄 writes of 周岁. They are read off the entries that hold
 * the word, and told from the words of all entries by how much more often they stand there.
 */
import type { Candidate, KnowledgeReader, SearchFilter } from '../store/store.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './phrases.ts';
import { anyOf, literalQuery } from './query.ts';

/** Entries that are read for one word, the most important first. */
const MOST_READ = 300;
/** A companion stands in this share of them at least, and in two. */
const LEAST_SHARE = 0.1;
const MOST_COMPANIONS = 6;
/** Words whose companions are looked for, the rarest first. */
const MOST_WORDS = 3;

/** The words that go with those of some texts (normalised) and stand where a filter looks, the closest first. */
export async function companionsOf(
  texts: readonly string[],
  filter: SearchFilter,
  deps: { readonly reader: KnowledgeReader; readonly lexicon: Lexicon },
): Promise<readonly string[]> {
  const words = await deps.lexicon.wordsOf(texts);
  const found = await Promise.all(words.slice(0, MOST_WORDS).map(({ text }) => companionsOfWord(text, deps)));
  const companions = [...new Set(found.flat())];
  const standing = companions.map(async (word) => (await deps.reader.find(anyOf([word], filter), 0)).total);
  const totals = await Promise.all(standing);
  return companions.filter((_, at) => (totals[at]?.entries ?? 0) > 0);
}

async function companionsOfWord(
  word: string,
  { reader, lexicon }: { readonly reader: KnowledgeReader; readonly lexicon: Lexicon },
): Promise<readonly string[]> {
  const { candidates } = await reader.find(literalQuery(word), MOST_READ);
  const holders = new Map<string, number>();
  for (const entry of candidates) {
    for (const other of new Set(wordsIn(entry))) holders.set(other, (holders.get(other) ?? 0) + 1);
  }
  const least = Math.max(2, LEAST_SHARE * candidates.length);
  return [...holders]
    .filter(([other, held]) => held >= least && other !== word)
    .map(([other, held]) => ({ other, worth: worthOf(held / candidates.length, lexicon.shareOf(other)) }))
    .sort((one, other) => other.worth - one.worth)
    .slice(0, MOST_COMPANIONS)
    .map(({ other }) => other);
}

/** How much of the entries hold a word and how much more often it stands there than elsewhere. */
function worthOf(share: number, usual: number): number {
  return usual === 0 ? 0 : share * Math.log(share / usual);
}

/** Those of two characters and more. */
function wordsIn(entry: Candidate): readonly string[] {
  return wordsOf(entry)
    .filter(({ start, end }) => end - start > 1)
    .map(({ start, end }) => entry.normalised.slice(start, end));
}
