/** How many lines a title takes: titles are broken by hand, and no width of text says where. */
import { WORK_TYPE_TABLE } from '../../src/domain/work-types.ts';
import { ONES, ZEROS } from '../../src/text/numerals.ts';
import { isDateLine } from './date-line.ts';
import {
  ADOPTION,
  ISSUES,
  isAddressee,
  isDocNumber,
  LETTERHEAD_OFFICE,
  LONGEST_HEAD_LINE,
  tellsCaseNumber,
} from './head-lines.ts';
import { INDENTATION, indentOf, MOST_INDENTATION } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import { columns, endsSentence, squash } from './typography.ts';

/** How many lines a title may be broken over. */
const LONGEST_TITLE = 6;

/** In half-width columns: a line of a title, and one that names many offices in front of 关于. */
const WIDEST_TITLE = 120;
const WIDEST_JOINT_TITLE = 320;

/** What else titles end in; no type of documents is known by it. */
const OTHER_ENDINGS =
  '法 协定 条约 议定书 大纲 协议 协议书 合同 合同书 释义 解读 问答 简报 建议 讲话 提示 须知 备忘录 若干问题 倡议书 说明 指示 民约 决定书 判决书 裁定书 调解书 通知书 告知书 意见书 建议书 认定书 招标文件 采购文件 磋商文件 谈判文件 比选文件'.split(
    ' ',
  );
const TYPE_WORDS = [...WORK_TYPE_TABLE.flatMap(({ endings }) => endings), ...OTHER_ENDINGS].join('|');
const COMPLETE_TITLE = new RegExp(`(?:${TYPE_WORDS})(?:[（(][^（）()]{1,24}[）)])?$`);
const SHORT_BRACKET = /^[（(][^（）()。]{1,24}[）)]$/;
// （2020—2030年）, (2023-2025)
const YEAR = `[0-9${ZEROS}${ONES}]{4}年?`;
const PERIOD = new RegExp(`^[（(]${YEAR}[—–－\\-~～至到一]{1,2}${YEAR}[）)]$`);
const OVER_PREAMBLE = /^(?:前言|引言|序言|导言|序)$/;

/** Whether words end as titles do, in the name of a kind of document: …管理办法（试行）. */
export function endsTitle(text: string): boolean {
  return COMPLETE_TITLE.test(squash(text));
}

/** Whether a line stands over the words before the first heading, as 序言 does; contents lists name it too. */
export function headsPreamble(line: string): boolean {
  return line.length <= LONGEST_HEAD_LINE && OVER_PREAMBLE.test(squash(line));
}

// 目录, 目　录, 目 次; not 目录管理办法
const OVER_CONTENTS = /^[\s\u3000]*目[\s\u3000]*[录錄次][\s\u3000]*$/;

/** Whether a line stands over a table of contents. */
export function headsContents(line: string): boolean {
  return OVER_CONTENTS.test(line);
}

/** 目录 above what it lists. */
function headsEntries(lines: readonly PageLine[], at: number): boolean {
  const { text = '', mark = null } = lines[at + 1] ?? {};
  return headsContents(lines[at]?.text ?? '') && (mark !== null || /[.…·]{3}/.test(text));
}

// 访学项目—, and on the next line what it is: no title ends so
const ENDS_IN_DASH = /[—－─–]$/;
// …的通知—: whole, whatever the dash leads on to; …规章制度汇编, below which each of its texts has a title
const WHOLE = new RegExp(`(?:${TYPE_WORDS})[—－─–]{1,4}$|[\\u3400-\\u9fff]{4}(?:汇编|选编)$`);

/** How many lines from `at` make up the title; 0 where the text begins without one. */
export function titleLength(lines: readonly PageLine[], at: number): number {
  const first = lines[at];
  if (first === undefined || !couldBeTitle(first) || (endsSentence(first.text) && !asksByTitle(first)))
    return 0;
  let text = squash(first.text);
  let count = 1;
  while (count < LONGEST_TITLE && !WHOLE.test(text)) {
    const next = lines[at + count];
    if (next === undefined || !couldBeTitle(next) || headsEntries(lines, at + count)) break;
    const piece = squash(next.text);
    const qualifies = qualifiesTitle(next);
    const complete = qualifies || (COMPLETE_TITLE.test(text) && !isPartOfLonger(lines, at + count, text));
    const goesOn = !complete || /^[的和及与]/.test(piece) || qualifies || breaksOff(text, piece);
    if (!goesOn || endsSentence(next.text)) break;
    // Without a word that ends titles in sight, the first line alone is the title, unless the next is centred below it.
    if (
      !complete &&
      !ENDS_IN_DASH.test(text) &&
      !isCentredBelow(first, next) &&
      !COMPLETE_TITLE.test(text + piece) &&
      !restCompletes(lines, at + count + 1, text + piece)
    )
      break;
    text += piece;
    count++;
  }
  return count;
}

