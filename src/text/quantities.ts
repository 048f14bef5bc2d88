/**
 * Numbers with their units as documents state them: 30日, 三十日, 百分之十, 3.5%, 1.2万亿元, 二〇二五年.
 * Two that mean the same have the same unit and value. Pure; linear in the text.
 */
import type { TextSpan } from '../domain/span.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';

export interface Quantity {
  readonly span: TextSpan;
  /** 日, 工作日, 元, 分之 (shares), 年月日 …; days and months are never reckoned into one another. */
  readonly unit: string;
  /** The number in its unit (万元 are 元); of a date its parts, 2025-3-1. */
  readonly value: string;
}

const ARABIC = '[0-9０-９]{1,15}(?:,[0-9]{3}){0,4}(?:[.．][0-9０-９]{1,6})?[百千万亿]{0,2}';
const HAN = '[〇零一二两三四五六七八九十廿百千万亿]{1,16}(?:点[〇零一二三四五六七八九]{1,6}[万亿]?)?';
// Not within another number, an ordinal (第三十日), a word (统一, 每一), an estimate (约30日, 数十家) or a
// span of days (5月1—7日).
const NUMBER = new RegExp(
  `(?<![第约近逾数几多统唯同单专不每逐某任之点.．—–~～${NUMERAL_CHARACTERS}亿-]|日[至到])(?:${ARABIC}|${HAN})`,
  'g',
);
/** 10至30日, 三—五年: the first number has the unit of the second. */
const RANGE = new RegExp(`(?:至|到|[—–~～-]{1,2})(${ARABIC}|${HAN})`, 'y');
const FRACTION = new RegExp(`分之(${ARABIC}|${HAN})`, 'y');
const DATE = new RegExp(
  `([${NUMERAL_CHARACTERS}]{1,4})月(?:([${NUMERAL_CHARACTERS}]{1,3})日)?|([${NUMERAL_CHARACTERS}]{1,3})日`,
  'y',
);

/**
 * What a number counts; the words behind the unit are not of it. A unit that begins another word (年级,
 * 人员, 次性) is none. 万 and 亿 belong to the number.
 */
const UNITS: readonly (readonly [form: string, unit: string, factor: number])[] = [
  ['个?工作日', '工作日', 1],
  ['日(?!常|期|报|程)|天', '日', 1],
  ['个月', '个月', 1],
  ['年(?!级|月|代)', '年', 1],
  ['周?岁', '岁', 1],
  ['个?小时(?!候)', '小时', 1],
  ['分钟', '分钟', 1],
  ['元(?!旦|素|宵)', '元', 1],
  ['美元', '美元', 1],
  ['个百分点', '百分点', 1],
  ['[%％]', '分之', 0.01],
  ['‰', '分之', 0.001],
  ['倍', '倍', 1],
  ['平方公里', '平方公里', 1],
  ['平方米', '平方米', 1],
  ['公里|千米', '公里', 1],
  ['米(?!饭)', '米', 1],
  ['公顷', '公顷', 1],
  ['亩', '亩', 1],
  ['吨', '吨', 1],
  ['公斤|千克', '公斤', 1],
  ['名(?!单|称|义|额)|人(?!民|员|大|事|才|口|工|身|体|力|类|均|士|物)|位(?!置|于)', '人', 1],
  ['户(?!籍|口)', '户', 1],
  ['家(?!庭|长|属)', '家', 1],
  ['次(?!性|序|日)', '次', 1],
];
const UNIT_FORMS = UNITS.map(([form, unit, factor]) => ({ form: new RegExp(form, 'y'), unit, factor }));
/** 10个园区: what is counted is told by the characters behind. */
const PIECES = /个(?![月人]|以上|以下|以内)[\p{Script=Han}]{2}/uy;

/** In the order of the text, without overlap. */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  let end = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (index < end) continue;
    const read = quantitiesAt(text, number, index);
    found.push(...read);
    end = read.at(-1)?.span.end ?? end;
  }
  return found;
}

/** What a quantity states besides itself: a date also states its year, its month and its day in the year. */
export function statementsOf({ unit, value }: Pick<Quantity, 'unit' | 'value'>): string[] {
  const [year, month, day] = value.split('-');
  const all = [`${unit} ${value}`];
  if (unit === '年月日')
    all.push(`年份 ${year}`, `年月 ${year}-${month}`, `月日 ${month}-${day}`, `月份 ${month}`);
  if (unit === '年月') all.push(`年份 ${year}`, `月份 ${month}`);
  if (unit === '月日') all.push(`月份 ${year}`);
  return all;
}

function quantitiesAt(text: string, number: string, start: number): Quantity[] {
  const end = start + number.length;
  // 每月15日, 5月1—7日: a day of some month, and no number of days.
  if (text.charAt(start - 1) === '月') return [];
  const date = dateAt(text, number, start);
  if (date !== null) return [date];
  const share = matchAt(FRACTION, text, end);
  if (share !== null) return [shareOf(number, share, start, end)].filter((each) => each !== null);
  const range = matchAt(RANGE, text, end);
  if (range !== null) return rangeOf(text, number, range, start);
  const count = countAt(text, number, start);
  return count === null ? [] : [count.quantity];
}

