/**
 * Headings of divisions whose number has nothing behind it but a blank: 一　总则 above 第一条, Ⅱ　重点任务. By its
 * looks such a line is no mark; a row of them is, each above an article or, where Roman numerals count, above text.
 */
import { parseNumeral } from '../../src/text/numerals.ts';
import type { PageLine } from './lines.ts';
import type { Mark, MarkStyle } from './marks.ts';
import { leadOf } from './typography.ts';

// 一　总　则, 十二 附则
const HEADING = /^([一二三四五六七八九十]{1,3})[\s\u3000]+(?=[^。，；：！？]{1,30}$)/;
/** One alone may be anything. */
const FEWEST = 2;

/** The marks of such headings by their lines: counted from 一 on, an article straight below each. Empty where there is no such row. */
export function findBareDivisions(lines: readonly PageLine[]): ReadonlyMap<PageLine, Mark> {
  return rowOf(
    lines,
    HEADING,
    (num, count, below) => parseNumeral(num) === count && isArticleOrSection(below),
  );
}

function isArticleOrSection(line: PageLine | undefined): boolean {
  return line?.mark?.style === 'article' || line?.mark?.style === 'section';
}

// Ⅱ　重点任务, IV  保障措施; not Ⅱ 级响应, II 型糖尿病患者, where the numeral is a part of the word
const ROMAN_HEADING = /^([\u2160-\u216b]|[IVX]{1,4})[\s\u3000]+(?![级型期类度])(?=[^。，；：！？]{2,30}$)/;
const ROMAN_NUMERALS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/**
 * The marks of such headings by their lines: counted from Ⅰ on, text below each. Where 一、 counts the divisions, each
 * is a chapter that begins them anew, 一、 straight below it; else Ⅰ is something within one of them, and the row empty.
 */
export function findRomanDivisions(lines: readonly PageLine[]): ReadonlyMap<PageLine, Mark> {
  const hasDivisions = lines.some(({ mark }) => mark?.style === 'han');
  return rowOf(
    lines,
    ROMAN_HEADING,
    (num, count, below) =>
      num.normalize('NFKC') === ROMAN_NUMERALS[count - 1] &&
      (hasDivisions ? below?.mark?.style === 'han' && below.mark.ordinal?.number === 1 : isText(below)),
    hasDivisions ? 'chapter' : 'han',
  );
}

function isText(line: PageLine | undefined): boolean {
  return line !== undefined && line.cells === null && !ROMAN_HEADING.test(line.text.trim());
}

// 第三章附则。, 第二章　管理职责。: closed with a full stop, as whoever typed the text closed every line
const STOPPED_CHAPTER = /^(第[一二三四五六七八九十0-9]{1,3}章)[\s\u3000]*(?=[^。，；：！？]{2,20}。$)/;

/** The marks of such chapters by their lines: counted from 第一章 on, an article straight below each. Empty where there is no such row. */
export function findStoppedChapters(lines: readonly PageLine[]): ReadonlyMap<PageLine, Mark> {
  return rowOf(
    lines,
    STOPPED_CHAPTER,
    (num, count, below) => parseNumeral(num.slice(1, -1)) === count && isArticleOrSection(below),
    'chapter',
  );
}

/**
 * The marks of a row of unmarked lines, whose first group is the number. `isNext`: whether a line with this number
 * counts as the one that is `count` in the row, with what stands below it.
 */
function rowOf(
  lines: readonly PageLine[],
  heading: RegExp,
  isNext: (num: string, count: number, below: PageLine | undefined) => boolean,
  style: MarkStyle = 'han',
): ReadonlyMap<PageLine, Mark> {
  const marks = new Map<PageLine, Mark>();
  lines.forEach((line, index) => {
    if (line.mark !== null || line.cells !== null) return;
    const lead = leadOf(line.text);
    const match = heading.exec(line.text.slice(lead).trimEnd());
    const num = match?.[1] ?? '';
    const count = marks.size + 1;
    if (match === null || !isNext(num, count, lines[index + 1])) return;
    marks.set(line, {
      style,
      num,
      ordinal: { number: count, branch: null },
      textStart: lead + match[0].length,
      doubtful: false,
      misread: null,
    });
  });
  return marks.size < FEWEST ? new Map() : marks;
}
