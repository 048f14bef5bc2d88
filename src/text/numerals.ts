/**
 * Chinese and Arabic numerals. Only what official documents number things with: whole numbers below
 * one hundred million in ordinary (一二三) figures, 〇 and 零, 廿 and 两, full-width digits.
 */

const DIGITS = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((c, i): [string, number] => [c, i]),
  ...[...'０１２３４５６７８９'].map((c, i): [string, number] => [c, i]),
  ...[...'0123456789'].map((c, i): [string, number] => [c, i]),
  ['零', 0],
  ['两', 2],
]);
const UNITS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The characters that may stand in a numeral, as the inside of a character class. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十廿百千万0-9０-９';

/**
 * The value of a numeral: 二十三 → 23, 一百零五 → 105, 1008 → 1008, 二〇二二 → 2022.
 * Null for anything else, the empty string included.
 */
export function parseNumeral(numeral: string): number | null {
  const text = numeral.replaceAll('廿', '二十');
  if (text === '' || text.length > 12) return null;
  if ([...text].every((c) => DIGITS.has(c))) {
    return [...text].reduce((value, c) => value * 10 + (DIGITS.get(c) ?? 0), 0);
  }
  const myriads = text.split('万');
  if (myriads.length > 2) return null;
  const values = myriads.map((part) => (part === '' ? null : parseBelowMyriad(part)));
  if (myriads.length === 1) return values[0] ?? null;
  const [high, low] = values;
  if (high === null || high === undefined) return null;
  if (myriads[1] === '') return high * 10_000;
  return low === null || low === undefined ? null : high * 10_000 + low;
}

/** 三百二十一 → 321. The unit must fall from left to right; a digit stands only before a unit or at the end. */
function parseBelowMyriad(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const c of text) {
    const unit = UNITS.get(c);
    const value = DIGITS.get(c);
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      total += (digit ?? 1) * unit;
      digit = null;
      lastUnit = unit;
    } else if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else {
      return null;
    }
  }
  return total + (digit ?? 0);
}

const HAN = [...'零一二三四五六七八九'];

/** The numeral officials write: 23 → 二十三, 105 → 一百零五, 10 → 十. For 0 ≤ value < 10 000. */
export function formatNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 10_000)
    throw new RangeError(`not a numeral: ${value}`);
  if (value < 10) return HAN[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : HAN[value - 10]}`;
  for (const [word, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
  ] as const) {
    if (value < unit) continue;
    const rest = value % unit;
    const head = `${HAN[Math.floor(value / unit)]}${word}`;
    if (rest === 0) return head;
    const gap = rest < unit / 10 ? '零' : '';
    const tail = rest >= 10 && rest < 20 ? `一${formatNumeral(rest)}` : formatNumeral(rest);
    return head + gap + tail;
  }
  throw new Error(`unreachable: ${value}`);
}
