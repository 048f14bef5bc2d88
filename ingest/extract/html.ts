/** Pages as government sites publish them: the document's lines, and what is only the site's as removed ones. */
import type { RemovalReason } from '../../src/domain/document.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { BoxFinder } from '../information-box.ts';
import { isControlLine, isImprint, isSiteLine } from '../site-lines.ts';
import { decodeText } from './decode.ts';
import { markDrawnTables } from './drawn-tables.ts';
import { attributeOf, elementsOf, findElement, type HtmlElement, isHidden, parseHtml } from './html/dom.ts';
import { findMainText, measure } from './html/main-text.ts';
import { type PageLine, readPageLines } from './html/page-lines.ts';
import { pageTitles } from './html/page-titles.ts';
import { countUnread } from './html/unread.ts';
import { type ExtractedLine, type Extraction, UnreadableSourceError } from './line.ts';
import { assembleLines } from './lines.ts';
import { markTabbedRows } from './tabular.ts';
import { unreadableProblems } from './unreadable.ts';

/** The WHATWG standard looks for the charset in the first 1024 bytes; sites put it later too. */
const CHARSET_WITHIN = 4096;
/** `<meta charset="gb2312">` and `content="text/html; charset=gb2312"`; not `data-charset-of="x"`. */
const CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([a-z0-9_:-]{1,40})/i;
const MAX_LINKED_SHARE = 0.5;
const SENTENCE = /[，。；]/;
const MIN_TITLE_LENGTH = 5;
/** The page's own title also names the site: less than this of it may be the name of the issuer only. */
const TITLE_SHARE = 0.4;

/** 附件1、附表, 规划.docx; not 首页. */
const ATTACHMENT = /附件|附表|附录|附图|\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)/i;
const ATTACHMENT_NAME = /\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)/i;

/**
 * Reads a page. No script is run. What is not the document's is kept as removed lines; in doubt a
 * line is the document's.
 * Throws UnreadableSourceError `source-empty` where the page has no text of its own.
 */
export function extractHtml(bytes: Uint8Array): Extraction {
  const { text: html, problems } = decodeText(bytes, declaredCharset(bytes));
  const root = parseHtml(html);
  const body = findElement(root, 'body') ?? root;
  const main = findMainText(body, measure(body));
  const page = readPageLines(body, main);
  const titles = pageTitles(root);
  const reasons = removalReasons(page, titles.whole);
  const assembled = assembleLines(
    page.map((line, index) => ({
      text: line.text,
      cells: line.cells ?? null,
      headingLevel: line.headingLevel ?? null,
      removed: reasons[index] ?? null,
    })),
  );
  const lines = withTables(assembled.lines, page);
  const unread = countUnread(root);
  const isEmpty = lines.every(
    ({ removed, cells, text }) =>
      removed !== null || text === '' || (unread > 0 && cells === null && !SENTENCE.test(text)),
  );
  if (isEmpty) throw emptyPage(root);
  return {
    text: assembled.text,
    lines,
    mediaType: 'text/html',
    pages: null,
    titles: titles.candidates,
    layout: isMostlyPreformatted(lines, page) ? 'unknown' : 'paragraphs',
    problems: [...problems, ...unreadProblems(unread), ...unreadableProblems(lines)],
  };
}

/** Tables within preformatted text are drawn as in plain text. */
function withTables(lines: readonly ExtractedLine[], page: readonly PageLine[]): readonly ExtractedLine[] {
  const preformatted = lines.filter((line, at) => line.removed === null && page[at]?.isPreformatted);
  const marked = new Map(
    markDrawnTables(markTabbedRows(preformatted)).map((line) => [line.number, line] as const),
  );
  return lines.map((line) => marked.get(line.number) ?? line);
}

/** Whether of the text that is kept, rows of tables aside, most is broken into lines as a plain text is. */
function isMostlyPreformatted(lines: readonly ExtractedLine[], page: readonly PageLine[]): boolean {
  let preformatted = 0;
  let others = 0;
  lines.forEach(({ removed, cells, text }, at) => {
    if (removed !== null || cells !== null) return;
    if (page[at]?.isPreformatted) preformatted += text.length;
    else others += text.length;
  });
  return preformatted > others;
}

function unreadProblems(characters: number): readonly Problem[] {
  if (characters === 0) return [];
  const message = `网页中另有约${characters}字要由浏览器运行脚本后才显示，未能读取，请用浏览器打开网页对照正文是否完整。`;
  return [{ code: 'text-unreadable', message, lines: null }];
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN));
  return CHARSET.exec(head)?.[1] ?? null;
}

function removalReasons(page: readonly PageLine[], title: string): readonly (RemovalReason | null)[] {
  const headlines = headlinesOf(page, title);
  const box = boxLinesOf(page);
  const foot = footOf(page);
  const isText = (line: PageLine, index: number): boolean =>
    line.isInside && index < foot && isProse(line) && !isOfSite(line);
  const first = page.findIndex(isText);
  const last = page.findLastIndex(isText);
  return page.map((line, index) => {
    if (line.text === '') return null;
    if (line.isMargin) return 'running-header';
    if (isControlLine(line.text)) return 'navigation';
    if (headlines.has(index) || box.has(index) || explains(page, index)) return null;
    const isWithin = first >= 0 && index > first && index < last;
    if (index >= foot || (!isWithin && isOfSite(line))) return 'navigation';
    if (isProse(line)) return null;
    if (!line.isInside || line.isNavigation) return 'navigation';
    return !isWithin && (line.isHidden || isMenuLine(line)) ? 'navigation' : null;
  });
}

