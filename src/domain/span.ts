/**
 * Places in text. All offsets in this project are UTF-16 code units and half open: [start, end).
 * Two types for two texts: a SourceSpan points into the text of the source file, a TextSpan into one
 * part of one provision. They are never mixed.
 */

/** A stretch of the source's text (for PDF and DOCX: of the text extracted from it). A document has one source. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
}

/** A stretch of one text, such as the content of a provision. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** First and last physical line, counted from 1, both included. */
export type LineRange = readonly [from: number, to: number];

/** Where something stands in the source. `page` is null where the source has no pages. */
export interface SourcePlace {
  readonly spans: readonly SourceSpan[];
  readonly lines: LineRange;
  readonly page: number | null;
}

/** The same offset, or the one before where it would cut a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const isLow = code >= 0xdc00 && code <= 0xdfff;
  return isLow && offset > 0 ? offset - 1 : offset;
}

/** A text of which at most so many UTF-16 units are shown; …… stands for the rest. */
export function clipped(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, wholeCharacter(text, most))}……`;
}
