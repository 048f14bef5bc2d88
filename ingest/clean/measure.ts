/**
 * Learns from the lines themselves whether a text is hard-wrapped, and at which width.
 *
 * In wrapped text most lines are equally wide and end in mid-sentence; in text with one paragraph a
 * line, widths scatter and nearly every line ends a sentence.
 */
import { columns, endsSentence } from './typography.ts';

export interface Measure {
  /** Width of a full line in half-width columns. */
  readonly full: number;
  /** How much less a paragraph's first line holds because its indentation was lost; 0 where it is kept. */
  readonly firstLess: number;
}

/** Lines wider than any print has (60 Han) are paragraphs. */
const WIDEST_PRINT = 124;
const NARROWEST_PRINT = 28;
/** Full lines fall short of the margin by a lost indentation and an unbreakable character, or hang over it. */
const FALLS_SHORT = 7;
const HANGS_OVER = 4;

/** Null for text whose lines are whole paragraphs. */
export function measureWrap(texts: readonly string[]): Measure | null {
  const wide = texts.filter((text) => text.length * 2 >= NARROWEST_PRINT);
  if (wide.length < 3) return null;
  const widths = wide.map((text) =>
    text.length > WIDEST_PRINT ? WIDEST_PRINT + 1 : columns(text.trimEnd()),
  );
  const tooWide = widths.filter((width) => width > WIDEST_PRINT).length;
  if (tooWide * 20 > wide.length) return null;
  const margin = marginOf(wide.map((text, i) => ({ text: text.trimEnd(), width: widths[i] ?? 0 })));
  if (margin === null) return null;
  const near = wide.filter((_, i) => isNear(widths[i] ?? 0, margin));
  const beyond = widths.filter((width) => width > margin + HANGS_OVER + 2).length;
  const broken = near.filter((text) => !endsSentence(text)).length;
  const wrapped =
    near.length * 5 >= wide.length * 2 && beyond * 12 <= wide.length && broken * 2 >= near.length;
  if (!wrapped) return null;
  const indented = wide.filter((text) => /^[ \u3000]{2,}/.test(text)).length;
  return { full: margin, firstLess: indented * 20 >= wide.length ? 0 : 4 };
}

function isNear(width: number, margin: number): boolean {
  return width >= margin - FALLS_SHORT && width <= margin + HANGS_OVER;
}

/** Marks that hang over the margin instead of beginning the next line. */
const HANGING = /[，。、；：？！）》”’」』,.;:]$/;

/**
 * The margin: the widest width that many lines share. First lines whose indentation was lost form a
 * second peak below it; lines above it hold nothing but hanging punctuation.
 */
function marginOf(lines: readonly { readonly text: string; readonly width: number }[]): number | null {
  const atWidth = new Map<number, { count: number; hanging: number }>();
  for (const { text, width } of lines) {
    if (width < NARROWEST_PRINT || width > WIDEST_PRINT) continue;
    const here = atWidth.get(width) ?? { count: 0, hanging: 0 };
    here.count++;
    if (HANGING.test(text)) here.hanging++;
    atWidth.set(width, here);
  }
  const commonest = [...atWidth].sort((a, b) => b[1].count - a[1].count)[0];
  if (commonest === undefined) return null;
  const [peak, { count }] = commonest;
  let margin = peak;
  for (let width = peak + 1; width <= peak + 6; width++) {
    const here = atWidth.get(width);
    if (here !== undefined && here.count * 4 >= count && here.hanging * 10 < here.count * 8) margin = width;
  }
  return margin;
}
