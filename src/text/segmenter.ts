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
  /** The same and the shorter words inside the longer ones: 人民政府 also gives 人民, 民政, 政府. */
  cutForSearch(text: string): string[];
}

/** The dictionary and its version: words of two versions must not meet in one index. */
export const SEGMENTER_VERSION = `nodejieba-${packageVersion()}`;

/**
 * Latin words and numbers, which jieba without its model takes apart letter by letter. `1000`, `4.5`,
 * `5g`, `otcbb` match whole; in `2-3` and `r&d` each side of the mark does.
 */
const RUN = /[\p{Script=Latin}\p{Nd}]+(?:[.,]\p{Nd}+)*/gu;

export function createSegmenter(): Segmenter {
  return {
    cut: (text) => cutAround(text, (stretch) => nodejieba.cut(stretch)),
    cutForSearch: (text) => cutAround(text, (stretch) => nodejieba.cutForSearch(stretch)),
  };
}

function cutAround(text: string, cutStretch: (stretch: string) => string[]): string[] {
  const words: string[] = [];
  let at = 0;
  for (const run of text.matchAll(RUN)) {
    if (run.index > at) words.push(...cutStretch(text.slice(at, run.index)));
    words.push(run[0]);
    at = run.index + run[0].length;
  }
  if (at < text.length) words.push(...cutStretch(text.slice(at)));
  return words;
}

function packageVersion(): string {
  const description: unknown = createRequire(import.meta.url)('nodejieba/package.json');
  const isPackage = typeof description === 'object' && description !== null && 'version' in description;
  if (!isPackage) throw new Error('nodejieba has no version in its package.json');
  return String(description.version);
}
