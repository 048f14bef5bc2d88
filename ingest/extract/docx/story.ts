/** Paragraphs and tables to lines: the body, and what hangs on it (notes, text boxes, headers). */
import type { RemovalReason } from '../../../src/domain/document.ts';
import type { LineRange } from '../../../src/domain/span.ts';
import type { LooseLine } from '../lines.ts';
import { tableRow } from '../lines.ts';
import { childOf, childrenOf, type XmlElement } from '../xml.ts';
import { type InlineState, readInline } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';
import { readTable } from './table.ts';

interface ParagraphText {
  /** With its automatic number; line breaks are '\n'. */
  readonly text: string;
  readonly boxes: readonly XmlElement[];
  readonly level: number | null;
  /** Its paragraph mark is deleted: the text has been put before that of the next paragraph. */
  readonly runsOn: boolean;
}

export interface Story {
  /** Reads the next block: a paragraph, a table, or a container of such. */
  readBlock(block: XmlElement): void;
  /** Reads all blocks of an element, the first line beginning with a mark. */
  readNote(note: XmlElement, mark: string): void;
  /** Reads all blocks of an element as lines that are no part of the document. */
  readRemoved(root: XmlElement, reasonOf: (text: string) => RemovalReason): void;
  /** Must be called after the last block of the body. */
  endBody(): void;
  readonly lines: readonly LooseLine[];
  /** Numbers of the lines that hold tracked changes. */
  readonly changedLines: readonly number[];
  /** Lines of text boxes, whose place among the other lines the file leaves open. */
  readonly boxedLines: readonly LineRange[];
}

/** Begins a story. Blocks must be read in document order: numbering and fields run through it. */
export function beginStory(styles: Styles, numbering: Numbering, inline: InlineState): Story {
  const lines: LooseLine[] = [];
  const changedLines: number[] = [];
  const boxedLines: LineRange[] = [];
  /** Text before a deleted paragraph mark: it runs on in the next paragraph. */
  let carried = '';
  let mark = '';

  function emit(line: LooseLine): void {
    const text = mark === '' ? line.text : `${mark} ${line.text.trimStart()}`;
    mark = '';
    lines.push({ ...line, text });
  }

  /** Runs a reading and notes the first line after it as changed where it met tracked changes. */
  function watchingChanges<T>(read: () => T): T {
    const before = inline.changes.inserted + inline.changes.deleted;
    const result = read();
    if (inline.changes.inserted + inline.changes.deleted > before) changedLines.push(lines.length + 1);
    return result;
  }

  function readParagraph(paragraph: XmlElement): ParagraphText {
    const properties = childOf(paragraph, 'w:pPr');
    const { text, boxes } = readInline(paragraph, inline);
    const markProperties = childOf(properties, 'w:rPr');
    if (childOf(markProperties, 'w:ins') !== null) inline.changes.inserted++;
    if (childOf(markProperties, 'w:del') !== null || childOf(markProperties, 'w:moveFrom') !== null) {
      inline.changes.deleted++;
      carried += text;
      return { text: '', boxes, level: null, runsOn: true };
    }
    const whole = numbering.labelOf(properties) + carried + text;
    carried = '';
    return { text: whole, boxes, level: styles.headingLevelOf(properties), runsOn: false };
  }

  function emitParagraph(paragraph: XmlElement): void {
    const { text, boxes, level, runsOn } = watchingChanges(() => readParagraph(paragraph));
    if (!runsOn) {
      for (const part of text.split('\n')) {
        emit({ text: part, headingLevel: part.trim() === '' ? null : level });
      }
    }
    setAsideHidden();
    readBoxes(boxes);
  }

  /** Hidden text of what has been read, as lines that are no part of the document. */
  function setAsideHidden(): void {
    for (const text of inline.hidden.splice(0)) {
      if (text.trim() !== '') lines.push({ text: text.replaceAll('\n', ' '), removed: 'hidden-text' });
    }
  }

  /** Where nothing follows that carried text could run on in, it is a line of its own. */
  function emitCarried(): void {
    if (carried !== '') emit({ text: carried });
    carried = '';
  }

  function readBoxes(boxes: readonly XmlElement[]): void {
    for (const box of boxes) {
      const from = lines.length + 1;
      for (const block of childrenOf(box)) readBlock(block);
      if (lines.length >= from) boxedLines.push([from, lines.length]);
    }
  }

  function emitTable(element: XmlElement): void {
    emitCarried();
    const table = readTable(element);
    if (table.isFrame) {
      // Its paragraphs stay paragraphs.
      for (const row of table.rows) for (const cell of row) for (const block of cell.blocks) readBlock(block);
      return;
    }
    for (const row of table.rows) {
      const boxes: XmlElement[] = [];
      const nested: XmlElement[] = [];
      const cells = watchingChanges(() =>
        row.map((cell) => ({ ...cell, text: readCell(cell.blocks, boxes, nested) })),
      );
      emit(tableRow(cells));
      setAsideHidden();
      for (const inner of nested) emitTable(inner);
      readBoxes(boxes);
    }
  }

  /** The text of a cell; tables and text boxes within it are handed back, to follow the row. */
  function readCell(blocks: readonly XmlElement[], boxes: XmlElement[], nested: XmlElement[]): string {
    const texts: string[] = [];
    for (const block of blocks) {
      if (block.name === 'w:tbl') nested.push(block);
      else if (block.name === 'w:p') {
        const paragraph = readParagraph(block);
        texts.push(paragraph.text);
        for (const box of paragraph.boxes) boxes.push(box);
      } else texts.push(readCell(childrenOf(block), boxes, nested));
    }
    return texts.filter((text) => text !== '').join('\n');
  }

  function readBlock(block: XmlElement): void {
    switch (block.name) {
      case 'w:p':
        emitParagraph(block);
        return;
      case 'w:tbl':
        emitTable(block);
        return;
      case 'w:altChunk':
        inline.unread.objects++;
        return;
      case 'mc:AlternateContent': {
        const [chosen] = childrenOf(block);
        if (chosen !== undefined) readBlock(chosen);
        return;
      }
      default:
        for (const child of childrenOf(block)) readBlock(child);
    }
  }

  return {
    lines,
    changedLines,
    boxedLines,
    readBlock,
    endBody: emitCarried,
    readNote(note, noteMark) {
      mark = noteMark;
      for (const block of childrenOf(note)) readBlock(block);
      mark = '';
    },
    readRemoved(root, reasonOf) {
      const from = lines.length;
      const boxes = boxedLines.length;
      for (const block of childrenOf(root)) readBlock(block);
      // Page numbers stand in text boxes: their order is nobody's concern.
      boxedLines.length = boxes;
      const removed = lines.splice(from).filter((line) => line.text.trim() !== '');
      for (const line of removed) lines.push({ ...line, headingLevel: null, removed: reasonOf(line.text) });
    },
  };
}
