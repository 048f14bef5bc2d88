/** Dates that a draft states of a document beside its title: 2022年9月9日印发的《…》, 《…》（2023年12月29日修订). */
import type { Work } from '../domain/work.ts';
import { parseNumeral } from '../text/numerals.ts';
import type { Doubt } from './finding.ts';
import { inChinese } from './today.ts';

const DATE = '([0-9]{4})\\s?年\\s?([0-9]{1,2})\\s?月\\s?([0-9]{1,2})\\s?日';
const ACTION = '(通过|批准|公布|发布|印发|修正|修订|施行|实施|生效|起施行|废止|失效)';
const BEFORE = new RegExp(`${DATE}[^，。；：0-9《》]{0,20}?${ACTION}(?:的)?$`);
const IN_BRACKET = new RegExp(`》\\s?[（(][^（()）]{0,40}?${DATE}[^，。；：0-9（()）]{0,20}?${ACTION}`);

/**
 * Where the stated date is not the work's own: wrong, or left open where it is of a year after the text
 * that is held (`textDate`, ISO date), for what came then nobody knows here.
 */
export function judgeDate(lead: string, surface: string, work: Work, textDate: string | null): Doubt | null {
  const match = IN_BRACKET.exec(surface) ?? BEFORE.exec(lead);
  if (match === null) return null;
  const [, year = '', month = '', day = '', action = ''] = match;
  const stated = [year, month, day].map((part) => String(parseNumeral(part) ?? 0).padStart(2, '0')).join('-');
  const known = datesOf(work, action);
  if (known.length === 0 || known.includes(stated)) return null;
  const held = `库中${work.docNumber ?? '该文件'}的${action}日期是${known.map(inChinese).join('、')}`;
  return isAfter(year, textDate)
    ? {
        reason: 'other-text',
        message: `${held}，没有${inChinese(stated)}${action}的文本，未与之核对。`,
        sure: false,
      }
    : { reason: 'date', message: `${held}，不是${inChinese(stated)}。`, sure: true };
}

function datesOf({ dates, history }: Work, action: string): readonly string[] {
  const ofHistory = (...actions: readonly string[]) =>
    history.filter((event) => actions.includes(event.action)).map(({ date }) => date);
  const all = (() => {
    switch (action) {
      case '通过':
      case '批准':
        return [dates.adopted, ...ofHistory('通过', '批准', '修正', '修订')];
      case '公布':
      case '发布':
      case '印发':
        return [dates.issued, ...ofHistory('公布')];
      case '修正':
      case '修订':
        return ofHistory('修正', '修订');
      case '废止':
      case '失效':
        return [dates.ended, ...ofHistory('废止')];
      default:
        return [dates.effective, ...ofHistory('施行')];
    }
  })();
  return [...new Set(all.filter((date) => date !== null))];
}

const AMENDED = '(?:修正|修订|修改)';
const TEXT_BEFORE = new RegExp(`([0-9]{4})\\s?年[^，。；：《》]{0,30}?${AMENDED}后?的?$`);
const TEXT_IN_BRACKET = new RegExp(
  `》\\s?[（(]([0-9]{4})\\s?年?[^（()）]{0,20}?(?:${AMENDED}|版)[^（()）]{0,4}[)）]`,
);

// 《…》（2020年）: that of a text, or of its issue.
const YEAR_IN_BRACKET = /》\s?[（(]([0-9]{4})\s?年?[)）]/;

function statedYear(lead: string, surface: string): string | null {
  return (
    (YEAR_IN_BRACKET.exec(surface) ?? TEXT_IN_BRACKET.exec(surface) ?? TEXT_BEFORE.exec(lead))?.[1] ?? null
  );
}

/**
 * The ISO dates of the texts that 《…》（2018年修正） may mean, where the text at hand (`textDate`) is of
 * another year; none where no year is stated.
 */
export function datesOfText(
  lead: string,
  surface: string,
  { history }: Work,
  textDate: string | null,
): readonly string[] {
  const year = statedYear(lead, surface);
  if (year === null || textDate?.startsWith(year) === true) return [];
  return history.flatMap(({ date }) => (date?.startsWith(year) === true ? [date] : []));
}

/**
 * 《…》（2018年修正） where the library has the text of another year: not checked, because that one may say
 * something else; wrong where there was no such amendment. `textDate`: ISO date of the text held.
 */
export function otherText(lead: string, surface: string, work: Work, textDate: string | null): Doubt | null {
  const year = statedYear(lead, surface);
  if (year === null || textDate === null || textDate.startsWith(year)) return null;
  const amended = work.history.filter(({ action }) => action === '修正' || action === '修订');
  const years = amended.map(({ date }) => date?.slice(0, 4) ?? null);
  if (years.length === 0 || years.includes(null)) return null;
  const held = `库中的是${inChinese(textDate)}的文本，未与之核对。`;
  if (YEAR_IN_BRACKET.test(surface)) {
    const isOfText = work.dates.effective?.startsWith(year) === true;
    return isOfText ? null : { reason: 'other-text', message: `标题后写的是${year}年，${held}`, sure: false };
  }
  // A 题注 that begins with the making of the document names all that came after.
  const isWhole = work.history.some(({ action }) => action === '通过' || action === '公布');
  if (isWhole && !years.includes(year) && !isAfter(year, textDate)) {
    const message = `库中所记的修正、修订在${[...new Set(years)].join('、')}年，没有${year}年的。`;
    return { reason: 'date', message, sure: true };
  }
  return { reason: 'other-text', message: `所引为${year}年修改后的文本，${held}`, sure: false };
}

function isAfter(year: string, textDate: string | null): boolean {
  return textDate !== null && year > textDate.slice(0, 4);
}
