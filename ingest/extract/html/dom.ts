/** HTML to a tree by the rules of the WHATWG; no script is run, nothing is loaded. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { UnreadableSourceError } from '../line.ts';
import { lowered, raised } from '../raised.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

/** Browsers stop nesting at 512; what goes far beyond is an attack on those who read by recursion. */
const MAX_DEPTH = 1000;

/**
 * Parses a page and returns its html element.
 * Throws UnreadableSourceError `source-damaged` where elements are nested without end.
 */
export function parseHtml(html: string): HtmlElement {
  let depth = 0;
  const document = parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      onItemPush() {
        if (++depth > MAX_DEPTH) throw tooDeep();
      },
      onItemPop() {
        depth--;
      },
    },
  });
  const [root] = elementsOf(document);
  if (root === undefined) throw new Error('parseHtml: parse5 returned a document without a root');
  return root;
}

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function elementsOf(parent: ParentNode): readonly HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

export function textOf(node: HtmlNode): string | null {
  return 'value' in node ? node.value : null;
}

export function attributeOf(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

/** Whether an element is not shown until a script shows it. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  return /display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '');
}

/** The first element of a tag name in document order, the root included. */
export function findElement(root: HtmlElement, tagName: string): HtmlElement | null {
  if (root.tagName === tagName) return root;
  for (const child of elementsOf(root)) {
    const found = findElement(child, tagName);
    if (found !== null) return found;
  }
  return null;
}

/** Elements whose content a browser does not show as text. */
export const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'head',
  'iframe',
  'math',
  'noframes',
  'noscript',
  'object',
  'option',
  'rp',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/** Elements whose white space a browser shows as the source has it (WHATWG HTML, 15.3, white-space: pre). */
export const PREFORMATTED: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'xmp']);

/** Elements that begin and end a line of their own (WHATWG HTML, 15.3, display: block and list-item). */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
  'xmp',
]);

const SCRIPTS: ReadonlySet<string> = new Set(['sub', 'sup']);

/** Elements after which the text goes on at another place; rt is printed above the line. */
const BREAKS: ReadonlySet<string> = new Set([...BLOCKS, 'br', 'rt']);

function tooDeep(): UnreadableSourceError {
  const message = '网页的标签嵌套过深，无法读取，请用浏览器打开后将正文另存为.docx或者.txt再导入。';
  return new UnreadableSourceError('source-damaged', message);
}

/**
 * What stands raised or lowered, in characters of that print; null where there is none such, where there are no
 * such characters, and where it is broken into lines or holds print raised again.
 */
export function scriptText(element: HtmlElement): string | null {
  if (!SCRIPTS.has(element.tagName)) return null;
  const plain = unbrokenText(element);
  if (plain === null) return null;
  const script = inScript(element, plain);
  return script === plain ? null : script;
}

/** How an element prints the text it holds itself: raised or lowered piece by piece where it is broken into lines. */
export function printWithin(element: HtmlElement): (text: string) => string {
  const isBroken = SCRIPTS.has(element.tagName) && unbrokenText(element) === null;
  return (text) => (isBroken ? inScript(element, text) : text);
}

function inScript(element: HtmlElement, text: string): string {
  return element.tagName === 'sup' ? raised(text) : lowered(text);
}

/** The text of an element; null where a part of it stands on another line. Never looks into raised print twice. */
function unbrokenText(element: HtmlElement): string | null {
  let text = '';
  for (const child of element.childNodes) {
    if (!isElement(child)) text += textOf(child) ?? '';
    else if (WITHOUT_TEXT.has(child.tagName)) continue;
    else if (SCRIPTS.has(child.tagName) || BREAKS.has(child.tagName)) return null;
    else {
      const inner = unbrokenText(child);
      if (inner === null) return null;
      text += inner;
    }
  }
  return text;
}

/**
 * All text below as it stands in the source; blocks and line breaks set apart by a blank.
 *
 * @param leftOut the tag name of elements for which a blank stands instead of their text
 */
export function rawText(element: HtmlElement, leftOut: string | null = null): string {
  if (WITHOUT_TEXT.has(element.tagName)) return '';
  const print = printWithin(element);
  return element.childNodes
    .map((child) => {
      if (!isElement(child)) return print(textOf(child) ?? '');
      if (child.tagName === leftOut) return ' ';
      const script = scriptText(child);
      if (script !== null) return script;
      if (child.tagName === 'br') return PREFORMATTED.has(element.tagName) ? '\n' : ' ';
      const text = rawText(child, leftOut);
      return BLOCKS.has(child.tagName) ? ` ${text} ` : text;
    })
    .join('');
}
