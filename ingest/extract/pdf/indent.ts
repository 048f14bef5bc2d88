/** Indentation: where a line begins says whether it begins a paragraph. */
import { groupBy } from '../../../src/domain/group.ts';
import { hangingLines } from './hanging.ts';
import { blockKey, type PdfLine } from './page-lines.ts';
import { looksLikePageNumber } from './page-number.ts';

/** Written before a line that begins to the right of the margin, as a text file would have it. */
const INDENT = '\u3000\u3000';
/** In widths of a character: less is a slip, a bracket or a centred line that fills the page. */
const MIN_INDENT = 1.4;
/** Lines that begin within this of one another begin at the same place. */
const SAME_PLACE = 0.4;
/** How far the margin of one page may lie from that of the others. */
const MAX_DRIFT = 6;
const LOW_SHARE = 0.25;
/** Ends in the middle of a sentence. */
const BROKEN_OFF = /[\u3400-\u9fff，、]$/;

/**
 * The lines' texts with indentation, in the same order.
 *
 * @param removed lines that are no part of the running text.
 */
export function indentTexts(
  lines: readonly PdfLine[],
  removed: { has(line: PdfLine): boolean },
): readonly string[] {
  const hanging = hangingLines(lines.filter((line) => isText(line) && !removed.has(line)));
  const margins = new Map<string, number | null>();
  const proven = new Set<string>();
  for (const [key, block] of groupBy(lines.filter(isText), blockKey)) {
    const margin = marginOf(block);
    margins.set(key, margin);
    if (margin !== null && goesOnAt(block, margin)) proven.add(key);
  }
  const usual = usualMargins(lines, margins);
  return lines.map((line) => {
    if (!isText(line) || hanging.has(line)) return line.text;
    const own = margins.get(blockKey(line)) ?? null;
    const common = usual.get(line.page % 2) ?? usual.get((line.page + 1) % 2) ?? null;
    const drift = own === null || common === null ? 0 : (own - common) / line.size;
    // A page may hold nothing but indented lines: then the other pages know the margin.
    const isDoubtful = line.block === 0 && !proven.has(blockKey(line));
    const margin = own === null || (isDoubtful && drift > 0 && drift < MAX_DRIFT) ? common : own;
    return margin !== null && (line.left - margin) / line.size >= MIN_INDENT ? INDENT + line.text : line.text;
  });
}

function isText(line: PdfLine): boolean {
  return line.cells === null && !line.isSlanted && line.size > 0 && !looksLikePageNumber(line.text);
}

/** The leftmost place at which two lines begin. */
function marginOf(lines: readonly PdfLine[]): number | null {
  const sorted = [...lines].sort((a, b) => a.left - b.left);
  for (const [index, line] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.left - line.left <= SAME_PLACE * line.size) return line.left;
  }
  return null;
}

/** Whether a sentence that a full line breaks off goes on at this place. */
function goesOnAt(lines: readonly PdfLine[], margin: number): boolean {
  const end = Math.max(...lines.map((line) => line.right));
  return lines.some((line, index) => {
    const above = lines[index - 1];
    return (
      above !== undefined &&
      Math.abs(line.left - margin) <= SAME_PLACE * line.size &&
      above.right >= end - above.size &&
      BROKEN_OFF.test(above.text)
    );
  });
}

/** The usual margin of odd and of even pages, of all where there are too few to tell: further left than that of most pages, which may all be indented. */
function usualMargins(
  lines: readonly PdfLine[],
  margins: ReadonlyMap<string, number | null>,
): ReadonlyMap<number, number> {
  const usual = new Map<number, number>();
  const marginsOf = (blocks: readonly (readonly [number, string])[]): readonly number[] =>
    blocks
      .map(([, key]) => margins.get(key) ?? null)
      .filter((margin) => margin !== null)
      .sort((a, b) => a - b);
  const firstBlocks = new Map(
    lines.filter((line) => line.block === 0).map((line) => [line.page, blockKey(line)]),
  );
  for (const parity of [0, 1]) {
    const ofParity = marginsOf([...firstBlocks].filter(([page]) => page % 2 === parity));
    const found = ofParity.length < 2 ? marginsOf([...firstBlocks]) : ofParity;
    const usualOne = found[Math.floor((found.length - 1) * LOW_SHARE)];
    if (usualOne !== undefined) usual.set(parity, usualOne);
  }
  return usual;
}
