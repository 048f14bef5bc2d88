/** A text cut into words, as it is looked at in tests. */
import type { Segmenter } from '../../src/text/segmenter.ts';

/** The words of a text; joined they are the text again. */
export function cutWords(text: string, segmenter: Segmenter): string[] {
  const words: string[] = [];
  let start = 0;
  segmenter.eachWord(text, (end) => {
    words.push(text.slice(start, end));
    start = end;
  });
  return words;
}
