/**
 * Lines that hold several, where whoever copied a text lost its line breaks: they are cut in front of each
 * heading and each item, and a problem names them, for the paragraphs within are lost for good. Where the
 * indent of a paragraph was kept, nothing is lost: the line is cut there first.
 */
import type { Problem } from '../../src/domain/problem.ts';
import { headCuts, headingsWithin, Numbers } from './glued-headings.ts';
import { itemsWithin } from './glued-items.ts';
import { inOrder, type MarkWithin } from './glued-words.ts';
import { type PageLine, piecesOf } from './lines.ts';

export interface Unglued {
  readonly lines: readonly PageLine[];
  readonly problems: readonly Problem[];
}

/** Cuts such lines in front of each heading; a problem names each line that was cut. */
export function unglue(printed: readonly PageLine[]): Unglued {
  const lines = printed.some(keepsIndents) ? printed.flatMap(partIndented) : printed;
  const numbers = new Numbers(lines);
  const headings = lines.map((line, index) => {
    numbers.see(line.mark);
    return line.cells === null ? headingsWithin(line, index, numbers) : [];
  });
  const isGlued = headings.some((found) => found.length > 0);
  const problems: Problem[] = [];
  const out: PageLine[] = [];
  for (const [index, line] of lines.entries()) {
    const above = headings[index] ?? [];
    const items = itemsWithin(lines, index, above, isGlued);
    const found = above.length + items.length === 0 ? [] : inOrder([...above, ...items]);
    const head = index === 0 ? headCuts(line, found) : [];
    if (found.length > 0) problems.push(problemOf(line, found));
    else if (head.length > 0) problems.push(headGlued(line));
    if (head.length + found.length === 0) out.push(line);
    else out.push(...piecesOf(line, [...head, ...found.map(({ at }) => at)]));
  }
  return { lines: out, problems };
}

// …的罚款。　　违反本条第二款…, …开发经营；　　（三）传统饮食…
const INDENT_WITHIN = /[。；！？][”’」』）)]?[ \u3000]*\u3000{2}(?=[^\s\u3000])/g;

function keepsIndents({ cells, text }: PageLine): boolean {
  return cells === null && text.includes('\u3000\u3000', 1);
}

/** The paragraphs of a line that keeps their indents between them. */
function partIndented(line: PageLine): readonly PageLine[] {
  if (!keepsIndents(line)) return [line];
  const cuts = [...line.text.matchAll(INDENT_WITHIN)].map((found) => found.index + found[0].trimEnd().length);
  return cuts.length === 0 ? [line] : piecesOf(line, cuts);
}

function headGlued(line: PageLine): Problem {
  return {
    code: 'lines-glued',
    message: '原文的标题与首段连在同一行里，已按标题的用语分开，请核对标题。',
    lines: [line.number, line.number],
  };
}

function problemOf(line: PageLine, found: readonly MarkWithin[]): Problem {
  const [first, last] = [found[0]?.mark.num, found.at(-1)?.mark.num];
  const marks = first === last ? `“${first}”` : `“${first}”至“${last}”`;
  return {
    code: 'lines-glued',
    message: `原文把${marks}连在上文同一行里，已按编号分开；其中的分款无从恢复，请核对。`,
    lines: [line.number, line.number],
  };
}
