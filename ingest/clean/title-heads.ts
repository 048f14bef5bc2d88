/** Titles as what running heads repeat: which line of a text is the title itself. */
import { isDateLine } from './date-line.ts';
import { headKey, keyOfWords } from './head-keys.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { opensNote } from './paragraph.ts';
import { titleAt } from './titles.ts';
import { endsSentence } from './typography.ts';

/** The title that begins at a line, as the key of a head that bears it; '' where none does. */
export function titleKeyAt(lines: readonly PageLine[], at: number): string {
  return keyOfWords(titleAt(lines, at));
}

/** A cover and what it covers begin no farther below. */
const FARTHEST_TITLE = 80;

/**
 * The title of these words that begins below the first line, and not at the head of a page; null where none does, or
 * where a 题注 follows on the first line: then that is the title.
 */
export function titleBelow(
  key: string,
  lines: readonly PageLine[],
  sheets: readonly (readonly PageLine[])[],
): PageLine | null {
  if (lines[1] !== undefined && opensNote(lines[1])) return null;
  const heads = new Set(sheets.map(([first]) => first));
  const below = lines.findIndex(
    (line, at) =>
      at > 0 &&
      at <= FARTHEST_TITLE &&
      !heads.has(line) &&
      key.startsWith(headKey(line)) &&
      key === titleKeyAt(lines, at),
  );
  return lines[below] ?? null;
}

/** Whether the line is the title of what an order or a notice covers: above its first chapter or article. */
export function isTitleOfRules(lines: readonly PageLine[], at: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const opens = below?.mark?.ordinal?.number === 1 && OPENS_RULES.has(below.mark.style);
  const closed = above === undefined || endsSentence(above.text) || isDateLine(above.text);
  return opens && closed && titleKeyAt(lines, at) !== '';
}

const OPENS_RULES: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article']);
