/**
 * Document numbers in running text: 发文字号 such as 呈政办发〔2022〕54号, and the numbers of orders and
 * announcements, 国务院令第722号 and 财政部公告2020年第5号. Looking back is bounded, so that reading stays
 * linear. GB/T 9704—2012, 7.2.5: 发文机关代字、年份、发文顺序号.
 */
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

/** What is printed around the year of a number; 〔 and 〕 are meant. The insides of character classes. */
export const OPENS_YEAR = '〔［\\[（(【﹝';
export const CLOSES_YEAR = '〕］\\]）)】﹞';

// 呈政办发〔2022〕54号, 法释[2020]17号, 国办发(1985)49号; the word before the bracket is looked for backwards.
const NUMBER_TAIL = new RegExp(
  `[${OPENS_YEAR}]\\s{0,2}((?:19|20)[0-9]{2})\\s{0,2}[${CLOSES_YEAR}]\\s{0,2}第?\\s{0,2}([0-9]{1,5})\\s{0,2}号`,
  'y',
);
const NUMBER_WORD = /[\u4e00-\u9fa5]{2,14}$/;
const BEFORE_NUMBER =
  /根据|按照|依照|依据|参照|执行|印发|原发|转发的|文件|贯彻|落实|作出|下发|以及|或者|关于|[我本][院厅局委部]|出自|来自|源自|引自|摘自|违反|符合|遵照|和|按|见|与|及|以|的|是|在|为|了/g;
/** Whoever issued it, named at length before the number: 省政府云政发〔2021〕3号, 财政部财金〔2015〕210号. */
const ISSUER =
  /^(?:.*(?:国务院|政府|办公厅|办公室|委员会|党组|[省市区县州]委|总局|税务局|财政局|法院|检察院)|.*(?:财政|公安|教育|商务|水利|民政|司法|科技|交通运输|农业农村|住房城乡建设|城乡建设|人力资源社会保障|自然资源|生态环境|信息化|应急管理|科学技术)部)(?=[\u4e00-\u9fa5]{2})/;
/** 经昆政复〔2019〕36号批准, 原国经贸企改〔2000〕1190号: no part of the word, which may begin with 经 (经信). */
const STRAIGHT_BEFORE = /^(?:原|由|经(?![信贸济开委技管合]))+/;

export interface FoundDocNumber {
  readonly docNumber: string;
  readonly start: number;
  readonly end: number;
}

/** The 发文字号 whose opening bracket stands at `bracket`; nothing before `from` is looked at. */
export function readDocNumber(text: string, bracket: number, from: number): FoundDocNumber | null {
  if (bracket < 0) return null;
  NUMBER_TAIL.lastIndex = bracket;
  const tail = NUMBER_TAIL.exec(text);
  if (tail === null) return null;
  const run = NUMBER_WORD.exec(text.slice(Math.max(from, bracket - 14), bracket))?.[0] ?? '';
  const word = behindLast(BEFORE_NUMBER, run).replace(ISSUER, '').replace(STRAIGHT_BEFORE, '');
  if (word.length < 2) return null;
  const docNumber = `${word}〔${tail[1]}〕${Number(tail[2])}号`;
  return { docNumber, start: bracket - word.length, end: bracket + tail[0].length };
}

function behindLast(words: RegExp, run: string): string {
  let cut = 0;
  for (const word of run.matchAll(words)) cut = word.index + word[0].length;
  return run.slice(cut);
}

