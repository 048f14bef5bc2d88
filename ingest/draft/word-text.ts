/**
 * The text of a Word document part with the way back from each character to its place in the XML, so
 * that comments can be put in without touching anything else. Read as it prints with all tracked
 * changes accepted and automatic numbers written out; what stands in text boxes and notes is read too,
 * and belongs to the run that anchors it, as a number does to the first run behind it.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import {
  childOf,
  elementOf,
  MAX_DEPTH,
  type OpenElement as TreeElement,
  type XmlElement,
} from '../extract/xml.ts';
import { type RawCharacter, readRaw } from './raw-text.ts';

/** A w:r; offsets are those of the XML text. */
export interface WordRun {
  readonly start: number;
  end: number;
  /** `<w:r …>` as written. */
  readonly openTag: string;
  /** `<w:rPr>…</w:rPr>` as written, or empty. */
  properties: string;
  /** How many children it has besides its properties. */
  children: number;
}

/** Characters of one w:t that stand in the XML one by one, or a place that stands for some characters. */
export interface WordPiece {
  /** In the text that was read. */
  readonly start: number;
  readonly end: number;
  readonly run: WordRun;
  /** Null: the comment can only begin before the run and end behind it. */
  readonly inside: WordTextElement | null;
}

export interface WordTextElement {
  /** Behind the opening tag's `<w:t`, where an attribute may be put in. */
  readonly nameEnd: number;
  readonly keepsBlanks: boolean;
  /** Each UTF-16 unit's place in the XML. */
  readonly characters: readonly RawCharacter[];
  /** Which child of its run it is, from 0. */
  readonly child: number;
  /** `w:`, or empty where the file makes it the default namespace. */
  readonly prefix: string;
}

/** One of the notes of a part that holds nothing else. */
export interface WordNote {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  readonly words: string;
}

export interface WordText {
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  /** Runs that refer to a note, by its kind and id: `footnote 3`. */
  readonly noteRuns: ReadonlyMap<string, WordRun>;
  readonly notes: readonly WordNote[];
  /** The namespace of the file: transitional or strict. */
  readonly namespace: string;
}

const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** What does not print, or prints again what stands elsewhere. */
const UNREAD: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'rt',
  'Fallback',
  'instrText',
  'delText',
  'pPr',
]);
const SINGLE: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

interface OpenElement {
  readonly local: string;
  readonly isWord: boolean;
  readonly start: number;
  readonly contentStart: number;
  readonly tag: SaxesTagNS;
}

/** A w:p whose number has or has not been written yet. */
interface OpenParagraph {
  label: string | null;
  /** Its mark is deleted: its text runs on in the next paragraph, which bears the number of both. */
  runsOn: boolean;
}

/**
 * Reads a part: `xml` is its text; `labelOf` gives the automatic number of a paragraph by its properties and
 * is asked once for each, in order. Throws where it is no well-formed XML.
 */
