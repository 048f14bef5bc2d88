/**
 * Learns from the lines themselves whether a text is hard-wrapped, and at which width.
 *
 * A line that breaks off in mid-sentence was broken by a margin. In wrapped text such lines are many
 * and nearly equally wide; in text with one paragraph a line there are hardly any.
 */
import type { ExtractedLine } from '../extract/line.ts';
import { readMark } from './marks.ts';
import { columns, endsSentence } from './typography.ts';

/** Widths in half-width columns: 28 Han characters are 56. */
export interface Measure {
  /** What a full line holds. */
  readonly full: number;
  /** What the first line of a paragraph holds: less, where its indentation was lost. */
  readonly first: number;
}

/** Lines wider than any print has (60 Han) are paragraphs. */
const WIDEST_PRINT = 124;
const NARROWEST_PRINT = 28;
/** Two Han characters: the indentation of a paragraph. */
const INDENTATION = 4;
/** Full lines fall short of the margin by a lost indentation and an unbreakable character, or hang over it. */
const FALLS_SHORT = 8;
const HANGS_OVER = 4;
/** So many lines must tell a width before it is believed. */
const ENOUGH = 3;

interface BrokenLine {
  readonly text: string;
  readonly width: number;
  /** Opens with a mark, or follows a sentence that ended: a first line. */
  readonly opens: boolean;
}

/** Null for text whose lines are whole paragraphs. */
export function measureWrap(lines: readonly ExtractedLine[]): Measure | null {
  const wide = lines.filter((line) => line.cells === null && line.text.length * 2 >= NARROWEST_PRINT);
  const broken = brokenLines(lines);
  const margin = marginOf(broken);
  if (margin === null || broken.length < ENOUGH || broken.length * 25 < wide.length) return null;
  const near = broken.filter(({ width }) => width >= margin - FALLS_SHORT && width <= margin + HANGS_OVER);
  const beyond = wide.filter((line) => widthOf(line.text) > margin + HANGS_OVER + 2).length;
  if (near.length * 3 < broken.length * 2 || beyond * 12 > wide.length) return null;
  return firstAndFull(near, wide);
}

function firstAndFull(near: readonly BrokenLine[], wide: readonly ExtractedLine[]): Measure | null {
  const opening = near.filter((line) => line.opens);
  const later = near.filter((line) => !line.opens);
  const first = opening.length >= ENOUGH ? marginOf(opening) : null;
  const full = later.length >= ENOUGH ? marginOf(later) : null;
  const indented = wide.filter((line) => /^[ \u3000]{2,}/.test(line.text)).length * 20 >= wide.length;
  const less = indented ? 0 : INDENTATION;
  if (first === null && full === null) return null;
  if (first === null || full === null) {
    return { full: full ?? (first ?? 0) + less, first: first ?? (full ?? 0) - less };
  }
  // Two widths an indentation apart are the two kinds of line; otherwise there is only one kind.
  const margin = Math.max(first, full);
  return { full: margin, first: full - first >= INDENTATION - 1 ? margin - INDENTATION : margin };
}

/** Lines that break off in mid-sentence, headings and captions aside. */
function brokenLines(lines: readonly ExtractedLine[]): readonly BrokenLine[] {
  const broken: BrokenLine[] = [];
  let above: ExtractedLine | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const opens = above === null || endsSentence(above.text) || readMark(line.text) !== null;
    above = line;
    if (line.cells !== null || line.text.length > WIDEST_PRINT || endsSentence(line.text)) continue;
    const width = widthOf(line.text);
    if (width >= NARROWEST_PRINT && width <= WIDEST_PRINT)
      broken.push({ text: line.text.trimEnd(), width, opens });
  }
  return broken;
}

function widthOf(text: string): number {
  return text.length > WIDEST_PRINT ? WIDEST_PRINT * 2 : columns(text.trimEnd().replace(/^ (?! )/, ''));
}

/** Marks that hang over the margin instead of beginning the next line. */
const HANGING = /[，。、；：？！）》”’」』,.;:]$/;

/** The widest width that many lines share; lines above it hold nothing but hanging punctuation. */
function marginOf(lines: readonly BrokenLine[]): number | null {
  const atWidth = new Map<number, { count: number; hanging: number }>();
  for (const { text, width } of lines) {
    const here = atWidth.get(width) ?? { count: 0, hanging: 0 };
    here.count++;
    if (HANGING.test(text)) here.hanging++;
    atWidth.set(width, here);
  }
  const commonest = [...atWidth].sort((a, b) => b[1].count - a[1].count || b[0] - a[0])[0];
  if (commonest === undefined) return null;
  const [peak, { count }] = commonest;
  let margin = peak;
  for (let width = peak + 1; width <= peak + 6; width++) {
    const here = atWidth.get(width);
    if (here !== undefined && here.count * 4 >= count && here.hanging * 10 < here.count * 8) margin = width;
  }
  return margin;
}
