/** Collected clauses as one document: each under its citation, quoted, with its note and its address. */
import { quotedParagraphs } from '../citation/quote.ts';
import type { Provision } from '../domain/provision.ts';
import { formatNumeral } from '../text/numerals.ts';
import { type Block, type BlockCell, paragraph, provisionBlocks } from './blocks.ts';

export interface CollectedClause {
  readonly citation: string;
  /** Absolute, so that the link lives on paper's screen too. */
  readonly url: string;
  /** Null: the whole document, of which nothing is quoted, or a clause that is not there. */
  readonly provision: Provision | null;
  /** What the reader must know before relying on it; empty: nothing. */
  readonly warning: string;
  /** What was noted beside it; empty: nothing. */
  readonly note: string;
}

/** `subtitle`: how many there are and of when. */
export function basketBlocks(
  title: string,
  subtitle: string,
  clauses: readonly CollectedClause[],
): readonly Block[] {
  return [
    paragraph('title', title),
    paragraph('subtitle', subtitle),
    ...clauses.flatMap((clause, index) => clauseBlocksOf(clause, index + 1)),
  ];
}

function clauseBlocksOf({ citation, url, provision, warning, note }: CollectedClause, number: number) {
  return [
    paragraph('heading', `${formatNumeral(number)}、${citation}`, 1),
    ...(warning === '' ? [] : [paragraph('body', `（${warning}）`)]),
    ...(provision === null ? [] : quotedBlocks(provisionBlocks(provision))),
    ...note.split('\n').flatMap((line, index) => noteBlock(line, index === 0)),
    paragraph('note', url, 0, url),
  ];
}

function noteBlock(line: string, isFirst: boolean): readonly Block[] {
  return line.trim() === '' ? [] : [paragraph('body', `${isFirst ? '备注：' : ''}${line.trim()}`)];
}

/** Headings within a quotation are part of it, not of the outline; a table stands as it is. */
function quotedBlocks(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.flatMap((block) =>
    block.sort === 'table' || block.text.trim() === '' ? [] : [block.text],
  );
  const quoted = quotedParagraphs(texts).values();
  return blocks.flatMap((block): readonly Block[] => {
    if (block.sort === 'table') return [block];
    if (block.text.trim() === '') return [];
    return [paragraph('body', quoted.next().value ?? '')];
  });
}

/** The words of a provision as they are quoted, a row of a table being one line. */
export function quotedLines(provision: Provision): readonly string[] {
  const row = (cells: readonly BlockCell[]) => cells.map(({ text }) => text).join('　');
  return provisionBlocks(provision)
    .flatMap((block) =>
      block.sort === 'table'
        ? [...(block.head === null ? [] : [block.head]), ...block.rows].map(row)
        : [block.text],
    )
    .filter((line) => line.trim() !== '');
}
