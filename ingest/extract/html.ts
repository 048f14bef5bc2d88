/** Pages as government sites publish them: the document's lines, and what is only the site's as removed ones. */
import type { RemovalReason } from '../../src/domain/document.ts';
import { isBox, readBoxLine } from '../information-box.ts';
import { decodeText } from './decode.ts';
import { findElement, type HtmlElement, parseHtml, textOf } from './html/dom.ts';
import { findMainText, measure } from './html/main-text.ts';
import { type PageLine, readPageLines } from './html/page-lines.ts';
import { type Extraction, UnreadableSourceError } from './line.ts';
import { assembleLines } from './lines.ts';
import { unreadableProblems } from './unreadable.ts';

/** The WHATWG standard looks for the charset in the first 1024 bytes; sites put it later too. */
const CHARSET_WITHIN = 4096;
/** `<meta charset="gb2312">` and `content="text/html; charset=gb2312"`; not `data-charset-of="x"`. */
const CHARSET = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([a-z0-9_:-]{1,40})/i;
const MAX_LINKED_SHARE = 0.5;
const MIN_TITLE_LENGTH = 5;
/** The page's own title also names the site: less than this of it may be the name of the issuer only. */
const TITLE_SHARE = 0.4;

/** What sites write between title and text and below it, such as 来源：区政府办 发布时间：2022-09-09. */
const SITE_LABELS =
  /(?:来源|发布时间|发布日期|发布机构|浏览次数|浏览量|点击数|阅读量|访问量|字号|字体|打印|分享|收藏|关闭窗口|责任编辑|编辑|视力保护色)\s*[:：【〖[（(]?/g;
/** 附件1、附表, 规划.docx; not 首页. */
const ATTACHMENT = /附件|附表|附录|附图|\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar)/i;
const MAX_SITE_LINE = 120;

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
  const reasons = removalReasons(page, titleOf(root));
  const { text, lines } = assembleLines(
    page.map((line, index) => ({
      text: line.text,
      cells: line.cells ?? null,
      headingLevel: line.headingLevel ?? null,
      removed: reasons[index] ?? null,
    })),
  );
  if (lines.every((line) => line.removed !== null)) throw emptyPage();
  return {
    text,
    lines,
    mediaType: 'text/html',
    pages: null,
    layout: 'paragraphs',
    problems: [...problems, ...unreadableProblems(lines)],
  };
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN));
  return CHARSET.exec(head)?.[1] ?? null;
}

function titleOf(root: HtmlElement): string {
  const title = findElement(root, 'title');
  return title === null ? '' : withoutBlanks(title.childNodes.map((node) => textOf(node) ?? '').join(''));
}

function removalReasons(page: readonly PageLine[], title: string): readonly (RemovalReason | null)[] {
  const headlines = headlinesOf(page, title);
  const box = boxLinesOf(page);
  const first = page.findIndex((line) => line.isInside && isProse(line));
  const last = page.findLastIndex((line) => line.isInside && isProse(line));
  return page.map((line, index) => {
    if (headlines.has(index) || box.has(index) || isProse(line)) return null;
    if (!line.isInside || line.isNavigation) return 'navigation';
    if (first >= 0 && index > first && index < last) return null;
    return line.isHidden || isSiteLine(line) || isMenuLine(line) ? 'navigation' : null;
  });
}

/** The lines of the box of 政府信息公开, wherever the site has put it. */
function boxLinesOf(page: readonly PageLine[]): ReadonlySet<number> {
  const lines = page.flatMap((line, index) => {
    const entries = line.isNavigation ? [] : readBoxLine(line.text);
    return entries.length === 0 ? [] : [{ index, entries }];
  });
  return new Set(isBox(lines.flatMap(({ entries }) => entries)) ? lines.map(({ index }) => index) : []);
}

/** A sentence or a part of one, outside of links and menus. */
function isProse(line: PageLine): boolean {
  return !line.isNavigation && line.linkedShare < MAX_LINKED_SHARE && /[，。；]/.test(line.text);
}

/** Links only, but not to what the document brings along. */
function isMenuLine(line: PageLine): boolean {
  return line.linkedShare >= MAX_LINKED_SHARE && !ATTACHMENT.test(line.text);
}

function isSiteLine(line: PageLine): boolean {
  if (line.text.length > MAX_SITE_LINE || isProse(line)) return false;
  const labels = line.text.match(SITE_LABELS) ?? [];
  const [first] = labels;
  return labels.length >= 2 || (first !== undefined && line.text.trimStart().startsWith(first));
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

function emptyPage(): UnreadableSourceError {
  const message =
    '网页文件里没有正文，可能要由浏览器运行后才显示，请用浏览器打开后将正文另存为.docx或者.txt再导入。';
  return new UnreadableSourceError('source-empty', message);
}
