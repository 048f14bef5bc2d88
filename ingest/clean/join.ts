/**
 * Joins the physical lines of one paragraph, and only those.
 *
 * In hard-wrapped text a paragraph goes on when its line is full and ends where a paragraph may when
 * the line is short; a mark such as 第五条 or （二） begins a new one unless the line above breaks off
 * in mid-sentence. The rest are the hard cases, each a small function below with its reason.
 */
import type { LineRange } from '../../src/domain/span.ts';
import { type ContentsEntry, type LogicalLine, type PageLine, spanOf } from './lines.ts';
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import type { Measure } from './measure.ts';
import {
  columns,
  dropExtractionBlanks,
  endsSentence,
  firstUnitColumns,
  joinPieces,
  squash,
} from './typography.ts';

/** Marks of levels that are numbered through a chapter or a document: what comes next is known. */
const EXPECTED: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section', 'article']);
/** Marks that stand over other text: what follows on the line is a heading. */
const OVER_TEXT: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section']);
/** Marks that begin an item of a list; what number comes next in it is known too. */
const LISTED: ReadonlySet<MarkStyle> = new Set(['han', 'han-paren', 'digit', 'digit-paren', 'circled']);

export interface JoinContext {
  /** Null where each line is a paragraph of its own. */
  readonly measure: Measure | null;
  readonly contents: readonly ContentsEntry[] | null;
  /** Carried on from one stretch of the document to the next. */
  readonly numbering: Numbering;
}

/** One logical line for each paragraph. Every physical line goes into exactly one. */
export function joinLines(lines: readonly PageLine[], context: JoinContext): readonly LogicalLine[] {
  const joined: LogicalLine[] = [];
  const { numbering } = context;
  const titled = context.measure !== null && articleLinesAreTitles(lines, context.measure);
  let open: Paragraph | null = null;
  lines.forEach((line, index) => {
    const mark = believable(line, open, context);
    const next = lines[index + 1];
    const upcoming = { line, mark, next, afterNext: lines[index + 2] };
    if (open !== null && belongsTo(open, upcoming, context)) {
      open.lines.push(line);
      return;
    }
    if (open !== null) joined.push(toLogicalLine(open, context));
    if (mark !== null) numbering.see(mark);
    open = { lines: [line], mark, isHeading: mark !== null && standsOverText(mark, titled) };
  });
  if (open !== null) joined.push(toLogicalLine(open, context));
  return joined;
}

interface Paragraph {
  readonly lines: PageLine[];
  readonly mark: Mark | null;
  /** Its line is a heading: 第一章 总则, or 第十八条 设立… where articles have titles. */
  readonly isHeading: boolean;
}

function standsOverText(mark: Mark, articlesAreTitled: boolean): boolean {
  return OVER_TEXT.has(mark.style) || (articlesAreTitled && mark.style === 'article');
}

/** Whether lines of articles break off short of the margin as a rule: then they are titles. */
function articleLinesAreTitles(lines: readonly PageLine[], measure: Measure): boolean {
  const articles = lines.filter((line) => readMark(line.text)?.style === 'article');
  const short = articles.filter((line) => !endsSentence(line.text) && widthOf(line) < measure.first - 4);
  // In a law hardly any article breaks off before the margin; a quarter leaves room for long titles.
  return short.length > 0 && short.length * 4 >= articles.length;
}

interface Upcoming {
  readonly line: PageLine;
  readonly mark: Mark | null;
  readonly next: PageLine | undefined;
  readonly afterNext: PageLine | undefined;
}

/** Remembers the last number of each level, to tell 第五条 the heading from 第五条 the citation. */
export class Numbering {
  private readonly last = new Map<MarkStyle, number>();

  see(mark: Mark): void {
    if (mark.ordinal === null) return;
    this.last.set(mark.style, mark.ordinal.number);
    if (mark.style === 'chapter' || mark.style === 'part' || mark.style === 'subpart')
      this.last.delete('section');
  }

  expects(mark: Mark): boolean {
    if (mark.ordinal === null) return true;
    const last = this.last.get(mark.style) ?? 0;
    const { number, branch } = mark.ordinal;
    return number === last + 1 || number === 1 || (branch !== null && number === last);
  }
}

