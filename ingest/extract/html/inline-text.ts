/** Text as a page shows it: white space collapsed, what does not print left out. */

import { withoutUnprinted } from '../lines.ts';

/** Blanks of the source that CSS collapses; U+3000 and U+00A0 are characters like any other. */
const COLLAPSIBLE = /[ \t\n\r\f]+/g;
/** What was meant for a blank and is none: &bsp; and &sp; by a slip, &amp;nbsp; escaped twice. */
const MISSPELT_BLANK = /&(?:[nbsp]{2,4}|ensp|emsp);/g;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’…—]/;

/**
 * Collapses white space as CSS does (CSS Text 3, 4.1.1): a run of blanks is one blank, and none at
 * all where it holds a line break of the source and stands between two wide characters.
 */
export function collapseBlanks(text: string): string {
  const printed = withoutUnprinted(text).replace(MISSPELT_BLANK, '\u00a0');
  return printed.replace(COLLAPSIBLE, (blanks, at: number, whole: string) => {
    const before = whole[at - 1];
    const after = whole[at + blanks.length];
    if (before === undefined || after === undefined) return '';
    return blanks.includes('\n') && WIDE.test(before) && WIDE.test(after) ? '' : ' ';
  });
}
