/** The text of one paragraph: runs, tracked changes, fields, notes, symbols. */
import { lowered, raised } from '../raised.ts';
import { childOf, childrenOf, findBelow, isElement, type XmlElement } from '../xml.ts';
import { equationText } from './equation-field.ts';
import { formulaText, STRUCTURES } from './formula.ts';
import type { Notes } from './notes.ts';
import type { Styles } from './styles.ts';
import { symbolCharacter } from './symbols.ts';

/** What the paragraphs of a document have in common while they are read in order. */
export interface InlineState {
  readonly notes: Notes;
  readonly styles: Pick<Styles, 'hides' | 'alignmentOf'>;
  /** Fields that are open, the innermost last; a field may run over several paragraphs. */
  readonly fields: OpenField[];
  /** What runs that do not print hold, not yet handed on. */
  readonly hidden: string[];
  readonly changes: { inserted: number; deleted: number };
  /** What holds no text that can be read: pictures, embedded objects, imported files. */
  readonly unread: { pictures: number; objects: number };
}

export interface OpenField {
  part: 'instruction' | 'result';
  instruction: string;
  /** It stands in the instruction of a field around it, and prints nothing. */
  readonly isInstruction: boolean;
  /** Whether its result holds any text, that of closed fields within it included. */
  isPrinted: boolean;
}

export interface InlineText {
  /** Line breaks are '\n'. */
  readonly text: string;
  /** Contents of text boxes anchored here, in document order. */
  readonly boxes: readonly XmlElement[];
}