/** Where the foot of the page begins: what stands around the imprint and may be a part of it. */
function footOf(page: readonly PageLine[]): number {
  let at = page.length;
  while (at > 0 && mayBeFoot(page[at - 1])) at--;
  const hasImprint = page.slice(at).some(({ text }) => isImprint(text, false));
  return hasImprint ? at : page.length;
}

function mayBeFoot(line: PageLine | undefined): boolean {
  if (line === undefined || line.cells != null) return false;
  return isImprint(line.text, true) || isMenuLine(line) || isControlLine(line.text);
}

/** By its words a line of the site's; one that names an attachment is the document's. */
function isOfSite(line: PageLine): boolean {
  if (line.cells != null) return false;
  return isImprint(line.text, !line.isInside) || (isSiteLine(line.text) && !ATTACHMENT_NAME.test(line.text));
}

/** 政策解读 below 《…实施方案》 in the main text: the rest of a title, though a button elsewhere. */
function explains(page: readonly PageLine[], index: number): boolean {
  const [line, above] = [
    page[index],
    page.slice(Math.max(0, index - 4), index).findLast(({ text }) => text !== ''),
  ];
  if (line === undefined || !line.isInside || line.linkedShare > 0) return false;
  return (
    /^[\u3400-\u9fff]{0,4}解读$/.test(line.text.trim()) &&
    /^《[^《》]{4,80}》$/.test(above?.text.trim() ?? '')
  );
}

/** The lines of the box of 政府信息公开, wherever the site has put it. */
function boxLinesOf(page: readonly PageLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  const texts = page.map((line) => (line.isNavigation ? '' : line.text));
  const boxes = new BoxFinder((line) => texts[line]);
  for (let at = 0; at < texts.length; at++) {
    const box = boxes.boxAt(at);
    if (box === null) continue;
    for (let i = at; i < at + box.count; i++) found.add(i);
    at += box.count - 1;
  }
  return found;
}

/** A sentence or a part of one, outside of links and menus. */
function isProse(line: PageLine): boolean {
  return !line.isNavigation && line.linkedShare < MAX_LINKED_SHARE && SENTENCE.test(line.text);
}

/** Links only, but not to what the document brings along. */
function isMenuLine(line: PageLine): boolean {
  return line.linkedShare >= MAX_LINKED_SHARE && !ATTACHMENT.test(line.text);
}

/**
 * Lines outside of the main text that name the document: what the page's own title says too, or else
 * the last heading above the text. None where the main text brings its title along.
 */
function headlinesOf(page: readonly PageLine[], title: string): ReadonlySet<number> {
  const start = page.findIndex((line) => line.isInside);
  const above = page.slice(0, Math.max(start, 0));
  const length = (line: PageLine): number => withoutBlanks(line.text).length;
  const namesPage = (line: PageLine): boolean => title.includes(withoutBlanks(line.text));
  const isHeadline = (line: PageLine): boolean => !line.isNavigation && line.linkedShare < MAX_LINKED_SHARE;
  const longest = (lines: readonly PageLine[]): number =>
    lines
      .filter((line) => namesPage(line) && isHeadline(line))
      .reduce((most, line) => Math.max(most, length(line)), 0);
  const [outside, inside] = [longest(above), longest(page.filter((line) => line.isInside))];
  if (outside > inside && outside >= MIN_TITLE_LENGTH) {
    const best = above.findLastIndex(
      (line) => namesPage(line) && isHeadline(line) && length(line) === outside,
    );
    return withContinuations(page, best, namesPage);
  }
  if (inside > 0 && inside >= title.length * TITLE_SHARE) return new Set();
  const heading = above.findLastIndex((line) => isHeading(line) && isHeadline(line));
  return heading < 0 ? new Set() : withContinuations(page, heading, isHeading);
}

/** The line and, where it is a heading, the lines next to it that belong to the same heading. */
function withContinuations(
  page: readonly PageLine[],
  index: number,
  belongs: (line: PageLine) => boolean,
): ReadonlySet<number> {
  const level = page[index]?.headingLevel ?? null;
  const found = new Set([index]);
  const joins = (line: PageLine | undefined): boolean =>
    line !== undefined && level !== null && line.headingLevel === level && !line.isInside && belongs(line);
  for (let i = index - 1; joins(page[i]); i--) found.add(i);
  for (let i = index + 1; joins(page[i]); i++) found.add(i);
  return found;
}

function isHeading(line: PageLine): boolean {
  return line.headingLevel !== null && line.headingLevel !== undefined;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

function emptyPage(root: HtmlElement): UnreadableSourceError {
  if (showsFrame(root)) {
    const framed = '这是框架网页，正文在框架里的另一个网页文件中，请用浏览器单独打开那个框架，另存后再导入。';
    return new UnreadableSourceError('source-empty', framed);
  }
  const message =
    '网页文件里没有正文，可能要由浏览器运行后才显示，请用浏览器打开后将正文另存为.docx或者.txt再导入。';
  return new UnreadableSourceError('source-empty', message);
}

/** Whether the page shows another one within itself; what counts its visitors does so unseen. */
function showsFrame(element: HtmlElement): boolean {
  if (element.tagName === 'frame') return true;
  if (element.tagName === 'noscript' || isHidden(element)) return false;
  if (element.tagName !== 'iframe') return elementsOf(element).some(showsFrame);
  return !['width', 'height'].some((side) => /^\s*[01](?:px)?\s*$/.test(attributeOf(element, side) ?? ''));
}
