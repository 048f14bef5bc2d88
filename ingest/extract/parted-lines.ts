/**
 * Lines parted at their wide blanks, as poppler's pdftotext parts them without -layout: 第二条 by itself, and below a
 * blank line what stands behind it; 总 and 则 each by itself; and where a chapter begins 第二章, 第六条, the title of the
 * chapter, the text of the article. They are put together again as they were printed.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { NUMERAL_CHARACTERS } from '../../src/text/numerals.ts';
import { looksLikePageNumber } from '../clean/page-numbers.ts';
import { rightEdge } from '../clean/right-edge.ts';
import { columns, endsSentence } from '../clean/typography.ts';
import type { ExtractedLine } from './line.ts';
import { assembleLines, type LooseLine } from './lines.ts';

export interface RejoinedLines {
  readonly text: string;
  readonly lines: readonly ExtractedLine[];
  readonly problems: readonly Problem[];
}

const NUMBER = `^[\\s\\u3000]*第[${NUMERAL_CHARACTERS}]{1,9}`;
const ARTICLE = new RegExp(`${NUMBER}条(?:之[${NUMERAL_CHARACTERS}]{1,3})?`);
const BARE_ARTICLE = new RegExp(`${ARTICLE.source}[\\s\\u3000]*$`);
const DIVISION = new RegExp(`${NUMBER}(?:分编|[编章节])`);
const BARE_DIVISION = new RegExp(`${DIVISION.source}[\\s\\u3000]*$`);
const BARE_MARK = new RegExp(`${BARE_ARTICLE.source}|${BARE_DIVISION.source}`);
const CUT_TITLE = new RegExp(`${NUMBER}[编章节][\\s\\u3000]+[\\u4e00-\\u9fff][\\s\\u3000]*$`);
const LONGEST_MARK = 20;
/** More numbers never stand below one another. */
const MOST_NUMBERS = 3;
const HAN = /^[\s\u3000]*[\u4e00-\u9fff][\s\u3000]*$/;
/** Spaced words that stand without a number before them. */
const SPACED = new Set(['目录', '总则', '分则', '罚则', '附则', '附录']);
const TITLE = /^[^。；：，！？]{2,30}$/;

/** So many lines below a number tell whether the two were one line. */
const ENOUGH = 2;
const SHARE = 0.8;
/** By so much a first line falls short of the edge: a lost indentation, blanks, a character that could not end it. */
const FALLS_SHORT = 10;
const HANGS_OVER = 2;
const NARROWEST_PRINT = 28;
const BLANK = '\u3000';

/** Null for text that is not parted so. Lines keep their numbers: blank ones stand above what was put together. */
export function rejoinPartedLines(lines: readonly ExtractedLine[]): RejoinedLines | null {
  // Hardly any text is parted so, and all are asked.
  if (!lines.some(({ text }) => text.length <= LONGEST_MARK && (BARE_MARK.test(text) || HAN.test(text))))
    return null;
  if (lines.some(({ removed, cells }) => removed !== null || cells !== null)) return null;
  const ordered = withFirstArticle(lines);
  const groups = groupsOf(ordered.filter(isWritten));
  if (groups.length === 0) return null;
  const read = assembleLines(inOrder(ordered, groups));
  return { ...read, problems: [reordered(groups) ?? []].flat() };
}

function isWritten({ text }: ExtractedLine): boolean {
  return text.trim() !== '';
}

/** A contents list of chapters begins within so many lines, and is no longer. */
const HORIZON = 200;

/**
 * 目, 第一章, 第二章, 第一条, 录, 总, 则…: the columns of a contents list, and the number of the first article in one. That
 * belongs behind the title of the first chapter, where it comes again.
 */
function withFirstArticle(lines: readonly ExtractedLine[]): readonly ExtractedLine[] {
  const written = lines.filter(isWritten).slice(0, HORIZON);
  const first = written.findIndex(({ text }) => DIVISION.test(text));
  const mark = DIVISION.exec(written[first]?.text ?? '')?.[0].trim() ?? '';
  const again = written.findIndex(({ text }, at) => at > first && mark !== '' && text.startsWith(mark));
  const article = written.slice(0, Math.max(0, again)).find(({ text }) => BARE_ARTICLE.test(text));
  const title = written[again + linesOfTitle(written, again) - 1];
  if (article === undefined || title === undefined) return lines;
  return lines.flatMap((line) => (line === article ? [] : line === title ? [line, article] : [line]));
}

