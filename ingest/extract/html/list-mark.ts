/** The numbers a browser prints before the items of an ordered list. */
import { formatNumber } from '../docx/number-format.ts';
import { attributeOf, elementsOf, type HtmlElement } from './dom.ts';

/** Counter styles (CSS Counter Styles 3, and the type attribute) with the number format that writes them. */
const FORMATS = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['cjk-ideographic', 'chineseCountingThousand'],
  ['simp-chinese-informal', 'chineseCountingThousand'],
  ['trad-chinese-informal', 'chineseCountingThousand'],
  ['simp-chinese-formal', 'chineseLegalSimplified'],
  ['cjk-decimal', 'ideographDigital'],
]);
const IDEOGRAPHIC: ReadonlySet<string> = new Set([
  'chineseCountingThousand',
  'chineseLegalSimplified',
  'ideographDigital',
]);
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;

/** What is printed before each item of an ordered list: `3. ` or 三、; empty where the list shows no numbers. */
export function listMarks(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const marks = new Map<HtmlElement, string>();
  const style = LIST_STYLE.exec(attributeOf(list, 'style') ?? '')?.[1]?.toLowerCase();
  const format = FORMATS.get(style ?? attributeOf(list, 'type') ?? 'decimal');
  if (format === undefined) return marks;
  let ordinal = wholeNumber(attributeOf(list, 'start')) ?? 1;
  for (const item of elementsOf(list)) {
    if (item.tagName !== 'li') continue;
    ordinal = wholeNumber(attributeOf(item, 'value')) ?? ordinal;
    const written = formatNumber(ordinal, format) ?? String(ordinal);
    marks.set(item, IDEOGRAPHIC.has(format) ? `${written}、` : `${written}. `);
    ordinal++;
  }
  return marks;
}

/** A list in which somebody typed the numbers too must not be numbered twice. */
export function isMarked(text: string): boolean {
  return /^[\s\u3000]*[（(]?[第0-9０-９一二三四五六七八九十①-⑳][^。]{0,6}?[、.．)）条章节]/.test(text);
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?[0-9]{1,6}$/.test(value.trim()) ? Number(value) : null;
}
