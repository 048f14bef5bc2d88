/**
 * Indentation that is wider on one page than on the other. poppler's pdftotext -layout writes as many blanks as narrow
 * characters would fill, counted for each page by itself: of the same two characters two blanks here and six there.
 */
import { groupBy } from '../../src/domain/group.ts';
import { INDENTATION, indentOf } from './left-margin.ts';
import { type PageLine, toPageLine } from './lines.ts';

/** So many lines of a page with a mark show how far it sets first lines in. */
const ENOUGH = 2;

/** The lines, first lines as wide as if all were set in by two characters; as they are where pages do not differ so. */
export function evenIndents(lines: readonly PageLine[]): readonly PageLine[] {
  if (!lines.some(({ page }) => page !== null)) return lines;
  const usual = new Map(
    [...groupBy(lines, ({ page }) => page)].map(([page, onPage]) => [page, usualIndent(onPage)]),
  );
  const indents = [...usual.values()].filter((indent) => indent !== null);
  // Narrower than two characters, it was not set so; where all are, some of it was lost.
  if (new Set(indents).size < 2 || Math.min(...indents) >= INDENTATION) return lines;
  return lines.map((line) => {
    const indent = usual.get(line.page) ?? null;
    return indent !== null && indentOf(line.text) === indent ? evened(line, indent - INDENTATION) : line;
  });
}

/** The line without so many of the blanks before it; as much wider where they are too few. */
function evened(line: PageLine, tooMany: number): PageLine {
  if (tooMany <= 0 || !line.text.startsWith(' '.repeat(tooMany)))
    return { ...line, width: line.width - tooMany };
  const text = line.text.slice(tooMany);
  const mark = line.mark === null ? null : { ...line.mark, textStart: line.mark.textStart - tooMany };
  return { ...toPageLine({ ...line, text, start: line.start + tooMany }, line.page, line.blanksAbove), mark };
}

/** By how much most of what has a mark is set in; null where nothing or too little is. */
function usualIndent(lines: readonly PageLine[]): number | null {
  const marked = lines.filter(({ mark }) => mark !== null).map(({ text }) => indentOf(text));
  const [most] = [...groupBy(marked, (indent) => indent)].sort(
    (one, other) => other[1].length - one[1].length,
  );
  return most === undefined || most[0] === 0 || most[1].length < ENOUGH ? null : most[0];
}
