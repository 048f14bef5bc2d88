/**
 * Words, as jieba finds them without its hidden Markov model: with it 将母基金委托 becomes 将母/基金. The
 * only file that knows nodejieba, of which it takes the dictionaries alone: they cost some 40 MB and a few
 * tenths of a second, and are read at the first word asked for; whoever only finds never asks.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordSort } from '../domain/word-sort.ts';
import { createCutter, readDictionary, sortAt } from './dictionary.ts';

export interface Segmenter {
  /** Tells the words of a text from the first to the last: where each ends, and what it may be in the name of a thing. */
  eachWord(text: string, found: (end: number, sort: WordSort) => void): void;
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
/** What is no word, by how it begins. */
const MARK = /^[^\p{L}]/u;
/** Texts in which there is no such run: seen at a glance, as most are of Han characters and punctuation. */
const WITHOUT_RUNS = /^[!-/:-@[-`{-~\u3000-\u9fff\uff00-\uff0f\uff1a-\uff20]*$/;

export function createSegmenter(): Segmenter {
  let cutter: ((text: string, found: (end: number, sort: WordSort) => void) => void) | null = null;

  return {
    eachWord(text, found) {
      cutter ??= loadCutter();
      if (WITHOUT_RUNS.test(text)) return cutter(text, found);
      let start = 0;
      const words = (end: number) => {
        const from = start;
        cutter?.(text.slice(from, end), (at, sort) => found(from + at, sort));
        start = end;
      };
      for (const run of text.matchAll(RUN)) {
        if (run.index > start) words(run.index);
        start = run.index + run[0].length;
        found(start, LATIN.test(run[0]) ? 'noun' : 'other');
      }
      if (start < text.length) words(text.length);
    },
  };
}

/** Cuts texts in which there is no run. */
function loadCutter(): (text: string, found: (end: number, sort: WordSort) => void) => void {
  const dictionary = readDictionary(
    readFileSync(join(DICTIONARIES, 'jieba.dict.utf8'), 'utf8'),
    readFileSync(join(DICTIONARIES, 'user.dict.utf8'), 'utf8'),
  );
  const cut = createCutter(dictionary);
  return (text, found) => {
    let start = 0;
    cut(text, (end, node) => {
      const isMark = !isHan(text.charCodeAt(start)) && MARK.test(text.slice(start, end));
      found(end, isMark ? 'other' : sortAt(dictionary, node));
      start = end;
    });
  };
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function packageVersion(): string {
  const description: unknown = JSON.parse(readFileSync(JIEBA, 'utf8'));
  const isPackage = typeof description === 'object' && description !== null && 'version' in description;
  if (!isPackage) throw new Error('nodejieba has no version in its package.json');
  return String(description.version);
}
