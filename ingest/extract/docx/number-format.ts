/**
 * How a number is written by an automatic numbering: the number formats of ISO/IEC 29500-1, 17.18.59
 * that Chinese documents use.
 */
import { formatNumeral } from '../../../src/text/numerals.ts';

const HAN_DIGITS = [...'〇一二三四五六七八九'];
const LEGAL_DIGITS = [...'零壹贰叁肆伍陆柒捌玖'];
const TRADITIONAL_LEGAL_DIGITS = [...'零壹貳參肆伍陸柒捌玖'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const CIRCLED_HAN = [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'];
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
/** The largest number written in letters or Roman numerals, which grow with it. */
const MAX_GROWING = 4000;

type Writer = (value: number) => string;

const WRITERS = new Map<string, Writer>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['numberInDash', (value) => `- ${value} -`],
  ['chineseCounting', countedHan],
  ['taiwaneseCounting', countedHan],
  ['chineseCountingThousand', hanNumeral],
  ['taiwaneseCountingThousand', hanNumeral],
  ['japaneseCounting', hanNumeral],
  ['koreanDigital2', digitByDigit],
  ['ideographDigital', digitByDigit],
  ['taiwaneseDigital', digitByDigit],
  ['japaneseDigitalTenThousand', digitByDigit],
  ['chineseLegalSimplified', (value) => legalHan(value, LEGAL_DIGITS)],
  ['ideographLegalTraditional', (value) => legalHan(value, TRADITIONAL_LEGAL_DIGITS)],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', (value) => fromBlock(value, 0x2488, 20)],
  ['decimalEnclosedParen', (value) => fromBlock(value, 0x2474, 20)],
  ['ideographEnclosedCircle', (value) => CIRCLED_HAN[value - 1] ?? String(value)],
  ['ideographTraditional', (value) => STEMS[value - 1] ?? String(value)],
  ['ideographZodiac', (value) => BRANCHES[value - 1] ?? String(value)],
  [
    'ideographZodiacTraditional',
    (value) => (value > 60 ? String(value) : `${STEMS[(value - 1) % 10]}${BRANCHES[(value - 1) % 12]}`),
  ],
  ['upperRoman', roman],
  ['lowerRoman', (value) => roman(value).toLowerCase()],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value).toLowerCase()],
  ['ordinal', ordinal],
  ['none', () => ''],
]);

/** The number as printed: formatNumber(12, 'chineseCounting') → 十二. Null for a format not known here. */
export function formatNumber(value: number, format: string): string | null {
  const writer = WRITERS.get(format);
  if (writer === undefined) return null;
  return value < 1 && format !== 'none' ? String(value) : writer(value);
}

/** Up to 99 with 十, from 100 on digit by digit: 九十九, 一〇〇. */
function countedHan(value: number): string {
  return value < 100 ? formatNumeral(value) : digitByDigit(value);
}

function hanNumeral(value: number): string {
  if (value < 10_000) return formatNumeral(value);
  if (value >= 100_000_000) return String(value);
  const rest = value % 10_000;
  const gap = rest > 0 && rest < 1000 ? '零' : '';
  return `${formatNumeral(Math.floor(value / 10_000))}万${rest === 0 ? '' : gap + formatNumeral(rest)}`;
}

function digitByDigit(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => HAN_DIGITS[Number(digit)] ?? digit);
}

/** 壹拾贰: as the ordinary numeral, in capital figures, with 壹 before a leading 拾. */
function legalHan(value: number, digits: readonly string[]): string {
  const plain = hanNumeral(value);
  const withOne = plain.startsWith('十') ? `一${plain}` : plain;
  return withOne.replace(/[零一二三四五六七八九十百千]/g, (character) => {
    const digit = '零一二三四五六七八九'.indexOf(character);
    if (digit >= 0) return digits[digit] ?? character;
    return { 十: '拾', 百: '佰', 千: '仟' }[character] ?? character;
  });
}

function fullWidth(value: number): string {
  return String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x30 + 0xff10));
}

/** ① to ㊿; further numbers have no circled character and are printed plain. */
function circled(value: number): string {
  if (value <= 20) return String.fromCharCode(0x2460 + value - 1);
  if (value <= 35) return String.fromCharCode(0x3251 + value - 21);
  if (value <= 50) return String.fromCharCode(0x32b1 + value - 36);
  return String(value);
}

function fromBlock(value: number, first: number, length: number): string {
  return value <= length ? String.fromCharCode(first + value - 1) : String(value);
}

function roman(value: number): string {
  if (value > MAX_GROWING) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

/** A … Z, AA, BB, …: the letter is repeated, as Word does. */
function letters(value: number): string {
  if (value > MAX_GROWING) return String(value);
  return String.fromCharCode(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${suffix}`;
}
