/** A number that a line break cut from its word: 第十二, and on the next line 条　禁止…. */

import { NUMERAL_CHARACTERS } from '../../src/text/numerals.ts';
import type { PageLine } from './lines.ts';
import { readMark } from './marks.ts';

const NUMBER = new RegExp(`^[\\s\\u3000]*第[${NUMERAL_CHARACTERS}]{1,9}[\\s\\u3000]*$`);
const ENDS_IN_NUMBER = new RegExp(`第[${NUMERAL_CHARACTERS}]{1,9}[\\s\\u3000]*$`);
const WORD = /^[\s\u3000]*[编章节条款项目]/;

/** Whether a line goes on in the word of the number that the one above ends with. */
export function isCutNumber(above: PageLine, line: PageLine): boolean {
  return WORD.test(line.text) && ENDS_IN_NUMBER.test(above.text);
}

/** The lines, each number that was cut from its word with the mark that the two make. */
export function markCutNumbers(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.map((line, index) => {
    const below = lines[index + 1];
    if (below === undefined || !NUMBER.test(line.text) || !WORD.test(below.text)) return line;
    const mark = readMark(line.text.trim() + below.text.trim());
    return mark === null ? line : { ...line, mark: { ...mark, textStart: line.text.length } };
  });
}
