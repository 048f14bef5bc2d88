/**
 * Prints a text of one paragraph a line as a page of type would show it, and takes the text out again
 * as PDF readers do: hard lines, pages, page numbers, running headers. For tests that must read every
 * manner of print.
 */

export interface PrintStyle {
  readonly name: string;
  /** Han characters a line. */
  readonly width: number;
  readonly linesPerPage: number;
  /** How the indentation of a first line comes out of the PDF. */
  readonly indent: 'lost' | '　　' | '    ';
  readonly blankLines: boolean;
  /** A blank line more between paragraphs than between lines. */
  readonly parted: boolean;
  /** What shows that a page begins. */
  readonly pageStart: 'blank' | 'form-feed' | 'none';
  readonly pageNumber: ((page: number, pages: number) => string) | null;
  readonly numberAt: 'head' | 'foot';
  /** What stands over a page, null where nothing does. */
  readonly header: ((page: PrintedPage) => string | null) | null;
  /** Whether it stands below the page instead. */
  readonly headerAt: 'head' | 'foot';
  /** 第一章 on a line, its title on the next. */
  readonly labelAlone: boolean;
  /** Blanks that extraction leaves in a line: where it was spaced out to the margin, around digits. */
  readonly gaps: 'justified' | 'digits' | null;
  /** Dots between an entry of the contents and its page. */
  readonly leader: string | null;
  readonly newline: '\n' | '\r\n';
  /** A mark that may not begin a line hangs over the margin, or takes a character along. */
  readonly hanging: boolean;
}

/** What a header may name. */
export interface PrintedPage {
  readonly page: number;
  readonly title: string;
  /** The heading under which the page ends, '' before the first. */
  readonly chapter: string;
}

const NOT_AT_START = new Set([...'。，、；：？！）》”’〉】']);
const NOT_AT_END = new Set([...'（《“‘〈【']);

