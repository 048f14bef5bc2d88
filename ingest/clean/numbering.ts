/** What number comes next: tells 第五条 the heading from 第五条 the citation that a line happens to begin with. */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';
import { lastOfRange } from './heading-marks.ts';
import type { Mark, MarkStyle } from './marks.ts';
import { squash } from './typography.ts';

/** Marks of levels that are numbered through a chapter or a document: what comes next is known. */
export const RUNNING_STYLES: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
]);
/** Marks that no list goes on behind. */
export const ENDS_LISTS: ReadonlySet<MarkStyle> = new Set([...RUNNING_STYLES, 'closing', 'annex']);
/** Marks that begin an item of a list; what number comes next in it is known too. */
export const LISTED_STYLES: ReadonlySet<MarkStyle> = new Set([
  'han',
  'han-paren',
  'digit',
  'digit-paren',
  'circled',
  'letter',
  'roman',
]);

const NUMERAL = new RegExp(`[${NUMERAL_CHARACTERS}]+`);

/** By what two prints of one number are known: 第十二章, 第 12 章 and 第１２章 are one. */
export function numberKey(num: string): string {
  return squash(num).replace(NUMERAL, (numeral) => String(parseNumeral(numeral) ?? numeral));
}

/** The last number of each level, line by line. */
export class Numbering {
  private readonly last = new Map<MarkStyle, number>();

  see(mark: Mark): void {
    if (mark.ordinal === null) return;
    this.last.set(mark.style, lastOfRange(mark.num) ?? mark.ordinal.number);
    if (mark.style === 'chapter' || mark.style === 'part' || mark.style === 'subpart')
      this.last.delete('section');
  }

  /** Whether a mark of a style has been seen. */
  has(style: MarkStyle): boolean {
    return this.last.has(style);
  }

  /**
   * Whether the mark's number follows the last of its level, or begins a row of its own.
   * @param gap so many numbers may be missing between the two
   */
  expects(mark: Mark, gap = 0): boolean {
    if (mark.ordinal === null) return true;
    const last = this.last.get(mark.style) ?? 0;
    const { number, branch } = mark.ordinal;
    return (
      (number > last && number <= last + 1 + gap) || number === 1 || (branch !== null && number === last)
    );
  }
}
