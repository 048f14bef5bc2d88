/**
 * Headings of divisions whose number has nothing behind it but a blank: 一　总则 above 第一条. By its looks
 * such a line is no mark; a row of them, each above an article, is.
 */
import { parseNumeral } from '../../src/text/numerals.ts';
import type { PageLine } from './lines.ts';
import type { Mark } from './marks.ts';
import { leadOf } from './typography.ts';

// 一　总　则, 十二 附则
const HEADING = /^([一二三四五六七八九十]{1,3})[\s\u3000]+(?=[^。，；：！？]{1,30}$)/;
/** One alone may be anything. */
const FEWEST = 2;

/** The marks of such headings by their lines: counted from 一 on, an article straight below each. Empty where there is no such row. */
export function findBareDivisions(lines: readonly PageLine[]): ReadonlyMap<PageLine, Mark> {
  const marks = new Map<PageLine, Mark>();
  lines.forEach((line, index) => {
    if (line.mark !== null || line.cells !== null || !isArticleOrSection(lines[index + 1])) return;
    const lead = leadOf(line.text);
    const match = HEADING.exec(line.text.slice(lead).trimEnd());
    const num = match?.[1] ?? '';
    if (match === null || parseNumeral(num) !== marks.size + 1) return;
    marks.set(line, {
      style: 'han',
      num,
      ordinal: { number: marks.size + 1, branch: null },
      textStart: lead + match[0].length,
      doubtful: false,
      misread: null,
    });
  });
  return marks.size < FEWEST ? new Map() : marks;
}

function isArticleOrSection(line: PageLine | undefined): boolean {
  return line?.mark?.style === 'article' || line?.mark?.style === 'section';
}
