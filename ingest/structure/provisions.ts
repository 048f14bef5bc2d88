/**
 * From nested lines to provisions: which paragraphs are 款 of their own, what an item belongs to, what
 * is intro and what wrap-up.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { ProvisionKind } from '../../src/domain/levels.ts';
import type { TableCell } from '../../src/domain/provision.ts';
import type { LineRange, SourcePlace, SourceSpan } from '../../src/domain/span.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { headsPreamble } from '../clean/titles.ts';
import { readAnnexTitle } from './annex-title.ts';
import { type HeadingContext, headingOf, kindsWithRunIn } from './headings.ts';
import type { NestedItem, NestedNode } from './nested.ts';
import { type PlacedText, splitAt } from './slice.ts';

/** A paragraph or a finished provision, in the order of the text. */
type Block = { readonly text: PlacedText } | { readonly provision: UnaddressedProvision };

/** Items of a list belong to the 款 that introduces them; the others stand beside the 款. */
const LIST_ITEMS: ReadonlySet<ProvisionKind> = new Set(['subparagraph', 'point', 'measure']);

/** Provisions in document order; text before the first of them becomes the preamble. */
export function toProvisions(
  root: readonly NestedItem[],
  context: HeadingContext,
): readonly UnaddressedProvision[] {
  const first = root.findIndex((item) => 'node' in item);
  const opening = root
    .slice(0, Math.max(first, 0))
    .flatMap((item) => ('paragraph' in item ? [placed(item.paragraph)] : []));
  const body = toBlocks(root.slice(opening.length), context).map((block) =>
    'text' in block ? paragraphOf(block.text) : block.provision,
  );
  return opening.length === 0 ? body : [preamble(opening), ...body];
}

function preamble(opening: readonly PlacedText[]): UnaddressedProvision {
  const [first, ...texts] = opening;
  const isHeaded = first !== undefined && texts.length > 0 && headsPreamble(first.text);
  return isHeaded ? holder('preamble', texts, first) : holder('preamble', opening);
}

/** A provision that only holds paragraphs: preamble, conclusions, preface. */
export function holder(
  kind: 'preamble' | 'conclusions' | 'preface',
  texts: readonly PlacedText[],
  heading: PlacedText | null = null,
): UnaddressedProvision {
  return assemble(
    { ...UNMARKED, kind, heading },
    texts.map((text) => ({ text })),
  );
}

export function placed(line: LogicalLine): PlacedText {
  return { text: line.text, spans: line.spans, lines: line.lines, page: line.page };
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

const UNMARKED = { num: null, ordinal: null, heading: null, headingRunsIn: false, mark: null };
const PARAGRAPH: Opening = { kind: 'paragraph', ...UNMARKED };
const ROW: Opening = { kind: 'row', ...UNMARKED };

function toBlocks(items: readonly NestedItem[], context: HeadingContext): readonly Block[] {
  if (items.length === 0) return [];
  const runInKinds = kindsWithRunIn(items);
  return items.map((item) =>
    'paragraph' in item
      ? { text: item.paragraph }
      : { provision: toProvision(item.node, runInKinds, context) },
  );
}

function toProvision(
  node: NestedNode,
  runInKinds: ReadonlySet<ProvisionKind>,
  context: HeadingContext,
): UnaddressedProvision {
  const { opening, text } = openingOf(node, runInKinds, context);
  if (node.kind === 'table') return tableOf(opening, node);
  const below = toBlocks(node.items, context);
  const blocks = text === null ? below : [{ text }, ...below];
  if (node.kind !== 'annex') return assemble(opening, blocks);
  const texts = blocks.map((block) => ('text' in block ? block.text : null));
  const { heading, count } = readAnnexTitle(opening.heading, texts);
  return assemble({ ...opening, heading }, blocks.slice(count));
}

function openingOf(
  node: NestedNode,
  runInKinds: ReadonlySet<ProvisionKind>,
  context: HeadingContext,
): { opening: Opening; text: PlacedText | null } {
  const { kind, ordinal, line } = node;
  if (line === null) return { opening: { ...UNMARKED, kind, ordinal }, text: null };
  if (line.mark === null) return { opening: { ...UNMARKED, kind, ordinal, heading: line }, text: null };
  const [mark, own] = splitAt(line, line.mark.textStart, context.source);
  const { heading, text, runsIn } = headingOf(node, own, runInKinds, context);
  const num = line.mark.num === '' ? null : line.mark.num;
  return { opening: { kind, num, ordinal, heading, headingRunsIn: runsIn, mark }, text };
}

/**
 * Puts a provision together from its blocks:
 * one paragraph alone is its content; before others it is the intro, behind them the wrap-up; several
 * are 款 of their own, each with the list it introduces.
 */
function assemble(opening: Opening, blocks: readonly Block[]): UnaddressedProvision {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined) return leafOf(opening, null);
  if (first === last && 'text' in first) return leafOf(opening, first.text);
  const texts: PlacedText[] = [];
  const children: UnaddressedProvision[] = [];
  for (const block of blocks) 'text' in block ? texts.push(block.text) : children.push(block.provision);
  if (texts.length === 0) return branchOf(opening, null, children, null);
  if (texts.length === 1 && 'text' in first) return branchOf(opening, first.text, children, null);
  if (texts.length === 1 && last !== undefined && 'text' in last)
    return branchOf(opening, null, children, last.text);
  return branchOf(opening, null, groupParagraphs(blocks), null);
}

