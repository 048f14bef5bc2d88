/**
 * Numbers with their units as documents state them: 30日, 三十日, 百分之十, 3.5%, 1.2万亿元, 二〇二五年.
 * Two that mean the same have the same unit and value. Pure; linear in the text.
 */
import type { TextSpan } from '../domain/span.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from './numerals.ts';
import { UNITS } from './units.ts';

export interface Quantity {
  readonly span: TextSpan;
  /** 日, 工作日, 元, 分之 (shares), 年月日 …; days and months are never reckoned into one another. */
  readonly unit: string;
  /** The number in its unit (万元 are 元); of a date its parts, 2025-3-1. */
  readonly value: string;
  /** 约30日, 30余家, 3亿元左右. */
  readonly approximate: boolean;
  /** Which end of a range it is, of 2至3支 or 2020—2025年; null: it stands for itself. */
  readonly end: 'first' | 'last' | null;
}

/** Of an amount that has no unit, as 达到1亿: it may be of any. */
export const NO_UNIT = '';

const ARABIC = '[0-9０-９]{1,15}(?:,[0-9]{3}){0,4}(?:[.．][0-9０-９]{1,6})?[百千万亿]{0,2}';
const HAN = '[〇零一二两三四五六七八九十廿百千万亿]{1,16}(?:点[〇零一二三四五六七八九]{1,6}[万亿]?)?';
// Not within another number, an ordinal (第三十日), a word (统一, 每一), a count nobody knows (数十家) or a
// span of days (5月1—7日).
const NUMBER = new RegExp(
  `(?<!每(?=一))(?<![第数几统唯同单专不逐某任之点.．—–~～${NUMERAL_CHARACTERS}亿-]|日[至到])(?:${ARABIC}|${HAN})`,
  'g',
);
/** 第一、二项, 第十五条至二十条: ordinals behind an ordinal. */
const ORDINALS = new RegExp(`第[${NUMERAL_CHARACTERS}]{1,9}[章节条款项目]?[、，和及与至到或]$`);
const ABOUT = /(?:大?约|接?近|逾|将近|左右|上下|多达)$/;
const ABOUT_BEHIND = /^(?:左右|上下)/;
/** 30余家, 3亿多元. */
const ODD = /[余多]/y;
/** 10至30日, 三—五年: the first number has the unit of the second. */
const RANGE = new RegExp(`(?:至|到|[—–~～-]{1,2})(${ARABIC}|${HAN})`, 'y');
const FRACTION = new RegExp(`分之(${ARABIC}|${HAN})`, 'y');
const DATE = new RegExp(
  `([${NUMERAL_CHARACTERS}]{1,4})月(?:([${NUMERAL_CHARACTERS}]{1,3})日)?|([${NUMERAL_CHARACTERS}]{1,3})日`,
  'y',
);

const UNIT_FORMS = UNITS.map(([form, unit, factor]) => ({ form: new RegExp(form, 'y'), unit, factor }));
/** 1亿, 30万: nothing that is counted follows. 千万 and 百万 may be words. */
const LARGE = /^[^百千万亿].*[万亿]$/;
const NOTHING_COUNTED = /(?:以上|以下|以内|左右|的(?!士)|并|和|与|及|$|[^\p{Script=Han}A-Za-z%％‰])/uy;

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

/**
 * Whether two numbers could be of one thing. What has no unit may have any, but those that nobody leaves
 * out, and none of which there are so few that nobody would count them in 万.
 */
export function areComparable(one: Unitary, other: Unitary): boolean {
  if (one.unit === other.unit) return true;
  if (one.unit !== NO_UNIT && other.unit !== NO_UNIT) return false;
  const { unit, value } = one.unit === NO_UNIT ? other : one;
  return !NEVER_LEFT_OUT.has(unit) && Number(value) >= LEAST_WITHOUT_UNIT;
}

type Unitary = Pick<Quantity, 'unit' | 'value'>;
const LEAST_WITHOUT_UNIT = 10_000;
const DATES: ReadonlySet<string> = new Set(['年份', '年月', '年月日', '月份', '月日']);
const NEVER_LEFT_OUT: ReadonlySet<string> = new Set([
  ...DATES,
  ...['分之', '百分点', '年', '个月', '日', '工作日', '岁', '小时', '分钟'],
]);

