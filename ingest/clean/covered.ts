/** What a cover notice or an order covers: the text that is printed below it, found by its title. */
import type { DocumentField } from '../../src/domain/document.ts';
import { issuedName, nameInOpening } from './head-runs.ts';
import type { PageLine } from './lines.ts';
import { linesThatEndWith, qualifiesTitle } from './titles.ts';

/** A cover takes no more lines. */
const LONGEST_COVER = 200;

/**
 * Where, behind a notice that issues something, the title of that something stands; null where it does not.
 *
 * @param from the first line behind the title of the notice
 * @param notice its title, or its number where it prints no title
 */
export function findCovered(
  lines: readonly PageLine[],
  from: number,
  notice: DocumentField | null,
): { from: number; count: number } | null {
  if (notice === null) return null;
  const issued = notice.name === 'title' ? issuedName(notice.text) : null;
  const name = issued ?? nameInOpening(notice, lines.slice(from));
  if (name === null) return null;
  const horizon = Math.min(lines.length, from + LONGEST_COVER);
  for (let at = from; at < horizon; at++) {
    const count = linesThatEndWith(lines, at, name);
    // A line above the title (a date, a note) would end with the name as well: the last start is right.
    if (count === 0 || linesThatEndWith(lines, at + 1, name) > 0) continue;
    return { from: at, count: qualifiesTitle(lines[at + count]) ? count + 1 : count };
  }
  return null;
}
