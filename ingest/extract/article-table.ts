/** Tables that set articles: their numbers in the first column, their text in the second. */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

const NUMBER_ALONE = new RegExp(
  `^\\s*第([${NUMERAL_CHARACTERS}\\s]{1,16})条(?:之[${NUMERAL_CHARACTERS}]{1,9})?\\s*$`,
);
/** Fewer may be a table about these articles. */
const FEWEST = 2;
/** Rows of other kinds are headings of chapters, and a head that names the columns. */
const SHARE = 0.7;
/** What a head says of columns that hold no articles but what is said about them. */
const ABOUT_ARTICLES = /解读|释义|说明|理由|责任|意见|修改|备注|依据|处罚|标准/;
const LONGEST_HEAD = 12;

/**
 * Whether a table only places articles on the page, one behind the other. One of more columns says something
 * about articles (what they were before, who is responsible) and is a table.
 *
 * @param rows the texts of the cells, row by row
 */
export function setsArticles(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < FEWEST || rows.some(({ length }) => length > 2)) return false;
  const numbers = rows.flatMap(([num = '', text]) => {
    const number =
      text === undefined ? null : parseNumeral((NUMBER_ALONE.exec(num)?.[1] ?? '').replace(/\s/g, ''));
    return number === null ? [] : [number];
  });
  const inOrder = numbers.filter((number, at) => at === 0 || number - (numbers[at - 1] ?? 0) <= 1);
  const isAbout = rows[0]?.some((cell) => ABOUT_ARTICLES.test(cell) && cell.length <= LONGEST_HEAD) ?? false;
  return numbers.length >= FEWEST && inOrder.length >= rows.length * SHARE && !isAbout;
}
