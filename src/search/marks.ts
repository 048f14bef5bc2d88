/** Where terms stand in a text. */
import type { TextSpan } from '../domain/span.ts';
import type { Normalised } from './normalise.ts';

/** Every occurrence of a term, those that overlap included: 人人 stands twice in 人人人. */
function occurrences(normalised: string, term: string): TextSpan[] {
  const found: TextSpan[] = [];
  for (let at = normalised.indexOf(term); at !== -1; at = normalised.indexOf(term, at + 1)) {
    found.push({ start: at, end: at + term.length });
  }
  return found;
}

/**
 * The matches of terms (normalised) in the original text: whole original characters, ascending, those
 * that overlap joined.
 */
export function marksOf(text: Normalised, terms: readonly string[]): TextSpan[] {
  const spans = terms
    .flatMap((term) => occurrences(text.text, term))
    .map(({ start, end }) => ({ start: text.starts[start] ?? 0, end: text.ends[end - 1] ?? 0 }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = marks.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}
