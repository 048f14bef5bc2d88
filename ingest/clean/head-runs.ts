/** Runs of lines at the head of a document: 题注 and addressee; and what a notice says that it issues. */
import type { DocumentField } from '../../src/domain/document.ts';
import { ONES, ZEROS } from '../../src/text/numerals.ts';
import {
  ADOPTION,
  ISSUES,
  isAddressee,
  isDocNumber,
  LONGEST_HEAD_LINE,
  promulgates,
  QUOTED_HEADLINE,
} from './head-lines.ts';
import { indentOf } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import { bareTitle, endsTitle, headsContents, headsPreamble, linesThatRead } from './titles.ts';
import { squash } from './typography.ts';

// 关于印发…的通知, 关于印发…预案的函
const ISSUING_NOTICE = /的(?:通知|函|公告|通告)$/;
// 关于《…工作方案》的通知: the verb is left out, and the marks say what is issued
const NOTICE_OF = /^[^《》]{0,60}关于《([^《》]{4,80})》的(?:通知|函|公告|通告)$/;
// 转发民政部关于…: what is forwarded prints its own title without its maker
const FORWARDED = /^[\u3400-\u9fff、]{2,40}?(?=关于)/;

/** 关于印发X的通知 → X, without 《》 and blanks; null for a title that issues nothing. */
export function issuedName(title: string): string | null {
  const text = bareTitle(title);
  const marked = NOTICE_OF.exec(text)?.[1];
  if (marked !== undefined) return marked;
  const verb = ISSUES.exec(text);
  if (!ISSUING_NOTICE.test(text) || verb === null) return null;
  const name = text
    .slice(verb.index + verb[0].length)
    .replace(ISSUING_NOTICE, '')
    .replace(/^《|》$/g, '');
  const own = verb[0].includes('转') ? name.replace(FORWARDED, '') : name;
  return own.length >= 4 ? own : null;
}

/**
 * How many lines from `at` make up a 题注: one bracket that speaks of adoption, from （ to its ）, or, where
 * collections print it without brackets, an event on a line of its own.
 */
export function adoptionNote(lines: readonly PageLine[], at: number): number {
  const first = lines[at]?.text.trim() ?? '';
  if (!/^[（(]/.test(first)) return adoptionEvent(lines, at);
  let depth = 0;
  let text = '';
  for (let count = 1; count <= 80; count++) {
    const line = lines[at + count - 1];
    if (line === undefined) return 0;
    for (const character of line.text) {
      if (character === '（' || character === '(') depth++;
      if (character === '）' || character === ')') depth--;
    }
    text += squash(line.text);
    if (depth <= 0) return ADOPTION.test(text) ? count : 0;
    if (line.mark?.style === 'article') return 0;
  }
  return 0;
}

// 2004年1月13日 国务院令第398号公布, 根据2011年1月8日…; not 2024年3月1日，…, with which a sentence begins
const BEGINS_EVENT = new RegExp(
  `^(?:根据|依据|经|自)?[0-9０-９${ZEROS}${ONES}〇零一二三四五六七八九]{4}[ ]?年[^年月日，。]{1,4}月[^年月日，。]{1,4}日(?![，、至到止—－~-]|起(?!(?:施行|实施)$))`,
);
/** What an event ends in; the word that begins the next may have stayed on the line. */
const ENDS_EVENT =
  /(?:通过|公布|发布|颁布|印发|批准|修订|修正|施行|实施|通过的《[^《》]{2,60}》|令第[^，]{1,8}号)[\s\u3000]*[）)]?[\s\u3000]*(?:根据|依据)?$/;
/** Who adopts and issues, straight in front of the verbs (公告公布施行): an office, a session, an order, another decision; or nobody. */
const MAKER =
  /(?:会议|大会|政府|国务院|军委|委员会|常委会|主席团|党组|公告|[厅局部院署会办令]|公司|银行|日起?|号|》)[\s\u3000]*(?:第[一二三四五六七八九十]{1,3}次)?[\s\u3000]*(?:审议并?|讨论|联合|重新)?[\s\u3000]*(?:(?:通过|公布|发布|颁布|印发|批准|修订|修正|施行|实施)[\s\u3000]*(?:并|之日起)?){1,3}[）)]?[\s\u3000]*(?:根据|依据)?$/;
