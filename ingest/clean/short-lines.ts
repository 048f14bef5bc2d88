/**
 * Lines that break off short of the margin and in no sentence's end: headings, and the narrow column
 * beside a figure. Which of them go on in the next line is told by the contents list, by the words,
 * and by the lines around.
 */
import { isDateLine } from './date-line.ts';
import type { PageLine } from './lines.ts';
import type { Measure } from './measure.ts';
import { isCentred, type Paragraph, type Upcoming } from './paragraph.ts';
import { columns, columnsSet, endsSentence, squash } from './typography.ts';

/** Headings are not broken over more lines than that. */
const LONGEST_HEADING = 5;

/** The rest of a heading that was too long for its line, or was broken by hand. */
export function continuesHeading(
  open: Paragraph,
  upcoming: Upcoming,
  measure: Measure,
  listedTitles: ReadonlySet<string>,
): boolean {
  if (open.lines.length >= LONGEST_HEADING) return false;
  const printed = open.lines.map((line) => line.text).join('');
  const heading = printed.slice(open.mark?.textStart ?? 0).trim();
  if (listedTitles.has(squash(heading))) return false;
  if (listedTitles.has(squash(heading + upcoming.line.text))) return true;
  return continuesCentred(open, heading, upcoming, measure) || continuesTitle(heading, upcoming, measure);
}

/** Shorter names of chapters, 总则 and 法律责任, are whole. */
const LONGEST_WHOLE = 5;

/** The second line of a heading that was parted in the middle of the page, where no sentence stands. */
function continuesCentred(open: Paragraph, heading: string, { line }: Upcoming, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || squash(heading).length <= LONGEST_WHOLE || /[，。；：]/.test(line.text))
    return false;
  return isCentred(above, measure) && isCentred(line, measure);
}

// 责任单位：…, 联系人：…, 抄送：…: a line of a form
const LABEL = /^[\s\u3000]*[\u3400-\u9fff]{2,8}[：:]/;

interface ShortLineContext {
  readonly measure: Measure;
  readonly listedTitles: ReadonlySet<string>;
  /** What stands behind the number of an article is text and no title. */
  readonly sentences: boolean;
}

/**
 * A short line that breaks off in mid-sentence: a heading, or text that runs narrowly beside a figure.
 */
export function continuesShortLine(
  open: Paragraph,
  upcoming: Upcoming,
  { measure, listedTitles, sentences }: ShortLineContext,
): boolean {
  const above = open.lines.at(-1);
  if (above === undefined) return false;
  // …可支配收入， above 其中：: nothing ends so.
  if (/[，、]$/.test(above.text.trimEnd())) return true;
  if (LABEL.test(upcoming.line.text)) return false;
  if (open.lines.length > 1) return !endsTitle(open, measure) || runsNarrowly(above, upcoming, measure);
  const title = above.text.slice(open.mark?.textStart ?? 0).trim();
  if (listedTitles.has(squash(title))) return false;
  if (listedTitles.has(squash(title + upcoming.line.text))) return true;
  if (runsNarrowly(above, upcoming, measure)) return true;
  if (open.mark === null) return /[，：；。]/.test(title);
  if (sentences && open.mark.style === 'article') return true;
  // With a whole sentence behind the mark the line is text, not a title.
  if (/[。；]/.test(title)) return true;
  return continuesTitle(title, upcoming, measure);
}

/** A heading with a mark of a list, wrapped: no sentence in it, and its last line is clearly short. */
function endsTitle(open: Paragraph, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || open.mark === null || open.lines.length > LONGEST_HEADING) return false;
  if (/[，、]$/.test(above.text.trimEnd()) || staysNarrow(open, measure)) return false;
  return above.width < measure.full - 8 && !open.lines.some((line) => /[。；：]/.test(line.text));
}

/** The last two lines are equally wide and far from the margin: none of them was broken there. */
function staysNarrow({ lines }: Paragraph, measure: Measure): boolean {
  const [before, last] = lines.slice(-2).map(({ width }) => width);
  if (before === undefined || last === undefined) return false;
  return before < measure.full - 12 && Math.abs(before - last) <= 6;
}

/** The narrowest column beside a figure, in half-width columns. */
const NARROWEST_COLUMN = 12;

/** This line and its neighbours break off short of the margin, equally wide: a column beside a figure. */
function runsNarrowly(above: PageLine, { line, next }: Upcoming, measure: Measure): boolean {
  if (next === undefined || next.mark !== null || endsSentence(line.text)) return false;
  const { width } = line;
  if (width >= measure.full - 12 || width < NARROWEST_COLUMN) return false;
  const near = (other: PageLine) => Math.abs(other.width - width) <= 6;
  return near(above) && (near(next) || (endsSentence(next.text) && next.width < width));
}

/** The second line of a title broken by hand: short, no end of a sentence, text or a mark behind it. */
function continuesTitle(title: string, { line, next }: Upcoming, measure: Measure): boolean {
  const room = measure.full - 8;
  if (endsSentence(line.text) || columns(line.text.trim()) > room) return false;
  const broken = /[，、的和与及]$/.test(title) || columns(title) >= measure.full * 0.6;
  return broken && (next === undefined || next.mark !== null || next.width >= room);
}

/** Below words without a mark in the middle of the page: a caption ends with its line, however far that reaches. */
export function isBelowCaption(open: Paragraph, line: PageLine, measure: Measure): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || open.mark !== null || !isCentred(above, measure)) return false;
  return !isCentred(line, measure) && !/[，、：；。]/.test(above.text);
}

/** 指标　2015年　2020年: a row of so many columns at the least is no rest of a sentence. */
const COLUMNS = 3;

/** Whether a line is a row of a table without its lines, and no form of a sentence to fill in. */
export function setsColumns({ text }: PageLine): boolean {
  return columnsSet(text) >= COLUMNS;
}

// 柳河村村民委员会; 股东（盖章）：云溪市人民政府
const SIGNS = /^[\u3400-\u9fff]{2,30}$|^[\u3400-\u9fff]{1,12}[（(][^（）()]{0,2}[章字][）)][：:]/;

/** A short line without punctuation above a date: who signs. */
export function isSignature({ line, mark, next }: Upcoming): boolean {
  if (mark !== null || next === undefined || !isDateLine(next.text)) return false;
  return line.text.length <= 60 && SIGNS.test(squash(line.text));
}

// GB/T 33168—2016 社区老年人日间照料中心服务基本要求
const STANDARD =
  /^[\s\u3000]*[A-Z]{1,5}[0-9]{0,6}(?:\/[A-Z]{1,3})?[ ]?[0-9]{1,6}(?:\.[0-9]{1,3})?[—–-]{1,2}[0-9]{4}(?![0-9])/;

/** Whether a line begins with the number of a standard as the open paragraph does: entries of a list. */
export function isNextStandard({ lines }: Paragraph, line: PageLine): boolean {
  return STANDARD.test(line.text) && STANDARD.test(lines[0]?.text ?? '');
}
