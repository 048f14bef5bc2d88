/**
 * What of a marked line is heading and what is text: 第十八条 设立… over its divisions, （一）指导思想。
 * in front of its own text, （一）保护水资源； which is nothing but text.
 */
import type { ProvisionKind } from '../../src/domain/levels.ts';
import { endsSentence } from '../clean/typography.ts';
import { headsParagraphs, type NestedItem, type NestedNode, ownText } from './nested.ts';
import type { OutlineShape } from './outline.ts';
import { type PlacedText, splitAt } from './slice.ts';

export interface HeadingContext {
  readonly shape: OutlineShape;
  /** The extracted text, into which spans point. */
  readonly source: string;
}

/** The words behind a mark, taken apart. */
export interface Headed {
  readonly heading: PlacedText | null;
  readonly text: PlacedText | null;
  /** The heading is the first sentence of the line its text stands on. */
  readonly runsIn: boolean;
}

/** Kinds whose line is a heading and nothing else. */
const HEADED: ReadonlySet<ProvisionKind> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'annex',
  'figure',
  'table',
]);
/** Kinds that may begin with a heading in the line of their text: （一）指导思想。以…. */
const MAY_RUN_IN: ReadonlySet<ProvisionKind> = new Set(['division', 'subdivision', 'point']);

/**
 * @param own the words behind the mark
 * @param runInKinds the kinds whose items, among the brothers of this node, have headings in their lines
 */
export function headingOf(
  node: NestedNode,
  own: PlacedText,
  runInKinds: ReadonlySet<ProvisionKind>,
  { shape, source }: HeadingContext,
): Headed {
  if (own.text === '') return { heading: null, text: null, runsIn: false };
  const isHeading: Headed = { heading: own, text: null, runsIn: false };
  const isText: Headed = { heading: null, text: own, runsIn: false };
  if (HEADED.has(node.kind)) return isHeading;
  const hasBody = node.items.length > 0;
  if (node.kind === 'article')
    return articleHeading(own, hasBody && shape.articlesHaveHeadings, source) ?? isText;
  if (node.kind === 'subparagraph') return isText;
  if (hasBody && !endsSentence(own.text)) return isHeading;
  if (shape.hasArticles && !shape.articlesHaveHeadings) return isText;
  const bodyIsText = node.items.some((item) => 'paragraph' in item);
  if (bodyIsText && headsParagraphs(node)) return isHeading;
  const runIn = runInKinds.has(node.kind) ? runInLength(own.text) : 0;
  if (runIn === 0) return isText;
  const [heading, text] = splitAt(own, runIn, source);
  return { heading, text, runsIn: true };
}

/** 【立法目的】为了… or a title on the article's own line. */
function articleHeading(own: PlacedText, mayBeTitle: boolean, source: string): Headed | null {
  const bracket = /^[【[][^】\]]{1,40}[】\]]/.exec(own.text);
  if (bracket !== null && bracket[0].length < own.text.length) {
    const [heading, text] = splitAt(own, bracket[0].length, source);
    return { heading, text, runsIn: true };
  }
  return mayBeTitle && !endsSentence(own.text) ? { heading: own, text: null, runsIn: false } : null;
}

/**
 * The kinds among these brothers that have headings in their lines. One first sentence may be short by
 * chance (核定面积为7.6平方公里，共3个区块。区块一：…); brothers show whether it is a heading: most of
 * them have one, in their line or on a line of its own.
 */
export function kindsWithRunIn(brothers: readonly NestedItem[]): ReadonlySet<ProvisionKind> {
  let seen: Map<ProvisionKind, RunInCounts> | null = null;
  for (const item of brothers) {
    if (!('node' in item) || !MAY_RUN_IN.has(item.node.kind)) continue;
    seen ??= new Map();
    const counts = seen.get(item.node.kind) ?? { all: 0, headed: 0, plain: true };
    seen.set(item.node.kind, counts);
    counts.all++;
    const text = ownText(item.node).trim();
    const length = runInLength(text);
    if (length > 0 || (item.node.items.length > 0 && headsParagraphs(item.node))) counts.headed++;
    if (length > 0 && /[，、0-9]/.test(text.slice(0, length))) counts.plain = false;
  }
  if (seen === null) return NO_KINDS;
  const kinds = [...seen].filter(([, { all, headed, plain }]) =>
    all > 1 ? headed * 2 > all : headed > 0 && plain,
  );
  return new Set(kinds.map(([kind]) => kind));
}

/** Of brothers of a kind: how many there are and have headings, and whether no heading has a comma or a figure. */
interface RunInCounts {
  all: number;
  headed: number;
  plain: boolean;
}

const NO_KINDS: ReadonlySet<ProvisionKind> = new Set();

/** Whether the first sentence on the line of an item may be its heading: 1.落实公平竞争审查制度。全面清理…. */
export function hasRunIn(node: NestedNode): boolean {
  return MAY_RUN_IN.has(node.kind) && runInLength(ownText(node).trim()) > 0;
}

const LONGEST_RUN_IN = 40;

/** Length of a first sentence that reads as a heading to the rest; 0 where there is none. */
function runInLength(text: string): number {
  const end = text.indexOf('。') + 1;
  if (end === 0 || end > LONGEST_RUN_IN) return 0;
  const rest = text.slice(end).trim();
  // （区科工信局牵头） behind a sentence is a remark on it.
  if (rest === '' || /^[（(][^（）()]{0,80}[）)]$/.test(rest)) return 0;
  const sentence = text.slice(0, end);
  return /[；：！？]/.test(sentence) || sentence.split('，').length > 3 ? 0 : end;
}