/** Spelt out, as is branchOf: there is one for every line, and spreading what they share costs more than all else. */
function leafOf(
  opening: Opening,
  content: PlacedText | null,
  cells: readonly TableCell[] | null = null,
): UnaddressedProvision {
  const own = placesOf(opening, content, null);
  return {
    kind: opening.kind,
    num: opening.num,
    ordinal: opening.ordinal,
    heading: opening.heading?.text ?? null,
    headingRunsIn: opening.headingRunsIn,
    role: null,
    cells,
    spans: spansOf(own),
    lines: extentOf(own),
    page: own[0]?.page ?? null,
    shape: 'leaf',
    content: content?.text ?? '',
  };
}

function branchOf(
  opening: Opening,
  intro: PlacedText | null,
  children: readonly UnaddressedProvision[],
  wrapUp: PlacedText | null,
  cells: readonly TableCell[] | null = null,
): UnaddressedProvision {
  const own = placesOf(opening, intro, wrapUp);
  return {
    kind: opening.kind,
    num: opening.num,
    ordinal: opening.ordinal,
    heading: opening.heading?.text ?? null,
    headingRunsIn: opening.headingRunsIn,
    role: null,
    cells,
    spans: spansOf(own),
    lines: extentOf(own, children),
    page: own[0]?.page ?? children[0]?.page ?? null,
    shape: 'branch',
    intro: intro?.text ?? null,
    children,
    wrapUp: wrapUp?.text ?? null,
  };
}

/** Where a provision's own words stand, those of its children aside. */
function placesOf(
  { mark, heading }: Opening,
  text: PlacedText | null,
  wrapUp: PlacedText | null,
): readonly SourcePlace[] {
  const places: SourcePlace[] = [];
  for (const place of [mark, heading, text, wrapUp]) if (place !== null) places.push(place);
  return places;
}

function spansOf(places: readonly SourcePlace[]): readonly SourceSpan[] {
  const [first] = places;
  if (places.length === 1 && first !== undefined) return first.spans;
  const all: SourceSpan[] = [];
  for (const { spans } of places) for (const span of spans) all.push(span);
  return all;
}

function extentOf(
  own: readonly Pick<SourcePlace, 'lines'>[],
  children: readonly Pick<SourcePlace, 'lines'>[] = [],
): LineRange {
  let [from, to] = (own[0] ?? children[0])?.lines ?? [0, 0];
  for (const places of [own, children]) {
    for (const { lines } of places) {
      from = Math.min(from, lines[0]);
      to = Math.max(to, lines[1]);
    }
  }
  return [from, to];
}

/** Whether a provision is one more item of the list that a paragraph introduces: what has a heading of its own must be announced. */
function isItemOf(
  { text }: PlacedText,
  items: readonly UnaddressedProvision[],
  { kind, heading, headingRunsIn }: UnaddressedProvision,
): boolean {
  const isHeaded = kind === 'point' && heading !== null && !headingRunsIn;
  return LIST_ITEMS.has(kind) && (items.length > 0 || !isHeaded || !/[。；]$/.test(text.trimEnd()));
}

/** Each paragraph becomes a 款; the list items behind it are its children. */
function groupParagraphs(blocks: readonly Block[]): readonly UnaddressedProvision[] {
  const grouped: UnaddressedProvision[] = [];
  let text: PlacedText | null = null;
  let items: UnaddressedProvision[] = [];
  const close = (): void => {
    if (text !== null) grouped.push(paragraphOf(text, items));
    text = null;
    items = [];
  };
  for (const block of blocks) {
    if ('text' in block) {
      close();
      text = block.text;
    } else if (text !== null && isItemOf(text, items, block.provision)) {
      items.push(block.provision);
    } else {
      close();
      grouped.push(block.provision);
    }
  }
  close();
  return grouped;
}

function paragraphOf(text: PlacedText, items: readonly UnaddressedProvision[] = []): UnaddressedProvision {
  return items.length === 0 ? leafOf(PARAGRAPH, text) : branchOf(PARAGRAPH, text, items, null);
}

/** A table: caption as heading, head as intro, rows as children, a note below as wrap-up. */
function tableOf(opening: Opening, node: NestedNode): UnaddressedProvision {
  const lines = node.items.flatMap((item) => ('paragraph' in item ? [item.paragraph] : []));
  const rows = lines.filter((line) => line.cells !== null);
  const notes = lines.filter((line) => line.cells === null).map(placed);
  const head = rows[0] !== undefined && (rows[0].head || rows.length > 1) ? rows[0] : null;
  const intro = head === null ? null : placed(head);
  const wrapUp = notes.length === 1 ? (notes[0] ?? null) : null;
  const children = [
    ...(head === null ? rows : rows.slice(1)).map(rowOf),
    ...(notes.length > 1 ? notes.map((note) => paragraphOf(note)) : []),
  ];
  return branchOf(opening, intro, children, wrapUp, head?.cells ?? null);
}

function rowOf(line: LogicalLine): UnaddressedProvision {
  return leafOf(ROW, line, line.cells);
}
