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

/** `3. ` or 三、 as printed; '' for what is no item of an ordered list, or where the list shows no numbers. */
export function listMark(item: HtmlElement): string {
  const list = item.parentNode;
  if (item.tagName !== 'li' || list === null || !('tagName' in list) || list.tagName !== 'ol') return '';
  const style = LIST_STYLE.exec(attributeOf(list, 'style') ?? '')?.[1]?.toLowerCase();
  const format = FORMATS.get(style ?? attributeOf(list, 'type') ?? 'decimal');
  if (format === undefined) return '';
  const written = formatNumber(ordinalOf(item, list), format) ?? '';
  return IDEOGRAPHIC.has(format) ? `${written}、` : `${written}. `;
}

/** A list in which somebody typed the numbers too must not be numbered twice. */
export function isMarked(text: string): boolean {
  return /^[\s\u3000]*[（(]?[第0-9０-９一二三四五六七八九十①-⑳][^。]{0,6}?[、.．)）条章节]/.test(text);
}

function ordinalOf(item: HtmlElement, list: HtmlElement): number {
  let ordinal = wholeNumber(attributeOf(list, 'start')) ?? 1;
  for (const sibling of elementsOf(list)) {
    if (sibling.tagName !== 'li') continue;
    ordinal = wholeNumber(attributeOf(sibling, 'value')) ?? ordinal;
    if (sibling === item) break;
    ordinal++;
  }
  return ordinal;
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?[0-9]{1,6}$/.test(value.trim()) ? Number(value) : null;
}
