/** Items that a letter or a Roman numeral marks, a) and （Ⅰ）: they are cited by what is printed, a）项 and （Ⅰ）项. */

/** What stands for the number in such a mark; for a regular expression. The second half: Roman numerals of one character. */
export const LETTER = '[A-Za-zＡ-Ｚａ-ｚ]{1,5}|[\\u2160-\\u217f]{1,4}';
const MARK = new RegExp(`^[（(]?\\s?(${LETTER})\\s?[）).．、]$`);

/** `a）项`, `（Ⅰ）项`, `A项`; not 项目. Sticky. */
export const LETTERED_ITEM = new RegExp(`[（(]?(${LETTER})[）)]?项(?!目)`, 'y');

/** The letter of a mark as it is compared: a of a) and （ａ）, I of Ⅰ.; null for any other mark. */
export function letterOf(num: string | null): string | null {
  const letter = num === null ? undefined : MARK.exec(num)?.[1];
  return letter === undefined ? null : plainLetter(letter);
}

/** Full width and half width, Ⅰ and I are one; A and a are not. */
export function plainLetter(letter: string): string {
  return letter.normalize('NFKC');
}

/** The words that cite a mark: a）项 for a), A项 for A. */
export function letteredWords(num: string): string {
  const mark = num
    .replace(/[\s.．、]+/g, '')
    .replace('(', '（')
    .replace(')', '）');
  return `${mark}项`;
}
