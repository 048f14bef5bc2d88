/** What a browser prints before the items of a list: its numbers, or a bullet. */
import { formatNumber } from '../docx/number-format.ts';
import { attributeOf, elementsOf, type HtmlElement, isElement, rawText, textOf } from './dom.ts';

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
  const style = styleOf(list);
  const format = FORMATS.get(style ?? attributeOf(list, 'type') ?? 'decimal');
  if (format === undefined) return marks;
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li');
  const isReversed = attributeOf(list, 'reversed') !== null;
  let ordinal = wholeNumber(attributeOf(list, 'start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    ordinal = wholeNumber(attributeOf(item, 'value')) ?? ordinal;
    const written = formatNumber(ordinal, format) ?? String(ordinal);
    marks.set(item, IDEOGRAPHIC.has(format) ? `${written}、` : `${written}. `);
    ordinal += isReversed ? -1 : 1;
  }
  return marks;
}

/** Bullets of lists within lists (CSS Counter Styles 3, 6.1), the outermost first. */
const BULLETS = ['•', '◦', '▪'];

/** Where an unordered list stands. */
export interface ListPlace {
  /** The text above it ends in a colon. */
  readonly isAnnounced: boolean;
  /** For each unordered list around it, the outermost first, whether it shows its bullets. */
  readonly outer: readonly boolean[];
}

/**
 * The bullet before each item of an unordered list; empty where it shows none. Pages style what is no list of the
 * text (fields, files, ways through the site) by classes, which are not known here: only a list that a colon
 * announces, whose items end as those of a sentence do, or that stands in such a list, is taken to show its bullets.
 */
export function bulletMarks(
  list: HtmlElement,
  { isAnnounced, outer }: ListPlace,
): ReadonlyMap<HtmlElement, string> {
  const items = elementsOf(list).filter(({ tagName }) => tagName === 'li');
  const isHidden = [list, ...items].some((element) => styleOf(element) === 'none') || items.some(isLink);
  const belongs = outer.length === 0 ? areOfSentence(items) : outer.at(-1) === true;
  if (isHidden || !(isAnnounced || belongs)) return new Map();
  const bullet = BULLETS[Math.min(outer.length, BULLETS.length - 1)] ?? '';
  return new Map(items.map((item) => [item, `${bullet} `]));
}

/** Whether each item but the last ends in a semicolon. */
function areOfSentence(items: readonly HtmlElement[]): boolean {
  return items.length > 1 && items.slice(0, -1).every((item) => /[；;]$/.test(rawText(item).trimEnd()));
}

/** Whether nothing but a link stands in an item. */
function isLink(item: HtmlElement): boolean {
  const filled = item.childNodes.filter((child) => isElement(child) || (textOf(child) ?? '').trim() !== '');
  return filled.length > 0 && filled.every((child) => isElement(child) && child.tagName === 'a');
}

function styleOf(element: HtmlElement): string | undefined {
  return LIST_STYLE.exec(attributeOf(element, 'style') ?? '')?.[1]?.toLowerCase();
}

/** A list in which somebody typed the marks too must not be marked twice. */
export function isMarked(text: string): boolean {
  return /^[\s\u3000]*(?:[（(]?[第0-9０-９一二三四五六七八九十①-⑳][^。]{0,6}?[、.．)）条章节]|[（(]?[A-Za-zⅠ-ⅿ]{1,4}[、.．)）]|[●•◦▪■◆○·➢-]|—)/.test(
    text,
  );
}

function wholeNumber(value: string | null): number | null {
  return value !== null && /^-?[0-9]{1,6}$/.test(value.trim()) ? Number(value) : null;
}
