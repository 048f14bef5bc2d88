/** The lines a page shows, each with where it stands. Which of them belong to the document is not decided here. */
import type { LooseLine } from '../lines.ts';
import { tableRow, withoutUnprinted } from '../lines.ts';
import {
  attributeOf,
  BLOCKS,
  elementsOf,
  type HtmlElement,
  isElement,
  isHidden,
  PREFORMATTED,
  printWithin,
  rawText,
  scriptText,
  textOf,
  WITHOUT_TEXT,
} from './dom.ts';
import { collapseBlanks } from './inline-text.ts';
import { bulletMarks, isMarked, listMarks } from './list-mark.ts';
import { isNavigation, isPageMargin } from './main-text.ts';
import { cellsOf, isLayoutTable, rowsOf, spansOf } from './table.ts';

export interface PageLine extends LooseLine {
  /** Within the main text. */
  readonly isInside: boolean;
  /** Within what is navigation by its own word. */
  readonly isNavigation: boolean;
  /** Within the header or the footer of printed pages. */
  readonly isMargin: boolean;
  /** Not shown until a script shows it. */
  readonly isHidden: boolean;
  /** Share of the text that stands in links. */
  readonly linkedShare: number;
  /** Broken and set in as the source has it, so that it may be the rest of the line above; may be blank. */
  readonly isPreformatted: boolean;
}

interface Place {
  readonly isInside: boolean;
  readonly isNavigation: boolean;
  readonly isMargin: boolean;
  readonly isHidden: boolean;
  readonly inLink: boolean;
  readonly isPreformatted: boolean;
  readonly headingLevel: number | null;
}

type Standing = Pick<PageLine, 'isInside' | 'isNavigation' | 'isMargin' | 'isHidden' | 'isPreformatted'>;

/** NEL and the form feed end a line wherever they stand. */
const LINE_BREAK = /\r\n|[\r\n\f\u0085]/;
/** More of them in a row say no more. */
const MOST_BLANK_LINES = 100;

const OUTSIDE: Place = {
  isInside: false,
  isNavigation: false,
  isMargin: false,
  isHidden: false,
  inLink: false,
  isPreformatted: false,
  headingLevel: null,
};

