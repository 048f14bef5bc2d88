/**
 * Text taken out of a newspaper page: whole paragraphs, some of them cut in two where a column ended,
 * blocks in the order in which the page was read, and advertisements between them.
 */
import type { Problem } from '../../src/domain/problem.ts';
import type { LogicalLine } from './lines.ts';
import { endsSentence, joinPieces } from './typography.ts';

export interface ReadColumns {
  readonly lines: readonly LogicalLine[];
  readonly problems: readonly Problem[];
  /** Lines that are display lettering and no text of the article. */
  readonly advertisements: readonly LogicalLine[];
}

/** A heading among paragraphs: short, no comma, no end of a sentence. */
export function looksLikeHeading(text: string): boolean {
  return text.length <= 40 && !endsSentence(text) && !/[，。；：,;]/.test(text);
}

/**
 * Joins paragraphs cut between columns and says that the order of the blocks is a guess, as soon as
 * one was cut. Lettering with spaced-out characters, and short lines beside it, is an advertisement.
 */
export function joinColumnBreaks(lines: readonly LogicalLine[]): ReadColumns {
  const advertisements = findAdvertisements(lines);
  const paragraphs: LogicalLine[][] = [];
  const cuts: LogicalLine[] = [];
  let open: LogicalLine[] | null = null;
  for (const line of lines) {
    if (advertisements.has(line)) continue;
    const above = open?.at(-1);
    if (open !== null && above !== undefined && isCut(above, line, open.length > 1)) {
      cuts.push(line);
      open.push(line);
    } else {
      open = [line];
      paragraphs.push(open);
    }
  }
  const isList = (pieces: readonly LogicalLine[]): boolean => pieces.length > MOST_PIECES;
  const listed = new Set(paragraphs.filter(isList).flat());
  const joined = paragraphs.flatMap((pieces) => (isList(pieces) ? pieces : [joinCuts(pieces)]));
  return {
    lines: joined,
    problems: readingOrder(
      joined,
      cuts.filter((cut) => !listed.has(cut)),
    ),
    advertisements: [...advertisements],
  };
}

/** No paragraph goes on over more columns; so many lines without the end of a sentence are a list. */
const MOST_PIECES = 3;

/** @param isRest whether `above` is itself the rest of a paragraph, which no heading is */
function isCut(above: LogicalLine, line: LogicalLine, isRest: boolean): boolean {
  if (above.cells !== null || line.cells !== null) return false;
  if (endsSentence(above.text) || looksLikeHeading(line.text)) return false;
  return isRest || !looksLikeHeading(above.text);
}

function joinCuts(pieces: readonly LogicalLine[]): LogicalLine {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) throw new Error('a paragraph without lines');
  if (first === last) return first;
  return {
    ...first,
    text: joinPieces(pieces.map((piece) => piece.text)),
    spans: pieces.flatMap((piece) => piece.spans),
    lines: [first.lines[0], last.lines[1]],
  };
}

function readingOrder(lines: readonly LogicalLine[], cuts: readonly LogicalLine[]): readonly Problem[] {
  if (cuts.length === 0) return [];
  const problems: Problem[] = cuts.map((cut) => ({
    code: 'reading-order-guessed',
    message: '此段在原版面分栏处断开，已与上一段连接，请核对。',
    lines: cut.lines,
  }));
  const headings = lines.filter((line) => looksLikeHeading(line.text));
  const [from, to] = [headings[0], headings.at(-1)];
  if (from !== undefined && to !== undefined && from !== to) {
    problems.unshift({
      code: 'reading-order-guessed',
      message: '原文取自分栏版面，各部分按文件中的先后排列，可能与原版面的阅读次序不同。',
      lines: [from.lines[0], to.lines[1]],
    });
  }
  return problems;
}

// 弘 扬 中 华 传 统: at least six characters, each by itself
const SPACED_LETTERING = /^\S(?:[ \u3000]\S){5,60}$/u;
/** A line of a slogan is no longer. */
const LONGEST_SLOGAN = 20;

function findAdvertisements(lines: readonly LogicalLine[]): ReadonlySet<LogicalLine> {
  const advertisements = new Set<LogicalLine>();
  let inSlogan = false;
  lines.forEach((line, index) => {
    if (SPACED_LETTERING.test(line.text)) inSlogan = true;
    else if (inSlogan) inSlogan = goesOnAsSlogan(line, lines[index + 1]);
    if (inSlogan) advertisements.add(line);
  });
  return advertisements;
}

/** The slogan goes on in short lines that are not sentences; the last before a paragraph heads that. */
function goesOnAsSlogan(line: LogicalLine, next: LogicalLine | undefined): boolean {
  if (!looksLikeHeading(line.text) || line.text.length > LONGEST_SLOGAN) return false;
  return next === undefined || looksLikeHeading(next.text);
}
