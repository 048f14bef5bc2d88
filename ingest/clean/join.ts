/**
 * Joins the physical lines of one paragraph, and only those.
 *
 * In hard-wrapped text a paragraph goes on when its line is full and ends where a paragraph may when
 * the line is short; a mark such as 第五条 or （二） begins a new one unless the line above breaks off
 * in mid-sentence. The rest are the hard cases, each a small function below with its reason.
 */
import type { Problem } from '../../src/domain/problem.ts';
import type { LineRange } from '../../src/domain/span.ts';
import { isCutNumber } from './cut-numbers.ts';
import { isDateLine } from './date-line.ts';
import { misreadNumber, strayBreak, undecided } from './join-doubts.ts';
import { type LogicalLine, type PageLine, spanOf } from './lines.ts';
import { type Mark, type MarkStyle, readMark } from './marks.ts';
import type { Measure } from './measure.ts';
import { looksLikeHeading } from './newspaper.ts';
import { LISTED_STYLES, type Numbering, RUNNING_STYLES } from './numbering.ts';
import { breaksOffWithin, closesTitle, opensQuotedParagraph } from './open-marks.ts';
import {
  beginsByIndent,
  hangsBelow,
  isFull,
  isOpenNote,
  isParted,
  nearlyFull,
  opensNote,
  type Paragraph,
  type Upcoming,
} from './paragraph.ts';
import { beginsParagraph, isUndecided } from './paragraph-end.ts';
import { endsWithPrinter, isOfPrinter } from './printing-notes.ts';
import { goesOnCounting } from './running-items.ts';
import { beginsByWords } from './sentence-ends.ts';
import {
  continuesHeading,
  continuesShortLine,
  isBelowCaption,
  isNextStandard,
  isSignature,
  setsColumns,
} from './short-lines.ts';
import { isStrayBreak } from './stray-breaks.ts';
import { dropExtractionBlanks, endsSentence, joinPieces, leadOf } from './typography.ts';

export interface JoinContext {
  /** Null where each line is a paragraph of its own. */
  readonly measure: Measure | null;
  /** The format says that each line is a paragraph, and none comes from a newspaper that cut it. */
  readonly wholeParagraphs: boolean;
  /** Titles of the contents list without white space; empty where there is none. */
  readonly listedTitles: ReadonlySet<string>;
  /** 第十八条 设立…, a title with the text below it; not 第一条 为了…，制定本法。 */
  readonly articlesAreTitled: boolean;
  /** Marks that only their row proves, by their lines: of a decimal outline, of divisions without 、. */
  readonly proven: ReadonlyMap<PageLine, Mark>;
  /** As sentence-ends.ts tells it for the whole text. */
  readonly sentencesEndParagraphs: boolean;
  /** Carried on from one stretch of the document to the next. */
  readonly numbering: Numbering;
  /** Filled on the way: what nothing in the text decides. */
  readonly doubts: Problem[];
}

/** One logical line for each paragraph. Every physical line goes into exactly one. */
export function joinLines(lines: readonly PageLine[], context: JoinContext): readonly LogicalLine[] {
  const joined: LogicalLine[] = [];
  // Only a line that was broken can break off within 《…》 or “…”.
  const leavesOpen = context.measure === null ? () => false : breaksOffWithin;
  let open: Paragraph | null = null;
  lines.forEach((line, index) => {
    const mark = context.proven.get(line) ?? believable(line, open, context);
    const upcoming = { line, mark, next: lines[index + 1] };
    if (open !== null && belongsTo(open, upcoming, context)) {
      open.lines.push(line);
      open.titleOpen = leavesOpen(line.text, '《', '》', open.titleOpen);
      open.quoteOpen = leavesOpen(line.text, '“', '”', open.quoteOpen);
      return;
    }
    if (open !== null) joined.push(toLogicalLine(open, context));
    if (mark !== null) {
      context.numbering.see(mark);
      if (mark.misread !== null) context.doubts.push(misreadNumber(mark, mark.misread, line));
    }
    const isHeading = mark !== null && standsOverText(mark.style, context);
    open = {
      lines: [line],
      mark,
      isHeading,
      titleOpen: leavesOpen(line.text, '《', '》', false),
      quoteOpen: leavesOpen(line.text, '“', '”', false),
    };
  });
  if (open !== null) joined.push(toLogicalLine(open, context));
  return joined;
}

/** Marks that stand over other text: what follows on the line is a heading. */
const OVER_TEXT: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section']);

function standsOverText(style: MarkStyle, context: JoinContext): boolean {
  return OVER_TEXT.has(style) || (context.articlesAreTitled && style === 'article');
}

/** Whether lines of articles break off short of the margin as a rule: then they are titles. */
export function articlesAreTitled(lines: readonly PageLine[], measure: Measure | null): boolean {
  if (measure === null) return false;
  const articles = lines.filter((line) => line.mark?.style === 'article');
  const short = articles.filter((line) => !endsSentence(line.text) && line.width < measure.first - 4);
  // In a law hardly any article breaks off before the margin; a quarter leaves room for long titles.
  return short.length > 0 && short.length * 4 >= articles.length;
}

