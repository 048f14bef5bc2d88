/**
 * Everyday words and those in which laws and documents write of the same: who asks 老婆欠的债 is answered by 夫妻 and
 * 债务. The kind is systematic in Chinese, and no trade's own; what one office says is for the file `aliases`. They
 * lead one way only: who types the written word means that. Words of one character, by which several things may be
 * meant, are in spoken.ts; 狗 means but one. What only fills a place in a sentence (东西, in lexicon.ts) is none.
 *
 * Lines of one word say nothing of their own: they hold everyday words that are not meant there, and need be told
 * only where a library has too few texts to know them as words.
 */
import { PRIVATE_LIFE } from './everyday-private.ts';
import { PUBLIC_LIFE } from './everyday-public.ts';

const WRITTEN: ReadonlyMap<string, readonly string[]> = new Map(
  `${PRIVATE_LIFE}${PUBLIC_LIFE}`
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [said = '', ...written] = line.split(' ');
      return [said, written];
    }),
);
const LONGEST = Math.max(...[...WRITTEN.keys()].map((said) => said.length));

/**
 * The everyday words in a normalised text, those that begin first first and of them the longest. One or several side by
 * side must fill whole words of it (`borders`: offsets in UTF-16 where its words begin or end): 小区 is none in
 * 大小区别, but 偷税漏税 is two.
 */
export function everydayWordsIn(text: string, borders: ReadonlySet<number>): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const row = borders.has(at) ? rowAt(text, at, borders) : [];
    found.push(...row.filter((word) => writtenAs(word).length > 0));
    at += Math.max(0, row.join('').length - 1);
  }
  return found;
}

/** The everyday words side by side from an offset to the next border that one of them ends at; empty: there are none. */
function rowAt(text: string, at: number, borders: ReadonlySet<number>): readonly string[] {
  for (let end = Math.min(text.length, at + LONGEST); end > at; end--) {
    const word = text.slice(at, end);
    if (!WRITTEN.has(word)) continue;
    if (borders.has(end)) return [word];
    const others = rowAt(text, end, borders);
    if (others.length > 0) return [word, ...others];
  }
  return [];
}

/** The words in which an everyday word is written; empty: it is none. */
export function writtenAs(said: string): readonly string[] {
  return WRITTEN.get(said) ?? [];
}
