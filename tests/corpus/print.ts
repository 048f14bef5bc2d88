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
  /** Running headers of odd and even pages. */
  readonly headers: readonly [odd: string, even: string] | null;
  /** Dots between an entry of the contents and its page. */
  readonly leader: string | null;
  readonly newline: '\n' | '\r\n';
  /** A mark that may not begin a line hangs over the margin, or takes a character along. */
  readonly hanging: boolean;
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

/** @param paragraphs without indentation; @param contents headings for a table of contents, may be empty */
export function printText(
  paragraphs: readonly string[],
  contents: readonly string[],
  style: PrintStyle,
): PrintedText {
  const lines: string[] = [];
  const kept = style.indent === 'lost' ? '' : style.indent;
  const set = (paragraph: string): void => {
    if (style.parted) lines.push('');
    breakParagraph(paragraph, style.width - 2, style.width, style.hanging).forEach((line, index) => {
      lines.push(index === 0 ? kept + line : line);
    });
  };
  const [title, ...text] = paragraphs;
  if (title !== undefined) lines.push(...breakParagraph(title, style.width, style.width, false));
  if (style.leader !== null && contents.length > 0) {
    lines.push('目　录');
    contents.forEach((heading, index) => {
      lines.push(`${heading}${style.leader}${style.leader === '' ? '' : index + 1}`);
    });
  }
  for (const paragraph of text) set(paragraph);
  return layOut(lines, style);
}

function layOut(lines: readonly string[], style: PrintStyle): PrintedText {
  const pages: string[][] = [];
  for (let i = 0; i < lines.length; i += style.linesPerPage)
    pages.push(lines.slice(i, i + style.linesPerPage));
  const separator = style.newline + (style.blankLines ? style.newline : '');
  const printed = pages.map((page, index) => {
    const number = style.pageNumber?.(index + 1, pages.length);
    const header = style.headers?.[index % 2];
    const all = [...(header === undefined ? [] : [header]), ...page];
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
  headers: null,
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
    headers: ['中国法律汇编', '第一卷 法律与行政法规'],
    pageStart: 'form-feed',
  },
  {
    ...PLAIN_PRINT,
    name: 'the same header on every page, no numbers',
    width: 27,
    headers: ['政府公报', '政府公报'],
    pageStart: 'form-feed',
    blankLines: true,
  },
  {
    ...PLAIN_PRINT,
    name: 'headers, and nothing else that shows pages',
    width: 31,
    headers: ['中华人民共和国法规汇编', '第二卷 行政法规'],
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
];