export function readWordText(xml: string, labelOf: (properties: XmlElement | null) => string): WordText {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  const runs: WordRun[] = [];
  const pieces: WordPiece[] = [];
  const noteRuns = new Map<string, WordRun>();
  const notes: WordNote[] = [];
  /** Of the note that is being read: to cut them from the text would copy the text for each. */
  let noteWords = '';
  let namespace = '';
  let text = '';
  let unread = 0;
  const paragraphs: OpenParagraph[] = [];
  /** The properties of a paragraph that are being read, the innermost element last. */
  const properties: TreeElement[] = [];
  let carried = false;

  function number(paragraph: OpenParagraph, own: XmlElement | null): void {
    const mark = childOf(own, 'w:rPr');
    paragraph.runsOn = childOf(mark, 'w:del') !== null || childOf(mark, 'w:moveFrom') !== null;
    const label = paragraph.runsOn || unread > 0 ? '' : labelOf(own);
    paragraph.label = carried ? '' : label;
  }

  /** The number is written with the first run: an empty paragraph prints none that could be cited. */
  function writeNumber(): void {
    const paragraph = paragraphs.at(-1);
    if (paragraph === undefined || unread > 0) return;
    if (paragraph.label === null) number(paragraph, null);
    add(paragraph.label ?? '', null);
    paragraph.label = '';
  }

  function add(words: string, inside: WordTextElement | null): void {
    const [run] = runs;
    if (words === '' || run === undefined) return;
    // A run within a run stands in a text box: its words belong to the outer one.
    const whole = runs.length > 1 ? null : inside;
    pieces.push({ start: text.length, end: text.length + words.length, run, inside: whole });
    write(words);
  }

  function write(words: string): void {
    text += words;
    noteWords += words;
  }

  parser.on('opentag', (tag) => {
    if (open.length >= MAX_DEPTH) throw new Error('nested too deeply');
    const end = parser.position;
    const start = xml.lastIndexOf('<', end - 1);
    const isWord = NAMESPACES.has(tag.uri);
    if (isWord && namespace === '') namespace = tag.uri;
    open.push({ local: tag.local, isWord, start, contentStart: end, tag });
    if (properties.length > 0 || (isWord && tag.local === 'pPr' && open.at(-2)?.local === 'p'))
      properties.push(elementOf(tag));
    if (UNREAD.has(tag.local)) unread++;
    if (open.length === 2) noteWords = '';
    if (!isWord) return;
    const parent = runs.at(-1);
    if (tag.local === 'p') paragraphs.push({ label: null, runsOn: false });
    if (tag.local === 'r') {
      runs.push({ start, end, openTag: xml.slice(start, end), properties: '', children: 0 });
      writeNumber();
    } else if (open.at(-2)?.local === 'r' && parent !== undefined && tag.local !== 'rPr') {
      parent.children++;
    }
    if (unread > 0) return;
    add(SINGLE[tag.local] ?? '', null);
    if (tag.local === 'footnoteReference' || tag.local === 'endnoteReference') {
      const [outer] = runs;
      const id = idOf(tag);
      if (outer !== undefined) noteRuns.set(`${tag.local.replace('Reference', '')} ${id}`, outer);
    }
  });

  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined) return;
    const end = parser.position;
    if (element.isWord) close(element, end);
    if (UNREAD.has(element.local)) unread--;
    const closed = properties.pop();
    if (closed === undefined) return;
    properties.at(-1)?.children.push(closed);
    const paragraph = paragraphs.at(-1);
    if (properties.length === 0 && paragraph !== undefined) number(paragraph, closed);
  });

  function close({ local, start, contentStart, tag }: OpenElement, end: number): void {
    const run = runs.at(-1);
    if ((local === 'footnote' || local === 'endnote') && open.length === 1) {
      notes.push({ kind: local, id: idOf(tag), words: noteWords });
    } else if (local === 'r' && run !== undefined) {
      run.end = end;
      runs.pop();
    } else if (local === 'rPr' && open.at(-1)?.local === 'r' && run !== undefined) {
      run.properties = xml.slice(start, end);
    } else if (local === 'p') {
      const paragraph = paragraphs.pop();
      carried = paragraph?.runsOn === true;
      if (unread === 0 && !carried) write('\n');
    } else if (local === 't' && unread === 0 && run !== undefined && !tag.isSelfClosing) {
      const contentEnd = xml.lastIndexOf('<', end - 1);
      const characters = readRaw(xml, contentStart, contentEnd);
      const element: WordTextElement = {
        nameEnd: start + 1 + tag.name.length,
        keepsBlanks: Object.values(tag.attributes).some(
          ({ name, value }) => name === 'xml:space' && value === 'preserve',
        ),
        characters,
        child: run.children - 1,
        prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
      };
      add(characters.map(({ unit }) => unit).join(''), element);
    }
  }

  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return { text, pieces, noteRuns, notes, namespace };
}

function idOf({ attributes }: SaxesTagNS): string {
  return Object.values(attributes).find(({ local }) => local === 'id')?.value ?? '';
}
