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

/** What falls into [start, end), cut to it, as offsets from `start`: for the cells of a row. */
export function spansWithin<S extends TextSpan>(spans: readonly S[], { start, end }: TextSpan): S[] {
  return spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }));
}

/** A stretch of text about which there is something to say: a citation, a term. */
export interface NoteSpan<N> extends TextSpan {
  readonly note: N;
}

/** A stretch of text that bears one note or none, with the marks in it. */
export interface Inline<N> {
  readonly note: N | null;
  readonly segments: readonly Segment[];
}

/**
 * Cuts a text at its notes, and each of the pieces at the marks: what bears a note is drawn as one
 * element, a mark that crosses its border as two. The texts joined are the text, and no piece is empty.
 * Of notes that overlap the one given first is kept whole and the others are left out; notes outside the
 * text are clipped to it.
 */
export function inlinesOf<N>(
  text: string,
  marks: readonly TextSpan[],
  notes: readonly NoteSpan<N>[],
): Inline<N>[] {
  const inlines: Inline<N>[] = [];
  function add(start: number, end: number, note: N | null): void {
    if (start < end) {
      const inside = spansWithin(marks, { start, end });
      inlines.push({ note, segments: segmentsOf(text.slice(start, end), inside) });
    }
  }
  let at = 0;
  for (const { start, end, note } of withoutOverlap(spansWithin(notes, { start: 0, end: text.length }))) {
    add(at, start, null);
    add(start, end, note);
    at = end;
  }
  add(at, text.length, null);
  return inlines;
}

/** In the order of the text. */
function withoutOverlap<S extends TextSpan>(spans: readonly S[]): S[] {
  const kept: S[] = [];
  for (const span of spans) {
    const isFree = kept.every(({ start, end }) => span.end <= start || span.start >= end);
    if (span.start < span.end && isFree) kept.push(span);
  }
  return kept.sort((one, other) => one.start - other.start);
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
    segments.push(...segmentsOf(text.slice(window.start, window.end), spansWithin(merged, window)));
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
