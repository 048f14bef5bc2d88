/**
 * What programs set in front of every line of a text: the > of a quoted e-mail, the numbers of an editor or
 * of a draft law. Each is cut off as a removed piece of its line; what stands behind it is the line.
 */
import type { ExtractedLine } from './line.ts';

/** Fewer lines prove nothing. */
const FEWEST_LINES = 10;
/** So many of the lines with text must bear the prefix. */
const SHARE = 0.95;
/** Where not every line is numbered, every fifth or tenth is, and the others leave room for a number. */
const STEPS = [5, 10] as const;
const NARROWEST_ROOM = 2;

// > of a quotation; * and - of Markdown and other signs of a list, which no —— begins with
const QUOTED = /^[ \t\u3000]{0,3}(?:(?:>[ \t]?){1,8}|[*+-][ \t]|[•·▲△■□◆◇●○▪►※][ \t]?)/;
// 12 , 12: , 12| ; a list prints 12. or 12、
const NUMBERED = /^[ \t]{0,12}([0-9]{1,6})(?:[:|│]|(?=\s|$))/;
/** What tells text that was numbered line by line from a list that numbers itself. */
const OPENS_PROVISION =
  /^\s*(?:第[0-9〇一二三四五六七八九十百千零]{1,9}(?:[编章节条]|分编|部分)|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
// （5）其他, 3、材料: a cell of a register may begin so as well, and columns stand behind it
const COUNTED = /^\s*(?:[（(]([0-9]{1,3})[）)]|([0-9]{1,2})[.．、]\s?[\u3400-\u9fff])(?!.*\t)/;
// The indentation of a first line; the blank behind a number is not always as wide.
const SET_IN = /^[ \t]*\u3000{2}[^\s]/;

/** Lines with such a prefix as two pieces of one number, the first of them removed; all others as they are. */
export function cutPrefixes(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const hasText = ({ text }: ExtractedLine): boolean => text.trim() !== '';
  // Most texts have no prefixes, and one line says so.
  const middle = lines.slice(lines.length >> 1, (lines.length >> 1) + FEWEST_LINES).find(hasText);
  if (middle !== undefined && QUOTED.test(middle.text)) return cutQuotes(lines, lines.filter(hasText));
  const first = lines.find(hasText);
  if (first === undefined || lines.length < FEWEST_LINES) return lines;
  if (NUMBERED.test(first.text)) {
    const ends = countedLines(lines.filter(hasText));
    return ends !== null && provesText(lines, ends) ? cutNumbers(lines, ends) : lines;
  }
  for (const step of STEPS) {
    const ends = leadOf(first.text, 0) < NARROWEST_ROOM ? null : countedEvery(step, lines);
    if (ends !== null && provesText(lines, ends)) return cutNumbers(lines, ends);
  }
  return lines;
}

function cutQuotes(
  lines: readonly ExtractedLine[],
  filled: readonly ExtractedLine[],
): readonly ExtractedLine[] {
  const quoted = filled.filter(({ text }) => QUOTED.test(text));
  if (filled.length < FEWEST_LINES || !isMost(quoted, filled)) return lines;
  return lines.flatMap((line) => {
    const length = QUOTED.exec(line.text)?.[0].length ?? 0;
    return cut(line, length, length);
  });
}

/** For each line that bears a number of the row where that number ends. */
type NumberEnds = ReadonlyMap<ExtractedLine, number>;

/** Every line with text counts on, page by page or from first to last; null where they do not. */
function countedLines(filled: readonly ExtractedLine[]): NumberEnds | null {
  const ends = new Map<ExtractedLine, number>();
  let last = 0;
  for (const [index, line] of filled.entries()) {
    const match = NUMBERED.exec(line.text);
    const value = Number(match?.[1] ?? Number.NaN);
    if (value === last + 1 || value === 1) {
      ends.set(line, match?.[0].length ?? 0);
      last = value;
    } else if (index - ends.size > filled.length * (1 - SHARE)) return null;
    // A line that bears no number has one all the same.
    else last++;
  }
  return isMost([...ends.keys()], filled) ? ends : null;
}

/** Every fifth line counts on by five, and all others leave room for a number; null where they do not. */
function countedEvery(step: number, lines: readonly ExtractedLine[]): NumberEnds | null {
  const ends = new Map<ExtractedLine, number>();
  let narrowest = Number.POSITIVE_INFINITY;
  let last = 0;
  let lastAt = -1;
  for (const [index, line] of lines.entries()) {
    const match = NUMBERED.exec(line.text);
    const value = Number(match?.[1] ?? Number.NaN);
    if (
      match !== null &&
      value % step === 0 &&
      (value === step || (value === last + step && index - lastAt === step))
    ) {
      ends.set(line, match[0].length);
      last = value;
      lastAt = index;
    } else if (line.text.trim() !== '') {
      narrowest = Math.min(narrowest, leadOf(line.text, 0));
      // Where lines begin at the margin, no room was left.
      if (narrowest < NARROWEST_ROOM) return null;
    }
  }
  return ends.size >= FEWEST_LINES / 2 && ends.size * step * 2 >= lines.length ? ends : null;
}

/**
 * Whether provisions open behind the numbers, or some of the lines are set in as first lines are: a table or a list
 * counts its rows as well.
 */
function provesText(lines: readonly ExtractedLine[], ends: NumberEnds): boolean {
  const texts = lines.map((line) => line.text.slice(ends.get(line) ?? 0));
  const opening = texts.filter((text) => SET_IN.test(text)).length;
  if (opening > 1 && opening < texts.length - 1) return true;
  return texts.some((text) => OPENS_PROVISION.test(text)) || countOn(texts);
}

/** Whether of the items among the lines one counts on from the one before. */
function countOn(texts: readonly string[]): boolean {
  const items = texts.flatMap((text) => {
    const [, bracketed, pointed] = COUNTED.exec(text) ?? [];
    const number = bracketed ?? pointed;
    return number === undefined ? [] : [{ isBracketed: pointed === undefined, number: Number(number) }];
  });
  return items.some(({ isBracketed, number }, at) => {
    const before = items[at - 1];
    return before?.isBracketed === isBracketed && number === before.number + 1;
  });
}

/** Cuts the numbers off, and of all lines the blanks that set the text apart from them; indentation stays. */
function cutNumbers(lines: readonly ExtractedLine[], ends: NumberEnds): readonly ExtractedLine[] {
  const numbered = [...ends].filter(([{ text }, end]) => text.slice(end).trim() !== '');
  const leads = numbered.map(([{ text }, end]) => leadOf(text, end));
  const columns = numbered.map(([, end], at) => end + (leads[at] ?? 0));
  const lead = leads.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  const column = columns.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
  // Behind numbers of one, two and three figures the text begins in one column, or at one distance.
  const isAligned =
    columns.filter((one) => one === column).length >= leads.filter((one) => one === lead).length;
  return lines.flatMap((line) => {
    const end = ends.get(line);
    if (end === undefined) return cut(line, 0, Math.min(column, leadOf(line.text, 0)));
    const from = isAligned ? Math.max(end, column) : end + lead;
    return cut(line, end, Math.min(from, end + leadOf(line.text, end)));
  });
}

/** Blanks of a typewriter from an offset on; full-width ones are the indentation of the text. */
function leadOf(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
  return at - from;
}

/** @param end where the prefix ends @param from where the text begins */
function cut(line: ExtractedLine, end: number, from: number): readonly ExtractedLine[] {
  const rest = from === 0 ? line : { ...line, text: line.text.slice(from), start: line.start + from };
  if (end === 0) return [rest];
  const prefix = {
    ...line,
    text: line.text.slice(0, end),
    end: line.start + end,
    removed: 'line-prefix' as const,
  };
  return [prefix, rest];
}

function isMost(some: readonly unknown[], all: readonly unknown[]): boolean {
  return some.length >= all.length * SHARE;
}
