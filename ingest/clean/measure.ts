/**
 * Learns from the lines themselves whether a text is hard-wrapped, and at which width.
 *
 * A line that breaks off in mid-sentence was broken by a margin. In wrapped text such lines are many
 * and nearly equally wide; in text with one paragraph a line there are hardly any.
 */
import { isDateLine } from './date-line.ts';
import { INDENTATION, indentOf, LEAST_INDENTATION, leftMargin, MOST_INDENTATION } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { mayHang, rightEdge } from './right-edge.ts';
import { columns, columnsSet, endsSentence } from './typography.ts';

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

/** Lines wider than any print has (60 Han) are paragraphs. */
const WIDEST_PRINT = 124;
const NARROWEST_PRINT = 28;
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

interface BrokenLine {
  readonly text: string;
  readonly width: number;
  readonly indent: number;
  readonly marked: boolean;
  /** 一、总体要求: a mark, and behind it words without any mark of a sentence. */
  readonly isTitle: boolean;
  /** How far the line above reached if a sentence ended with it, 0 at the start; null if it broke off. */
  readonly endAbove: number | null;
  /** What follows may be the rest of the sentence, up to its end. */
  readonly mayGoOn: boolean;
  /** The indentation of what follows. */
  readonly indentBelow: number;
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

/** As Math.min, which takes no more arguments than some hundred thousand: a text may have more lines. */
function smallest(numbers: readonly number[]): number {
  return numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
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

/** Lines that break off in mid-sentence, headings and captions aside. */
function brokenLines(lines: readonly PageLine[]): readonly BrokenLine[] {
  const broken: BrokenLine[] = [];
  const ended = endBelow(lines);
  let endAbove: number | null = 0;
  lines.forEach((line, index) => {
    const ends = endsSentence(line.text);
    const isPrint = line.width >= NARROWEST_PRINT && line.width <= WIDEST_PRINT;
    if (!ends && isPrint && !isParted(line) && !OVER_TEXT.has(line.mark?.style ?? 'article')) {
      const next = lines[index + 1];
      broken.push({
        text: line.text.trimEnd(),
        width: line.width,
        indent: indentOf(line.text),
        marked: line.mark !== null,
        isTitle: line.mark !== null && !/[，、；：。]/.test(line.text.slice(line.mark.textStart)),
        endAbove,
        mayGoOn: ended[index] === true,
        indentBelow: indentOf(next?.text ?? ''),
      });
    }
    endAbove = ends ? line.width : null;
  });
  return broken;
}

/** Marks of lines that are headings, or name an annex. */
const OVER_TEXT: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'closing',
  'annex',
]);

/** For each line whether those below it, without a mark, come to the end of a sentence: entries of a list do not. */
function endBelow(lines: readonly PageLine[]): readonly boolean[] {
  const margin = indentsFirstLines(lines);
  const ended = new Array<boolean>(lines.length).fill(false);
  for (let index = lines.length - 2; index >= 0; index--) {
    const next = lines[index + 1];
    if (next === undefined || !mayBeRest(next, margin)) continue;
    ended[index] = ENDS.test(next.text) || endsSentence(next.text) || ended[index + 1] === true;
  }
  return ended;
}

// （区农业农村局牵头）
const ENDS = /[）)]\s*$/;

/** Whether a line may be the rest of the sentence above it: no provision, row or date, nor set in as first lines are. */
function mayBeRest(line: PageLine, margin: number | null): boolean {
  if (line.mark !== null || isParted(line) || isDateLine(line.text)) return false;
  return margin === null || indentOf(line.text) < margin + LEAST_INDENTATION;
}

/** Whether the line is a row of a table, its columns set apart by blanks. */
function isParted({ cells, text, mark }: PageLine): boolean {
  return cells !== null || columnsSet(text.slice(mark?.textStart ?? 0)) > 1;
}

/** The left margin, where what has a mark is set in from it as a rule; null where indentation says nothing. */
function indentsFirstLines(lines: readonly PageLine[]): number | null {
  const margin = leftMargin(lines.filter(({ width }) => width >= NARROWEST_PRINT)) ?? marginOfRests(lines);
  const items = lines.filter(({ mark }) => mark !== null && !OVER_TEXT.has(mark.style));
  if (margin === null || items.length === 0) return null;
  const setIn = items.filter(({ text }) => indentOf(text) >= margin + LEAST_INDENTATION);
  return setIn.length * 2 > items.length ? margin : null;
}

/**
 * Where the rests of a few long paragraphs begin, too few to make a margin that lines commonly have. Null where no
 * line without a mark stands below one that breaks off.
 */
function marginOfRests(lines: readonly PageLine[]): number | null {
  const rests = lines.filter((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined && line.mark === null && above.width >= NARROWEST_PRINT && !endsSentence(above.text)
    );
  });
  return rests.length === 0 ? null : smallest(rests.map(({ text }) => indentOf(text)));
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
  const opening = told.filter(opens);
  const later = told.filter((line) => !opens(line));
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
