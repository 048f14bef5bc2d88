/**
 * Chinese and Arabic numerals. Only what official documents number things with: whole numbers below
 * one hundred million in ordinary (一二三) figures, 〇 and 零, 廿 and 两, full-width digits.
 */

/** By UTF-16 unit: numerals are read in every line of every text. */
const DIGITS: ReadonlyMap<number, number> = new Map(
  ['〇一二三四五六七八九', '０１２３４５６７８９', '0123456789']
    .flatMap((row) => [...row].map((character, value): [string, number] => [character, value]))
    .concat([
      ['零', 0],
      ['两', 2],
    ])
    .map(([character, value]) => [character.charCodeAt(0), value]),
);
const UNITS: ReadonlyMap<number, number> = new Map([
  ['十'.charCodeAt(0), 10],
  ['百'.charCodeAt(0), 100],
  ['千'.charCodeAt(0), 1000],
]);

/** The characters that may stand in a numeral, as the inside of a character class. */
export const NUMERAL_CHARACTERS = '〇零一二两三四五六七八九十廿百千万0-9０-９';

/** What is often typed for 〇 among 二〇二二: circles, and the letter O of three alphabets. The inside of a character class. */
export const ZEROS = '○◯OoＯОΟ';
/** What recognition puts for 1 among other figures. The inside of a character class. */
export const ONES = 'lIｌＩ';

const DISFIGURED = new RegExp(`[${ZEROS}${ONES}]`, 'g');

/** 2O22, I5 and 二○二二 with the figures that are meant. Only for words that can be nothing but a number. */
export function mendFigures(text: string): string {
  return text.replace(DISFIGURED, (character) => (ONES.includes(character) ? '1' : '0'));
}

/**
 * The value of a numeral: 二十三 → 23, 一百零五 → 105, 1008 → 1008, 二〇二二 → 2022.
 * Null for anything else, the empty string included.
 */
export function parseNumeral(numeral: string): number | null {
  const text = numeral.includes('廿') ? numeral.replaceAll('廿', '二十') : numeral;
  if (text === '' || text.length > 12) return null;
  const figures = parseFigures(text);
  if (figures !== null) return figures;
  const myriad = text.indexOf('万');
  if (myriad < 0) return parseBelowMyriad(text);
  const [high, low] = [text.slice(0, myriad), text.slice(myriad + 1)];
  const [many, few] = [parseBelowMyriad(high), parseBelowMyriad(low)];
  return high === '' || many === null || few === null ? null : many * 10_000 + few;
}

/** 2022, 二〇二二 → 2022: nothing but digits. Null where there is anything else. */
function parseFigures(text: string): number | null {
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS.get(text.charCodeAt(i));
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** 三百二十一 → 321, nothing → 0. The unit must fall from left to right; a digit stands only before a unit or at the end. */
function parseBelowMyriad(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (let i = 0; i < text.length; i++) {
    const unit = UNITS.get(text.charCodeAt(i));
    const value = DIGITS.get(text.charCodeAt(i));
    if (unit !== undefined) {
      if (unit >= lastUnit) return null;
      // A zero before a unit stands for units left out: 一百零十 is 一百一十.
      total += (digit || 1) * unit;
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
