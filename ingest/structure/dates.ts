/** Dates as officials write them, to ISO 8601. */
import { parseNumeral } from '../../src/text/numerals.ts';

const DIGIT = '[0-9０-９〇○零一二三四五六七八九十]';
// 2022年9月9日, 二〇二二年九月九日, 2022年 9月 9日
const DATE = new RegExp(`(${DIGIT}{4})[ ]?年[ ]?(${DIGIT}{1,3})[ ]?月[ ]?(${DIGIT}{1,3})[ ]?日`);

/** A date in a text and where it stands. */
export interface DatedPlace {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Every whole date of a text, in order. */
export function findDates(text: string): readonly DatedPlace[] {
  const found: DatedPlace[] = [];
  for (const match of text.matchAll(new RegExp(DATE, 'g'))) {
    const date = isoDate(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first date of a text, or null. */
export function firstDate(text: string): string | null {
  return findDates(text)[0]?.date ?? null;
}

function isoDate(year: string, month: string, day: string): string | null {
  const [y, m, d] = [year, month, day].map((part) =>
    parseNumeral(part.replaceAll('○', '〇').normalize('NFKC')),
  );
  if (y === null || m === null || d === null || y === undefined || m === undefined || d === undefined)
    return null;
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > 31) return null;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