/** 10至30万元 are two: 10万 and 30万元. */
function rangeOf(text: string, number: string, range: RegExpExecArray, start: number): Quantity[] {
  const [all, last = ''] = range;
  const end = start + number.length;
  const second = readAt(text, last, end + all.length - last.length);
  if (second === null) return [];
  const multiplier = MULTIPLIED.test(number) ? '' : (MULTIPLIED.exec(last)?.[0] ?? '');
  const first = readAs(second.quantity.unit, `${number}${multiplier}`, { start, end }, second.factor);
  return first === null ? [second.quantity] : [first.quantity, second.quantity];
}

const MULTIPLIED = /[万亿]+$/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 2025年, 2025年3月, 2025年3月1日, 3月1日, 3月. */
function dateAt(text: string, number: string, start: number): Quantity | null {
  const value = parseNumeral(number);
  if (value === null) return null;
  const end = start + number.length;
  const unit = text.charAt(end);
  if (unit === '年' && isYear(value)) {
    const rest = matchAt(DATE, text, end + 1);
    const [month, day] = [rest?.[1], rest?.[2]].map((part) => parseNumeral(part ?? ''));
    if (rest === null || !isMonth(month))
      return { span: { start, end: end + 1 }, unit: '年份', value: `${value}` };
    const span = { start, end: end + 1 + rest[0].length };
    return day === null || day === undefined
      ? { span, unit: '年月', value: `${value}-${month}` }
      : { span, unit: '年月日', value: `${value}-${month}-${day}` };
  }
  if (unit !== '月' || !isMonth(value)) return null;
  const rest = matchAt(DATE, text, end + 1);
  const day = parseNumeral(rest?.[3] ?? '');
  if (rest === null || day === null)
    return { span: { start, end: end + 1 }, unit: '月份', value: `${value}` };
  return { span: { start, end: end + 1 + rest[0].length }, unit: '月日', value: `${value}-${day}` };
}

function isYear(value: number): boolean {
  return value >= 1900 && value < 2200;
}

function isMonth(value: number | null | undefined): boolean {
  return value !== null && value !== undefined && value >= 1 && value <= 12;
}

/** 百分之十, 三分之二. */
function shareOf(whole: string, part: RegExpExecArray, start: number, end: number): Quantity | null {
  const [of, share] = [amountOf(whole), amountOf(part[1] ?? '')];
  if (of === null || share === null || of === 0) return null;
  return { span: { start, end: end + part[0].length }, unit: '分之', value: exact(share / of) };
}

interface Count {
  readonly quantity: Quantity;
  /** What its number was multiplied by, for its unit. */
  readonly factor: number;
}

function readAt(text: string, number: string, start: number): Count | null {
  const date = dateAt(text, number, start);
  return date === null ? countAt(text, number, start) : { quantity: date, factor: 1 };
}

/** 一户一策, 一人有限责任公司: not a number that anybody counts. */
const SINGLE = new Set(['人', '户', '家', '次']);

function countAt(text: string, number: string, start: number): Count | null {
  const end = start + number.length;
  for (const { form, unit, factor } of UNIT_FORMS) {
    const match = matchAt(form, text, end);
    if (match === null) continue;
    if (number === '一' && SINGLE.has(unit)) return null;
    return readAs(unit, number, { start, end: end + match[0].length }, factor);
  }
  const pieces = number === '一' ? null : matchAt(PIECES, text, end);
  return pieces === null ? null : readAs(pieces[0], number, { start, end: end + 1 }, 1);
}

function readAs(unit: string, number: string, span: TextSpan, factor: number): Count | null {
  const amount = amountOf(number);
  return amount === null ? null : { quantity: { span, unit, value: exact(amount * factor) }, factor };
}

const MULTIPLIERS: readonly (readonly [string, number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** 1,000 → 1000, 1.2万 → 12000, 三点五 → 3.5, 三亿五千万 → 350000000; null for what is no number. */
function amountOf(number: string): number | null {
  const text = number.normalize('NFKC').replaceAll(',', '');
  const plain = /^[0-9]+(?:\.[0-9]+)?$/.test(text) ? Number(text) : parseNumeral(text);
  if (plain !== null) return plain;
  for (const [word, factor] of MULTIPLIERS) {
    const at = text.lastIndexOf(word);
    if (at < 0) continue;
    const head = at === 0 ? 1 : amountOf(text.slice(0, at));
    const tail = at === text.length - 1 ? 0 : amountOf(text.slice(at + 1));
    return head === null || tail === null ? null : head * factor + tail;
  }
  const [whole = '', decimals] = text.split('点');
  const value = decimals === undefined ? null : parseNumeral(whole);
  if (value === null || decimals === undefined) return null;
  return Number(`${value}.${[...decimals].map((digit) => parseNumeral(digit) ?? 0).join('')}`);
}

/** Without what reckoning in halves leaves: 0.07 × 100. */
function exact(value: number): string {
  return String(Number(value.toPrecision(12)));
}
