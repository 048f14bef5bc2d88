/**
 * Divides a logical line and its place in the source. A line's text differs from its source only in
 * white space, so the n-th visible character of one is the n-th of the other.
 */
import type { SourcePlace, SourceSpan } from '../../src/domain/span.ts';
import { isBlankAt } from '../clean/typography.ts';

/** A stretch of text with the place it came from. */
export interface PlacedText extends SourcePlace {
  readonly text: string;
}

/** Cuts at an offset of the text; blanks at the cut go to neither side. */
export function splitAt(whole: PlacedText, offset: number, source: string): [PlacedText, PlacedText] {
  const visible = countVisible(whole.text.slice(0, offset));
  const [before, after] = splitSpans(whole.spans, visible, source);
  const part = (text: string, spans: readonly SourceSpan[]): PlacedText => ({
    text: text.trim(),
    spans,
    lines: whole.lines,
    page: whole.page,
  });
  return [part(whole.text.slice(0, offset), before), part(whole.text.slice(offset), after)];
}

function countVisible(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isBlankAt(text, i)) count++;
  return count;
}

/** The spans that hold the first `visible` characters, and the rest. */
function splitSpans(
  spans: readonly SourceSpan[],
  visible: number,
  source: string,
): [readonly SourceSpan[], readonly SourceSpan[]] {
  let left = visible;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    if (span === undefined) break;
    for (let at = span.start; at < span.end; at++) {
      if (left === 0) return cut(spans, index, at);
      if (!isBlankAt(source, at)) left--;
    }
  }
  return [spans, []];
}

/** Parts the spans at a place within one of them; neither part holds an empty one. */
function cut(
  spans: readonly SourceSpan[],
  index: number,
  at: number,
): [readonly SourceSpan[], readonly SourceSpan[]] {
  const span = spans[index];
  if (span === undefined) throw new Error(`no span ${index}`);
  const before = spans.slice(0, index);
  if (at > span.start) before.push({ start: span.start, end: at });
  return [before, [{ start: at, end: span.end }, ...spans.slice(index + 1)]];
}
