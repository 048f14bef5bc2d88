/** Marks (offsets) to segments (text), so that no text ever has to become HTML. Pure. */
import type { TextSpan } from '../../src/domain/span.ts';

/** A stretch of text, marked or not. An `ellipsis` stands for text that an excerpt leaves out. */
export interface Segment {
  readonly text: string;
  readonly sort: 'plain' | 'mark' | 'ellipsis';
}

/**
 * Cuts a text at its marks. The segments' texts joined are the text, no segment is empty, and
 * overlapping or touching marks are one. Marks outside the text are clipped to it.
 */
export function segmentsOf(text: string, marks: readonly TextSpan[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of mergeSpans(text, marks)) {
    if (start > at) segments.push({ text: text.slice(at, start), sort: 'plain' });
    segments.push({ text: text.slice(start, end), sort: 'mark' });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at), sort: 'plain' });
  return segments;
}

/** The marks that fall into [start, end), as offsets from `start`: for the cells of a row. */
export function marksWithin(marks: readonly TextSpan[], { start, end }: TextSpan): TextSpan[] {
  return marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
}

/**
 * The parts of a long text around its marks: `around` characters on either side, cut back to a
 * sentence or clause border where one is near; the beginning where there are no marks. A text of at most `whole`
 * characters is shown whole, because a short clause is understood only whole.
 */
export function excerptOf(text: string, marks: readonly TextSpan[], around = 42, whole = 130): Segment[] {
  const merged = mergeSpans(text, marks);
  if (text.length <= whole) return segmentsOf(text, merged);
  const anchors = merged.length === 0 ? [{ start: 0, end: 0 }] : merged;
  const windows = mergeSpans(
    text,
    anchors.map(({ start, end }) => ({
      start: windowStart(text, start - around),
      end: windowEnd(text, end + around),
    })),
  );
  const segments: Segment[] = [];
  let at = 0;
  for (const window of windows) {
    if (window.start > at) segments.push({ text: '…', sort: 'ellipsis' });
    segments.push(...segmentsOf(text.slice(window.start, window.end), marksWithin(merged, window)));
    at = window.end;
  }
  if (at < text.length) segments.push({ text: '…', sort: 'ellipsis' });
  return segments;
}

const BORDERS = '。；！？，、：\n\t';
/** How far a window may grow to begin or end at a border. */
const REACH = 12;

function windowStart(text: string, wanted: number): number {
  if (wanted <= REACH) return 0;
  for (let at = wanted; at > wanted - REACH; at--) {
    if (BORDERS.includes(text.charAt(at - 1))) return at;
  }
  return isLowSurrogate(text, wanted) ? wanted - 1 : wanted;
}

function windowEnd(text: string, wanted: number): number {
  if (wanted >= text.length - REACH) return text.length;
  for (let at = wanted; at < wanted + REACH; at++) {
    if (BORDERS.includes(text.charAt(at))) return at + 1;
  }
  return isLowSurrogate(text, wanted) ? wanted + 1 : wanted;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function mergeSpans(text: string, spans: readonly TextSpan[]): TextSpan[] {
  const sorted = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const merged: TextSpan[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
