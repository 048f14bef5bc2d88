/**
 * Lines that look like the heading of a chapter and are something within 一、: the modules of a platform
 * (第一模块：用户管理), the units of a grid, what an 解读 says of the chapters of another text (第一章 总则。明确…).
 * By its looks each of them may head a part of the document; where 一、 counts the divisions, none does.
 */
import { isDateLine } from './date-line.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { squash } from './typography.ts';

/** What ends the divisions that 一、 counts; after these a row may begin anew. */
const ENDS_DIVISIONS: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'annex',
]);
const ROWS: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section']);
const COUNTS_ANYTHING = /(?:单元|模块)$/;
const SENTENCE = /[。；]/;

/** The lines, such headings within 一、 without their marks. */
export function unmarkListed(lines: readonly PageLine[]): readonly PageLine[] {
  let within = false;
  // Whether the row of a style that is running stands within 一、.
  const listed = new Map<MarkStyle, boolean>();
  return lines.map((line, index) => {
    const { mark } = line;
    if (mark === null) {
      if (isDateLine(line.text)) within = false;
      return line;
    }
    if (mark.style === 'han') within = true;
    if (!ENDS_DIVISIONS.has(mark.style)) return line;
    if (!mayBeListed(line, lines[index + 1])) {
      within = false;
      if (mark.style === 'article') return line;
      listed.clear();
      listed.set(mark.style, false);
      return line;
    }
    const isListed = mark.ordinal?.number === 1 ? within : (listed.get(mark.style) ?? within);
    listed.set(mark.style, isListed);
    if (isListed) return { ...line, mark: null };
    within = false;
    return line;
  });
}

function mayBeListed(line: PageLine, below: PageLine | undefined): boolean {
  const { mark, text } = line;
  if (mark === null || !ROWS.has(mark.style) || line.headingLevel !== null) return false;
  if (COUNTS_ANYTHING.test(mark.num)) return true;
  const isAboveArticle = below?.mark?.style === 'article' || below?.mark?.style === 'section';
  return !isAboveArticle && SENTENCE.test(text.slice(mark.textStart));
}

/** Fewer may stand above each other by themselves: 第一章 with nothing in it yet. */
const SHORTEST_ROW = 3;

/**
 * The lines, without the marks of rows in which a text lists its own chapters (招标文件由下列文件组成：第一章 投标邀请,
 * 第二章 投标人须知 …): nothing stands between those, and most of them head a chapter elsewhere.
 */
export function unmarkOwnChapters(lines: readonly PageLine[]): readonly PageLine[] {
  const rows = rowsOfChapters(lines);
  if (rows.length === 0) return lines;
  const heads = new Map<string, number>();
  for (const line of lines) if (isChapter(line)) heads.set(keyOf(line), (heads.get(keyOf(line)) ?? 0) + 1);
  const listed = new Set(
    rows
      .filter((row) => row.filter((line) => (heads.get(keyOf(line)) ?? 0) > 1).length * 3 >= row.length * 2)
      .flat(),
  );
  return lines.map((line) => (listed.has(line) ? { ...line, mark: null } : line));
}

/** Rows of chapters that count from 1, line upon line; the last of them has no text below it either. */
function rowsOfChapters(lines: readonly PageLine[]): readonly (readonly PageLine[])[] {
  const rows: PageLine[][] = [];
  let row: PageLine[] = [];
  for (const line of lines) {
    const number = isChapter(line) ? line.mark?.ordinal?.number : undefined;
    if (number === 1) row = [line];
    else if (number !== undefined && number === row.length + 1) row.push(line);
    else row = [];
    if (row.length === SHORTEST_ROW) rows.push(row);
  }
  return rows;
}

function isChapter({ mark }: PageLine): boolean {
  return mark?.style === 'chapter' && mark.ordinal !== null;
}

function keyOf({ text }: PageLine): string {
  return squash(text);
}
