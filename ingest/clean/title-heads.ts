/** Titles as what running heads repeat: which line of a text is the title itself. */
import { groupBy } from '../../src/domain/group.ts';
import { isDateLine } from './date-line.ts';
import { headKey, keyOfWords } from './head-keys.ts';
import { isRedHead } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { opensNote } from './paragraph.ts';
import { endsTitle, titleAt } from './titles.ts';
import { endsSentence } from './typography.ts';

/** The title that begins at a line, as the key of a head that bears it; '' where none does. */
export function titleKeyAt(lines: readonly PageLine[], at: number): string {
  return keyOfWords(titleAt(lines, at));
}

/** A cover and what it covers begin no farther below. */
const FARTHEST_TITLE = 80;

/**
 * The title of these words that begins below the first line, and not at an edge of a page; null where none does, or
 * where a 题注 follows on the first line: then that is the title.
 */
export function titleBelow(
  key: string,
  lines: readonly PageLine[],
  sheets: readonly (readonly PageLine[])[],
): PageLine | null {
  if (lines[1] !== undefined && opensNote(lines[1])) return null;
  const edges = new Set(sheets.flatMap((sheet) => [sheet[0], sheet.at(-1)]));
  const below = lines.findIndex(
    (line, at) =>
      at > 0 &&
      at <= FARTHEST_TITLE &&
      !edges.has(line) &&
      key.startsWith(headKey(line)) &&
      key === titleKeyAt(lines, at),
  );
  return lines[below] ?? null;
}

/** Whether the line is the title of what an order or a notice covers: above its first chapter or article. */
export function isTitleOfRules(lines: readonly PageLine[], at: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const closed = above === undefined || endsSentence(above.text) || isDateLine(above.text);
  return beginsRules(below) && closed && titleKeyAt(lines, at) !== '';
}

/** Whether the line is the first 编, 章 or 条 of a text. */
export function beginsRules(line: PageLine | undefined): boolean {
  return line?.mark?.ordinal?.number === 1 && OPENS_RULES.has(line.mark.style);
}

/**
 * The lines below heads (`found`) that end the title where those break it off, on several pages: it was too long for
 * a line.
 */
export function restsBelowHeads(
  lines: readonly PageLine[],
  found: ReadonlySet<number>,
  titles: ReadonlySet<string>,
): readonly PageLine[] {
  const rests = lines.filter((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || found.has(line.number) || !found.has(above.number)) return false;
    return above.page === line.page && titles.has(headKey(above) + headKey(line));
  });
  return [...groupBy(rests, headKey).values()].filter(({ length }) => length > 1).flat();
}

const OPENS_RULES: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article']);

/** A shorter one may be anything: 政府公报. */
const SHORTEST_TITLE = 6;

/**
 * Those of the lines at the top of later pages that print the title, or the red head, once more: of two or three pages
 * no head need come again. A cover has the title and no text, and what stands below it is no head.
 */
export function printedAgain(tops: readonly PageLine[], lines: readonly PageLine[]): readonly PageLine[] {
  const titled = new Set(tops.filter((top) => endsTitle(top.text) || isRedHead(top)));
  if (titled.size === 0) return [];
  const keys = lines.slice(0, FARTHEST_TITLE).map(headKey);
  return lines.filter((top, place) => {
    if (!titled.has(top)) return false;
    const key = headKey(top);
    // Standards print their title again where the text begins.
    if (
      lines[place + 1]?.mark?.ordinal?.number === 1 ||
      /^1[\s\u3000.．]/.test(lines[place + 1]?.text.trim() ?? '')
    )
      return false;
    const at = keys.findIndex(
      (above, index) =>
        index < place && key.startsWith(above) && (above === key || titleKeyAt(lines, index).startsWith(key)),
    );
    const above = lines.slice(0, Math.min(place, FARTHEST_TITLE));
    const hasText = above
      .slice(at + 1)
      .some(({ page, text }) => page === above[at]?.page && endsSentence(text));
    return at >= 0 && key.length >= SHORTEST_TITLE && hasText;
  });
}