/** The line's mark, unless it is one of those that count only where the numbering expects them. */
function believable(line: PageLine, open: Paragraph | null, context: JoinContext): Mark | null {
  const mark = readMark(line.text);
  if (mark === null || !mark.doubtful) return mark;
  const above = open?.lines.at(-1);
  const clear =
    context.measure === null || above === undefined || endsSentence(above.text) || open?.isHeading === true;
  return clear && context.numbering.expects(mark) ? mark : null;
}

// 2022年9月9日, 二〇二二年九月九日, alone on its line: the date of a signature
const DATE_LINE =
  /^[\s\u3000]*[0-9０-９〇零一二三四五六七八九十○]{2,4}[ ]?年[ ]?[0-9０-９一二三四五六七八九十]{1,3}[ ]?月[ ]?[0-9０-９一二三四五六七八九十]{1,3}[ ]?日[\s\u3000]*$/;

export function isDateLine(text: string): boolean {
  return text.length < 40 && DATE_LINE.test(text);
}

function belongsTo(open: Paragraph, upcoming: Upcoming, context: JoinContext): boolean {
  const above = open.lines.at(-1);
  const { line, mark } = upcoming;
  if (above === undefined || above.cells !== null || line.cells !== null) return false;
  if (above.headingLevel !== null || line.headingLevel !== null) return false;
  if (context.measure === null) return false;
  if (isDateLine(line.text) || isDateLine(above.text)) return false;
  if (standsAlone(open)) return false;
  if (context.measure.first === context.measure.full && /^[ \u3000]{2,}/.test(line.text)) return false;
  const full = isFull(open, line, context.measure);
  if (mark !== null) return full && continuesDespiteMark(open, above, mark, context.numbering);
  if (open.isHeading) return continuesHeading(open, upcoming, context);
  if (full || nearlyFull(open, line, context.measure))
    return !beginsParagraph(above, upcoming, context.measure);
  if (endsSentence(above.text)) return false;
  return continuesShortLine(open, upcoming, context);
}

/** A caption, or 附件 and 附则 with nothing behind them: whatever comes next is something else. */
function standsAlone({ mark, lines }: Paragraph): boolean {
  if (mark === null) return false;
  if (mark.style === 'figure' || mark.style === 'table' || mark.style === 'closing') return true;
  return (
    mark.style === 'annex' && lines.length === 1 && mark.textStart >= (lines[0]?.text.trimEnd().length ?? 0)
  );
}

/** Whether the last line of the paragraph holds as much as its place allows. */
function isFull(open: Paragraph, next: PageLine, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined) return false;
  const limit = open.lines.length === 1 ? measure.first : measure.full;
  return widthOf(above) + firstUnitColumns(next.text.trim()) > limit - play(above);
}

/** A line that breaks off in mid-sentence a character before the margin was set wider than it measures. */
function nearlyFull(open: Paragraph, next: PageLine, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || endsSentence(above.text) || (open.mark !== null && open.lines.length === 1))
    return false;
  return isFull(open, next, { full: measure.full - 4, first: measure.first - 4 });
}

/** Digits, letters and the blanks around them are not exactly half as wide as a Han character. */
function play(line: PageLine): number {
  return /[A-Za-z0-9 ]/.test(line.text.trim()) ? 1 : 0;
}

/** Width of a line as printed; the single blank that opens a page is not part of it. */
function widthOf(line: PageLine): number {
  return columns(line.text.trimEnd().replace(/^ (?! )/, ''));
}

/** A mark at the start of a line is a citation or a dash of the sentence above when that one breaks off. */
function continuesDespiteMark(open: Paragraph, above: PageLine, mark: Mark, numbering: Numbering): boolean {
  if (open.isHeading) return false;
  const { style } = mark;
  if (style === 'closing' || style === 'table' || style === 'figure') return false;
  if (style === 'annex') return !endsSentence(above.text);
  if (style === 'enumerated') return open.mark?.style !== 'enumerated';
  const breaksOff = !/[。；：，！？;:!?][”’」』）)]?$/.test(above.text.trimEnd());
  if (EXPECTED.has(style)) return !endsSentence(above.text) && !numbering.expects(mark);
  if (LISTED.has(style)) return breaksOff && !numbering.expects(mark);
  // —— under a line that only has a mark of another kind: that line is a heading.
  const underHeading = open.lines.length === 1 && open.mark !== null && open.mark.style !== style;
  return breaksOff && !underHeading;
}

