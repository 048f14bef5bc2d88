/** The bare tree: which line stands under which (nest.ts), and what the words of a node say of those below it. */
import type { Ordinal } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { LogicalLine } from '../clean/lines.ts';
import type { Mark, MarkStyle } from '../clean/marks.ts';
import { headsPreamble } from '../clean/titles.ts';
import { endsSentence, squash } from '../clean/typography.ts';

/** A marked line with what stands under it. */
export interface NestedNode {
  readonly kind: ProvisionKind;
  readonly style: MarkStyle | null;
  readonly line: LogicalLine | null;
  readonly ordinal: Ordinal | null;
  readonly items: NestedItem[];
}

export type NestedItem = { readonly paragraph: LogicalLine } | { readonly node: NestedNode };

/** The text behind the mark of a node. */
export function ownText(node: NestedNode): string {
  return node.line === null ? '' : node.line.text.slice(node.line.mark?.textStart ?? 0);
}

/** Whether the last words of a node so far announce a list. */
export function announces(node: NestedNode): boolean {
  const last = node.items.at(-1);
  const text = last !== undefined && 'paragraph' in last ? last.paragraph.text : ownText(node);
  return /[：:]$/.test(text.trimEnd());
}

/** Whether the node is the last item of a sentence, 一、…；二、…。, as the item before it shows: what comes behind is not in it. */
export function endsRowOfSentence(node: NestedNode, brothers: readonly NestedItem[]): boolean {
  const before = brothers.at(-2);
  if (before === undefined || !('node' in before) || before.node.style !== node.style) return false;
  return /[；;]$/.test(ownText(before.node).trimEnd());
}

/** The longest sentence that still reads as a heading over paragraphs (推进教育优质均衡发展。). */
const LONGEST_SENTENCE_HEADING = 20;

/** A longer question is text. */
const LONGEST_QUESTION = 80;

/** 1.问：哪些人可以申请？ heads its answer. */
function isQuestion(text: string): boolean {
  return text.length <= LONGEST_QUESTION && /[？?]$/.test(text) && !/[。；]/.test(text);
}

// 问：…, 问1：…, 问题二：…, Q3：…
const ASKS = /^(?:问题?[ ]?[0-9０-９一二三四五六七八九十]{0,3}|[QＱ][0-9]{0,3})[：:]/;
const ANSWERS = /^(?:答复?[ ]?[0-9０-９一二三四五六七八九十]{0,3}|[AＡ][0-9]{0,3})[：:]/;

/** 问：如何申报？ above 答：…, as 解读 print them without numbers or with a number of the question alone. */
export function asksFor(question: string, answer: string): boolean {
  return ASKS.test(question) && ANSWERS.test(answer);
}

/** Whether the line of an item only heads the paragraphs below it. */
export function headsParagraphs(node: NestedNode): boolean {
  const text = ownText(node).trim();
  if (text === '') return false;
  if (!endsSentence(text) || isQuestion(text)) return true;
  const body = text.replace(/[。：:]$/, '');
  return body.length <= LONGEST_SENTENCE_HEADING && !/[。；：，:]/.test(body) && /[。：:]$/.test(text);
}

/** Kinds that are headed and hold whatever text follows; the others are items of a list. */
export const HOLDS_TEXT: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'annex',
  'group',
]);

const OPENS_BODY: ReadonlySet<MarkStyle> = new Set(['part', 'chapter', 'article', 'decimal-1', 'han']);

/**
 * Whether a marked line ends a heading without a number: one with a level those of its level and below, and 第一章,
 * 1 范围 the heading over the words in front of the text (前言, 引言).
 */
export function endsGroup(
  { kind, line }: NestedNode,
  level: number | null,
  { style, ordinal }: Mark,
): boolean {
  if (kind !== 'group') return false;
  if (level !== null && (line?.headingLevel ?? 0) >= level) return true;
  return line !== null && OPENS_BODY.has(style) && ordinal?.number === 1 && headsPreamble(line.text);
}

/** Whether a short bracket is all there is: （规范性附录） and （资料性） above the title of an annex, （试行） below it. */
export function isInBrackets(text: string): boolean {
  return IN_BRACKETS.test(text);
}

const IN_BRACKETS = /^[（(][^（）()]{1,24}[）)]$/;

/** Whether the line is the title of an annex, whatever the format calls it: 附录A above it says no more, or only （规范性）. */
export function isAnnexTitle(lines: readonly LogicalLine[], index: number): boolean {
  const above = lines[index - 1];
  const sort = above?.mark === null && isInBrackets(squash(above.text)) ? lines[index - 2] : above;
  if (sort?.mark?.style !== 'annex') return false;
  const beside = squash(sort.text.slice(sort.mark.textStart));
  return beside === '' || isInBrackets(beside);
}
