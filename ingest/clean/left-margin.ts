/** Where lines begin: their indentation, and the margin from which first lines are set in. */
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { blankColumns, leadOf } from './typography.ts';

/** Two Han characters: the indentation of a paragraph. */
export const INDENTATION = 4;
/** Half an indentation. */
export const LEAST_INDENTATION = 2;

/** Blanks before the text of a line, in half-width columns; a tab is the indentation of a paragraph. */
export function indentOf(text: string): number {
  return blankColumns(text.slice(0, leadOf(text)));
}

/**
 * The smallest indent that lines commonly have, where others are set in further; null where no line
 * shows an indentation. Text taken out with its layout may have a left margin of blanks on every line.
 */
export function leftMargin(lines: readonly PageLine[]): number | null {
  const times = new Map<number, number>();
  for (const { text } of lines) {
    const indent = indentOf(text);
    times.set(indent, (times.get(indent) ?? 0) + 1);
  }
  const common = [...times].filter(([, count]) => count * 10 >= lines.length).map(([indent]) => indent);
  const margin = common.length === 0 ? 0 : Math.min(...common);
  const setIn = lines.filter((line) => isSetInAsText(line, margin));
  if (setIn.length * 20 < lines.length) return null;
  // A single 　 may have come in by chance: only where the marks of provisions stand behind it does it say something.
  const isWhole = setIn.some(({ text }) => indentOf(text) >= margin + INDENTATION - 1);
  return isWhole || marksStandBehind(setIn, lines) ? margin : null;
}

/** Items of items may be set in twice; what stands farther in is centred, as headings of parts are. */
export const MOST_INDENTATION = 2 * INDENTATION;
const CENTRED: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section']);

function isSetInAsText({ text, mark }: PageLine, margin: number): boolean {
  const indent = indentOf(text) - margin;
  // Words without a mark and without one of a sentence may be a caption in the middle of the page.
  const isText = mark === null ? /[，。；：]/.test(text) : !CENTRED.has(mark.style);
  return isText && indent >= LEAST_INDENTATION && indent <= MOST_INDENTATION;
}

function marksStandBehind(setIn: readonly PageLine[], lines: readonly PageLine[]): boolean {
  const marks = (of: readonly PageLine[]): number => of.filter(({ mark }) => mark !== null).length;
  return marks(setIn) > 0 && marks(setIn) * 10 >= marks(lines) * 8;
}
