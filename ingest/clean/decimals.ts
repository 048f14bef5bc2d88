/**
 * The decimal outline of 应急预案, of standards and technical rules: 1 总则, 1.1 编制目的, 2.1.1 组成. A number with
 * blanks behind it is no mark by its looks, so a whole outline must be there before any is believed.
 */
import type { ContentsEntry, PageLine } from './lines.ts';
import type { Mark, MarkStyle } from './marks.ts';
import { leadOf, squash } from './typography.ts';

/** From 1 to 1.1.1.1. */
export const DECIMAL_STYLES = ['decimal-1', 'decimal-2', 'decimal-3', 'decimal-4'] as const;

// 1 总则, 1. 总则, 1\t总则; a title and nothing else
const TOP = /^([1-9][0-9]?)(?:[ \t\u3000]+|[.．、][ \t\u3000]*)(?=[\u3400-\u9fff][^。；，：\t]{1,40}$)/;
// 1.1 编制目的, 2.1.1组成, 3．2　职责; not 1.4万平米, 2.5 亿元
const BELOW =
  /^([1-9][0-9]?(?:[.．][1-9][0-9]?){1,3})[.．]?(?:[ \t\u3000]+|(?=[\u3400-\u9fff]))(?![0-9.]|[万亿个元倍吨米%％]|公[里顷斤]|平方|立方|千|百分)/;
// 3.1 alone on its line, with the term below that it defines
const ALONE = /^([1-9][0-9]?(?:\.[1-9][0-9]?){1,3})$/;
/** No number is longer; only so much of a line is looked at. */
const LONGEST_LINE = 4000;
/** So many numbers may be missing in a row. */
const WIDEST_GAP = 3;

interface Numbered {
  readonly line: PageLine;
  readonly path: readonly number[];
  readonly num: string;
  /** Where the text behind the number begins in the line. */
  readonly textStart: number;
}

/**
 * The marks of the outline by their lines; empty where the lines have none.
 *
 * @param contents what the contents list names: it proves 1 范围, too, with no 1.1 below
 */
export function findDecimalOutline(
  lines: readonly PageLine[],
  contents: readonly ContentsEntry[] | null = null,
): ReadonlyMap<PageLine, Mark> {
  const candidates = lines.map(numberOf).filter((candidate) => candidate !== null);
  const marks = marksOfOutline(candidates);
  if (marks.size > 0) return marks;
  const listed = listedIn(contents, candidates);
  if (listed.length >= FEWEST_LISTED) return new Map(listed.map((read) => [read.line, markOf(read)]));
  if (!candidates.some(({ path }) => isPath(path, 1, 1))) return marks;
  return marksOfOutline(lines.map((line) => chapterOf(line) ?? numberOf(line)).filter(isBelowChapter));
}

const FEWEST_LISTED = 3;

function listedIn(
  contents: readonly ContentsEntry[] | null,
  candidates: readonly Numbered[],
): readonly Numbered[] {
  const listed = new Set(contents?.map(({ mark, title }) => mark.num + squash(title)));
  return candidates.filter(({ line, num, textStart }) =>
    listed.has(num + squash(line.text.slice(textStart))),
  );
}

/** 第一章 公司简介 with 1.1 below it: the chapter is the first level of the outline. */
function chapterOf(line: PageLine): Numbered | null {
  const { mark } = line;
  if (mark?.style !== 'chapter' || mark.ordinal?.branch !== null) return null;
  return { line, path: [mark.ordinal.number], num: mark.num, textStart: mark.textStart };
}

function isBelowChapter(candidate: Numbered | null): candidate is Numbered {
  return candidate !== null && (candidate.path.length > 1 || candidate.line.mark?.style === 'chapter');
}

function marksOfOutline(candidates: readonly Numbered[]): ReadonlyMap<PageLine, Mark> {
  const dotsHeadParts = countDottedParts(candidates) >= FEWEST_DOTTED;
  const start = candidates.findIndex((_, index) => beginsOutline(candidates, index, dotsHeadParts));
  const marks = new Map<PageLine, Mark>();
  if (start < 0) return marks;
  let last: readonly number[] = [0];
  for (const [index, candidate] of candidates.entries()) {
    if (index < start || !follows(candidate.path, last)) continue;
    const above = candidates[index - 1];
    // In a list of items the one before it was none of the outline.
    const mayBeDotted = dotsHeadParts && (index === start || (above !== undefined && marks.has(above.line)));
    if (!headsOutline(candidate, last, candidates[index + 1], mayBeDotted)) continue;
    last = candidate.path;
    marks.set(
      candidate.line,
      candidate.line.mark?.style === 'chapter' ? candidate.line.mark : markOf(candidate),
    );
  }
  // 1 and 1.1 alone may be anything.
  return marks.size > 2 ? marks : new Map();
}

