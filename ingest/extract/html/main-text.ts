/**
 * Where on a page the document stands. Decided by density, never by the names a site gives its
 * boxes: sentences have commas and full stops, menus have links.
 */
import { attributeOf, BLOCKS, elementsOf, type HtmlElement, isElement, textOf, WITHOUT_TEXT } from './dom.ts';
import { isLayoutTable } from './table.ts';

/** What an element holds, its descendants included; in characters that are not blank. */
export interface Measure {
  readonly text: number;
  /** Of the text, what stands in links. */
  readonly linked: number;
  /** Marks of sentences (，。；) outside of links and navigation. */
  readonly sentences: number;
}

export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** A child with less of the sentences than this is not the only one that matters. */
const DOMINANT_SHARE = 0.8;
/** Surroundings with fewer links than this belong to the text: title, addressee, signature. */
const MAX_LINKED_SHARE = 0.2;

/** Elements that hold a single paragraph or cell: the text of a document is in their parent. */
const PARAGRAPHS: ReadonlySet<string> = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'dd',
  'dt',
  'pre',
]);

/** Measures every element below and including the root. */
export function measure(root: HtmlElement): Measures {
  const measures = new Map<HtmlElement, Measure>();
  function visit(element: HtmlElement, inLink: boolean): Measure {
    let text = 0;
    let linked = 0;
    let sentences = 0;
    const linking = inLink || (element.tagName === 'a' && attributeOf(element, 'href') !== null);
    for (const child of WITHOUT_TEXT.has(element.tagName) ? [] : element.childNodes) {
      const own = textOf(child);
      if (own !== null) {
        const length = countMatches(own, /\S/g);
        text += length;
        if (linking) linked += length;
        else sentences += countMatches(own, /[，。；]/g);
      } else if (isElement(child)) {
        const below = visit(child, linking);
        text += below.text;
        linked += below.linked;
        sentences += below.sentences;
      }
    }
    const result = { text, linked, sentences: isNavigation(element) ? 0 : sentences };
    measures.set(element, result);
    return result;
  }
  visit(root, false);
  return measures;
}

/**
 * The element that holds the document. Goes down from the body as long as one child holds nearly all
 * sentences, then up again as long as what is added are no menus, so that title and signature,
 * which are no sentences, are not cut off.
 */
export function findMainText(body: HtmlElement, measures: Measures): HtmlElement {
  const weigh = weightOf(body, measures);
  const holdsBlocks = blockFinder();
  const heavier = (element: HtmlElement): HtmlElement | null => dominantChild(element, weigh, holdsBlocks);
  let main = body;
  for (let next = heavier(main); next !== null; next = heavier(main)) main = next;
  for (let wider = parentOf(main); wider !== null && main !== body; wider = parentOf(main)) {
    if (!isSurroundingText(wider, main, measures)) break;
    main = wider;
  }
  return main;
}

/** Whether an element is made for finding one's way, by its own word. */
export function isNavigation(element: HtmlElement): boolean {
  const role = attributeOf(element, 'role') ?? '';
  if (['navigation', 'search', 'banner', 'contentinfo', 'menu', 'menubar'].includes(role)) return true;
  if (element.tagName === 'nav' || element.tagName === 'menu') return true;
  return ['header', 'footer', 'aside'].includes(element.tagName) && !isWithin(element, ['article', 'main']);
}

/** Whether an element is what LibreOffice saves of the header or the footer of a document's pages. */
export function isPageMargin(element: HtmlElement): boolean {
  return element.tagName === 'div' && ['header', 'footer'].includes(attributeOf(element, 'title') ?? '');
}

function weightOf(body: HtmlElement, measures: Measures): (element: HtmlElement) => number {
  // A page of tables may hold no sentence at all.
  const hasSentences = (measures.get(body)?.sentences ?? 0) > 0;
  return (element) => {
    const found = measures.get(element);
    if (found === undefined) return 0;
    return hasSentences ? found.sentences : found.text - found.linked;
  };
}

function dominantChild(
  element: HtmlElement,
  weigh: (element: HtmlElement) => number,
  holdsBlocks: (element: HtmlElement) => boolean,
): HtmlElement | null {
  const heaviest = elementsOf(element).reduce<HtmlElement | null>(
    (best, child) => (best === null || weigh(child) > weigh(best) ? child : best),
    null,
  );
  if (heaviest === null || weigh(heaviest) === 0 || weigh(heaviest) < weigh(element) * DOMINANT_SHARE)
    return null;
  if (PARAGRAPHS.has(heaviest.tagName) || (heaviest.tagName === 'table' && !isLayoutTable(heaviest)))
    return null;
  return elementsOf(heaviest).some(holdsBlocks) ? heaviest : null;
}

/** Tells whether an element is a block or holds one. Each is looked through once, however deep the question goes. */
function blockFinder(): (element: HtmlElement) => boolean {
  const known = new Map<HtmlElement, boolean>();
  const holdsBlocks = (element: HtmlElement): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const found =
      BLOCKS.has(element.tagName) || element.tagName === 'br' || elementsOf(element).some(holdsBlocks);
    known.set(element, found);
    return found;
  };
  return holdsBlocks;
}

function isSurroundingText(wider: HtmlElement, main: HtmlElement, measures: Measures): boolean {
  const around = measures.get(wider);
  const within = measures.get(main);
  if (around === undefined || within === undefined) return false;
  if (elementsOf(wider).some((child) => child !== main && holdsNavigation(child))) return false;
  return around.linked - within.linked <= (around.text - within.text) * MAX_LINKED_SHARE;
}

function holdsNavigation(element: HtmlElement): boolean {
  return isNavigation(element) || elementsOf(element).some(holdsNavigation);
}

function parentOf(element: HtmlElement): HtmlElement | null {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent && parent.tagName !== 'html' ? parent : null;
}

function isWithin(element: HtmlElement, tagNames: readonly string[]): boolean {
  for (let above = parentOf(element); above !== null; above = parentOf(above)) {
    if (tagNames.includes(above.tagName)) return true;
  }
  return false;
}

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
