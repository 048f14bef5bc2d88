/** Where the columns of a dumped page are set apart: at a tab, or by blanks before one place of the line. */
import { columns, leadOf } from '../clean/typography.ts';
import type { ExtractedLine } from './line.ts';

/** Fewer lines with two pieces may be signatures or a small table. */
export const FEWEST_PAIRS = 10;
/** Blanks between the columns, in half-width columns. */
const NARROWEST_GUTTER = 3;
/** Two Han characters. */
export const INDENT = 4;
const SHARE_ALIGNED = 0.8;
/** No line of two columns is longer. */
export const LONGEST_LINE = 400;

/** The column at which right pieces begin, some of them indented; null where fewer than `fewest` lines have two pieces. */
export function commonBegin(lines: readonly ExtractedLine[], fewest: number): number | null {
  const counts = new Map<number, number>();
  let pairs = 0;
  for (const { text } of lines) {
    const begin = beginOfRight(text);
    if (begin === null) continue;
    pairs++;
    counts.set(begin, (counts.get(begin) ?? 0) + 1);
  }
  if (pairs < fewest) return null;
  const within = (begin: number): number =>
    Array.from({ length: INDENT + 1 }, (_, more) => counts.get(begin + more) ?? 0).reduce((a, b) => a + b);
  const [best] = [...counts.keys()].sort((one, other) => within(other) - within(one) || one - other);
  return best !== undefined && within(best) >= pairs * SHARE_ALIGNED ? best : null;
}

/** Where the right piece of a line begins, in columns; null where the line has no wide blank, or several. */
function beginOfRight(text: string): number | null {
  if (text.length > LONGEST_LINE) return null;
  // Hardly any line has one behind its indentation, and all are asked.
  const lead = leadOf(text);
  if (!text.includes('  ', lead) && !text.includes('\u3000\u3000', lead)) return null;
  const [gap, ...more] = [...text.trimEnd().matchAll(/(?<=\S)[ \u3000]{2,}/g)].filter(
    ([blanks]) => columns(blanks) >= NARROWEST_GUTTER,
  );
  if (gap === undefined || more.length > 0) return null;
  return columns(text.slice(0, gap.index + gap[0].length));
}

/** The two pieces of a line, the right one with its own indentation; null for a line that runs across both columns. */
export type Cut = (text: string) => { readonly left: string; readonly right: string } | null;

const ONE_TAB = /^[^\t]*\S[^\t]*\t[^\t]*\S/;

/** Columns set apart by one tab; null where few lines have one. */
export function cutAtTab(lines: readonly ExtractedLine[]): Cut | null {
  const pairs = lines.filter(({ text }) => isCutByTab(text));
  if (pairs.length < FEWEST_PAIRS) return null;
  const widths = pairs.map(({ text }) => columns(text.slice(0, text.indexOf('\t'))));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return (text) => {
    const tab = text.indexOf('\t');
    if (tab >= 0) return { left: text.slice(0, tab), right: text.slice(tab + 1).trimEnd() };
    return columns(text) <= widest ? { left: text, right: '' } : null;
  };
}

function isCutByTab(text: string): boolean {
  return (
    text.length <= LONGEST_LINE &&
    text.includes('\t') &&
    ONE_TAB.test(text) &&
    text.trimEnd().lastIndexOf('\t') === text.indexOf('\t')
  );
}

/** Columns set apart by blanks, of which the right one begins at this column. */
export function cutAt(begin: number): Cut {
  return (text) => {
    let [column, leftEnd, at] = [0, 0, 0];
    for (; at < text.length && column < begin; at++) {
      const character = text.charAt(at);
      column += columns(character);
      if (character.trim() === '') continue;
      if (column > begin - NARROWEST_GUTTER + 1) return null;
      leftEnd = at + 1;
    }
    return { left: text.slice(0, leftEnd), right: text.slice(at).trimEnd() };
  };
}