/** 1 总则 with 1.1 below it; or, as standards begin, 1 范围, 2 规范性引用文件, 3 术语和定义 and then 3.1. */
function beginsOutline(candidates: readonly Numbered[], start: number, dotsHeadParts: boolean): boolean {
  for (let number = 1; ; number++) {
    const at = candidates[start + number - 1];
    if (!isPath(at?.path, number) || at === undefined) return false;
    if (isPath(candidates[start + number]?.path, number, 1)) return true;
    if (isDotted(at) && !dotsHeadParts) return false;
  }
}

/** So many of 1. 2. 3. with 2.1 below them show that the others, too, head parts. */
const FEWEST_DOTTED = 2;

function countDottedParts(candidates: readonly Numbered[]): number {
  return candidates.filter(({ path, line, num }, index) => {
    const [number] = path;
    const heads = number !== undefined && path.length === 1 && isPath(candidates[index + 1]?.path, number, 1);
    return heads && isDotted({ line, num });
  }).length;
}

/** The decimal number that a text begins with, by its looks alone: for lists that are proven otherwise. */
export function readDecimal(text: string): Mark | null {
  const read = numberIn(text);
  return read === null ? null : markOf(read);
}

function numberOf(line: PageLine): Numbered | null {
  const read = line.cells === null ? numberIn(line.text) : null;
  return read === null ? null : { line, ...read };
}

function numberIn(printed: string): Omit<Numbered, 'line'> | null {
  const lead = leadOf(printed);
  const first = printed.charCodeAt(lead);
  if (first < 0x31 || first > 0x39 || printed.length > LONGEST_LINE) return null;
  const text = printed.slice(lead).trimEnd();
  const match = BELOW.exec(text) ?? TOP.exec(text) ?? ALONE.exec(text);
  if (match === null) return null;
  const num = match[1] ?? '';
  return { path: num.split(/[.．]/).map(Number), num, textStart: lead + match[0].length };
}

function isPath(path: readonly number[] | undefined, ...wanted: readonly number[]): boolean {
  return path !== undefined && path.length === wanted.length && path.every((n, i) => n === wanted[i]);
}

/** The first number below the last one, or a next number on its level or above. */
function follows(path: readonly number[], last: readonly number[]): boolean {
  const level = path.length - 1;
  // 4.1 behind 3.2, where the line of 4 was not read.
  if (isPath(path, (last[0] ?? 0) + 1, 1)) return true;
  if (level > last.length || !path.slice(0, -1).every((n, i) => n === last[i])) return false;
  const step = (path[level] ?? 0) - (last[level] ?? 0);
  return step >= 1 && step <= (level === last.length ? 1 : WIDEST_GAP);
}

/** 3.其他材料 may as well be an item of a list: with a dot, or out of turn, only what has 3.1 below it heads a part. */
function headsOutline(
  { line, path, num }: Numbered,
  last: readonly number[],
  next: Numbered | undefined,
  mayBeDotted: boolean,
): boolean {
  const [number] = path;
  if (number === undefined || path.length > 1) return true;
  const counts = mayBeDotted || !isDotted({ line, num });
  return isPath(next?.path, number, 1) || (counts && number === (last[0] ?? 0) + 1);
}

function isDotted({ line, num }: Pick<Numbered, 'line' | 'num'>): boolean {
  return /[.．、]/.test(line.text.trimStart().charAt(num.length));
}

function markOf({ path, num, textStart }: Omit<Numbered, 'line'>): Mark {
  const style: MarkStyle = DECIMAL_STYLES[path.length - 1] ?? 'decimal-4';
  return {
    style,
    num,
    ordinal: { number: path.at(-1) ?? 0, branch: null },
    textStart,
    doubtful: false,
    misread: null,
  };
}
