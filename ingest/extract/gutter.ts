/** Where the columns of a dumped page are set apart: at a tab, or by blanks before one place of the line. */
import { NUMERAL_CHARACTERS } from '../../src/text/numerals.ts';
import { columns, leadOf } from '../clean/typography.ts';
import type { ExtractedLine } from './line.ts';

/** Fewer lines with two pieces may be signatures or a small table. */
export const FEWEST_PAIRS = 10;
/** Lines with two pieces of one page that shows itself as such. */
export const FEWEST_OF_PAGE = 3;
/** Blanks between the columns, in half-width columns. */
const NARROWEST_GUTTER = 3;
/** Two Han characters. */
export const INDENT = 4;
const SHARE_ALIGNED = 0.8;
/** No line of two columns is longer. */
export const LONGEST_LINE = 400;

/** How far a text reaches: what is dumped to be looked at aligns half-width columns, poppler's pdftotext characters. */
export type Ruler = (text: string) => number;

export const characters: Ruler = (text) => text.length;

/** The place at which right pieces begin, some of them indented; null where fewer than `fewest` lines have two pieces. */
export function commonBegin(
  lines: readonly ExtractedLine[],
  fewest: number,
  ruler: Ruler = columns,
): number | null {
  const counts = new Map<number, number>();
  let pairs = 0;
  for (const { text } of lines) {
    const begin = beginOfRight(text, ruler);
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

/** Where the right piece of a line begins; null where the line has no wide blank, or several. */
function beginOfRight(text: string, ruler: Ruler): number | null {
  if (text.length > LONGEST_LINE) return null;
  // Hardly any line has one behind its indentation, and all are asked.
  const lead = leadOf(text);
  if (!text.includes('  ', lead) && !text.includes('\u3000\u3000', lead)) return null;
  const [gap, ...more] = [...text.trimEnd().matchAll(/(?<=\S)[ \u3000]{2,}/g)].filter(
    ({ 0: blanks, index }) => columns(blanks) >= NARROWEST_GUTTER && !endsInMark(text, index),
  );
  if (gap === undefined || more.length > 0) return null;
  return ruler(text.slice(0, gap.index + gap[0].length));
}

/** 第 一 百 二 十 三 条 */
const LONGEST_MARK = 20;
const ARTICLE_MARK = new RegExp(`第[${NUMERAL_CHARACTERS} ]{1,9}条$`);

/** 第四十四条   拒绝…: blanks that set its text apart, where all other lines may have none. */
function endsInMark(text: string, end: number): boolean {
  return ARTICLE_MARK.test(text.slice(Math.max(0, end - LONGEST_MARK), end));
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

/** Columns set apart by blanks, of which the right one begins at this place. */
export function cutAt(begin: number, ruler: Ruler = columns): Cut {
  return (text) => {
    let [place, leftEnd, at] = [0, 0, 0];
    for (; at < text.length && place < begin; at++) {
      const character = text.charAt(at);
      place += ruler(character);
      if (character.trim() === '') continue;
      if (place > begin - NARROWEST_GUTTER + 1) return null;
      leftEnd = at + 1;
    }
    return { left: text.slice(0, leftEnd), right: text.slice(at).trimEnd() };
  };
}
