/**
 * What the cover of a standard prints around its title (GB/T 1.1—2020, 8.1): codes, the sort of standard, the
 * title in English, the days of 发布 and 实施, and who publishes it.
 */
import { LONGEST_HEAD_LINE } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { endsSentence, squash } from './typography.ts';

// ICS 03.080, CCS A 16, DB5301, T/KMAS, 昆 明 市 地 方 标 准, 代替 DB5301/T 88—2018, 备案号：12345—2023
const AROUND_NUMBER =
  /^(?:ICS[0-9.]{2,12}|CCS[A-Z][0-9]{2}|[A-Z]{2,4}[0-9]{0,6}(?:\/[A-Z]{1,4})?|T\/[A-Z]{2,10}|[\u3400-\u9fff]{2,16}(?:国家|行业|地方|团体|企业)标准|代替[A-Z].{4,40}|备案号[：:].{1,20})$/;
const DAY = '[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|年[0-9]{1,2}月[0-9]{1,2}日)';
const DAYS = new RegExp(`^${DAY}发布${DAY}实施$`);
const PUBLISHER = /^(?:[\u3400-\u9fff]{2,24}(?:局|部|委员会|厅|会|中心|政府))+发布$/;
/** No word of Chinese, and more than a number. */
const FOREIGN = /^[A-Za-z][^\u3400-\u9fff]{7,}$/;

function holds(line: PageLine, pattern: RegExp): boolean {
  return line.cells === null && line.text.length <= LONGEST_HEAD_LINE && pattern.test(squash(line.text));
}

/** Whether the line is one of the codes and names that stand around the number. */
export function isOnStandardCover(line: PageLine): boolean {
  return holds(line, AROUND_NUMBER);
}

/** 2023-05-10 发布　2023-08-01 实施 */
export function datesStandard(line: PageLine): boolean {
  return holds(line, DAYS);
}

/** 昆明市市场监督管理局　发布 */
export function publishesStandard(line: PageLine): boolean {
  return holds(line, PUBLISHER);
}

/** A title in a foreign language below the Chinese one, of a standard as of any bilingual text. */
export function isForeignTitle(line: PageLine): boolean {
  return holds(line, FOREIGN) && line.mark === null && !endsSentence(line.text);
}
