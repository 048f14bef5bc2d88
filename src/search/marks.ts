/** Where terms stand in a text. */
import type { TextSpan } from '../domain/span.ts';
import type { Normalised } from './normalise.ts';

/**
 * The matches of terms (normalised) in the original text: whole original characters, ascending, those
 * that overlap joined.
 */
export function marksOf({ text, starts, ends }: Normalised, terms: readonly string[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const term of terms) {
    // Those that overlap included: 人人 stands twice in 人人人.
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
      spans.push({ start: starts[at] ?? 0, end: ends[at + term.length - 1] ?? 0 });
    }
  }
  // Those of one term are in their order.
  if (terms.length > 1) spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = marks.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
