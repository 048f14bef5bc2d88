/**
 * Items that a bullet marks: ● 建立台账；, • 数据目录, - 定期检查. The same signs adorn headings (◆ 主要目标), bylines and
 * boxes, so that the lines around tell: items stand one below the other with nothing between them, and are
 * announced by a colon, end as the items of a sentence do, or are too many to be anything else.
 */

import { indentOf } from './left-margin.ts';
import type { PageLine } from './lines.ts';
import type { Mark } from './marks.ts';
import type { Measure } from './measure.ts';
import { ENDS_LISTS, LISTED_STYLES } from './numbering.ts';
import { reachesMargin } from './paragraph.ts';
import { leadOf } from './typography.ts';

/** Signs that serve as bullets, the last eight in the private area of Word's symbol fonts. */
const BULLETS = '●•◆◇■▪◼❖➢➤►▶▸✓✔✦⁃\\uf06c\\uf06e\\uf075\\uf076\\uf0a7\\uf0b7\\uf0d8\\uf0fc';
/** Signs that are letters and dashes as well (二○二○年, 买买提·艾力): bullets only with a blank behind them. */
const WITH_BLANK = '·○◦*+-';
const BULLET = new RegExp(
  `^(?:([${BULLETS}])[\\s\\u3000]*|([${WITH_BLANK}])[\\s\\u3000]+)(?=[\\u3400-\\u9fffA-Za-z0-9“《（(「])`,
);
/** No mark is longer; only so much of a line is looked at. */
const LONGEST_MARK = 24;
// - 12 -, · 12 ·
const PAGE_NUMBER = /^\S[\s\u3000]*[0-9]+[\s\u3000]*\S$/;

/** So many lines below one another with a bullet each are a list, whatever they say. */
const SURELY_LIST = 3;
const FEWEST = 2;

/** A list within a list is set in by more columns. */
const PLAY = 1;
/** Lists are set in no deeper: addresses grow with them. */
const DEEPEST = 4;

const ANNOUNCES = /[：:]$/;
const ENDS_ITEM = /[；;。]$/;
const BREAKS_OFF = /[，、]$/;

/** A paragraph as far as it matters here. */
interface Paragraph {
  readonly first: PageLine;
  last: PageLine;
  /** Null where it begins with no bullet. */
  readonly bullet: Mark | null;
}

/** The marks of such items by their lines. */
export function findBulletedItems(
  lines: readonly PageLine[],
  measure: Measure | null,
): ReadonlyMap<PageLine, Mark> {
  const marks = new Map<PageLine, Mark>();
  const paragraphs = paragraphsOf(lines, measure);
  let inArticle = false;
  for (let at = 0; at < paragraphs.length; at++) {
    const style = paragraphs[at]?.first.mark?.style;
    if (style !== undefined && ENDS_LISTS.has(style)) inArticle = style === 'article';
    const run = runFrom(paragraphs, at);
    if (run.length === 0) continue;
    if (isList(run, paragraphs[at - 1], inArticle)) {
      for (const [line, mark] of nested(run, measure)) marks.set(line, mark);
    }
    at += run.length - 1;
  }
  return marks;
}

/** The items one below the other from `start` on, with the numbered lists that some of them announce. */
function runFrom(paragraphs: readonly Paragraph[], start: number): readonly Paragraph[] {
  let end = start;
  let inNumbered = false;
  for (let at = start; at < paragraphs.length; at++) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const { bullet, first } = paragraph;
    if (bullet !== null) {
      inNumbered = false;
      end = at + 1;
      continue;
    }
    const above = at === start ? undefined : paragraphs[at - 1];
    inNumbered ||= above?.bullet != null && ANNOUNCES.test(endOf(above));
    if (!inNumbered || first.mark === null || !LISTED_STYLES.has(first.mark.style)) break;
  }
  return paragraphs.slice(start, end);
}

/** The marks of a run, with how often each item is set in: the only sign of a list within a list of Markdown. */
function nested(run: readonly Paragraph[], measure: Measure | null): readonly (readonly [PageLine, Mark])[] {
  const marks: (readonly [PageLine, Mark])[] = [];
  const indents: number[] = [];
  let above: Paragraph | null = null;
  for (const item of run) {
    if (item.bullet === null) continue;
    const indent = indentOf(item.first.text);
    while ((indents.at(-1) ?? 0) > indent + PLAY) indents.pop();
    const isSetIn = indent > (indents.at(-1) ?? indent) + PLAY && indents.length <= DEEPEST;
    if (indents.length === 0 || (isSetIn && above !== null && mayHold(above, measure))) indents.push(indent);
    marks.push([item.first, { ...item.bullet, depth: indents.length - 1 }]);
    above = item;
  }
  return marks;
}

/** Whether a list may stand below an item; the indents of wrapped text alone prove nothing, for some of them are lost. */
function mayHold(item: Paragraph, measure: Measure | null): boolean {
  const end = endOf(item);
  return ANNOUNCES.test(end) || (measure === null && !ENDS_ITEM.test(end));
}

function isList(run: readonly Paragraph[], above: Paragraph | undefined, inArticle: boolean): boolean {
  const sign = run[0]?.bullet?.num;
  const items = run.filter(({ bullet }) => bullet?.num === sign);
  const ended = items.filter((item) => ENDS_ITEM.test(endOf(item))).length;
  if (items.length < FEWEST) return ended === 1 && above !== undefined && ANNOUNCES.test(endOf(above));
  if (inArticle || items.length >= SURELY_LIST || ended >= items.length - 1) return true;
  return above !== undefined && ANNOUNCES.test(endOf(above));
}

function endOf({ last }: Paragraph): string {
  return last.text.trimEnd().slice(-1);
}

/** The lines of a wrapped paragraph are one, as far as their widths tell. */
function paragraphsOf(lines: readonly PageLine[], measure: Measure | null): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const bullet = bulletOf(line);
    if (open !== undefined && bullet === null && isRest(line, open.last, measure)) open.last = line;
    else paragraphs.push({ first: line, last: line, bullet });
  }
  return paragraphs;
}

function isRest(line: PageLine, above: PageLine, measure: Measure | null): boolean {
  if (line.mark !== null || line.cells !== null || above.cells !== null) return false;
  if (line.headingLevel !== null || above.headingLevel !== null) return false;
  return BREAKS_OFF.test(above.text.trimEnd()) || (measure !== null && reachesMargin(above, line, measure));
}

function bulletOf(line: PageLine): Mark | null {
  if (line.mark !== null || line.cells !== null || line.headingLevel !== null) return null;
  const lead = leadOf(line.text);
  const text = line.text.slice(lead, lead + LONGEST_MARK);
  const found = BULLET.exec(text);
  if (found === null || PAGE_NUMBER.test(text)) return null;
  return {
    style: 'bullet',
    num: found[1] ?? found[2] ?? '',
    ordinal: null,
    textStart: lead + found[0].length,
    doubtful: false,
    misread: null,
  };
}
