/**
 * The words of a quotation as they are compared: N of them, in the parts that …… leaves. Marks at the
 * ends of a part do not count, because whoever quotes ends the sentence his own way (GB/T 15834—2011,
 * 4.8.3.5); anything else does.
 */
import type { TextSpan } from '../domain/span.ts';
import { type Normalised, normaliseWithOffsets } from '../search/normalise.ts';

export interface QuotedPart {
  /** Where its original begins in the draft. */
  readonly start: number;
  readonly original: string;
  readonly normalised: Normalised;
  /** The stretch of `normalised.text` that is compared. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface QuotedWords {
  readonly parts: readonly QuotedPart[];
  /** Characters compared, of all parts. */
  readonly length: number;
}

// ……, ..., 。。。 and （略） leave out.
const LEFT_OUT = /…+|\.{3,}|。{3,}|·{6}|[（(](?:中?略|省略)[）)]/g;
const END_MARKS = '，。；：、！？,.;:!?"';
// The mark that opens a further paragraph of the same quotation.
const OPENS_PARAGRAPH = /(?<=\n\s{0,20})[“「『]/g;

export function readQuotedWords(draft: string, span: TextSpan): QuotedWords {
  const words = draft.slice(span.start, span.end).replace(OPENS_PARAGRAPH, ' ');
  const parts: QuotedPart[] = [];
  let at = 0;
  for (const gap of [...words.matchAll(LEFT_OUT), null]) {
    const end = gap?.index ?? words.length;
    const part = toPart(words.slice(at, end), span.start + at);
    if (part !== null) parts.push(part);
    at = end + (gap?.[0].length ?? 0);
  }
  return { parts, length: parts.reduce((sum, { words }) => sum + words.length, 0) };
}

function toPart(original: string, start: number): QuotedPart | null {
  const normalised = normaliseWithOffsets(original);
  const { text } = normalised;
  let from = 0;
  let to = text.length;
  while (from < to && END_MARKS.includes(text.charAt(from))) from++;
  while (to > from && END_MARKS.includes(text.charAt(to - 1))) to--;
  return from === to ? null : { start, original, normalised, from, to, words: text.slice(from, to) };
}

/** Of several places where all parts stand in order the shortest is meant; so many are looked at. */
const MAX_STARTS = 200;

/** Where all parts stand, in order, in [from, to) of a normalised text; null: they do not. */
export function findQuotedWords({ parts }: QuotedWords, text: string, within: TextSpan): TextSpan | null {
  const [first, ...rest] = parts;
  if (first === undefined) return null;
  let best: TextSpan | null = null;
  let start = text.indexOf(first.words, within.start);
  for (let tries = 0; start >= 0 && tries < MAX_STARTS; tries++) {
    const end = endOfRest(rest, text, start + first.words.length);
    if (end === null || end > within.end) break;
    if (best === null || end - start < best.end - best.start) best = { start, end };
    if (rest.length === 0) break;
    start = text.indexOf(first.words, start + 1);
  }
  return best;
}

function endOfRest(parts: readonly QuotedPart[], text: string, from: number): number | null {
  let end = from;
  for (const { words } of parts) {
    const at = text.indexOf(words, end);
    if (at < 0) return null;
    end = at + words.length;
  }
  return end;
}
