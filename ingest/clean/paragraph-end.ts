/** Whether a full line that ends a sentence ends its paragraph too: told by the line below it, if at all. */
import type { Measure } from './measure.ts';
import { RUNNING_STYLES } from './numbering.ts';
import { type Paragraph, play, type Upcoming } from './paragraph.ts';
import { endsSentence, firstUnitColumns } from './typography.ts';

/** Width of a mark that hangs over the margin. */
const HANGING_MARK = 2;

/**
 * A full line that ends a sentence may end its paragraph exactly at the margin. The next line tells:
 * broken off at the width of a first line, it is one.
 */
export function beginsParagraph(open: Paragraph, { line, next }: Upcoming, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || measure.first === measure.full || !endsSentence(above.text)) return false;
  // A colon, and below it a line that is an item by itself: no wider than a first line with its last
  // mark over the margin.
  const item = /[：:]$/.test(above.text.trimEnd()) && /[；;]$/.test(line.text.trimEnd());
  if (item && line.width <= measure.first + HANGING_MARK) return true;
  if (goesOnBehindSemicolon(open)) return false;
  if (next === undefined || endsSentence(line.text) || next.mark !== null) return false;
  const width = line.width + firstUnitColumns(next.text.trim());
  return width > measure.first - play(line) && width <= measure.full - play(line);
}

/** A 款 does not end in a semicolon; an item of a list does. */
function goesOnBehindSemicolon({ lines, mark }: Paragraph): boolean {
  const isItem = mark !== null && !RUNNING_STYLES.has(mark.style);
  return !isItem && (mark !== null || lines.length > 1) && /[；;]$/.test(lines.at(-1)?.text.trimEnd() ?? '');
}

/** Whether the line below a full one that ends a sentence may as well begin a paragraph. */
export function isUndecided(open: Paragraph, { line, next }: Upcoming, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || !endsSentence(above.text) || goesOnBehindSemicolon(open)) return false;
  if (measure.margin !== null || (measure.spacing !== null && line.blanksAbove !== null)) return false;
  // Wider than a first line can be, it is none.
  return measure.first === measure.full || next === undefined || line.width <= measure.first + HANGING_MARK;
}
