/**
 * The sheets of a text: its pages where they are known, and otherwise the stretches between lines that
 * come again at equal distances. Only what is printed on every page repeats itself so; the sheets serve
 * to find it and are no page numbers.
 */
import { groupBy } from '../../src/domain/group.ts';
import { couldBeHead, headKey } from './head-keys.ts';
import type { PageLine } from './lines.ts';
import { endsSentence } from './typography.ts';

/** Lines from one head to the next, at the least. */
const SHORTEST_SHEET = 12;
/** Sheets differ in height by a line or two; of two rows equally long the more regular one is right. */
const PLAY = [0, -1, 1, -2, 2];
/** So many lines at equal distances are no chance. */
const FEWEST_HEADS = 3;
/** So many heights of a sheet are tried. */
const HEIGHTS_TRIED = 4;
/** A full line may fall short of the margin by so many half-width columns. */
const FALLS_SHORT = 8;

/** Lines by sheet, in order; a single sheet where nothing shows where they part. */
export function sheetsOf(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const paged = lines.filter((line) => line.page !== null);
  if (paged.length > 0) return [...groupBy(paged, (line) => line.page ?? 0).values()];
  const heads = equallyDistant(lines);
  const sheets: PageLine[][] = [[]];
  for (const line of lines) {
    if (heads.has(line) && line !== lines[0]) sheets.push([]);
    sheets.at(-1)?.push(line);
  }
  return sheets;
}

/** Lines that repeat one another at about equal distances through most of the text. */
function equallyDistant(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const repeated = new Set(
    [...groupBy(lines.filter(couldBeHead), headKey).values()].filter(({ length }) => length > 1).flat(),
  );
  const candidates = lines.filter((line) => repeated.has(line));
  const rows = commonDistances(candidates).map((height) => longestRow(candidates, height));
  const row = rows.sort((a, b) => b.length - a.length)[0] ?? [];
  const [first, last] = [row[0]?.number ?? 0, row.at(-1)?.number ?? 0];
  const covers = (last - first) * 2 > (lines.at(-1)?.number ?? 0);
  return row.length >= FEWEST_HEADS && covers && cutSentences(lines, new Set(row)) >= 2
    ? new Set(row)
    : new Set();
}

/** The distances that occur most between candidates not far from one another. */
function commonDistances(candidates: readonly PageLine[]): readonly number[] {
  const times = new Map<number, number>();
  candidates.forEach((line, index) => {
    for (const later of candidates.slice(index + 1, index + 4)) {
      const distance = later.number - line.number;
      if (distance >= SHORTEST_SHEET) times.set(distance, (times.get(distance) ?? 0) + 1);
    }
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, HEIGHTS_TRIED)
    .map(([distance]) => distance);
}

/** The longest row of candidates that stand a sheet of this height apart. */
function longestRow(candidates: readonly PageLine[], height: number): readonly PageLine[] {
  const rowTo = new Map<number, { line: PageLine; length: number; before: PageLine | null }>();
  let longest: { line: PageLine; length: number } | null = null;
  for (const line of candidates) {
    let best: { line: PageLine; length: number } | null = null;
    for (const off of PLAY) {
      const row = rowTo.get(line.number - height + off);
      if (row !== undefined && row.length > (best?.length ?? 0)) best = row;
    }
    const here = { line, length: (best?.length ?? 0) + 1, before: best?.line ?? null };
    rowTo.set(line.number, here);
    if (longest === null || here.length > longest.length) longest = here;
  }
  const row: PageLine[] = [];
  for (let at = longest?.line ?? null; at !== null; at = rowTo.get(at.number)?.before ?? null) row.push(at);
  return row.reverse();
}

/** How many of the lines stand in the middle of a sentence: below a full line that breaks off. */
function cutSentences(lines: readonly PageLine[], heads: ReadonlySet<PageLine>): number {
  const full = fullWidth(lines);
  return lines.filter((line, index) => {
    const above = lines[index - 1];
    return (
      heads.has(line) && above !== undefined && above.width >= full - FALLS_SHORT && !endsSentence(above.text)
    );
  }).length;
}

/** The width that most of the wider lines have; in text without hard lines no line comes near it twice. */
export function fullWidth(lines: readonly PageLine[]): number {
  const widths = Float64Array.from(lines.map(({ width }) => width)).sort();
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}
