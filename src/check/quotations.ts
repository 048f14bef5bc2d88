/**
 * Where a draft quotes: what stands in “”, 「」 or "". Pure and linear. Of marks within marks the outer
 * ones count (GB/T 15834—2011, 4.8.3.3); a quotation of several paragraphs may open each of them and
 * close only the last (4.8.3.4).
 */
import type { TextSpan } from '../domain/span.ts';

/** Beyond this a closing mark is missing somewhere. */
const MAX_QUOTATION = 8_000;

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』' };
const MARKS = /[“”「」『』]/g;

/** What stands between the marks, in order; the spans do not overlap. */
export function findQuotations(text: string): TextSpan[] {
  const pairs = [...curledPairs(text), ...straightPairs(text)].sort(byStart);
  const outer: TextSpan[] = [];
  for (const pair of pairs) {
    if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  }
  return outer;
}

function byStart(one: TextSpan, other: TextSpan): number {
  return one.start - other.start || other.end - one.end;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
}

/** Each closing mark ends what the last open mark of its sort began; marks without a partner count for nothing. */
function curledPairs(text: string): TextSpan[] {
  const marks: readonly Mark[] = [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({ mark, at: index }));
  const pairs: { opening: number; end: number }[] = [];
  /** The open marks by what closes them: whatever is open within a pair stays without a partner. */
  const open: Readonly<Record<string, number[]>> = Object.fromEntries(
    Object.values(CLOSING).map((closing) => [closing, []]),
  );
  marks.forEach(({ mark, at }, number) => {
    const closing = CLOSING[mark];
    if (closing !== undefined) {
      open[closing]?.push(number);
      return;
    }
    const opening = open[mark]?.at(-1);
    if (opening === undefined) return;
    for (const row of Object.values(open)) while ((row.at(-1) ?? -1) >= opening) row.pop();
    pairs.push({ opening, end: at });
  });
  const paired = new Set(pairs.map(({ opening }) => opening));
  return pairs
    .map(({ opening, end }) => ({ start: (marks[firstOpening(opening)]?.at ?? 0) + 1, end }))
    .filter(({ start, end }) => end - start <= MAX_QUOTATION);

  /** A quotation that begins a paragraph takes in the paragraph before it that was opened and not closed. */
  function firstOpening(opening: number): number {
    let first = opening;
    for (;;) {
      const here = marks[first];
      const before = marks[first - 1];
      if (here === undefined || before?.mark !== here.mark || paired.has(first - 1)) return first;
      if (!/\n[ \t\u3000]{0,20}$/.test(text.slice(Math.max(before.at, here.at - 30), here.at))) return first;
      first--;
    }
  }
}

/** Straight marks open and close in turn; in a paragraph with an odd number of them nobody knows which. */
function straightPairs(text: string): TextSpan[] {
  const pairs: TextSpan[] = [];
  for (const { start, end } of paragraphsOf(text)) {
    const marks: number[] = [];
    for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1))
      marks.push(at);
    if (marks.length % 2 === 1) continue;
    for (let i = 0; i < marks.length; i += 2) {
      pairs.push({ start: (marks[i] ?? 0) + 1, end: marks[i + 1] ?? 0 });
    }
  }
  return pairs;
}

/** The paragraphs of a text, without their line ends. */
export function paragraphsOf(text: string): TextSpan[] {
  const paragraphs: TextSpan[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    paragraphs.push({ start, end: at });
    start = at + 1;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}