/** 《…实施方案》包括哪些内容？, which the format calls the title. */
function asksByTitle({ text, headingLevel }: PageLine): boolean {
  return headingLevel === 1 && /[？?][\s\u3000]*$/.test(text);
}

// 方案 below …专项行动, 实施方案 below …工作要点: nothing but what the document is called
const NAME_ALONE =
  /^(?:实施|工作|行动)?(?:的?通知|方案|意见|办法|细则|规划|计划|措施|决定|规定|条例|公告|通告|报告|请示|批复)$/;

/**
 * What goes on below a line that looks like a whole title: a 《 still open, a word cut in two (适用法|律),
 * or the one word that the title lacked.
 */
function breaksOff(text: string, piece: string): boolean {
  return (
    text.lastIndexOf('《') > text.lastIndexOf('》') ||
    ENDS_IN_DASH.test(text) ||
    (text.endsWith('法') && /^[律规人定院治官]/.test(piece)) ||
    NAME_ALONE.test(piece) ||
    (ABOUT.test(text) && !ENDS_NOTICE.test(text) && ENDS_NOTICE.test(piece) && !ABOUT.test(piece))
  );
}

// 关于组织申报2024年度区级科技计划, and on the next line 项目的通知
const ENDS_NOTICE = /的(?:通知|意见|公告|通告|批复|复函|函|决定|决议|请示|报告|公示)$/;

/** The title that begins at this line, without blanks; '' where no word that ends titles ends it. */
export function titleAt(lines: readonly PageLine[], at: number): string {
  const count = titleLength(lines, at);
  const text = lines
    .slice(at, at + count)
    .map((line) => squash(line.text))
    .join('');
  return COMPLETE_TITLE.test(text) ? text : '';
}

/** In half-width columns: lines whose middles lie farther apart are not centred on one page. */
const OFF_CENTRE = 8;

/**
 * Whether the first line of a page stands at the margin above a title that is centred: the head of the page, and no
 * part of the title. A maker stands so above 关于….
 */
export function headsPageAbove(lines: readonly PageLine[], at: number): boolean {
  const [head, first, ...below] = lines.slice(at, at + LONGEST_TITLE);
  if (head === undefined || first === undefined || head.page === null || head.mark !== null) return false;
  const title = titleAt(lines, at + 1);
  const isPart = /关于|印发|转发/.test(head.text) && !COMPLETE_TITLE.test(squash(head.text));
  if (title === '' || title.startsWith('关于') || isPart || indentOf(head.text) >= indentOf(first.text))
    return false;
  const middle = middleOf(first);
  // A second line of the title, too, stands in the middle.
  const rest = below.slice(0, titleLength(lines, at + 1) - 1);
  return (
    middle - middleOf(head) > OFF_CENTRE &&
    rest.every((line) => Math.abs(middleOf(line) - middle) <= OFF_CENTRE)
  );
}

/** Whether both lines are set into the middle of the page; an office below a title signs it. */
function isCentredBelow(first: PageLine, next: PageLine): boolean {
  const centred = [first, next].every(({ text }) => indentOf(text) > MOST_INDENTATION - INDENTATION / 2);
  return (
    centred && Math.abs(middleOf(first) - middleOf(next)) <= 2 && !LETTERHEAD_OFFICE.test(squash(next.text))
  );
}

/** The middle of a line as printed, in half-width columns from the left. */
function middleOf({ text, width }: PageLine): number {
  return (indentOf(text) + width) / 2;
}

/** （试行）, （征求意见稿）, （2020—2030年） on the line below a title; not a 题注. */
export function qualifiesTitle(line: PageLine | undefined): boolean {
  if (line === undefined || line.text.length > LONGEST_HEAD_LINE) return false;
  const text = squash(line.text);
  return PERIOD.test(text) || (SHORT_BRACKET.test(text) && !ADOPTION.test(text));
}

function restCompletes(lines: readonly PageLine[], from: number, start: string): boolean {
  let text = start;
  for (let i = from; i < from + LONGEST_TITLE - 2; i++) {
    const line = lines[i];
    if (line === undefined || !couldBeTitle(line) || endsSentence(line.text)) return false;
    text += squash(line.text);
    if (COMPLETE_TITLE.test(text)) return true;
  }
  return false;
}

// 关于…的通知: what a title that says 关于 is called by in the end
const ABOUT = /关于/;
const ENDS_ABOUT =
  /(?:通知|意见|决定|决议|批复|答复|复函|函|通告|公告|通报|公报|请示|报告|方案|办法|规定|细则|措施|解释|规划|计划|纲要|令)(?:[（(][^（）()]{1,24}[）)])?$/;

