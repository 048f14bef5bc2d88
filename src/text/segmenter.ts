/**
 * Words, as jieba finds them without its hidden Markov model: with it 将母基金委托 becomes 将母/基金. The
 * only file that knows nodejieba, of which it takes the dictionaries alone: they cost some 40 MB and a few
 * tenths of a second, and are read at the first word asked for; whoever only finds never asks.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordSort } from '../domain/word-sort.ts';
import { cutByWeight, type Dictionary, readDictionary, sortOfWord } from './dictionary.ts';

export interface Segmenter {
  /** The text as a row of words; joined they are the text again. */
  cut(text: string): string[];
  /** What a word that `cut` gave may be in the name of a thing. */
  sortOf(word: string): WordSort;
}

const JIEBA = createRequire(import.meta.url).resolve('nodejieba/package.json');
const DICTIONARIES = join(dirname(JIEBA), 'submodules', 'cppjieba', 'dict');

/** The dictionary and its version: words of two versions must not meet in one index. */
export const SEGMENTER_VERSION = `nodejieba-${packageVersion()}`;

/**
 * Latin words and numbers, which jieba without its model takes apart letter by letter. `1000`, `4.5`,
 * `5g`, `otcbb` match whole; in `2-3` and `r&d` each side of the mark does.
 */
const RUN = /[\p{Script=Latin}\p{Nd}]+(?:[.,]\p{Nd}+)*/gu;
const LATIN = /^[\p{Nd}.]*\p{Script=Latin}/u;
/** A number or a mark. */
const NO_WORD = /^[^\p{L}]/u;
/** Texts in which there is no such run: seen at a glance, as most are of Han characters and punctuation. */
const WITHOUT_RUNS = /^[!-/:-@[-`{-~\u3000-\u9fff\uff00-\uff0f\uff1a-\uff20]*$/;

export function createSegmenter(): Segmenter {
  let dictionary: Dictionary | null = null;

  function loaded(): Dictionary {
    dictionary ??= readDictionary(
      readFileSync(join(DICTIONARIES, 'jieba.dict.utf8'), 'utf8'),
      readFileSync(join(DICTIONARIES, 'user.dict.utf8'), 'utf8'),
    );
    return dictionary;
  }
  const cutWords = (text: string): string[] => cutByWeight(text, loaded());

  return {
    cut(text) {
      if (WITHOUT_RUNS.test(text)) return cutWords(text);
      const words: string[] = [];
      let at = 0;
      for (const run of text.matchAll(RUN)) {
        if (run.index > at) words.push(...cutWords(text.slice(at, run.index)));
        words.push(run[0]);
        at = run.index + run[0].length;
      }
      return at === text.length ? words : words.concat(cutWords(text.slice(at)));
    },
    sortOf(word) {
      if (LATIN.test(word)) return 'noun';
      return NO_WORD.test(word) ? 'other' : sortOfWord(word, loaded());
    },
  };
}

function packageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(JIEBA, 'utf8'));
  const isPackage = typeof description === 'object' && description !== null && 'version' in description;
  if (!isPackage) throw new Error('nodejieba has no version in its package.json');
  return String(description.version);
}
