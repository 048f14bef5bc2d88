/** Blocks as a Word file in the look of an official document (styles.ts). */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, BlockCell, ParagraphBlock, TableBlock } from '../blocks.ts';
import { legalText } from '../xml.ts';
import { CELL_STYLE, PAGE, PAGE_NUMBER_STYLE, WORD_STYLES, wordStyle } from './styles.ts';

export interface WordProperties {
  /** Shown by office programs as the title of the file. */
  readonly title: string;
}

/** The bytes of the .docx. */
export async function writeWord(blocks: readonly Block[], properties: WordProperties): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(wordDocument(blocks, properties)));
}

/** The same as a document of the docx library. */
function wordDocument(blocks: readonly Block[], { title }: WordProperties): Document {
  return new Document({
    title: legalText(title),
    creator: '条文',
    styles: WORD_STYLES,
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocks.map((block) => (block.sort === 'table' ? tableOf(block) : paragraphOf(block))),
      },
    ],
  });
}

/** — 1 —, as GB/T 9704 has it. */
function pageNumber(): Paragraph {
  return new Paragraph({
    style: PAGE_NUMBER_STYLE,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
}

function paragraphOf({ style, level, text, href }: ParagraphBlock): Paragraph {
  const runs = href === null ? runsOf(text) : [linkOf(text, href)];
  return new Paragraph({ style: wordStyle(style, level), children: runs });
}

function linkOf(text: string, href: string): ExternalHyperlink {
  return new ExternalHyperlink({
    link: legalText(href),
    children: [new TextRun({ text: legalText(text), style: 'Hyperlink' })],
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

function tableOf({ head, rows }: TableBlock): Table {
  const drawn = head === null ? [] : [rowOf(head, true)];
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    alignment: AlignmentType.CENTER,
    borders: BORDERS,
    rows: [...drawn, ...rows.map((row) => rowOf(row, false))],
  });
}

function rowOf(cells: readonly BlockCell[], tableHeader: boolean): TableRow {
  return new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map(
      ({ text, colSpan, rowSpan }) =>
        new TableCell({
          columnSpan: colSpan,
          rowSpan,
          children: [new Paragraph({ style: CELL_STYLE, children: runsOf(text) })],
        }),
    ),
  });
}

/** A line break within a paragraph stays one. */
function runsOf(text: string): TextRun[] {
  return legalText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, break: index === 0 ? 0 : 1 }));
}
