/**
 * Words, by jieba without its hidden Markov model: with it 将母基金委托 becomes 将母/基金. The only file
 * that knows nodejieba. Its dictionary costs half a second and some 250 MB, so it is loaded at the first
 * word asked for; whoever only finds never asks.
 */
import { createRequire } from 'node:module';
import nodejieba from 'nodejieba';

export interface Segmenter {
  /** The text as a row of words; joined they are the text again. */
  cut(text: string): string[];
  /** A word that `cut` gave, and the shorter words inside it: 人民政府 also holds 人民, 民政, 政府. */
  withShorterWords(word: string): readonly string[];
}

/** The dictionary and its version: words of two versions must not meet in one index. */
export const SEGMENTER_VERSION = `nodejieba-${packageVersion()}`;

/**
 * Latin words and numbers, which jieba without its model takes apart letter by letter. `1000`, `4.5`,
 * `5g`, `otcbb` match whole; in `2-3` and `r&d` each side of the mark does.
 */
const RUN = /[\p{Script=Latin}\p{Nd}]+(?:[.,]\p{Nd}+)*/gu;

export function createSegmenter(): Segmenter {
  // A word is cut alone as it is in a text (the likeliest path through a text is the likeliest through
  // each part of it), so each needs to be looked into once. Bounded by the words of the dictionary.
  const shorterWords = new Map<string, readonly string[]>();

  function lookInto(word: string): readonly string[] {
    const words = nodejieba.cutForSearch(word);
    shorterWords.set(word, words);
    return words;
  }

  return {
    cut(text) {
      const words: string[] = [];
      let at = 0;
      for (const run of text.matchAll(RUN)) {
        if (run.index > at) for (const word of nodejieba.cut(text.slice(at, run.index))) words.push(word);
        words.push(run[0]);
        at = run.index + run[0].length;
      }
      return at === text.length ? words : words.concat(nodejieba.cut(text.slice(at)));
    },
    withShorterWords(word) {
      // jieba takes runs apart, and a word of two characters holds no shorter one.
      if (word.length < 3 || word.search(RUN) === 0) return [word];
      return shorterWords.get(word) ?? lookInto(word);
    },
  };
}

function packageVersion(): string {
  const description: unknown = createRequire(import.meta.url)('nodejieba/package.json');
  const isPackage = typeof description === 'object' && description !== null && 'version' in description;
  if (!isPackage) throw new Error('nodejieba has no version in its package.json');
  return String(description.version);
}