/**
 * Whether an article, where articles are titled, is text all the same (第五条 本协议一式四份，…): no title has marks of
 * a sentence, and below one that fills its line the text is set in.
 */
function isArticleText({ lines, mark }: Paragraph, { margin }: Measure): boolean {
  if (mark?.style !== 'article') return false;
  return margin !== null || lines.some(({ text }) => /[，；：。]/.test(text));
}

/** So many numbers a text may have lost in a row; were none allowed, one would take all behind it along. */
const WIDEST_GAP = 3;

// …上述第, and on the next line 一、第二两项规定: no sentence, title or name ends so
const WITHIN_NUMBER = /(?:第|[（(〔［])\s*$/;

/** The line's mark, unless it is one of those that count only where the numbering expects them. */
function believable(line: PageLine, open: Paragraph | null, context: JoinContext): Mark | null {
  const { mark } = line;
  const above = open?.lines.at(-1);
  if (WITHIN_NUMBER.test(above?.text ?? '')) return null;
  // …《中华人民共和国行政处罚法》, and on a line of its own 第十四条不一致的规定.
  const isNamed = mark?.style === 'article' && /》[\s\u3000]*$/.test(above?.text ?? '');
  if (isNamed && !context.numbering.expects(mark)) return null;
  // 第七章 with 附则 below it: that is its title.
  if (mark?.style === 'closing' && open !== null && awaitsTitle(open)) return null;
  if (mark === null || !mark.doubtful) return mark;
  const clear =
    context.measure === null ||
    above === undefined ||
    endsSentence(above.text) ||
    open?.isHeading === true ||
    (above.mark?.style === 'han' && looksLikeHeading(above.text)) ||
    // （—）, recognised, below a line that ends far from the margin
    (mark.misread !== null &&
      open !== null &&
      !isFull(open, line, context.measure) &&
      !/[，、]\s*$/.test(above.text));
  return clear && context.numbering.expects(mark, WIDEST_GAP) ? mark : null;
}

/** Whether a line is one more of the open paragraph. */
function belongsTo(open: Paragraph, upcoming: Upcoming, context: JoinContext): boolean {
  const { measure, numbering, listedTitles } = context;
  const above = open.lines.at(-1);
  const { line, mark } = upcoming;
  if (above === undefined || above.cells !== null || line.cells !== null) return false;
  if (isCutNumber(above, line)) return true;
  if (awaitsTitle(open) && couldBeHeading(upcoming)) return true;
  if (measure === null) {
    if (!isStrayBreak(open, upcoming, numbering.has('article'))) return false;
    // What Word and web pages call a paragraph stays one.
    const joins = !context.wholeParagraphs;
    context.doubts.push(strayBreak(above, line, joins));
    return joins;
  }
  if (above.headingLevel !== null || line.headingLevel !== null) return false;
  if (isDateLine(line.text) || isDateLine(above.text) || standsAlone(open)) return false;
  if (isSignature(upcoming) || isNextStandard(open, line)) return false;
  if (isOfPrinter(line.text) || endsWithPrinter(above.text)) return false;
  if (open.titleOpen && closesTitle(line.text)) return true;
  if (mark === null && isOpenNote(open)) return true;
  // The 题注 below a title that is broken by hand.
  if (opensNote(line) && !isFull(open, line, measure)) return false;
  // Each paragraph of a long quotation begins with a “ of its own.
  if (open.quoteOpen && opensQuotedParagraph(above, line)) return false;
  if (isBelowCaption(open, line, measure) || (mark === null && setsColumns(line))) return false;
  if (beginsByIndent(open, line, measure)) return false;
  if (hangsBelow(line, measure) && mark === null && !open.isHeading) return true;
  const full = isFull(open, line, measure);
  // A figure, too, parts the lines of a sentence; the blanks count where none breaks off at the margin.
  if (isParted(line, measure) && (endsSentence(above.text) || !full)) return false;
  if (mark !== null) {
    if (context.proven.has(line)) return false;
    // A line that breaks off a character before the margin, and a number that is not to be expected.
    const reaches = full || (RUNNING_STYLES.has(mark.style) && nearlyFull(open, line, measure));
    if (reaches && goesOnCounting(open, mark, measure.margin !== null)) return true;
    return reaches && continuesDespiteMark(open, { above, line, mark }, numbering);
  }
  if (open.isHeading && !(full && isArticleText(open, measure)))
    return continuesHeading(open, upcoming, measure, listedTitles);
  if (full || nearlyFull(open, line, measure)) {
    if (beginsParagraph(open, upcoming, measure)) return false;
    if (!isUndecided(open, upcoming, measure)) return true;
    const begins = beginsByWords(above.text, line.text) ?? context.sentencesEndParagraphs;
    context.doubts.push(undecided(above, line, begins));
    return !begins;
  }
  if (endsSentence(above.text)) return false;
  const sentences = !context.articlesAreTitled;
  return continuesShortLine(open, upcoming, { measure, listedTitles, sentences });
}

/** 第一章 and nothing else: its title stands on the next line. */
function awaitsTitle({ mark, lines }: Paragraph): boolean {
  return mark !== null && OVER_TEXT.has(mark.style) && lines.length === 1 && isBare(mark, lines[0]);
}

/** Whether nothing stands behind the mark on its line. */
function isBare(mark: Mark, line: PageLine | undefined): boolean {
  return line !== undefined && line.text.trimEnd().length <= mark.textStart;
}

/** No title of a chapter is wider, in half-width columns. */
const WIDEST_HEADING = 80;

function couldBeHeading({ line, mark, next }: Upcoming): boolean {
  const short = line.width <= WIDEST_HEADING && !/[，。；：]/.test(line.text);
  return mark === null && short && next !== undefined && !isDateLine(next.text);
}

/** A caption, or 附件 and 附则 with nothing behind them: whatever comes next is something else. */
function standsAlone({ mark, lines }: Paragraph): boolean {
  if (mark === null) return false;
  if (mark.style === 'figure' || mark.style === 'table' || mark.style === 'closing') return true;
  return mark.style === 'annex' && lines.length === 1 && isBare(mark, lines[0]);
}

// 附件：1.…: the list of what is attached, which no sentence goes on with
const ATTACHES = /^[\s\u3000]*附件[：:]/;

/** A mark at the start of a line is a citation or a dash of the sentence above when that one breaks off. */
function continuesDespiteMark(
  open: Paragraph,
  { above, line, mark }: { above: PageLine; line: PageLine; mark: Mark },
  numbering: Numbering,
): boolean {
  if (open.isHeading) return false;
  const { style } = mark;
  if (style === 'closing' || style === 'table' || style === 'figure') return false;
  // 附件6 alone at the top of a page: it heads what follows.
  if (style === 'annex' && isBare(mark, line) && above.page !== line.page) return false;
  if (style === 'annex') return !endsSentence(above.text) && !ATTACHES.test(line.text);
  if (style === 'enumerated') return open.mark?.style !== 'enumerated';
  const isSentence = OVER_TEXT.has(style) && /[，；。]/.test(line.text);
  if (RUNNING_STYLES.has(style)) return !endsSentence(above.text) && (isSentence || !numbering.expects(mark));
  // 三、 below a whole bracket (2024年11月—12月）: no sentence goes on so.
  if (style === 'han' && /[）)]$/.test(above.text.trimEnd())) return false;
  const breaksOff = !endsSentence(above.text) && !above.text.trimEnd().endsWith('，');
  if (LISTED_STYLES.has(style)) return breaksOff && !numbering.expects(mark);
  // —— under a line that only has a mark of another kind: that line is a heading.
  const underHeading = open.lines.length === 1 && open.mark !== null && open.mark.style !== style;
  return breaksOff && !underHeading;
}

