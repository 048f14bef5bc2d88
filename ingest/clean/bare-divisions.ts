/**
 * Headings of divisions whose number has nothing behind it but a blank: 一　总则 above 第一条, Ⅱ　重点任务. By its
 * looks such a line is no mark; a row of them is, each above an article or, where Roman numerals count, above text.
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

// Ⅱ　重点任务, IV  保障措施; not Ⅱ 级响应, II 型糖尿病患者, where the numeral is a part of the word
const ROMAN_HEADING = /^([\u2160-\u216b]|[IVX]{1,4})[\s\u3000]+(?![级型期类度])(?=[^。，；：！？]{2,30}$)/;
const ROMAN_NUMERALS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/**
 * The marks of such headings by their lines: counted from Ⅰ on, text below each. Empty where there is no such row,
 * and where 一、 counts the divisions: Ⅰ is something within one of them then.
 */
export function findRomanDivisions(lines: readonly PageLine[]): ReadonlyMap<PageLine, Mark> {
  const marks = new Map<PageLine, Mark>();
  if (lines.some(({ mark }) => mark?.style === 'han')) return marks;
  lines.forEach((line, index) => {
    if (line.mark !== null || line.cells !== null) return;
    const below = lines[index + 1];
    const lead = leadOf(line.text);
    const match = ROMAN_HEADING.exec(line.text.slice(lead).trimEnd());
    const num = match?.[1] ?? '';
    if (match === null || num.normalize('NFKC') !== ROMAN_NUMERALS[marks.size]) return;
    if (below === undefined || below.cells !== null || ROMAN_HEADING.test(below.text.trim())) return;
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
