/**
 * Learns from the lines themselves whether a text is hard-wrapped, and at which width.
 *
 * A line that breaks off in mid-sentence was broken by a margin. In wrapped text such lines are many
 * and nearly equally wide; in text with one paragraph a line there are hardly any.
 */
import { type BrokenLine, brokenLines, NARROWEST_PRINT, smallest } from './broken-lines.ts';
import { INDENTATION, indentOf, LEAST_INDENTATION, leftMargin, MOST_INDENTATION } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import { mayHang, rightEdge } from './right-edge.ts';
import { columns, endsSentence } from './typography.ts';

/** Widths in half-width columns: 28 Han characters are 56. */
export interface Measure {
  /** What a full line holds. */
  readonly full: number;
  /** What the first line of a paragraph holds: less, where its indentation was lost. */
  readonly first: number;
  /** Blanks before a line that is not indented; null where the indentation of first lines was lost. */
  readonly margin: number | null;
  /** Blanks before every line of text, first lines or not; null where those differ. */
  readonly left: number | null;
  /** The lines below a first line are indented, and not the first line itself. */
  readonly hangs: boolean;
  /** More blank lines than that part paragraphs; null where they say nothing. */
  readonly spacing: number | null;
}

/** Full lines fall short of the margin by a lost indentation and an unbreakable character, or hang over it. */
const FALLS_SHORT = 8;
const HANGS_OVER = 4;
/** Of a mark that hangs over the margin so far that it tells a wider one. */
const FULL_WIDTH = 2;
/** So many broken lines tell a width; fewer only do where no line of the text is wider. */
const ENOUGH = 3;

/** So many lines share no width by chance, though as many narrower ones come from the cells of tables. */
const COMMON = 100;
// 1.4 投标人资格要求........15: dots reach wherever the page number stands
const LEADERS = /[.．…·]{6}[ \u3000]*[0-9]{0,4}$/;
/** What its lines end in: hardly any other line is looked through. */
const ENDS_OF_ENTRY = new Set('0123456789.．…·');

function isEntryOfContents({ text }: PageLine): boolean {
  const printed = text.trimEnd();
  return ENDS_OF_ENTRY.has(printed.charAt(printed.length - 1)) && LEADERS.test(printed);
}

/**
 * @param printed lines of running text, without title and contents
 * @returns null for text whose lines are whole paragraphs
 */
export function measureWrap(printed: readonly PageLine[]): Measure | null {
  const lines = printed.some(isEntryOfContents)
    ? printed.filter((line) => !isEntryOfContents(line))
    : printed;
  const wide = lines.filter((line) => line.cells === null && line.width >= NARROWEST_PRINT);
  const broken = withoutCentred(brokenLines(lines));
  const going = broken.filter(({ mayGoOn }) => mayGoOn);
  const edge = rightEdge(going);
  if (edge === null || broken.length * 25 < wide.length) return null;
  const isNear = ({ width }: BrokenLine): boolean =>
    width >= edge - FALLS_SHORT && width <= edge + HANGS_OVER;
  const near = going.filter(isNear);
  const beyond = wide.filter((line) => line.width > edge + HANGS_OVER + 2).length;
  const astray = going.filter((line) => !isNear(line) && !line.isTitle).length;
  const isCommon = near.length >= COMMON && near.length > astray;
  if ((astray * 3 > going.length && !isCommon) || beyond * 12 > wide.length) return null;
  if (near.length < ENOUGH && (beyond > 0 || going.every(({ isTitle }) => isTitle))) return null;
  const margins = [leftMargin(wide), marginBelow(near)].filter((margin) => margin !== null);
  const margin = margins.length === 0 ? null : Math.min(...margins);
  const [{ indent } = { indent: 0 }, ...others] = near;
  return {
    ...firstAndFull(near, edge, margin),
    left: others.every((line) => line.indent === indent) ? indent : null,
    hangs: margin !== null && indentsTheRest(lines, edge, margin),
    spacing: lineSpacing(lines, edge),
  };
}

/** Without lines that are set in farther than text is: a 题注 or an address broken by hand. */
function withoutCentred(broken: readonly BrokenLine[]): readonly BrokenLine[] {
  const least = smallest(broken.map(({ indent }) => indent));
  return broken.filter(({ indent }) => indent <= least + MOST_INDENTATION);
}

/** So many sentences broken off over the end of a line are no chance. */
const MANY = 8;

/**
 * Whether a text without a measure looks wrapped all the same: many lines break off in mid-sentence and
 * seem to go on below, but no width is common to them.
 */
export function looksWrapped(lines: readonly PageLine[]): boolean {
  const wide = lines.filter((line) => line.cells === null && line.width >= NARROWEST_PRINT);
  const broken = brokenLines(lines).filter(({ mayGoOn, isTitle }) => mayGoOn && !isTitle);
  return broken.length >= MANY && broken.length * 5 >= wide.length;
}

