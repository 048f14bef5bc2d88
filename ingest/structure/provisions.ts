/**
 * From nested lines to provisions: what of a marked line is heading and what is text, which
 * paragraphs are 款 of their own, and what an item belongs to.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { SourcePlace } from '../../src/domain/span.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { looksLikeHeading } from '../clean/newspaper.ts';
import { endsSentence } from '../clean/typography.ts';
import { headsParagraphs, type NestedItem, type NestedNode } from './nest.ts';
import type { OutlineShape } from './outline.ts';
import { type PlacedText, splitAt } from './slice.ts';

export interface ProvisionContext {
  readonly shape: OutlineShape;
  /** The extracted text, into which spans point. */
  readonly source: string;
}

/** A paragraph or a finished provision, in the order of the text. */
type Block = { readonly text: PlacedText } | { readonly provision: UnaddressedProvision };

/** Items of a list belong to the 款 that introduces them; the others stand beside the 款. */
const LIST_ITEMS: ReadonlySet<ProvisionKind> = new Set(['subparagraph', 'point', 'measure']);

/** Provisions in document order; text before the first of them becomes the preamble. */
export function toProvisions(
  root: readonly NestedItem[],
  context: ProvisionContext,
): readonly UnaddressedProvision[] {
  const first = root.findIndex((item) => 'node' in item);
  const before = first < 0 ? root.length : first;
  const opening = root
    .slice(0, before)
    .flatMap((item) => ('paragraph' in item ? [placed(item.paragraph)] : []));
  const rest = root.slice(before).map((item) => toBlock(item, context));
  const body = rest.flatMap((block): UnaddressedProvision[] =>
    'text' in block ? [paragraphOf(block.text)] : [block.provision],
  );
  if (opening.length === 0) return body;
  if (body.length === 0) return opening.map((text) => paragraphOf(text));
  return [holder('preamble', opening), ...body];
}

/** A provision that only holds paragraphs: preamble, conclusions, preface. */
export function holder(
  kind: 'preamble' | 'conclusions' | 'preface',
  texts: readonly PlacedText[],
  heading: PlacedText | null = null,
): UnaddressedProvision {
  return assemble(
    { kind, num: null, ordinal: null, heading, headingRunsIn: false, mark: null },
    texts.map((text) => ({ text })),
  );
}

export function placed(line: LogicalLine): PlacedText {
  return { text: line.text, spans: line.spans, lines: line.lines, page: line.page };
}

function toBlock(item: NestedItem, context: ProvisionContext): Block {
  if ('paragraph' in item) return { text: placed(item.paragraph) };
  return { provision: toProvision(item.node, context) };
}

/** What stands on the line of a mark, taken apart. */
interface Opening {
  readonly kind: ProvisionKind;
  readonly num: string | null;
  readonly ordinal: NestedNode['ordinal'];
  readonly heading: PlacedText | null;
  readonly headingRunsIn: boolean;
  /** Where the mark itself stands; null where there is none. */
  readonly mark: SourcePlace | null;
}

function toProvision(node: NestedNode, context: ProvisionContext): UnaddressedProvision {
  if (node.kind === 'table') return toTable(node, context);
  const blocks = node.items.map((item) => toBlock(item, context));
  const { opening, text } = openingOf(node, context);
  if (text !== null) blocks.unshift({ text });
  if (node.kind === 'annex' && opening.heading === null) return assemble(...withAnnexTitle(opening, blocks));
  return assemble(opening, blocks);
}

/** 附件 stands alone on its line; the title of the annex is the line below. */
function withAnnexTitle(opening: Opening, blocks: readonly Block[]): [Opening, readonly Block[]] {
  const first = blocks[0];
  if (first === undefined || !('text' in first) || !looksLikeHeading(first.text.text))
    return [opening, blocks];
  return [{ ...opening, heading: first.text }, blocks.slice(1)];
}

function openingOf(
  node: NestedNode,
  context: ProvisionContext,
): { opening: Opening; text: PlacedText | null } {
  const base = { kind: node.kind, ordinal: node.ordinal };
  if (node.line === null) {
    return { opening: { ...base, num: null, heading: null, headingRunsIn: false, mark: null }, text: null };
  }
  const whole = placed(node.line);
  if (node.line.mark === null) {
    return { opening: { ...base, num: null, heading: whole, headingRunsIn: false, mark: null }, text: null };
  }
  const [mark, own] = splitAt(whole, node.line.mark.textStart, context.source);
  const opening = { ...base, num: node.line.mark.num, mark };
  const { heading, text, runsIn } = headingOf(node, own, context);
  return { opening: { ...opening, heading, headingRunsIn: runsIn }, text };
}