/** The rest of a heading that was too long for its line, or was broken by hand. */
function continuesHeading(open: Paragraph, upcoming: Upcoming, context: JoinContext): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || context.measure === null) return false;
  const heading = open.lines
    .map((line) => line.text)
    .join('')
    .slice(open.mark?.textStart ?? 0);
  if (isListed(squash(heading), context)) return false;
  if (isListed(squash(heading + upcoming.line.text), context)) return true;
  return continuesTitle(heading.trim(), upcoming, context.measure);
}

function isListed(title: string, context: JoinContext): boolean {
  return context.contents?.some((entry) => squash(entry.title) === title) ?? false;
}

/**
 * A full line that ends a sentence may end its paragraph exactly at the margin. The next line tells:
 * broken off at the width of a first line, it is one.
 */
function beginsParagraph(above: PageLine, upcoming: Upcoming, measure: Measure): boolean {
  const { line, next } = upcoming;
  if (measure.first === measure.full || !endsSentence(above.text)) return false;
  // A colon, and below it a line that is an item by itself.
  if (/[：:]$/.test(above.text.trimEnd()) && /[；;]$/.test(line.text.trimEnd())) return true;
  if (next === undefined || endsSentence(line.text) || readMark(next.text) !== null) return false;
  const unit = firstUnitColumns(next.text.trim());
  const fillsFirst = widthOf(line) + unit > measure.first - play(line);
  const fillsLater = widthOf(line) + unit > measure.full - play(line);
  return fillsFirst && !fillsLater;
}

/**
 * A short line that breaks off in mid-sentence: a heading, or text that runs narrowly beside a figure.
 */
function continuesShortLine(open: Paragraph, upcoming: Upcoming, context: JoinContext): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || context.measure === null) return false;
  if (open.lines.length > 1) return true;
  const title = above.text.slice(open.mark?.textStart ?? 0).trim();
  if (isListed(squash(title), context)) return false;
  if (isListed(squash(title + upcoming.line.text), context)) return true;
  if (runsNarrowly(above, upcoming, context.measure)) return true;
  if (open.mark === null) return /[，：；。]/.test(title);
  // With a whole sentence behind the mark the line is text, not a title.
  if (/[。；]/.test(title)) return true;
  return continuesTitle(title, upcoming, context.measure);
}

/** The narrowest column beside a figure, in half-width columns. */
const NARROWEST_COLUMN = 12;

/** This line and its neighbours break off short of the margin, equally wide: a column beside a figure. */
function runsNarrowly(above: PageLine, { line, next }: Upcoming, measure: Measure): boolean {
  if (next === undefined || readMark(next.text) !== null || endsSentence(line.text)) return false;
  const width = widthOf(line);
  if (width >= measure.full - 12 || width < NARROWEST_COLUMN) return false;
  const near = (other: PageLine) => Math.abs(widthOf(other) - width) <= 6;
  return near(above) && (near(next) || (endsSentence(next.text) && widthOf(next) < width));
}

/** The second line of a title broken by hand: short, no end of a sentence, text or a mark behind it. */
function continuesTitle(title: string, { line, next }: Upcoming, measure: Measure): boolean {
  if (endsSentence(line.text) || widthOf(line) > measure.full - 8) return false;
  const broken = /[，、的和与及]$/.test(title) || columns(title) >= measure.full * 0.6;
  return broken && (next === undefined || readMark(next.text) !== null || widthOf(next) >= measure.full - 8);
}

function toLogicalLine(paragraph: Paragraph, context: JoinContext): LogicalLine {
  const first = paragraph.lines[0];
  const last = paragraph.lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('a paragraph without lines');
  const raw = paragraph.lines.map((line) => line.text.trim()).reduce(joinPieces);
  const text = context.measure === null ? raw : dropExtractionBlanks(raw, keptBlank(raw, paragraph.mark));
  const lines: LineRange = [first.number, last.number];
  return {
    text,
    spans: paragraph.lines.map(spanOf),
    lines,
    page: first.page,
    mark: paragraph.mark === null ? null : readMark(text),
    headingLevel: first.headingLevel,
    cells: first.cells,
    table: null,
    head: false,
  };
}

/** The blank between a mark and its text (第一条 全球) separates; it is not from the extraction. */
function keptBlank(text: string, mark: Mark | null): number {
  return mark === null ? 0 : (readMark(text)?.textStart ?? 0);
}