function firstAndFull(
  near: readonly BrokenLine[],
  widest: number,
  margin: number | null,
): Omit<Measure, 'left' | 'hangs' | 'spacing'> {
  // A sentence that ended short of the edge ended its paragraph: what follows is a first line.
  const opens = ({ marked, endAbove }: BrokenLine): boolean =>
    marked || (endAbove !== null && endAbove < widest - FALLS_SHORT);
  const told = margin === null ? near : withoutHanging(near);
  const opening = withoutNarrow(told.filter(opens));
  const later = withoutNarrow(told.filter((line) => !opens(line)));
  const first = rightEdge(opening);
  const full = rightEdge(later);
  const edge = Math.max(first ?? 0, full ?? 0);
  // Where the indentation is there to see, first lines reach as far as all others, or a part of it was lost.
  if (margin !== null) return { full: edge, first: partlyLost(near, edge, margin) ?? edge, margin };
  if (first === null) return { full: edge, first: edge - INDENTATION, margin };
  if (full === null) return { full: edge + INDENTATION, first: edge, margin };
  // Two widths an indentation apart are the two kinds of line; otherwise there is only one kind. Few
  // lines seldom reach the very edge, so any difference between them counts.
  const apart = Math.min(opening.length, later.length) < ENOUGH ? 1 : INDENTATION - 1;
  if (full - first < apart) return { full: edge, first: edge, margin };
  const reach = Math.max(full, first + INDENTATION);
  return { full: reach, first: reach - INDENTATION, margin };
}

/** Where enough others tell their width, without lines that hold more because type sets (1) narrower than it measures. */
function withoutNarrow(lines: readonly BrokenLine[]): readonly BrokenLine[] {
  const wide = lines.filter(({ text }) => !NARROW.test(text));
  return wide.length < ENOUGH ? lines : wide;
}

const NARROW = /[(),:;?!A-Za-z0-9]/;

/** Where enough others tell the edge, without lines whose last mark may hang over it. */
function withoutHanging(near: readonly BrokenLine[]): readonly BrokenLine[] {
  const standing = near.filter(({ text }) => !mayHang(text) || columns(text.slice(-1)) < FULL_WIDTH);
  return standing.length < ENOUGH ? near : standing;
}

/** How far lines set off from the others reach where that is clearly less far; null where they reach the edge. */
function partlyLost(near: readonly BrokenLine[], edge: number, margin: number): number | null {
  const sides = [true, false].map((setIn) =>
    near.filter(({ indent }) => indent >= margin + LEAST_INDENTATION === setIn),
  );
  if (sides.some(({ length }) => length < ENOUGH)) return null;
  const first = Math.min(...sides.map((side) => rightEdge(side) ?? edge));
  return edge - first >= LEAST_INDENTATION ? first : null;
}

/**
 * Blank lines between the lines of one paragraph, where more of them stand between paragraphs. The
 * first are seen below lines broken at the edge, the others below sentences that end short of it.
 */
function lineSpacing(lines: readonly PageLine[], edge: number): number | null {
  const within: number[] = [];
  const between: number[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || line.blanksAbove === null) return;
    if (!endsSentence(above.text) && above.width >= edge - FALLS_SHORT) within.push(line.blanksAbove);
    else if (endsSentence(above.text) && above.width < edge - FALLS_SHORT) between.push(line.blanksAbove);
  });
  const middle = within.sort((a, b) => a - b)[within.length >> 1];
  if (middle === undefined || between.length < ENOUGH) return null;
  const wider = between.filter((blanks) => blanks > middle).length;
  return wider * 10 >= between.length * 8 ? middle : null;
}

/**
 * The left margin of a text whose full lines all open paragraphs: the rest below each is short. Null where no line is
 * set in from its rest.
 */
function marginBelow(near: readonly BrokenLine[]): number | null {
  const going = near.filter(({ mayGoOn }) => mayGoOn);
  const margin = smallest(going.map(({ indentBelow }) => indentBelow));
  return going.some(({ indent }) => indent >= margin + LEAST_INDENTATION) ? margin : null;
}

/**
 * Below a line broken at the edge stands the rest of its sentence. Where that is set in as a rule, and
 * what has a mark is not, the indentation is a hanging one.
 */
function indentsTheRest(lines: readonly PageLine[], edge: number, margin: number): boolean {
  const isSetIn = ({ text }: PageLine): boolean => indentOf(text) >= margin + LEAST_INDENTATION;
  const rest = lines.filter((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined &&
      above.width >= edge - FALLS_SHORT &&
      !endsSentence(above.text) &&
      line.mark === null
    );
  });
  const marked = lines.filter(({ mark }) => mark !== null);
  if (rest.length < ENOUGH) return false;
  return (
    rest.filter(isSetIn).length * 10 >= rest.length * 8 && marked.filter(isSetIn).length * 2 <= marked.length
  );
}