/** Elements that hold no text of the document: properties, what was deleted, marks of the editor. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:tblPr',
  'w:delText',
  'w:delInstrText',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:commentReference',
  'w:separator',
  'w:continuationSeparator',
  'w:softHyphen',
]);

const FIXED_TEXT = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

/** Reads the content of a paragraph (or of any element within one). */
export function readInline(element: XmlElement, state: InlineState): InlineText {
  const boxes: XmlElement[] = [];
  const paragraph = childOf(element, 'w:pPr');
  let text = '';

  function write(piece: string): void {
    const open = state.fields.at(-1);
    if (piece === '' || instructs(open)) return;
    text += piece;
    if (open !== undefined) open.isPrinted = true;
  }

  function readChildren(parent: XmlElement): void {
    for (const child of childrenOf(parent)) read(child);
  }

  function read(node: XmlElement): void {
    const fixed = FIXED_TEXT.get(node.name);
    if (fixed !== undefined) write(fixed);
    if (fixed !== undefined || WITHOUT_TEXT.has(node.name)) return;
    switch (node.name) {
      case 'w:t':
      case 'm:t':
      case 'a:t':
        write(textContent(node));
        return;
      case 'w:br':
        write((node.attributes.get('w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '');
        return;
      case 'w:r':
        readRun(node);
        return;
      case 'w:fldSimple':
        readSimpleField(node);
        return;
      case 'w:sym':
        write(readSymbol(node));
        return;
      case 'w:fldChar':
        write(followField(node, state.fields));
        return;
      case 'w:instrText':
        instruct(node);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        write(state.notes.refer(node));
        return;
      case 'w:ins':
      case 'w:moveTo':
        state.changes.inserted++;
        readChildren(node);
        return;
      case 'w:del':
      case 'w:moveFrom':
        state.changes.deleted++;
        state.notes.forget(node);
        return;
      case 'w:ruby':
        write(readRuby(node));
        return;
      case 'w:txbxContent':
        boxes.push(node);
        return;
      case 'mc:AlternateContent':
        readAlternative(node);
        return;
      case 'w:object':
        state.unread.objects++;
        return;
      case 'a:blip':
      case 'v:imagedata':
        state.unread.pictures++;
        return;
      default:
        if (STRUCTURES.has(node.name)) {
          write(formulaText(node, (part) => readInline(part, state).text));
          return;
        }
        // What is not known may hold text: nothing is passed over.
        readChildren(node);
        return;
    }
  }

  function readSimpleField(node: XmlElement): void {
    const before = text;
    readChildren(node);
    if (text === before) write(equationText(node.attributes.get('w:instr') ?? '') ?? '');
  }

  /** Instructions may be written in several runs. */
  function instruct(node: XmlElement): void {
    const open = state.fields.at(-1);
    if (open?.part === 'instruction') open.instruction += textContent(node);
  }

  /** Hidden text (w:vanish) is not printed: it is kept aside. */
  function readRun(run: XmlElement): void {
    const before = text;
    text = '';
    readChildren(run);
    const properties = childOf(run, 'w:rPr');
    const own = aligned(text, state.styles.alignmentOf(properties));
    text = before;
    if (own === '') return;
    if (state.styles.hides(properties, paragraph)) state.hidden.push(own);
    else text += own;
  }

  /** The same content twice, for newer and older readers; one of them is read. */
  function readAlternative(node: XmlElement): void {
    const [first] = childrenOf(node, 'mc:Choice');
    const [fallback] = childrenOf(node, 'mc:Fallback');
    const chosen =
      first !== undefined && (holdsText(first) || findBelow(first, 'a:blip') !== null)
        ? first
        : (fallback ?? first);
    if (chosen !== undefined) readChildren(chosen);
  }

  /** 字（zì）: the annotation is printed above, and would otherwise run into the text. */
  function readRuby(node: XmlElement): string {
    const [base] = childrenOf(node, 'w:rubyBase');
    const [annotation] = childrenOf(node, 'w:rt');
    const word = base === undefined ? '' : readInline(base, state).text;
    const reading = annotation === undefined ? '' : readInline(annotation, state).text;
    return reading === '' ? word : `${word}（${reading}）`;
  }

  readChildren(element);
  return { text, boxes };
}

/** Unless told to keep it, blank space at the ends of w:t is only the layout of the XML. Soft hyphens are not printed. */
function textContent(element: XmlElement): string {
  const text = element.children.filter((node) => !isElement(node)).join('');
  const kept =
    element.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+/, '').trimEnd();
  return kept.replace(/[\r\n]/g, ' ').replaceAll('\u00ad', '');
}

function aligned(text: string, alignment: string | null): string {
  if (alignment === 'superscript') return raised(text);
  return alignment === 'subscript' ? lowered(text) : text;
}

function readSymbol(node: XmlElement): string {
  const code = Number.parseInt(node.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  return symbolCharacter(code, node.attributes.get('w:font') ?? '') ?? '\ufffd';
}

/** Follows a mark of a field and gives what an equation prints, which has no result. */
function followField(node: XmlElement, fields: OpenField[]): string {
  const open = fields.at(-1);
  switch (node.attributes.get('w:fldCharType')) {
    case 'begin':
      fields.push({
        part: 'instruction',
        instruction: '',
        isInstruction: instructs(open),
        isPrinted: false,
      });
      return '';
    case 'separate':
      if (open !== undefined) open.part = 'result';
      return '';
    case 'end':
      return open === undefined ? '' : closeField(open, fields);
    default:
      return '';
  }
}

function closeField(closed: OpenField, fields: OpenField[]): string {
  fields.pop();
  const around = fields.at(-1);
  if (around !== undefined) around.isPrinted ||= closed.isPrinted;
  return closed.isPrinted ? '' : (equationText(closed.instruction) ?? '');
}

/** Whether what stands in a field, the innermost that is open, is an instruction and not printed. */
function instructs(open: OpenField | undefined): boolean {
  return open !== undefined && (open.part === 'instruction' || open.isInstruction);
}

/** Whether an element holds any character that prints. */
export function holdsText(element: XmlElement): boolean {
  if (element.name === 'w:t') return textContent(element).trim() !== '';
  return childrenOf(element).some(holdsText);
}
