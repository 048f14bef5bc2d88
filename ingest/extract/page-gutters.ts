/**
 * Where the columns of each page are set apart in what poppler's pdftotext writes with -layout: at a place of its own
 * on each page, counted in characters, as far from the left as the longest line of narrow ones reaches there.
 */
import { groupBy } from '../../src/domain/group.ts';
import { type Cut, characters, commonBegin, cutAt, FEWEST_OF_PAGE } from './gutter.ts';
import type { ExtractedLine } from './line.ts';
import { TALLEST_PAGE } from './page-height.ts';

const WHOLE: Cut = () => null;

/** Null for text that is longer than a page and not parted into pages, and where no page has two columns. */
export function cutsOfPages(lines: readonly ExtractedLine[]): ((line: ExtractedLine) => Cut) | null {
  if (lines.length > TALLEST_PAGE && !lines.some(({ page }) => page !== null)) return null;
  const pages = groupBy(lines, ({ page }) => page);
  const cuts = new Map<number | null, Cut>();
  for (const [page, onPage] of pages) {
    const begin = commonBegin(onPage, FEWEST_OF_PAGE, characters);
    if (begin !== null) cuts.set(page, cutAt(begin, characters));
  }
  if (cuts.size === 0) return null;
  const running = runningLines([...pages.values()]);
  return (line) => (running.has(line) ? WHOLE : (cuts.get(line.page) ?? WHOLE));
}

interface Edge {
  readonly line: ExtractedLine;
  /** A blank line parts it from the page, where such lines are few. */
  readonly isApart: boolean;
}

/** The lines that head or end pages and run over both columns: set off by a blank line, or alike on several pages. */
function runningLines(pages: readonly (readonly ExtractedLine[])[]): ReadonlySet<ExtractedLine> {
  const sides = [pages.flatMap(edgeOf), pages.flatMap((page) => edgeOf(page.toReversed()))];
  const running = sides.flatMap((edges) =>
    [...groupBy(edges, ({ line }) => line.text.replace(/[\s0-9]+/g, '')).values()].flatMap((alike) =>
      alike.filter(({ isApart }) => isApart || alike.length > 1),
    ),
  );
  return new Set(running.map(({ line }) => line));
}

/** Of the lines of a page so many at most stand before a blank one, where that sets the first and the last off. */
const SHARE_APART = 0.2;

/** The first line with words. */
function edgeOf(page: readonly ExtractedLine[]): readonly Edge[] {
  const written = page.flatMap((line, at) => (isBlank(line) ? [] : { line, isApart: isBlank(page[at + 1]) }));
  const [first] = written;
  if (first === undefined) return [];
  const apart = written.filter(({ isApart }) => isApart).length;
  return [{ ...first, isApart: first.isApart && apart <= written.length * SHARE_APART }];
}

function isBlank(line: ExtractedLine | undefined): boolean {
  return line?.text.trim() === '';
}
