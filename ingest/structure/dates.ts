/** Dates as officials write them, to ISO 8601. */
import { mendFigures, ONES, parseNumeral, ZEROS } from '../../src/text/numerals.ts';

const DIGIT = `[0-9０-９〇${ZEROS}${ONES}零一二三四五六七八九十]`;
// 2022年9月9日, 二〇二二年九月九日, 2022年 9月 9日, 2O22年3月I5日
const DATES = new RegExp(
  `(${DIGIT}{4})\\s?年\\s?(${DIGIT}{1,3})\\s?月\\s?(${DIGIT}{1,3})\\s?日` +
    // 2022-09-09 and 2022/9/9, as web sites print them, 2022.9.9, and 2022 - 09 - 09 of standards
    '|(?<![0-9-/.])([0-9]{4})(\\s?[-/.]\\s?)([0-9]{1,2})\\5([0-9]{1,2})(?![0-9-/.])',
  'g',
);
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

/** A date in a text and where it stands. */
export interface DatedPlace {
  /** ISO 8601: 2022-09-09. */
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Every whole date of a text, in order. A date that no calendar has (2月30日) is none. */
export function findDates(text: string): readonly DatedPlace[] {
  const found: DatedPlace[] = [];
  for (const match of text.matchAll(DATES)) {
    const [, year, month, day, siteYear, , siteMonth, siteDay] = match;
    const date = isoDate(year ?? siteYear ?? '', month ?? siteMonth ?? '', day ?? siteDay ?? '');
    if (date !== null) found.push({ date, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** The first date of a text, or null. */
export function firstDate(text: string): string | null {
  return findDates(text)[0]?.date ?? null;
}

function isoDate(...parts: readonly [year: string, month: string, day: string]): string | null {
  const [year, month, day] = parts.map((part) => parseNumeral(mendFigures(part)));
  if (year == null || month == null || day == null) return null;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
