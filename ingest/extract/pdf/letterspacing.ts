/**
 * Letterspacing: a line set wider than its characters, by justification (a long Latin word went to the
 * next line) or by design (通 知 书). The gaps are no blanks of the text.
 */

interface SpacedPiece {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly size: number;
}

/** Fewer gaps than this may part words: 通　知 and 王　明 keep their blank. */
const FEWEST_GAPS = 3;
/** Gaps for each two characters that stand together, at the least. */
const OUTWEIGHS = 4;
/** In widths of a character: gaps that differ by less are of one kind; less than the smallest is no gap. */
const SAME_GAP = 0.25;
const SMALLEST_GAP = 0.1;
/** Wider than this single characters are columns of a table. */
const WIDEST_GAP = 1.6;

const WIDE = '[\\u2190-\\u27bf\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef“”‘’…—·]';
const IS_WIDE = new RegExp(`^${WIDE}$`);
const WIDE_PAIR = new RegExp(`${WIDE}( ?)(?=${WIDE})`, 'g');
/** A blank beside a wide character, or between two other characters of which each stands alone. */
const SPACING = new RegExp(
  `(?<=${WIDE}) | (?=${WIDE})|(?<=(?:^|${WIDE}| )[0-9A-Za-z]) (?=[0-9A-Za-z](?:$|${WIDE}| ))`,
  'g',
);

/**
 * What each row leaves blank between any two wide characters, in widths of a character; 0 where it does
 * not do so throughout. A row too short to show it has what most rows of the page have.
 *
 * @param rows pieces from left to right.
 */
export function letterspacings(rows: readonly (readonly SpacedPiece[])[]): readonly number[] {
  const gaps = rows.map(gapsOf);
  const own = gaps.map(spacingOf);
  const told = own.filter((spacing) => spacing !== null).sort((a, b) => a - b);
  const usual = told[Math.floor(told.length / 2)] ?? 0;
  const isUsual = (gap: number): boolean => Math.abs(gap - usual) <= SAME_GAP;
  return own.map((spacing, index) => spacing ?? (gaps[index]?.every(isUsual) ? usual : 0));
}

/** Null where the row has too few gaps to tell. */
function spacingOf(gaps: readonly number[]): number | null {
  if (gaps.length < FEWEST_GAPS) return null;
  const together = gaps.filter((gap) => gap < SMALLEST_GAP).length;
  const apart = gaps.filter((gap) => gap >= SMALLEST_GAP && gap <= WIDEST_GAP).sort((a, b) => a - b);
  const usual = apart[Math.floor(apart.length / 2)] ?? 0;
  const alike = apart.filter((gap) => Math.abs(gap - usual) <= SAME_GAP).length;
  return alike >= FEWEST_GAPS && alike >= together * OUTWEIGHS && alike * 2 > apart.length ? usual : 0;
}

function gapsOf(pieces: readonly SpacedPiece[]): readonly number[] {
  return pieces.flatMap((piece, index) => [...gapBefore(pieces[index - 1], piece), ...gapsWithin(piece)]);
}

/** The text of a piece of such a row without the blanks by which pdfjs writes the gaps. */
export function withoutSpacing(text: string): string {
  return text.replace(SPACING, '');
}

function gapBefore(before: SpacedPiece | undefined, piece: SpacedPiece): readonly number[] {
  if (before === undefined || !isWide(before.text.at(-1)) || !isWide(piece.text[0])) return [];
  return [(piece.left - before.left - before.width) / Math.max(piece.size, before.size, 1)];
}

/** Gaps within a piece, which pdfjs writes as blanks: how wide each is only their sum tells. */
function gapsWithin({ text, width, size }: SpacedPiece): readonly number[] {
  const blanks = text.split(' ').length - 1;
  const printed = [...text].reduce((sum, character) => sum + widthOf(character), 0);
  const gap = blanks === 0 ? 0 : Math.max(0, width / Math.max(size, 1) - printed) / blanks;
  return [...text.matchAll(WIDE_PAIR)].map(([, blank]) => (blank === '' ? 0 : gap));
}

/** In widths of a character; Latin letters and figures take about half of one. */
function widthOf(character: string): number {
  if (character === ' ') return 0;
  return isWide(character) ? 1 : 0.5;
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && IS_WIDE.test(character);
}