const ENDS_WITHOUT_VERB = /(?:》|号)[\s\u3000]*$/;
/** 开展了检查并组织实施, 胜利召开并审议批准: what happened, told in a sentence. */
const TELLS = /了|(?<!审议|通过|批准)并[^《》]{0,8}$|胜利|圆满/;
/** A session with its number straight behind the date: no sentence of a text begins so and ends in the verb. */
const OF_SESSION =
  /^[^日]{4,14}日[\s\u3000]*[^，。、]{2,40}?第[一二三四五六七八九十百0-9０-９]{1,4}次(?:全体)?会议/;
/** Likewise an office and the verb, or the verb alone, and nothing else: 1989年5月11日 国务院批准, 2024年1月1日 施行. */
const OF_OFFICE =
  /^[^日]{4,14}日[\s\u3000]*(?:[^，。、]{0,24}?(?:国务院|政府|委员会|[部局院署]|令第[^，。]{1,8}号)[\s\u3000]*(?:批准|发布|公布|颁布|印发|通过)|起?(?:施行|实施))[\s\u3000]*$/;
const GOES_ON_BELOW = /^[了的，、；。《“]/;
/** An event takes no more lines: the name of what amended the text may be broken over them. */
const LONGEST_EVENT = 6;

/** How many lines from `at` tell when the text was adopted, issued or amended: a date, who did it, and the verb. */
function adoptionEvent(lines: readonly PageLine[], at: number): number {
  const count = eventLength(lines, at);
  if (count === 0) return 0;
  const below = lines[at + count]?.text.trim() ?? '';
  const first = withoutBullet(lines[at]);
  const isSure = OF_SESSION.test(first) || (OF_OFFICE.test(first) && !BEGINS_EVENT.test(below));
  return (isSure && !GOES_ON_BELOW.test(below)) || endsNote(lines, at + count) ? count : 0;
}

/** - 2007年8月30日…通过: the events of a 题注 may be the items of a list. */
function withoutBullet(line: PageLine | undefined): string {
  return line?.text.trim().replace(/^[-*•·●][ \t\u3000]+/, '') ?? '';
}

function eventLength(lines: readonly PageLine[], at: number): number {
  if (!BEGINS_EVENT.test(withoutBullet(lines[at]))) return 0;
  let text = '';
  for (let count = 1; count <= LONGEST_EVENT; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || line.cells !== null) return 0;
    if (count > 1 && BEGINS_EVENT.test(withoutBullet(line))) return 0;
    text += withoutBullet(line);
    if (text.length > LONGEST_NOTE || /[。；：]/.test(text)) return 0;
    const isOpen = text.lastIndexOf('《') > text.lastIndexOf('》');
    if (!isOpen && ENDS_EVENT.test(text)) return isEvent(text) ? count : 0;
  }
  return 0;
}

function isEvent(text: string): boolean {
  const unquoted = text.replace(/《[^《》]*》/g, '》');
  if (TELLS.test(unquoted)) return false;
  return OF_SESSION.test(text) || MAKER.test(unquoted) || ENDS_WITHOUT_VERB.test(unquoted);
}

/** Whether a line below an event is no sentence that goes on from it: a mark, the next event, a new paragraph. */
function endsNote(lines: readonly PageLine[], at: number): boolean {
  const below = lines[at];
  if (below === undefined) return false;
  const { text, mark } = below;
  if (mark !== null || eventLength(lines, at) > 0 || headsContents(text) || headsPreamble(text)) return true;
  return isDocNumber(below) || indentOf(text) > 0 || BEGINS_PARAGRAPH.test(text);
}

