/** Hanging indentation: the lines of an item go on below its text, and its mark stands out to the left of them. */
import { groupBy } from '../../../src/domain/group.ts';
import { blockKey, type PdfLine } from './page-lines.ts';

/** In widths of a character: what a mark and its gap take. */
const MIN_HANG = 0.8;
const MAX_HANG = 4.5;
const SAME_PLACE = 0.4;
/** How far a full line may end from the right margin: a mark may not begin the next line. */
const MAX_RAGGED = 1.6;
const MARK =
  /^\s*(?:第[一二三四五六七八九十百千零〇0-9]{1,7}[条款项]|[（(〔][一二三四五六七八九十0-9]{1,4}[）)〕]|[一二三四五六七八九十]{1,4}[、.．]|[0-9]{1,3}[.．、)）]|[①-⑳⑴-⒛●•◆■▪○◇—])/;
const ENDS_SENTENCE = /[。！？：；][”’」』）)]?\s*$/;

/**
 * Lines that go on with the item above them although they begin further to the right.
 *
 * @param lines running text in reading order.
 */
export function hangingLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const found = new Set<PdfLine>();
  const margins = rightMargins(lines);
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (above === undefined || MARK.test(line.text)) return;
    const margin = margins.get(blockKey(above)) ?? Number.POSITIVE_INFINITY;
    if (above.right < margin - MAX_RAGGED * above.size) return;
    const hang = (line.left - above.left) / line.size;
    const begins = MARK.test(above.text) && !ENDS_SENTENCE.test(above.text);
    if (begins && hang >= MIN_HANG && hang <= MAX_HANG) found.add(line);
    if (found.has(above) && Math.abs(hang) <= SAME_PLACE) found.add(line);
  });
  return found;
}

/** How far lines of a block reach, where two of them reach as far; else how far those of the other blocks do. */
function rightMargins(lines: readonly PdfLine[]): ReadonlyMap<string, number> {
  const own = [...groupBy(lines, blockKey)].map(
    ([key, block]) => [key, rightMarginOf(block.map(({ right }) => right))] as const,
  );
  const usual = Math.max(...own.map(([, margin]) => margin ?? 0));
  return new Map(own.map(([key, margin]) => [key, margin ?? usual]));
}

/** The rightmost place at which two lines end; null where none end at one place. */
function rightMarginOf(rights: readonly number[]): number | null {
  const sorted = [...rights].sort((a, b) => b - a);
  return sorted.find((right, index) => right - (sorted[index + 1] ?? 0) <= 1) ?? null;
}