export function isDate({ unit }: Pick<Quantity, 'unit'>): boolean {
  return DATES.has(unit);
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
  const lead = text.slice(Math.max(0, start - 14), start);
  // 每月15日, 5月1—7日: a day of some month, and no number of days.
  if (lead.endsWith('月') || ORDINALS.test(lead)) return [];
  const read = bareQuantitiesAt(text, number, start, end);
  const last = read.at(-1);
  if (last === undefined) return [];
  const approximate = ABOUT.test(lead) || ABOUT_BEHIND.test(text.slice(last.span.end, last.span.end + 2));
  return approximate ? read.map((each) => ({ ...each, approximate })) : read;
}

function bareQuantitiesAt(text: string, number: string, start: number, end: number): Quantity[] {
  const date = dateAt(text, number, start);
  if (date !== null) return [date];
  const share = matchAt(FRACTION, text, end);
  if (share !== null) return [shareOf(number, share, start, end)].filter((each) => each !== null);
  const range = matchAt(RANGE, text, end);
  if (range !== null) return rangeOf(text, number, range, start);
  const count = countAt(text, number, start);
  return count === null ? [] : [count.quantity];
}

function quantity(span: TextSpan, unit: string, value: string): Quantity {
  return { span, unit, value, approximate: false, end: null };
}

/** 10至30万元 are two: 10万 and 30万元. */
function rangeOf(text: string, number: string, range: RegExpExecArray, start: number): Quantity[] {
  const [all, last = ''] = range;
  const end = start + number.length;
  const second = readAt(text, last, end + all.length - last.length);
  if (second === null) return [];
  const multiplier = MULTIPLIED.test(number) ? '' : (MULTIPLIED.exec(last)?.[0] ?? '');
  const first = readAs(second.quantity.unit, `${number}${multiplier}`, { start, end }, second.factor);
  if (first === null) return [second.quantity];
  return [
    { ...first.quantity, end: 'first' },
    { ...second.quantity, end: 'last' },
  ];
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
    if (rest === null || !isMonth(month)) return quantity({ start, end: end + 1 }, '年份', `${value}`);
    const span = { start, end: end + 1 + rest[0].length };
    return day === null || day === undefined
      ? quantity(span, '年月', `${value}-${month}`)
      : quantity(span, '年月日', `${value}-${month}-${day}`);
  }
  if (unit !== '月' || !isMonth(value)) return null;
  const rest = matchAt(DATE, text, end + 1);
  const day = parseNumeral(rest?.[3] ?? '');
  if (rest === null || day === null) return quantity({ start, end: end + 1 }, '月份', `${value}`);
  return quantity({ start, end: end + 1 + rest[0].length }, '月日', `${value}-${day}`);
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
  return quantity({ start, end: end + part[0].length }, '分之', exact(share / of));
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
const SINGLE = new Set([...'人户家次个支件项处所条座套台辆份篇场间栋张只']);

function countAt(text: string, number: string, start: number): Count | null {
  const numberEnd = start + number.length;
  const odd = matchAt(ODD, text, numberEnd)?.[0] ?? '';
  const end = numberEnd + odd.length;
  for (const { form, unit, factor } of UNIT_FORMS) {
    const match = matchAt(form, text, end);
    if (match === null) continue;
    if (number === '一' && SINGLE.has(unit)) return null;
    return readAs(unit, number, { start, end: end + match[0].length }, factor, odd !== '');
  }
  const isAmount = LARGE.test(number) && matchAt(NOTHING_COUNTED, text, end) !== null;
  return isAmount ? readAs(NO_UNIT, number, { start, end }, 1, odd !== '') : null;
}

function readAs(
  unit: string,
  number: string,
  span: TextSpan,
  factor: number,
  approximate = false,
): Count | null {
  const amount = amountOf(number);
  if (amount === null) return null;
  return { quantity: { ...quantity(span, unit, exact(amount * factor)), approximate }, factor };
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