/** Breaks one paragraph into lines; `first` and `rest` are widths in Han characters. */
function breakParagraph(text: string, first: number, rest: number, hanging: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let limit = first * 2;
  for (const unit of units(text)) {
    const width = columnsOf(unit);
    if (used + width <= limit || line === '') {
      line += unit;
      used += width;
    } else if (hanging && NOT_AT_START.has(unit) && used + width <= limit + 2) {
      line += unit;
      used += width;
    } else {
      let carried = '';
      while (
        line.length > 1 &&
        (NOT_AT_START.has(unit.charAt(0)) || NOT_AT_END.has(line.slice(-1))) &&
        carried.length < 2
      ) {
        carried = line.slice(-1) + carried;
        line = line.slice(0, -1);
        if (!NOT_AT_START.has(carried.charAt(0)) && !NOT_AT_END.has(line.slice(-1))) break;
      }
      lines.push(line);
      limit = rest * 2;
      line = carried + unit;
      used = columnsOf(line);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A run of Latin letters and digits is not broken. */
function units(text: string): string[] {
  return text.match(/[A-Za-z0-9.%-]{1,40}|[^A-Za-z0-9.%-]/gu) ?? [];
}

function columnsOf(text: string): number {
  return [...text].reduce((sum, c) => sum + (/[\x20-\x7e]/.test(c) ? 1 : 2), 0);
}

export interface PrintedText {
  readonly text: string;
  readonly pages: number;
}

interface PrintedLine {
  readonly text: string;
  readonly chapter: string;
}

const HEADING = /^(第[一二三四五六七八九十百]{1,5}[编章节])[\s\u3000]+(.+)$/;

/** @param paragraphs without indentation; @param contents headings for a table of contents, may be empty */
export function printText(
  paragraphs: readonly string[],
  contents: readonly string[],
  style: PrintStyle,
): PrintedText {
  const lines: PrintedLine[] = [];
  const kept = style.indent === 'lost' ? '' : style.indent;
  let chapter = '';
  const put = (text: string): void => {
    lines.push({ text: spaceOut(text, style.gaps, lines.length), chapter });
  };
  const set = (paragraph: string): void => {
    if (/^第[一二三四五六七八九十百]{1,5}章[\s\u3000]/.test(paragraph)) chapter = paragraph;
    if (style.parted) put('');
    const [, label, title] = (style.labelAlone ? HEADING.exec(paragraph) : null) ?? [];
    for (const piece of label === undefined || title === undefined ? [paragraph] : [label, title]) {
      breakParagraph(piece, style.width - 2, style.width, style.hanging).forEach((line, index) => {
        put(index === 0 ? kept + line : line);
      });
    }
  };
  const [title = '', ...text] = paragraphs;
  for (const line of breakParagraph(title, style.width, style.width, false)) put(line);
  if (style.leader !== null && contents.length > 0) {
    put('目　录');
    contents.forEach((heading, index) => {
      put(`${heading}${style.leader}${style.leader === '' ? '' : index + 1}`);
    });
  }
  for (const paragraph of text) set(paragraph);
  return layOut(lines, title, style);
}

/** The same line on every run, as extraction might show it. */
function spaceOut(text: string, gaps: PrintStyle['gaps'], seed: number): string {
  if (gaps === null) return text;
  if (gaps === 'digits')
    return text.replace(/(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])/g, ' ');
  return [...text].map((c, at) => (at > 0 && (seed * 31 + at * 17) % 23 === 0 ? ` ${c}` : c)).join('');
}

function layOut(lines: readonly PrintedLine[], title: string, style: PrintStyle): PrintedText {
  const pages: PrintedLine[][] = [];
  for (let i = 0; i < lines.length; i += style.linesPerPage)
    pages.push(lines.slice(i, i + style.linesPerPage));
  const separator = style.newline + (style.blankLines ? style.newline : '');
  const printed = pages.map((page, index) => {
    const number = style.pageNumber?.(index + 1, pages.length);
    const header = style.header?.({ page: index + 1, title, chapter: page.at(-1)?.chapter ?? '' }) ?? null;
    const all = page.map(({ text }) => text);
    if (header !== null && style.headerAt === 'head') all.unshift(header);
    if (header !== null && style.headerAt === 'foot') all.push(header);
    if (number !== undefined && style.numberAt === 'head') all.unshift(number);
    if (number !== undefined && style.numberAt === 'foot') all.push(number);
    if (style.pageStart === 'blank' && !/^[ \u3000]/.test(all[0] ?? '')) all[0] = ` ${all[0] ?? ''}`;
    return all.join(separator);
  });
  return {
    text: printed.join(style.pageStart === 'form-feed' ? `${style.newline}\f` : separator) + style.newline,
    pages: pages.length,
  };
}

/** Hard lines and nothing else. */
export const PLAIN_PRINT: PrintStyle = {
  name: 'plain',
  width: 28,
  linesPerPage: 22,
  indent: 'lost',
  blankLines: false,
  parted: false,
  pageStart: 'none',
  pageNumber: null,
  numberAt: 'foot',
  header: null,
  headerAt: 'head',
  labelAlone: false,
  gaps: null,
  leader: null,
  newline: '\n',
  hanging: true,
};

/** One style for each manner that real extractions show; together they meet all of them. */
export const PRINT_STYLES: readonly PrintStyle[] = [
  { ...PLAIN_PRINT, name: 'no pages, indentation lost' },
  { ...PLAIN_PRINT, name: 'narrow, kept indentation', width: 18, indent: '　　', blankLines: true },
  {
    ...PLAIN_PRINT,
    name: 'wide, four spaces, CRLF',
    width: 44,
    indent: '    ',
    newline: '\r\n',
    linesPerPage: 38,
  },
  {
    ...PLAIN_PRINT,
    name: '— n — at the foot, blank opens pages',
    pageStart: 'blank',
    pageNumber: (p) => `— ${p} —`,
    blankLines: true,
  },
  { ...PLAIN_PRINT, name: '-n- at the head', width: 30, pageNumber: (p) => `-${p}-`, numberAt: 'head' },
  { ...PLAIN_PRINT, name: 'bare number at the foot', width: 26, pageNumber: (p) => `${p}` },
  {
    ...PLAIN_PRINT,
    name: 'n / m, form feeds',
    width: 36,
    pageStart: 'form-feed',
    pageNumber: (p, n) => `${p} / ${n}`,
    indent: '　　',
  },
  { ...PLAIN_PRINT, name: '第n页 共m页', width: 32, pageNumber: (p, n) => `第${p}页 共${n}页`, leader: '……' },
  {
    ...PLAIN_PRINT,
    name: '· n · and headers of odd and even pages',
    width: 29,
    pageNumber: (p) => `· ${p} ·`,
    header: ({ page }) => (page % 2 === 1 ? '中国法律汇编' : '第一卷 法律与行政法规'),
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'the same header on every page, no numbers',
    width: 27,
    header: ({ page }) => (page % 2 === 1 ? '政府公报' : '政府公报'),
    pageStart: 'form-feed',
    blankLines: true,
  },
  {
    ...PLAIN_PRINT,
    name: 'headers, and nothing else that shows pages',
    width: 31,
    header: ({ page }) => (page % 2 === 1 ? '中华人民共和国法规汇编' : '第二卷 行政法规'),
    indent: '　　',
  },
  { ...PLAIN_PRINT, name: 'paragraphs parted by blank lines', width: 33, parted: true },
  {
    ...PLAIN_PRINT,
    name: 'contents with dots, no hanging',
    width: 34,
    leader: '.......',
    hanging: false,
    pageNumber: (p) => `— ${p} —`,
  },
  {
    ...PLAIN_PRINT,
    name: 'contents without leader',
    width: 40,
    leader: '',
    pageNumber: (p) => `－${p}－`,
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'contents with tabs',
    width: 24,
    leader: '\t',
    indent: '    ',
    pageNumber: (p) => `${p}`,
    numberAt: 'head',
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'the chapter over its pages, bare numbers',
    width: 22,
    header: ({ chapter, title }) => chapter || title,
    pageNumber: (p) => `${p}`,
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'title and chapter on odd and even pages, with — n —',
    width: 38,
    indent: '　　',
    header: ({ page, chapter, title }) => (page % 2 === 1 ? title : chapter || title),
    pageNumber: (p) => `— ${p} —`,
  },
  {
    ...PLAIN_PRINT,
    name: 'the chapter without its number, page number beside it',
    width: 25,
    header: ({ page, chapter, title }) => `${chapter.replace(/^\S+\s+/, '') || title}    ${page}`,
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'the title below every page, -n-',
    width: 19,
    header: ({ title }) => title,
    headerAt: 'foot',
    pageNumber: (p) => `-${p}-`,
  },
  {
    ...PLAIN_PRINT,
    name: 'title from the second page on',
    width: 35,
    pageStart: 'form-feed',
    header: ({ page, title }) => (page > 1 ? title : null),
  },
  { ...PLAIN_PRINT, name: 'labels of headings on lines of their own', width: 42, labelAlone: true },
  { ...PLAIN_PRINT, name: 'lines spaced out to the margin', width: 28, gaps: 'justified' },
  { ...PLAIN_PRINT, name: 'blanks around digits', width: 23, indent: '　　', gaps: 'digits' },
  { ...PLAIN_PRINT, name: '[n]', width: 37, pageNumber: (p) => `[${p}]` },
  {
    ...PLAIN_PRINT,
    name: '— l2 — as misread',
    width: 20,
    numberAt: 'head',
    pageNumber: (p) => `— ${`${p}`.replaceAll('1', 'l').replaceAll('0', 'O')} —`,
  },
];
