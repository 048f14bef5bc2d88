/** Numbers as others write them: 三十日 for 30日, 15% for 百分之十五. Documents count in either figures. */
import { formatNumeral, parseNumeral } from './numerals.ts';
import { findQuantities, isDate } from './quantities.ts';

const HAN = '[零一二两三四五六七八九十百千]{1,9}';
const FIGURE = /[0-9０-９零一二两三四五六七八九十百千]/u;
const ARABIC_COUNT = /^([0-9]{1,4})(?![0-9])([万亿]?.*)$/u;
const HAN_COUNT = new RegExp(`^(${HAN})([万亿]?[^零一二两三四五六七八九十百千分].*)$`, 'u');
const PER_CENT = /^([0-9]{1,4})%$/u;
const HAN_PER_CENT = new RegExp(`^百分之(${HAN})$`, 'u');
const SHARE = new RegExp(`^(${HAN})分之(${HAN})$`, 'u');
/** 2/3 has no unit by which it would be told from a date. */
const ARABIC_SHARE = /(?<![0-9/])([1-9])\/([1-9])(?![0-9/])/u;

/**
 * A text with its numbers in the other figures, Chinese for Arabic and Arabic for Chinese, dates aside; 2 is written 二
 * and 两. Empty where it has none that are written both ways.
 */
export function inOtherFigures(text: string): readonly string[] {
  if (!FIGURE.test(text)) return [];
  const plain = text.normalize('NFKC');
  let ways: readonly string[] = [''];
  let end = 0;
  for (const { span, unit } of findQuantities(plain)) {
    const others = isDate({ unit }) ? [] : otherwise(plain.slice(span.start, span.end));
    if (others.length === 0) continue;
    const before = plain.slice(end, span.start);
    ways = ways.flatMap((head) => others.map((other) => head + before + other));
    end = span.end;
  }
  if (end > 0) return ways.map((head) => head + plain.slice(end));
  const share = ARABIC_SHARE.exec(plain);
  if (share === null) return [];
  const [all, part, whole] = share;
  const written = `${formatNumeral(Number(whole))}分之${formatNumeral(Number(part))}`;
  return [plain.slice(0, share.index) + written + plain.slice(share.index + all.length)];
}

/** One quantity; none where it has no other form. */
function otherwise(quantity: string): readonly string[] {
  const [, perCent] = PER_CENT.exec(quantity) ?? [];
  if (perCent !== undefined) return [`百分之${formatNumeral(Number(perCent))}`];
  const [, hanPerCent] = HAN_PER_CENT.exec(quantity) ?? [];
  if (hanPerCent !== undefined) return inArabic(hanPerCent, '%');
  const [, whole, part] = SHARE.exec(quantity) ?? [];
  if (whole !== undefined && part !== undefined) return inArabic(part, `/${parseNumeral(whole) ?? ''}`);
  const [, arabic, unit = ''] = ARABIC_COUNT.exec(quantity) ?? [];
  if (arabic !== undefined && !unit.startsWith('.')) {
    const written = `${formatNumeral(Number(arabic))}${unit}`;
    return Number(arabic) === 2 ? [written, `两${unit}`] : [written];
  }
  const [, han, counted = ''] = HAN_COUNT.exec(quantity) ?? [];
  if (han === undefined) return [];
  const pair = PAIR.get(han);
  return [...inArabic(han, counted), ...(pair === undefined ? [] : [pair + counted])];
}

const PAIR: ReadonlyMap<string, string> = new Map([
  ['二', '两'],
  ['两', '二'],
]);

function inArabic(han: string, behind: string): readonly string[] {
  const value = parseNumeral(han);
  return value === null ? [] : [`${value}${behind}`];
}
