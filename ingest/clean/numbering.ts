/** What number comes next: tells 第五条 the heading from 第五条 the citation that a line happens to begin with. */
import type { Mark, MarkStyle } from './marks.ts';

/** Marks of levels that are numbered through a chapter or a document: what comes next is known. */
export const RUNNING_STYLES: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
]);
/** Marks that begin an item of a list; what number comes next in it is known too. */
export const LISTED_STYLES: ReadonlySet<MarkStyle> = new Set([
  'han',
  'han-paren',
  'digit',
  'digit-paren',
  'circled',
]);

/** The last number of each level, line by line. */
export class Numbering {
  private readonly last = new Map<MarkStyle, number>();

  see(mark: Mark): void {
    if (mark.ordinal === null) return;
    this.last.set(mark.style, mark.ordinal.number);
    if (mark.style === 'chapter' || mark.style === 'part' || mark.style === 'subpart')
      this.last.delete('section');
  }

  /** Whether the mark's number follows the last of its level, or begins a row of its own. */
  expects(mark: Mark): boolean {
    if (mark.ordinal === null) return true;
    const last = this.last.get(mark.style) ?? 0;
    const { number, branch } = mark.ordinal;
    return number === last + 1 || number === 1 || (branch !== null && number === last);
  }
}