interface Headed {
  readonly heading: PlacedText | null;
  readonly text: PlacedText | null;
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

function headingOf(node: NestedNode, own: PlacedText, { shape, source }: ProvisionContext): Headed {
  if (own.text === '') return { heading: null, text: null, runsIn: false };
  const isHeading: Headed = { heading: own, text: null, runsIn: false };
  const isText: Headed = { heading: null, text: own, runsIn: false };
  if (HEADED.has(node.kind)) return isHeading;
  const hasBody = node.items.length > 0;
  if (node.kind === 'article')
    return articleHeading(own, hasBody && shape.articlesHaveHeadings, source) ?? isText;
  if (node.kind === 'subparagraph') return isText;
  const bodyIsText = node.items.some((item) => 'paragraph' in item);
  if (hasBody && !endsSentence(own.text)) return isHeading;
  if (shape.hasArticles && !shape.articlesHaveHeadings) return isText;
  if (hasBody && bodyIsText && headsParagraphs(node)) return isHeading;
  const runIn = MAY_RUN_IN.has(node.kind) ? runInLength(own.text) : 0;
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

const LONGEST_RUN_IN = 40;

/** Length of a first sentence that reads as a heading to the rest; 0 where there is none. */
function runInLength(text: string): number {
  const end = text.indexOf('。') + 1;
  if (end === 0 || end > LONGEST_RUN_IN || end >= text.trimEnd().length) return 0;
  const sentence = text.slice(0, end);
  return /[；：！？]/.test(sentence) || sentence.split('，').length > 3 ? 0 : end;
}

/**
 * Puts a provision together from its blocks:
 * one paragraph alone is its content; before others it is the intro, behind them the wrap-up; several
 * are 款 of their own, each with the list it introduces.
 */
function assemble(opening: Opening, blocks: readonly Block[]): UnaddressedProvision {
  const texts = blocks.filter((block) => 'text' in block);
  const { mark, heading, ...named } = opening;
  const base = { ...named, heading: heading?.text ?? null, role: null, cells: null };
  const own = [...(mark?.spans ?? []), ...(heading?.spans ?? [])];
  const children = blocks.flatMap((block) => ('provision' in block ? [block.provision] : []));
  const places = [mark, heading, ...texts.map(({ text }) => text)].filter((place) => place !== null);
  const extent = extentOf(places, children);
  const page = places[0]?.page ?? children[0]?.page ?? null;
  if (children.length === 0 && texts.length <= 1) {
    const text = texts[0]?.text;
    const spans = [...own, ...(text?.spans ?? [])];
    return { ...base, shape: 'leaf', content: text?.text ?? '', spans, lines: extent, page };
  }
  const first = blocks[0];
  const last = blocks.at(-1);
  if (
    texts.length === 1 &&
    first !== undefined &&
    last !== undefined &&
    ('text' in first || 'text' in last)
  ) {
    const text = texts[0]?.text;
    const spans = [...own, ...(text?.spans ?? [])];
    const [intro, wrapUp] = 'text' in first ? [text?.text ?? null, null] : [null, text?.text ?? null];
    return { ...base, shape: 'branch', intro, wrapUp, children, spans, lines: extent, page };
  }
  const grouped = groupParagraphs(blocks);
  return {
    ...base,
    shape: 'branch',
    intro: null,
    wrapUp: null,
    children: grouped,
    spans: own,
    lines: extent,
    page,
  };
}

function extentOf(
  texts: readonly SourcePlace[],
  children: readonly UnaddressedProvision[],
): readonly [number, number] {
  const ranges = [...texts.map((text) => text.lines), ...children.map((child) => child.lines)];
  return [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
}

/** Each paragraph becomes a 款; the list items behind it are its children. */
function groupParagraphs(blocks: readonly Block[]): UnaddressedProvision[] {
  const grouped: UnaddressedProvision[] = [];
  let open: { text: PlacedText; items: UnaddressedProvision[] } | null = null;
  const close = (): void => {
    if (open !== null) grouped.push(paragraphOf(open.text, open.items));
    open = null;
  };
  for (const block of blocks) {
    if ('text' in block) {
      close();
      open = { text: block.text, items: [] };
    } else if (open !== null && LIST_ITEMS.has(block.provision.kind)) {
      (open as { items: UnaddressedProvision[] }).items.push(block.provision);
    } else {
      close();
      grouped.push(block.provision);
    }
  }
  close();
  return grouped;
}

function paragraphOf(text: PlacedText, items: readonly UnaddressedProvision[] = []): UnaddressedProvision {
  const opening: Opening = {
    kind: 'paragraph',
    num: null,
    ordinal: null,
    heading: null,
    headingRunsIn: false,
    mark: null,
  };
  return assemble(opening, [{ text }, ...items.map((provision) => ({ provision }))]);
}

/** A table: caption as heading, head as intro, rows as children, a note below as wrap-up. */
function toTable(node: NestedNode, context: ProvisionContext): UnaddressedProvision {
  const { opening } = openingOf(node, context);
  const lines = node.items.flatMap((item) => ('paragraph' in item ? [item.paragraph] : []));
  const cells = lines.filter((line) => line.cells !== null);
  const notes = lines.filter((line) => line.cells === null).map(placed);
  const head = cells[0]?.head === true || cells.length > 1 ? (cells[0] ?? null) : null;
  const rows = head === null ? cells : cells.slice(1);
  const children = [...rows.map(rowOf), ...(notes.length > 1 ? notes.map((note) => paragraphOf(note)) : [])];
  const wrapUp = notes.length === 1 ? (notes[0] ?? null) : null;
  const { mark, heading, ...named } = opening;
  const places = [mark, heading, head === null ? null : placed(head), wrapUp].filter(
    (place) => place !== null,
  );
  return {
    ...named,
    heading: heading?.text ?? null,
    role: null,
    cells: head?.cells ?? null,
    shape: 'branch',
    intro: head?.text ?? null,
    wrapUp: wrapUp?.text ?? null,
    children,
    spans: places.flatMap((place) => place.spans),
    lines: extentOf(places, children),
    page: places[0]?.page ?? children[0]?.page ?? null,
  };
}

function rowOf(line: LogicalLine): UnaddressedProvision {
  return {
    kind: 'row',
    num: null,
    ordinal: null,
    heading: null,
    headingRunsIn: false,
    role: null,
    cells: line.cells,
    shape: 'leaf',
    content: line.text,
    spans: line.spans,
    lines: line.lines,
    page: line.page,
  };
}