/** Over how many lines a division and its title go. */
function linesOfTitle(written: readonly ExtractedLine[], at: number): number {
  const [first, second] = written.slice(at, at + 2);
  if (first === undefined || second === undefined) return 1;
  if (CUT_TITLE.test(first.text) && HAN.test(second.text)) return 2;
  if (!BARE_DIVISION.test(first.text)) return 1;
  return spacedWord(written, at + 1) === null ? 2 : 3;
}

/** Lines that stand below one another, and the lines that they were printed as. */
interface Group {
  readonly pieces: readonly ExtractedLine[];
  readonly texts: readonly string[];
}

function groupsOf(written: readonly ExtractedLine[]): readonly Group[] {
  const edge = edgeOfArticles(written);
  const groups: Group[] = [];
  for (let at = 0; at < written.length; ) {
    const group = groupAt(written, at, edge);
    const isWhole = group?.pieces.every(({ page }) => page === written[at]?.page) === true;
    if (group !== null && isWhole) groups.push(group);
    at += group !== null && isWhole ? group.pieces.length : 1;
  }
  return groups;
}

/** @param edge where lines end, if the numbers of articles were parted from them */
function groupAt(written: readonly ExtractedLine[], at: number, edge: number | null): Group | null {
  const [first, second] = written.slice(at, at + 2);
  if (first === undefined || second === undefined) return null;
  if (edge !== null && BARE_MARK.test(first.text) && BARE_ARTICLE.test(second.text))
    return numbersAbove(written, at);
  if (CUT_TITLE.test(first.text)) {
    if (edge !== null && BARE_ARTICLE.test(second.text)) return numberWithinTitle(written, at);
    const isCut = HAN.test(second.text) && !HAN.test(written[at + 2]?.text ?? '');
    return isCut ? groupOf(written, at, 2, [joined(first.text, second.text)]) : null;
  }
  if (BARE_DIVISION.test(first.text)) {
    const title = spacedWord(written, at + 1);
    return title === null ? null : groupOf(written, at, 3, [joined(first.text, title)]);
  }
  if (BARE_ARTICLE.test(first.text)) {
    const fits = edge !== null && mayFollow(second) && widthOf([first, second]) <= edge + HANGS_OVER;
    return fits ? groupOf(written, at, 2, [joined(first.text, second.text)]) : null;
  }
  const word = spacedWord(written, at);
  return word !== null && SPACED.has(word.replace(BLANK, '')) ? groupOf(written, at, 2, [word]) : null;
}

function groupOf(
  written: readonly ExtractedLine[],
  at: number,
  length: number,
  texts: readonly string[],
): Group {
  return { pieces: written.slice(at, at + length), texts };
}

function joined(...pieces: readonly string[]): string {
  return pieces.map((piece) => piece.trim()).join(BLANK);
}

/**
 * Numbers below one another, and below them what stood beside each: 第二章, 第六条, 规划与管理, 县级以上人民政府…. Behind
 * all articles but the last of them one line, which ends its sentence.
 */
function numbersAbove(written: readonly ExtractedLine[], at: number): Group | null {
  const below = written.slice(at, at + MOST_NUMBERS);
  const end = below.findIndex(({ text }) => !BARE_MARK.test(text));
  const marks = end < 0 ? below : below.slice(0, end);
  let next = at + marks.length;
  const texts: string[] = [];
  for (const mark of marks) {
    const isTitle = BARE_DIVISION.test(mark.text);
    const word = isTitle ? spacedWord(written, next) : null;
    const line = written[next];
    if (line === undefined || !mayFollow(line)) return null;
    if (
      isTitle
        ? word === null && !TITLE.test(line.text.trim())
        : mark !== marks.at(-1) && !endsSentence(line.text)
    )
      return null;
    texts.push(joined(mark.text, word ?? line.text));
    next += word === null ? 1 : 2;
  }
  return marks.length < 2 ? null : groupOf(written, at, next - at, texts);
}

