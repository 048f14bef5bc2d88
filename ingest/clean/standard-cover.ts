/**
 * What the cover of a standard prints around its title (GB/T 1.1—2020, 8.1): codes, the sort of standard, the
 * title in English, the days of 发布 and 实施, and who publishes it.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import { LONGEST_HEAD_LINE } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { titleLength } from './titles.ts';
import { endsSentence, squash } from './typography.ts';

// ICS 03.080, CCS A 16, L 80, Z alone, DB5301, T/KMAS, 昆 明 市 地 方 标 准, 代替 DB5301/T 88—2018, 备案号：12345—2023; and
// in drafts GM/T XXXX—2014
const AROUND_NUMBER =
  /^(?:ICS[0-9.X×]{2,12}|(?:CCS)?[A-Z](?:[0-9X×]{2}(?:DB[0-9]{2,6})?)?|[A-Z]{2,4}[0-9]{0,6}(?:\/[A-Z]{1,4})?|T\/[A-Z]{2,10}|[A-Z]{1,4}(?:\/[A-Z]{1,4})?[X×*＊]{2,10}[-—–－]{1,2}[0-9X×*＊]{2,4}|[\u3400-\u9fff]{2,16}(?:国家|行业|地方|团体|企业)标准(?:化指导性技术文件)?|代替[A-Z].{4,40}|备案号[：:].{0,20})$/;
const DAY = '[0-9]{4}(?:-[0-9]{2}-[0-9]{2}|年[0-9]{1,2}月[0-9]{1,2}日)';
const DAYS = new RegExp(`^${DAY}(?:发布(?:${DAY}实施)?|实施)$`);
// ××××-××-××发布: the day of a draft is still open
const OPEN_DAY = /^(?:[X×*＊]{2,4}|[0-9]{4})(?:[-年][X×*＊]{1,2}){2}日?(?:发布|实施)$/;
// （征求意见稿）, and the call for patents that goes with it (GB/T 1.1—2020, 8.1.2); （发布稿）, and what it says of itself
const OF_DRAFT =
  /^(?:[（(](?:工作组)?(?:讨论|征求意见|送审|报批|草案|发布)(?:讨论)?稿[^（）()]{0,20}[）)]|(?:在提交反馈意见时，?,?)?请将您知道的相关专利连同支持性文件一并附上。?|本电子版为发布稿[。，；]请以.{4,40}标准文本为准。)$/;
const PUBLISHER = /^(?:[\u3400-\u9fff]{2,24}(?:局|部|委员会|厅|会|中心|政府))+发布$/;
const SECOND_PUBLISHER = /^[\u3400-\u9fff]{4,24}(?:局|部|厅|委员会)$/;
const ALONE = /^发布$/;
/** No word of Chinese, and more than a number; or the last word of such a title. */
const FOREIGN = /^(?:[A-Za-z][^\u3400-\u9fff]{7,}|[a-z]{3,7})$/;

function holds(line: PageLine, pattern: RegExp): boolean {
  return line.cells === null && line.text.length <= LONGEST_HEAD_LINE && pattern.test(squash(line.text));
}

// 44: of the letters DB44, which are a picture, a PDF keeps the figures
const FIGURES_OF_PLACE = /^[0-9]{2}$/;
const CODE = /^(?:ICS|CCS|[A-Z] ?[0-9]{2}$)/;

/**
 * Whether the line is one of the codes and names that stand around the number, or a day that is still open.
 *
 * @param above the field that ends above the line
 */
export function isOnStandardCover(line: PageLine, above?: DocumentField): boolean {
  if (above !== undefined && CODE.test(above.text.trim()) && holds(line, FIGURES_OF_PLACE)) return true;
  return holds(line, AROUND_NUMBER) || holds(line, OPEN_DAY);
}

/** Whether the line says, below the title, at what stage the draft is. */
export function tellsOfDraft(line: PageLine): boolean {
  return holds(line, OF_DRAFT);
}

/** 2023-05-10 发布　2023-08-01 实施, or each on a line of its own */
export function datesStandard(line: PageLine): boolean {
  return holds(line, DAYS);
}

/**
 * 昆明市市场监督管理局　发布, below such a line a second office, and 发布 alone between two.
 *
 * @param above the field that ends above the line
 */
export function publishesStandard(
  line: PageLine,
  above: DocumentField | undefined,
  below: PageLine | null = null,
): boolean {
  if (holds(line, PUBLISHER)) return true;
  const isAbove = below !== null && (holds(below, ALONE) || holds(below, PUBLISHER));
  if (isAbove && holds(line, SECOND_PUBLISHER)) return true;
  if (above?.name !== 'issuers') return false;
  const isBelow = PUBLISHER.test(squash(above.text)) || ALONE.test(squash(above.text));
  return holds(line, ALONE) || (isBelow && holds(line, SECOND_PUBLISHER));
}

/** A title of a standard is broken over no more lines. */
const LONGEST_TITLE = 4;
const STANDARD = /^(?:ICS|[A-Z]{2,4}[0-9]{0,6}(?:\/[A-Z]{1,4})?\s?[0-9])/;

/**
 * How many lines from `at` make up the title. Below the codes of a standard it ends where its translation
 * begins, whatever its words are: 信息安全技术　密码算法　第2部分：数字签名算法.
 */
export function titleLengthBelow(
  fields: readonly DocumentField[],
  lines: readonly PageLine[],
  at: number,
): number {
  const usual = titleLength(lines, at);
  if (!fields.some(({ text }) => STANDARD.test(text))) return usual;
  const translated = lines.slice(at, at + LONGEST_TITLE + 1).findIndex(isForeignTitle);
  const above = lines.slice(at, at + Math.max(translated, 0));
  // 第2部分：密钥更新 is a part of the title here, and no heading.
  const isTitle = above.every(
    ({ mark, cells, text }) =>
      (mark === null || mark.style === 'part') && cells === null && !endsSentence(text),
  );
  return isTitle ? Math.max(usual, above.length) : usual;
}

/** A title in a foreign language below the Chinese one, of a standard as of any bilingual text. */
export function isForeignTitle(line: PageLine): boolean {
  return holds(line, FOREIGN) && line.mark === null && !endsSentence(line.text);
}