const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,8}`;
const YEAR = `[${OPENS_YEAR}]?((?:19|20)[0-9]{2})[${CLOSES_YEAR}]?年?`;
// 令第35号, 令〔2019〕第3号, 公告2020年第5号
const ORDER_TAIL = new RegExp(
  `(令|公告)[ \\u3000]?(?:${YEAR})?[ \\u3000]?第[ \\u3000]?(${NUMERAL})[ \\u3000]?号`,
  'y',
);
// 第37号令, and 2014年第67号公告
const ORDER_REVERSED = new RegExp(`第[ \\u3000]?(${NUMERAL})[ \\u3000]?号[ \\u3000]?(令|公告)`, 'y');
const YEAR_BEFORE = /((?:19|20)[0-9]{2})年$/;
/** Who gives orders; several stand with a blank between them: 财政部 税务总局公告. */
const ORDERING =
  /(?:[\u4e00-\u9fa5]{2,24}(?:部|委|委员会|总局|局|署|银行|政府|办公厅|办公室|法院|检察院|军委)|国务院|主席)$/;
const BEFORE_ISSUER =
  /根据|按照|依照|依据|参照|执行|印发|贯彻|落实|关于|违反|符合|遵照|通过|公布|发布|的|由|见|按|以|被|了|为/g;
const STRAIGHT_BEFORE_ISSUER = /^(?:[年月日]|以及|和|及|与|原|经(?!济)|修[改订正])+/;
const MAX_ISSUERS = 48;

/** The number of an order or announcement whose 令, 公告 or 第 stands at `at`. */
export function readOrderNumber(text: string, at: number, from: number): FoundDocNumber | null {
  ORDER_TAIL.lastIndex = at;
  const tail = ORDER_TAIL.exec(text);
  if (tail !== null) {
    return orderOf(text, at, from, {
      sort: tail[1],
      year: tail[2],
      number: tail[3],
      end: at + tail[0].length,
    });
  }
  ORDER_REVERSED.lastIndex = at;
  const reversed = ORDER_REVERSED.exec(text);
  if (reversed === null) return null;
  const year = YEAR_BEFORE.exec(text.slice(Math.max(from, at - 5), at));
  const end = at + reversed[0].length;
  const before = year === null ? at : at - year[0].length;
  return orderOf(text, before, from, { sort: reversed[2], year: year?.[1], number: reversed[1], end });
}

interface OrderTail {
  readonly sort: string | undefined;
  readonly year: string | undefined;
  readonly number: string | undefined;
  readonly end: number;
}

function orderOf(text: string, at: number, from: number, tail: OrderTail): FoundDocNumber | null {
  const issuers = issuersBefore(text.slice(Math.max(from, at - MAX_ISSUERS), at));
  const number = parseNumeral(tail.number ?? '');
  if (issuers === '' || number === null) return null;
  const year = tail.year === undefined ? '' : `${tail.year}年`;
  const words = `${issuers}${tail.sort ?? ''}${year}第${number}号`;
  return { docNumber: normaliseDocNumber(words), start: at - issuers.length, end: tail.end };
}

/** The makers of an order, as they stand straight before it: nothing where the words before name none. */
function issuersBefore(run: string): string {
  const words = /[\u4e00-\u9fa5 \u3000]*$/.exec(run)?.[0] ?? '';
  let issuers = '';
  for (const part of words.split(/(?<=[ \u3000])/).reverse()) {
    const own = behindLast(BEFORE_ISSUER, part.trimEnd()).replace(STRAIGHT_BEFORE_ISSUER, '');
    if (!ORDERING.test(own)) break;
    issuers = own + part.slice(part.trimEnd().length) + issuers;
    if (own !== part.trimEnd()) break;
  }
  return issuers;
}

const YEAR_IN_BRACKET = new RegExp(`[${OPENS_YEAR}]\\s{0,2}(?:19|20)[0-9]{2}`);

/** A document number that stands anywhere in the words of a bracket: 呈政办发〔2022〕54号, 公安部令第35号. */
export function docNumberIn(words: string): string | null {
  const bracket = words.search(YEAR_IN_BRACKET);
  const numbered = bracket < 0 ? null : readDocNumber(words, bracket, 0);
  if (numbered !== null) return numbered.docNumber;
  for (const { index } of words.matchAll(/令|公告|第/g)) {
    const order = readOrderNumber(words, index, 0);
    if (order !== null) return order.docNumber;
  }
  return null;
}

const NORMAL_ORDER = new RegExp(`^(.{2,48}?(?:令|公告)(?:[0-9]{4}年)?)第(${NUMERAL})号$`);

/**
 * 呈政办发[2022] 54号 and 呈政办发〔2022〕54号 are one number, as are 国务院第722号令 and 中华人民共和国国务院令第七百二十二号;
 * anything else comes back without blanks.
 */
export function normaliseDocNumber(printed: string): string {
  const words = printed.normalize('NFKC').replace(/\s+/g, '');
  const match = /^(.{1,40}?)[〔[({【]((?:19|20)[0-9]{2})[〕\])}】]第?([0-9]{1,6})号?$/.exec(words);
  if (match !== null && !/(?:令|公告)$/.test(match[1] ?? ''))
    return `${match[1]}〔${match[2]}〕${Number(match[3])}号`;
  const ordered = words
    .replace(/^中华人民共和国/, '')
    .replace(/^(.{2,40}?)((?:[0-9]{4}年)?)第([^第号]{1,8})号(令|公告)$/, '$1$4$2第$3号')
    .replace(/[〔[({]([0-9]{4})[〕\])}]年?/, '$1年');
  const order = NORMAL_ORDER.exec(ordered);
  const number = parseNumeral(order?.[2] ?? '');
  return order === null || number === null ? words : `${order[1]}第${number}号`;
}

/** 主席令 are counted anew in every term of office, so that the number alone tells no law from another. */
export function isSharedNumber(docNumber: string): boolean {
  return normaliseDocNumber(docNumber).startsWith('主席令');
}
