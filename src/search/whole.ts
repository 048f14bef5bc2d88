/** Which matches are whole words or numbers; all others are 跨词. */
import type { Candidate } from '../store/store.ts';

type Cut = Pick<Candidate, 'normalised' | 'isBorder'>;

/** Whether some match of a term is whole. */
export function holdsWhole(entry: Cut, terms: readonly string[]): boolean {
  const text = entry.normalised;
  return terms.some((term) => {
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      if (isWholeAt(entry, at, term.length)) return true;
    }
    return false;
  });
}

/**
 * Whether a match is one or several words as they stand, or is how one longer word begins or ends: with 民政部门,
 * 听证会 and 公墓 the reader of 民政, 听证 and 墓 is served; that they are one word is the dictionary's doing.
 * So it is with several words of which the last goes on for one character. 民政 inside 人民政府, 产权 across 生产|权利 and 100 of 1000 are no such parts.
 */
export function isWholeAt(entry: Cut, start: number, length: number): boolean {
  const end = start + length;
  const begins = entry.isBorder(start);
  const ends = entry.isBorder(end);
  if (begins && ends) return true;
  if (!begins && !ends) return false;
  const open = begins ? end : start;
  const text = entry.normalised;
  if (OF_A_ROW.test(text.charAt(open - 1)) && OF_A_ROW.test(text.charAt(open))) return false;
  // 法律|解释权: the last word has only one more character, as 权, 人 and 性 are put behind a word.
  if (begins && entry.isBorder(end + 1) && !entry.isBorder(end - 1)) return true;
  for (let inside = start + 1; inside < end; inside++) if (entry.isBorder(inside)) return false;
  return true;
}

/** Digits, numerals and Latin letters: a part of a row of them is another number, or another word. */
const OF_A_ROW = /[\p{Nd}\p{Script=Latin}.〇零一二两三四五六七八九十百千万亿]/u;
