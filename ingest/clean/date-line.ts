/** A date alone on its line. */
import { ONES, ZEROS } from '../../src/text/numerals.ts';

// 2022年9月9日, 二〇二二年九月九日, 2022.9.9, alone on its line: the date of a signature
const FIGURE = `[0-9０-９〇零一二三四五六七八九十${ZEROS}${ONES}]`;
const DATE_LINE = new RegExp(
  `^\\s*(?:${FIGURE}{2,4}\\s?年\\s?${FIGURE}{1,3}\\s?月\\s?${FIGURE}{1,3}\\s?日|(?:19|20)[0-9]{2}[.．][0-9]{1,2}[.．][0-9]{1,2})\\s*$`,
);

/** Whether a line is nothing but a date, as below a signature. */
export function isDateLine(text: string): boolean {
  return text.length < 80 && DATE_LINE.test(text);
}