/** Reads the body of a page line by line; `main` is the element of the main text. */
export function readPageLines(body: HtmlElement, main: HtmlElement): readonly PageLine[] {
  const lines: PageLine[] = [];
  let pending = '';
  let holdsText = false;
  let linked = 0;
  let mark = '';
  /** Blank lines below the last line of a preformatted text. */
  let blanks = 0;
  /** Whether the unordered lists that are open show their bullets. */
  const bulleted: boolean[] = [];
  const marks = new Map<HtmlElement, string>();
  let placeOfPending = OUTSIDE;

  function write(text: string, place: Place): void {
    if (!holdsText) placeOfPending = place;
    holdsText ||= text.trim() !== '';
    pending += text;
    if (place.inLink) linked += lengthOf(text);
  }

  function endLine(): void {
    const printed = placeOfPending.isPreformatted ? withoutUnprinted(pending) : collapseBlanks(pending);
    const text = mark !== '' && !isMarked(printed) ? mark + printed : printed;
    if (printed.trim() !== '') {
      const standing = standingOf(placeOfPending);
      if (!(standing.isPreformatted && lines.at(-1)?.isPreformatted)) blanks = 0;
      for (; blanks > 0; blanks--) lines.push({ text: '', ...standing, linkedShare: 0 });
      lines.push({
        text,
        headingLevel: placeOfPending.headingLevel,
        ...standing,
        linkedShare: linked / lengthOf(printed),
      });
      mark = '';
    }
    pending = '';
    holdsText = false;
    linked = 0;
  }

  function readNodes(element: HtmlElement, place: Place): void {
    const print = printWithin(element);
    for (const child of element.childNodes) {
      if (isElement(child)) readElement(child, place);
      else readText(print(textOf(child) ?? ''), place);
    }
  }

  /** The lines of a preformatted text end where those of the source do. */
  function readText(source: string, place: Place): void {
    const [first = '', ...others] = place.isPreformatted ? source.split(LINE_BREAK) : [source];
    write(first, place);
    for (const text of others) {
      breakLine(place);
      write(text, place);
    }
  }

  function breakLine(place: Place): void {
    if (place.isPreformatted && !holdsText) blanks = Math.min(blanks + 1, MOST_BLANK_LINES);
    endLine();
  }

  function readElement(element: HtmlElement, outer: Place): void {
    if (WITHOUT_TEXT.has(element.tagName)) return;
    const place = placeWithin(element, outer, main);
    const script = scriptText(element);
    if (script !== null) readText(script, place);
    else if (element.tagName === 'br') breakLine(place);
    else if (element.tagName === 'table' && !isLayoutTable(element)) readTable(element, place);
    else if (element.tagName === 'rt') readRubyText(element, place);
    else if (BLOCKS.has(element.tagName)) {
      endLine();
      if (element.tagName === 'ol' || element.tagName === 'ul') markItems(element);
      mark = marks.get(element) ?? mark;
      readNodes(element, place);
      endLine();
      if (element.tagName === 'ul') bulleted.pop();
      if (element.tagName === 'li') mark = '';
    } else readNodes(element, place);
  }

  /** Remembers what is printed before the items of a list. */
  function markItems(list: HtmlElement): void {
    const isAnnounced = /[：:]$/.test(lines.at(-1)?.text.trimEnd() ?? '');
    const found =
      list.tagName === 'ol' ? listMarks(list) : bulletMarks(list, { isAnnounced, outer: bulleted });
    for (const [item, itemMark] of found) marks.set(item, itemMark);
    if (list.tagName === 'ul') bulleted.push(found.size > 0);
  }

  function readTable(table: HtmlElement, place: Place): void {
    endLine();
    for (const caption of elementsOf(table).filter((child) => child.tagName === 'caption')) {
      readElement(caption, place);
    }
    const rows = rowsOf(table);
    rows.forEach((row, index) => {
      const cells = cellsOf(row).map((cell) => ({
        text: flatText(cell),
        ...spansOf(cell, rows.length - index),
      }));
      if (cells.every((cell) => cell.text === '')) return;
      const length = cells.reduce((sum, { text }) => sum + lengthOf(text), 0);
      const linkedLength = cellsOf(row).reduce((sum, cell) => sum + lengthOf(linkedText(cell)), 0);
      lines.push({
        ...tableRow(cells),
        ...standingOf({ ...place, isPreformatted: false }),
        linkedShare: linkedLength / length,
      });
    });
  }

  /** 字（zì）: the annotation is printed above, and would otherwise run into the text. */
  function readRubyText(element: HtmlElement, place: Place): void {
    write('（', place);
    readNodes(element, place);
    write('）', place);
  }

  readElement(body, OUTSIDE);
  endLine();
  return lines;
}

function placeWithin(element: HtmlElement, outer: Place, main: HtmlElement): Place {
  const isInside = outer.isInside || element === main;
  const heading = /^h([1-6])$/.exec(element.tagName);
  return {
    isInside,
    isNavigation: element !== main && (outer.isNavigation || isNavigation(element)),
    isMargin: outer.isMargin || isPageMargin(element),
    isHidden: outer.isHidden || isHidden(element),
    inLink: outer.inLink || isLink(element),
    isPreformatted: outer.isPreformatted || PREFORMATTED.has(element.tagName),
    headingLevel: heading === null ? outer.headingLevel : Number(heading[1]),
  };
}

function standingOf({ isInside, isNavigation, isMargin, isHidden, isPreformatted }: Place): Standing {
  return { isInside, isNavigation, isMargin, isHidden, isPreformatted };
}

/** In characters that are not blank. */
function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** What of an element stands in links. */
function linkedText(element: HtmlElement): string {
  if (isLink(element)) return rawText(element);
  return elementsOf(element).map(linkedText).join('');
}

function isLink(element: HtmlElement): boolean {
  return element.tagName === 'a' && attributeOf(element, 'href') !== null;
}

/** The text of a cell in one line. */
function flatText(element: HtmlElement): string {
  return collapseBlanks(rawText(element).trim());
}