/** 第五章　附, 第三十条, 则, and the text of the article. */
function numberWithinTitle(written: readonly ExtractedLine[], at: number): Group | null {
  const [title, article, rest, text] = written.slice(at, at + 4);
  if (title === undefined || article === undefined || rest === undefined || text === undefined) return null;
  if (!HAN.test(rest.text) || !mayFollow(text)) return null;
  return groupOf(written, at, 4, [joined(title.text, rest.text), joined(article.text, text.text)]);
}

/** Two characters, each by itself on a line, and no third one: a word set wide. */
function spacedWord(written: readonly ExtractedLine[], at: number): string | null {
  const [first, second, third] = written.slice(at, at + 3);
  if (first === undefined || second === undefined) return null;
  const isPair = HAN.test(first.text) && HAN.test(second.text);
  const alone = ![written[at - 1], third].some((line) => HAN.test(line?.text ?? ''));
  return isPair && alone ? joined(first.text, second.text) : null;
}

/** Whether a line may have stood behind the number above it. */
function mayFollow(line: ExtractedLine): boolean {
  return !ARTICLE.test(line.text) && !BARE_DIVISION.test(line.text) && !looksLikePageNumber(line);
}

/**
 * Where lines end, if most articles stand below their numbers and there fall short of the edge by their numbers. Null
 * where they reach it: then the numbers are printed on lines of their own.
 */
function edgeOfArticles(written: readonly ExtractedLine[]): number | null {
  const pairs = written.flatMap((mark, index) => {
    const below = written[index + 1];
    const isPair = below !== undefined && BARE_ARTICLE.test(mark.text) && mayFollow(below);
    return isPair ? [[mark, below] as const] : [];
  });
  if (pairs.length * 2 < written.filter(({ text }) => ARTICLE.test(text)).length) return null;
  const firstLines = new Set(pairs.map(([, below]) => below));
  const others = written.filter((line) => !firstLines.has(line) && breaksOff(line));
  const edge = rightEdge(others.map(({ text }) => ({ text: text.trimEnd(), width: columns(text) })));
  const broken = pairs.filter(([, below]) => breaksOff(below));
  if (edge === null || broken.length < ENOUGH) return null;
  const fitting = broken
    .map(widthOf)
    .filter((width) => width >= edge - FALLS_SHORT && width <= edge + HANGS_OVER);
  return fitting.length >= broken.length * SHARE ? edge : null;
}

function breaksOff({ text }: ExtractedLine): boolean {
  return !endsSentence(text) && columns(text) >= NARROWEST_PRINT;
}

function widthOf(pieces: readonly ExtractedLine[]): number {
  return columns(joined(...pieces.map(({ text }) => text)));
}

/** What was put together stands behind the blank lines that parted it, and the one below that parts it from its rest. */
function inOrder(lines: readonly ExtractedLine[], groups: readonly Group[]): readonly LooseLine[] {
  const groupFrom = new Map(groups.map((group) => [group.pieces[0]?.number, group]));
  const loose: LooseLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const group = groupFrom.get(line.number);
    if (group === undefined) {
      loose.push({ text: line.text, page: line.page });
      continue;
    }
    const last = group.pieces.at(-1) ?? line;
    const from = at;
    while (lines[at]?.number !== last.number) at++;
    const below = lines[at + 1];
    if (!endsSentence(last.text) && below?.text.trim() === '' && below.page === last.page) at++;
    for (let blank = at - from + 1 - group.texts.length; blank > 0; blank--)
      loose.push({ text: '', page: line.page });
    loose.push(...group.texts.map((text) => ({ text, page: line.page })));
  }
  return loose;
}

function reordered(groups: readonly Group[]): Problem | null {
  const moved = groups.filter(({ texts }) => texts.length > 1);
  const [first, last] = [moved[0]?.pieces[0], moved.at(-1)?.pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    code: 'reading-order-guessed',
    message: `原文有 ${moved.length} 处把章的标题排在条的编号之后，已移到章的编号之后，请核对。`,
    lines: [first.number, last.number],
  };
}