/** 关于全面推行执法公示制度, and on the next line …法制审核制度的指导意见: 制度 does not end a title with 关于. */
function isPartOfLonger(lines: readonly PageLine[], next: number, text: string): boolean {
  if (!ABOUT.test(text) || ENDS_ABOUT.test(text)) return false;
  let whole = text;
  for (const line of lines.slice(next, next + LONGEST_TITLE - 1)) {
    if (!couldBeTitle(line) || endsSentence(line.text)) return false;
    whole += squash(line.text);
    if (ENDS_ABOUT.test(whole)) return true;
  }
  return false;
}

// （以下简称“缔约双方”）: what a sentence calls the parties, and no title
const DECLARES_NAME = /以下[简统]称/;

function couldBeTitle(line: PageLine): boolean {
  const text = line.text.trim();
  return (
    line.cells === null &&
    columns(text) <= (ABOUT.test(text) && ENDS_ABOUT.test(text) ? WIDEST_JOINT_TITLE : WIDEST_TITLE) &&
    line.mark === null &&
    !isDocNumber(line) &&
    !tellsCaseNumber(line) &&
    !isDateLine(text) &&
    !isAddressee(squash(text)) &&
    !DECLARES_NAME.test(text) &&
    !(/^[（(]/.test(text) && ADOPTION.test(text) && text.length > 14 && !goesOnBehindBracket(text))
  );
}

/** （2023—2025年）》的通知: the bracket is a part of the title, and no 题注. */
function goesOnBehindBracket(text: string): boolean {
  return /^[（(][^（）()]{1,24}[）)][^（）()]/.test(text);
}

// 联系人：周某 联系电话：… 附件：管理办法（试行）: names a title and is none
const ON_ANOTHER_MATTER = /附[ \u3000]?件[ \u3000]?[：:]|电话[ \u3000]?[：:]/;

/** How many lines from `from` make up a title that ends with `name`; 0 where they do not. */
export function linesThatEndWith(lines: readonly PageLine[], from: number, name: string): number {
  const wanted = essenceOf(name).replace(QUALIFIER, '');
  let text = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    const line = lines[from + count - 1];
    if (
      line === undefined ||
      line.text.length > LONGEST_HEAD_LINE ||
      endsSentence(line.text) ||
      ON_ANOTHER_MATTER.test(line.text) ||
      // --管理办法 below the number of the order
      (line.mark !== null && line.mark.style !== 'dash') ||
      isDateLine(line.text)
    )
      return 0;
    text += essenceOf(line.text);
    if (text.length > name.length + 40 || ISSUES.test(text)) return 0;
    if (text.replace(QUALIFIER, '').endsWith(wanted)) return count;
  }
  return 0;
}

/** How many lines from `from` on, joined, read as `name` whole, 、 or a blank between offices; 0 where they do not. */
export function linesThatRead(lines: readonly PageLine[], from: number, name: string): number {
  const wanted = asRead(name);
  let text = '';
  for (let count = 1; count <= LONGEST_TITLE; count++) {
    const line = lines[from + count - 1];
    if (line === undefined || line.cells !== null || line.text.length > LONGEST_HEAD_LINE) return 0;
    text += asRead(line.text);
    if (text === wanted) return count;
    if (!wanted.startsWith(text)) return 0;
  }
  return 0;
}

function asRead(text: string): string {
  return withFullBrackets(squash(text)).replaceAll('、', '');
}

// （试行）, （2020—2030年） at the end of a title: a notice may name the text without it
const QUALIFIER = /（[^（）]{1,24}）$/;

/** A title without white space, and without 《》 or （） around the whole of it. */
export function bareTitle(title: string): string {
  return withoutOuterMarks(squash(title));
}

/** 《关于印发…的通知》, （…管理规定（试行））: a title without the marks that it is set in as a whole. */
export function withoutOuterMarks(title: string): string {
  return title
    .replace(/^《([^《》]+)》$/, '$1')
    .replace(/^[（(]((?:[^（）()]|[（(][^（）()]*[）)])+)[）)]$/, '$1');
}

/** Equal for all prints that name one text, with （试行） or without. */
export function sameTitleKey(title: string): string {
  return essenceOf(title).replace(QUALIFIER, '');
}

/** What two prints of one title share: 转发…关于清理整顿意见的通知 forwards 关于清理整顿的意见, 印发市长接待日制度 issues “市长接待日”制度. */
function essenceOf(title: string): string {
  return withFullBrackets(squash(title)).replace(/[的《》〈〉“”"]/g, '');
}

/** (试行) and （试行） are one name. */
export function withFullBrackets(text: string): string {
  return text.replaceAll('(', '（').replaceAll(')', '）');
}