function toLogicalLine(paragraph: Paragraph, context: JoinContext): LogicalLine {
  const first = paragraph.lines[0];
  const last = paragraph.lines.at(-1);
  if (first === undefined || last === undefined) throw new Error('a paragraph without lines');
  const raw = first.cells !== null ? first.text : joinPieces(piecesOf(paragraph, first));
  // The blank between a mark and its text (第一条 全球) separates; it is not from the extraction.
  const text =
    context.measure === null || first.cells !== null
      ? raw
      : dropExtractionBlanks(
          raw,
          paragraph.mark === null ? 0 : (markIn(raw, first, context)?.textStart ?? 0),
        );
  const lines: LineRange = [first.number, last.number];
  return {
    text,
    spans: paragraph.lines.map(spanOf),
    lines,
    page: first.page,
    mark: paragraph.mark === null ? null : markIn(text, first, context),
    headingLevel: first.headingLevel,
    cells: first.cells,
    table: null,
    head: false,
  };
}

/** The texts of the lines. A mark alone on its line stays apart from what follows, so that it is read as one again. */
function piecesOf({ lines, mark }: Paragraph, first: PageLine): readonly string[] {
  const pieces = lines.map((line) => line.text.trim());
  const [, next] = lines;
  const apart = mark !== null && next !== undefined && isBare(mark, first) && !isCutNumber(first, next);
  return apart ? [`${pieces[0]}\u3000`, ...pieces.slice(1)] : pieces;
}

/** The mark of the joined paragraph, which begins without the blanks of its first line. */
function markIn(text: string, first: PageLine, { proven }: JoinContext): Mark | null {
  const lead = leadOf(first.text);
  // Nearly always the line is the whole paragraph, and has been read.
  const known = proven.get(first) ?? (text === first.text.slice(lead) ? first.mark : undefined);
  if (known === undefined) return readMark(text);
  return known === null || lead === 0 ? known : { ...known, textStart: known.textStart - lead };
}