// 为了规范…，制定本条例。, （2018年修正本）
const BEGINS_PARAGRAPH = /^(?:为|根据|依据|依照|按照|[（(])/;

/** The 题注 of a code that was often amended, printed as one line. */
const LONGEST_NOTE = 1_500;

/**
 * 鲁政发〔2014〕20号《山东省人民政府关于…的意见》, 中国人民银行令〔2022〕第3号（…规定）, as collections and sites head a
 * text that prints both again; or the bracket alone, below the number.
 */
export function headsQuotedTitle(lines: readonly PageLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  const order = text.length <= LONGEST_HEAD_LINE ? ORDERED_HEADLINE.exec(text.trim()) : null;
  if (order?.[2] !== undefined && endsTitle(order[2])) {
    const isNumbered = order[1] === '' || linesThatRead(lines, at + 1, order[1] ?? '') > 0;
    return isNumbered && isPrintedBelow(lines, at, order[2]);
  }
  const quoted = text.length <= LONGEST_HEAD_LINE ? QUOTED_HEADLINE.exec(text.trim())?.[1] : undefined;
  if (quoted === undefined) return false;
  const ahead = [1, 2, 3, 4].map((step) => at + step);
  return ahead.some((from) => [quoted, `《${quoted}》`].some((name) => linesThatRead(lines, from, name) > 0));
}

// 中国人民银行令〔2022〕第3号（中国人民银行行政处罚程序规定）, （中国人民银行行政处罚程序规定）
const ORDERED_HEADLINE = /^([^（(]{0,80})[（(](.{6,100})[）)]$/;
/** An order takes no more lines. */
const FARTHEST_TEXT = 40;

/** Whether a title, printed at a line, stands again on lines of its own below. */
function isPrintedBelow(lines: readonly PageLine[], at: number, title: string): boolean {
  for (let from = at + 1; from <= at + FARTHEST_TEXT; from++) {
    if (linesThatRead(lines, from, title) > 0) return true;
  }
  return false;
}

export function addresseeLength(lines: readonly PageLine[], at: number): number {
  let text = '';
  for (let count = 1; count <= 6; count++) {
    const line = lines[at + count - 1];
    if (line === undefined || line.mark !== null || line.cells !== null || isDocNumber(line)) return 0;
    text += squash(line.text);
    if (/[：:]$/.test(text)) return isAddressee(text) ? count : 0;
    if (/[。！？]/.test(text) || endsTitle(line.text)) return 0;
  }
  return 0;
}

/** In so many lines a cover says what it covers. */
const LONGEST_ORDER = 12;
// 《云南省公共数据管理办法》已经…通过，现予公布, or …通过。现予公布
const PUT_INTO_FORCE =
  /^(?:(?!根据|依据|依照|按照|贯彻|落实|执行)[^《。]){0,60}《([^《》]{4,60})》[^。]{0,160}(?:通过。现予?)?(?:公布|发布|施行|公告)/;

// 《…管理暂行办法》已经…审议通过，现印发给你们; 经市政府同意，现将《…方案》印发给你们
const ISSUED_TO = /(?:^|[：:。])[^《。]{0,60}《([^《》]{4,60})》[^。《》]{0,160}(?:印发|转发|下发)给/;

// 第3号, 〔2022〕第4号
const NUMBER_OF_ORDER =
  /(?:[〔［[（(][0-9０-９]{4}[〕］\]）)])?第?[0-9０-９〇零一二三四五六七八九十百]{1,6}号[）)]?$/;

/**
 * What is covered, by the first sentences of its cover: of an order, and of a notice of which only the
 * number is printed. Null for a cover whose title says something of its own.
 */
export function nameInOpening(cover: DocumentField, lines: readonly PageLine[]): string | null {
  const opening = lines.slice(0, LONGEST_ORDER).map((line) => squash(line.text));
  const sentences = opening.join('').slice(0, 600);
  const order = squash(cover.text).replace(NUMBER_OF_ORDER, '');
  if (promulgates(order)) return PUT_INTO_FORCE.exec(sentences)?.[1] ?? null;
  return cover.name === 'title' ? null : (ISSUED_TO.exec(sentences)?.[1] ?? null);
}
