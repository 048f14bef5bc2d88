/**
 * Finds what is printed at the head or the foot of page after page: 政府公报, the name of a book on odd
 * pages and of its part on even ones.
 */
import { groupBy } from '../../src/domain/group.ts';
import type { PageLine } from './lines.ts';
import { endsSentence, squash } from './typography.ts';

/** A page's line at its edge: 0 and 1 count from the top, -1 and -2 from the foot. */
interface EdgeLine {
  readonly line: PageLine;
  readonly page: number;
  readonly edge: number;
}

const LONGEST_HEADER = 40;

/**
 * Lines that are the same at the same edge of several pages, numbers in them aside. Odd and even pages
 * may have headers of their own, so a quarter of the pages is enough. Where most pages turn out to
 * have one, the odd line at that edge of another page (the last chapter's name, say) is one too.
 *
 * @param lines without page numbers
 * @returns line numbers
 */
export function findRunningHeaders(lines: readonly PageLine[]): ReadonlySet<number> {
  const byPage = groupBy(
    lines.filter((line) => line.page !== null),
    (line) => line.page ?? 0,
  );
  if (byPage.size < 2) return new Set();
  const edges = [...byPage].flatMap(([page, onPage]) => edgeLines(page, onPage));
  const found = repeatedAtEdges(edges, byPage.size);
  for (const line of interruptions([...byPage.values()], lines)) found.add(line.number);
  return found;
}

function repeatedAtEdges(edges: readonly EdgeLine[], pages: number): Set<number> {
  const found = new Set<number>();
  const pagesWithHeader = new Map<number, Set<number>>();
  for (const repeated of groupBy(edges, ({ line, edge }) => `${edge} ${headerKey(line)}`).values()) {
    if (repeated.length < 2 || repeated.length * 4 < pages) continue;
    for (const { line, page, edge } of repeated) {
      found.add(line.number);
      pagesWithHeader.set(edge, (pagesWithHeader.get(edge) ?? new Set()).add(page));
    }
  }
  for (const { line, page, edge } of edges) {
    const withHeader = pagesWithHeader.get(edge);
    if (withHeader !== undefined && withHeader.size * 2 >= pages && !withHeader.has(page))
      found.add(line.number);
  }
  return found;
}

function edgeLines(page: number, onPage: readonly PageLine[]): readonly EdgeLine[] {
  // A page of less than four lines has only one line that cannot be both at its head and its foot.
  const places = onPage.length < 4 ? [0] : [0, 1, -2, -1];
  return places.flatMap((edge) => {
    const line = onPage.at(edge);
    return line === undefined || !couldBeHeader(line) ? [] : [{ line, page, edge }];
  });
}

/** Headers that are printed once, found by the sentence they stand in. */
function interruptions(
  pages: readonly (readonly PageLine[])[],
  lines: readonly PageLine[],
): readonly PageLine[] {
  const found: PageLine[] = [];
  for (const [index, page] of pages.entries()) {
    const above = pages[index - 1]?.at(-1);
    const [top, below] = page;
    if (above !== undefined && top !== undefined && below !== undefined && interrupts(above, top, below))
      found.push(top);
  }
  if (found.length === 0) return found;
  // What stands elsewhere too, as the head of a table does, is text.
  const times = groupBy(lines.filter(couldBeHeader), headerKey);
  return found.filter((line) => times.get(headerKey(line))?.length === 1);
}

/**
 * A sentence broken off at the foot of a page goes on in a line that is full or ends it. A short line
 * at the top of the next page that does neither stands between the two: a header.
 */
function interrupts(above: PageLine, top: PageLine, below: PageLine): boolean {
  if (endsSentence(above.text) || above.mark !== null || below.mark !== null || !couldBeHeader(top))
    return false;
  return top.width * 10 <= above.width * 7 && (endsSentence(below.text) || below.width > top.width);
}

/** Short, without a mark, no sentence. */
function couldBeHeader(line: PageLine): boolean {
  if (line.mark !== null || line.text.length > LONGEST_HEADER * 4) return false;
  const { length } = headerKey(line);
  return length >= 2 && length <= LONGEST_HEADER && !endsSentence(line.text);
}

function headerKey(line: PageLine): string {
  return squash(line.text).replace(/[0-9０-９]+/g, '#');
}
