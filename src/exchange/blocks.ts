/**
 * A document, or one place in it, as a row of paragraphs and tables: what text, Markdown and Word files
 * are written from. Each says what it is; how that looks is for the writers.
 */
import type { DocumentField, FieldName, PolicyDocument } from '../domain/document.ts';
import { groupBy } from '../domain/group.ts';
import { cellsOf, markOf } from '../domain/printed.ts';
import type { Provision, TableCell } from '../domain/provision.ts';
import { columnsOf } from '../domain/table.ts';

export type BlockStyle =
  /** The title of the whole. */
  | 'title'
  /** 发文字号, 题注, 署名 above the text. */
  | 'subtitle'
  /** 主送机关. */
  | 'addressee'
  | 'heading'
  | 'body'
  /** 落款 and 成文日期. */
  | 'signature'
  /** What is no text of the document: where it stands, how it is cited. */
  | 'note';

export interface ParagraphBlock {
  readonly sort: 'paragraph';
  readonly style: BlockStyle;
  /** Of a heading: 1 is the outermost; 0 for everything else. */
  readonly level: number;
  readonly text: string;
  /** Where the text leads as a link; null: nowhere. */
  readonly href: string | null;
}

export interface BlockCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface TableBlock {
  readonly sort: 'table';
  readonly head: readonly BlockCell[] | null;
  readonly rows: readonly (readonly BlockCell[])[];
}

export type Block = ParagraphBlock | TableBlock;

/**
 * The texts of a table's rows, the head first where there is one, each in its column: where a cell reaches
 * over several columns or rows, the others are empty, so that no number stands under another's head.
 */
export function columnTexts({ head, rows }: TableBlock): readonly (readonly string[])[] {
  const all = head === null ? rows : [head, ...rows];
  const columns = columnsOf(all);
  return all.map((cells, row) => {
    const texts: string[] = [];
    cells.forEach(({ text }, index) => {
      const column = columns[row]?.[index] ?? index;
      while (texts.length < column) texts.push('');
      texts.push(text);
    });
    return texts;
  });
}

export function paragraph(
  style: BlockStyle,
  text: string,
  level = 0,
  href: string | null = null,
): ParagraphBlock {
  return { sort: 'paragraph', style, level, text, href };
}

/** Everything of a document that is shown of it, in reading order. */
export function documentBlocks({ work, fields, body }: PolicyDocument): readonly Block[] {
  const named = fieldBlocks(fields, ABOVE);
  const titled = named.some(({ style }) => style === 'title');
  const { amid, behind } = belowByPlace(fields, body);
  return [
    ...(titled ? [] : [paragraph('title', work.title)]),
    ...named,
    ...body.flatMap((provision, index) => [
      ...fieldBlocks(amid[index] ?? [], BELOW),
      ...provisionBlocks(provision),
    ]),
    ...fieldBlocks(behind, BELOW),
  ];
}

/**
 * The fields that stand below a text: `amid`, those printed before each provision because a covering notice
 * or the text itself ends there and annexes follow (GB/T 9704—2012, 7.3), and those `behind` everything.
 */
function belowByPlace(
  fields: readonly DocumentField[],
  body: readonly Provision[],
): { readonly amid: readonly (readonly DocumentField[])[]; readonly behind: readonly DocumentField[] } {
  const starts = body.map(startOf);
  const [first = Number.POSITIVE_INFINITY] = starts;
  const inOrder = fields.toSorted((one, other) => startOf(one) - startOf(other));
  let next = 0;
  const byNext = groupBy(inOrder, (field) => {
    const start = startOf(field);
    while (next < starts.length && (starts[next] ?? 0) <= start) next++;
    return start < first || next === starts.length ? -1 : next;
  });
  const behind = new Set(byNext.get(-1));
  return {
    amid: body.map((_, index) => byNext.get(index) ?? []),
    behind: fields.filter((field) => behind.has(field)),
  };
}

/** Where it begins in the source; behind everything where nobody knows. */
function startOf({ spans }: Pick<DocumentField, 'spans'>): number {
  return spans[0]?.start ?? Number.POSITIVE_INFINITY;
}

/** One place: its citation, its text with all below it, and the address at which it stands. */
export function clauseBlocks(provision: Provision, citation: string, address: string): readonly Block[] {
  return [paragraph('title', citation), ...provisionBlocks(provision), paragraph('note', address)];
}

/**
 * `level`: of the headings of this provision. `lead`: a mark that stands before its first words, as
 * 第十五条　 does before the first paragraph of an article.
 */
export function provisionBlocks(provision: Provision, level = 1, lead = ''): readonly Block[] {
  const { num, heading } = provision;
  if (provision.kind === 'table') return tableBlocks(provision, level, lead);
  const mark = lead + markOf(num);
  const headed = heading === null ? [] : [paragraph('heading', mark + heading, level)];
  const rest = heading === null ? mark : '';
  if (provision.shape === 'leaf') return [...headed, ...body(rest + provision.content)];
  const { intro, children, wrapUp } = provision;
  const below = heading === null ? level : level + 1;
  return [
    ...headed,
    ...(intro === null ? [] : body(rest + intro)),
    ...children.flatMap((child, index) =>
      provisionBlocks(child, below, index === 0 && intro === null ? rest : ''),
    ),
    ...body(wrapUp ?? ''),
  ];
}

function body(text: string): readonly Block[] {
  return text === '' ? [] : [paragraph('body', text)];
}

const ABOVE: Readonly<Partial<Record<FieldName, BlockStyle>>> = {
  kicker: 'subtitle',
  title: 'title',
  docNumber: 'subtitle',
  issuing: 'subtitle',
  byline: 'subtitle',
  addressee: 'addressee',
};
const BELOW: Readonly<Partial<Record<FieldName, BlockStyle>>> = {
  issuers: 'signature',
  signature: 'signature',
  note: 'note',
};

function fieldBlocks(
  fields: readonly DocumentField[],
  styles: Readonly<Partial<Record<FieldName, BlockStyle>>>,
): readonly ParagraphBlock[] {
  return fields.flatMap(({ name, text }) => {
    const style = styles[name];
    return style === undefined ? [] : [paragraph(style, text)];
  });
}

/** A caption, then a table for each run of rows, the head in the first; what is no row stands between. */
function tableBlocks(table: Provision, level: number, lead: string): readonly Block[] {
  const caption = `${lead}${markOf(table.num)}${table.heading ?? ''}`.trim();
  const captioned = caption === '' ? [] : [paragraph('heading', caption, level)];
  if (table.shape === 'leaf') return [...captioned, ...body(table.content)];
  const blocks: Block[] = [...captioned];
  let head = table.intro === null || table.intro === '' ? null : cellTexts(table.intro, table.cells);
  let rows: (readonly BlockCell[])[] = [];
  const close = () => {
    if (head !== null || rows.length > 0) blocks.push({ sort: 'table', head, rows });
    head = null;
    rows = [];
  };
  for (const child of table.children) {
    if (child.kind === 'row' && child.shape === 'leaf' && child.heading === null) {
      rows.push(cellTexts(`${markOf(child.num)}${child.content}`, child.num === null ? child.cells : null));
      continue;
    }
    close();
    blocks.push(...provisionBlocks(child, level + 1));
  }
  close();
  return [...blocks, ...body(table.wrapUp ?? '')];
}

function cellTexts(text: string, cells: readonly TableCell[] | null): readonly BlockCell[] {
  return cellsOf(text, cells).map(({ start, end, colSpan, rowSpan }) => ({
    text: text.slice(start, end),
    colSpan,
    rowSpan,
  }));
}
