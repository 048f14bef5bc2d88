/** What a page says its document is called, outside of the text: <title> and the meta tags of government sites. */
import { attributeOf, elementsOf, findElement, type HtmlElement, textOf } from './dom.ts';

export interface PageTitles {
  /** <title> as it is, without white space; empty where the page has none. */
  readonly whole: string;
  /** What may be the title of the document, the likeliest first. White space collapsed. */
  readonly candidates: readonly string[];
}

/** The tag that 政府网站 must give an article (国办函〔2017〕55号 and the guide of 2011), and what others write. */
const META_NAMES: readonly string[] = ['articletitle', 'title', 'og:title'];
/** Sites write their own name behind the title. Titles themselves hold – and —. */
const BEFORE_SITE = /[_|｜]|\s[-–—>]+\s?|-{2,}|-(?=[^-]*$)/g;
const SHORTEST = 4;
/** What is longer is no title: every line near the top of the page is compared with each that may be one. */
const LONGEST = 400;

/** Titles by meta tag before <title>, and of <title> the whole before what stands in front of a separator. */
export function pageTitles(root: HtmlElement): PageTitles {
  const title = findElement(root, 'title');
  const printed = title === null ? '' : collapse(title.childNodes.map((node) => textOf(node) ?? '').join(''));
  const written = printed.length > LONGEST ? '' : printed;
  const cuts = [...written.matchAll(BEFORE_SITE)].map(({ index }) => written.slice(0, index).trim());
  const candidates = [...metaTitles(root), ...cuts, written].filter(mayBeTitle);
  return { whole: written.replace(/\s/g, ''), candidates: [...new Set(candidates)] };
}

function mayBeTitle({ length }: string): boolean {
  return length >= SHORTEST && length <= LONGEST;
}

function metaTitles(root: HtmlElement): readonly string[] {
  const head = findElement(root, 'head');
  const metas = head === null ? [] : elementsOf(head).filter(({ tagName }) => tagName === 'meta');
  return META_NAMES.flatMap((wanted) =>
    metas
      .filter((meta) => nameOf(meta) === wanted)
      .map((meta) => collapse(attributeOf(meta, 'content') ?? '')),
  );
}

function nameOf(meta: HtmlElement): string {
  return (attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? '').trim().toLowerCase();
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
