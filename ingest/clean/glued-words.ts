/** What glued headings and glued items are told by alike: what ends in front of a mark, quotation marks, headings. */
import type { Mark } from './marks.ts';

/** A mark within a line; `at` is an offset of the line, UTF-16. */
export interface MarkWithin {
  readonly at: number;
  readonly mark: Mark;
}

/** So much of a line is enough to read a mark by, or what stands in front of one. */
export const MARK_LENGTH = 64;
export const LONGEST_HEADING = 40;
export const SENTENCE_END = /[。！？][”’」』）)]?[\s\u3000]*$/;
const PUNCTUATION = /[。，；：！？,;:!?“”《》]/;

/** Whether what stands from here to the next mark, or to the end of the line, is worded as a heading. */
export function isHeading(text: string, from: number, next: number | undefined): boolean {
  const to = next ?? text.length;
  return to - from <= LONGEST_HEADING && isBare(text.slice(from, to));
}

export function isBare(words: string): boolean {
  return words.trim() !== '' && !PUNCTUATION.test(words);
}

/** Whether a place lies within “…”: what is quoted there has headings of its own. Asked from left to right. */
export class Quotes {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  isOpenAt(place: number): boolean {
    for (; this.at < place; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '“') this.depth++;
      if (character === '”') this.depth = Math.max(0, this.depth - 1);
    }
    return this.depth > 0;
  }
}

export function inOrder(marks: readonly MarkWithin[]): readonly MarkWithin[] {
  return [...marks].sort((one, other) => one.at - other.at);
}
