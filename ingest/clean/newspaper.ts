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

// 弘 扬 中 华 传 统: at least six characters, each by itself
const SPACED_LETTERING = /^\S(?:[ \u3000]\S){5,60}$/u;

/**
 * Joins paragraphs cut between columns and says that the order of the blocks is a guess, as soon as
 * one was cut. Lettering with spaced-out characters, and short lines beside it, is an advertisement.
 */
export function joinColumnBreaks(lines: readonly LogicalLine[]): ReadColumns {
  const { text, advertisements } = withoutAdvertisements(lines);
  const joined: LogicalLine[] = [];
  const cuts: LogicalLine[] = [];
  for (const line of text) {
    const above = joined.at(-1);
    if (above !== undefined && isCut(above.text, line.text)) {
      cuts.push(line);
      joined[joined.length - 1] = {
        ...above,
        text: joinPieces(above.text, line.text),
        spans: [...above.spans, ...line.spans],
        lines: [above.lines[0], line.lines[1]],
      };
    } else joined.push(line);
  }
  return { lines: joined, problems: readingOrder(joined, cuts), advertisements };
}

function isCut(above: string, text: string): boolean {
  return !endsSentence(above) && !looksLikeHeading(above) && !looksLikeHeading(text);
}

function readingOrder(lines: readonly LogicalLine[], cuts: readonly LogicalLine[]): readonly Problem[] {
  const firstCut = cuts[0];
  if (firstCut === undefined) return [];
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

function withoutAdvertisements(lines: readonly LogicalLine[]): {
  text: readonly LogicalLine[];
  advertisements: readonly LogicalLine[];
} {
  const advertisements = new Set<LogicalLine>();
  lines.forEach((line, index) => {
    if (!SPACED_LETTERING.test(line.text)) return;
    advertisements.add(line);
    // The slogan goes on in short lines that are not sentences, up to the next paragraph.
    for (let i = index + 1; i < lines.length; i++) {
      const next = lines[i];
      if (next === undefined || !looksLikeHeading(next.text) || next.text.length > 20) break;
      const after = lines[i + 1];
      if (after !== undefined && !looksLikeHeading(after.text)) break;
      advertisements.add(next);
    }
  });
  return { text: lines.filter((line) => !advertisements.has(line)), advertisements: [...advertisements] };
}
