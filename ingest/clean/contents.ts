/**
 * Takes out the table of contents (目录) before the text and the outline of a PDF behind it. Both are
 * kept as witnesses of what the headings are; neither is text of the document.
 *
 * What makes a list of headings a contents list is that its headings come again, or that page numbers
 * stand behind them. A list of items under 目录 that does neither is text.
 */
import { readDecimal } from './decimals.ts';
import type { ContentsEntry, PageLine, RemovedLine, Sifted } from './lines.ts';
import { HEADING_STYLES, type Mark, type MarkStyle } from './marks.ts';
import { numberKey } from './numbering.ts';
import { headsContents, headsPreamble } from './titles.ts';
import { endsSentence, squash } from './typography.ts';

export interface ContentsSifted extends Sifted {
  /** Null where the document has neither contents nor outline. */
  readonly contents: readonly ContentsEntry[] | null;
}

/** Takes out contents and outline. Guarantees that no line of either is left in `kept`. */
export function takeContents(lines: readonly PageLine[]): ContentsSifted {
  const outline = trailingOutline(lines);
  const beforeOutline = lines.slice(0, outline?.from ?? lines.length);
  const contents = frontContents(beforeOutline);
  const removed: RemovedLine[] = [];
  const kept: PageLine[] = [];
  lines.forEach((line, index) => {
    if (contains(contents, index)) removed.push({ line, reason: 'contents' });
    else if (contains(outline, index)) removed.push({ line, reason: 'outline' });
    else kept.push(line);
  });
  const tellsNothing = contents === null || contents.entries.length === 0 || standsWithin(lines, contents);
  return { kept, removed, contents: (tellsNothing ? outline : contents)?.entries ?? null };
}

/** A list of headings and where it stands: lines[from] to lines[to - 1]. */
interface Listing {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly ContentsEntry[];
}

/** So many sentences below its heading, a first chapter has begun. */
const ENOUGH_SENTENCES = 2;

/** Whether a first chapter has begun above a list: then it is that of a part, as tenders have them, and says nothing of the whole. */
function standsWithin(lines: readonly PageLine[], { from }: Listing): boolean {
  const above = lines.slice(0, from);
  const chapter = above.findIndex(
    ({ mark, text }) =>
      mark !== null && DIVISIONS.has(mark.style) && mark.ordinal?.number === 1 && !/[，。“]/.test(text),
  );
  return (
    chapter >= 0 && above.slice(chapter).filter(({ text }) => endsSentence(text)).length >= ENOUGH_SENTENCES
  );
}

function contains(listing: Listing | null, index: number): boolean {
  return listing !== null && index >= listing.from && index < listing.to;
}

/** A contents list begins within so many lines of the start. */
const HORIZON = 200;
/** Headings that follow one another without text between them, where no line says 目录. */
const ENOUGH_UNTITLED = 3;

function frontContents(lines: readonly PageLine[]): Listing | null {
  const horizon = lines.slice(0, HORIZON);
  const scattered = scatteredContents(horizon);
  if (scattered !== null) return scattered;
  const title = horizon.findIndex((line) => headsContents(line.text));
  if (title >= 0) return readListing(lines, title, title + 1, 2);
  const first = horizon.findIndex((line) => line.mark !== null && HEADING_STYLES.has(line.mark.style));
  return first < 0 ? null : readListing(lines, first, first, ENOUGH_UNTITLED);
}

/**
 * 目, some numbers of chapters, 录, their titles: a list whose columns came out one below the other, as pdftotext takes
 * them. Its entries cannot be told apart; it ends where the first chapter comes again.
 */
function scatteredContents(horizon: readonly PageLine[]): Listing | null {
  const from = horizon.findIndex((line) => squash(line.text) === '目');
  const first = from < 0 ? undefined : horizon[from + 1]?.mark;
  if (first?.ordinal?.number !== 1 || !DIVISIONS.has(first.style)) return null;
  const again = horizon.findIndex(
    ({ mark }, index) => index > from + 1 && mark !== null && numberKey(mark.num) === numberKey(first.num),
  );
  const listed = horizon.slice(from, Math.max(from, again));
  const isList = listed.every(({ text }) => !endsSentence(text) && text.length <= LONGEST_TITLE);
  const isTitled = listed.some(({ text }) => squash(text) === '录');
  return isList && isTitled ? { from, to: again, entries: [] } : null;
}

const DIVISIONS: ReadonlySet<MarkStyle> = new Set(['part', 'subpart', 'chapter', 'section', 'closing']);

/**
 * Whether straight behind a list of chapters under 目录 the first article follows: the text has lost its
 * headings, and were the list taken for them, all articles would stand in the last of its chapters.
 */
function headsNothing(entries: readonly ContentsEntry[], next: PageLine | undefined): boolean {
  const isFirst = next?.mark?.style === 'article' && next.mark.ordinal?.number === 1;
  return isFirst && entries.length > 1 && entries.every(({ mark }) => DIVISIONS.has(mark.style));
}

interface OpenEntry {
  readonly entry: ContentsEntry;
  /** The page number has been read: nothing of the entry can follow. */
  readonly complete: boolean;
}

/** The run of headings from `start`, up to where the first of them comes again or a sentence begins. */
function readListing(
  lines: readonly PageLine[],
  from: number,
  start: number,
  fewest: number,
): Listing | null {
  const entries: OpenEntry[] = [];
  let leaders = 0;
  let to = start;
  for (; to < lines.length; to++) {
    const line = lines[to];
    if (line === undefined) break;
    const read = readListed(line, lines[to + 1], entries, from < start);
    if (read === null) break;
    if (hasLeader(line.text)) leaders++;
    if (read === 'page-number' || read === 'unmarked') continue;
    if (read.continues) entries.pop();
    entries.push(read);
  }
  const listed = entries.map(({ entry }) => entry);
  // Headings follow one another: more than half of the lines must be such.
  if (leaders < 2 && listed.length < fewest) return null;
  const proven =
    leaders * 2 > to - start ||
    comesAgain(listed, lines.slice(to)) ||
    (from < start && headsNothing(listed, lines[to]));
  return proven ? { from, to, entries: listed } : null;
}

type ReadEntry = OpenEntry & { readonly continues: boolean };

/** What a line is to the contents list, which may be called 目录 (`isUnderTitle`); null where the list has ended before it. */
function readListed(
  line: PageLine,
  next: PageLine | undefined,
  entries: readonly OpenEntry[],
  isUnderTitle: boolean,
): ReadEntry | 'page-number' | 'unmarked' | null {
  const first = entries[0]?.entry;
  const last = entries.at(-1);
  const complete = hasLeader(line.text);
  const mark = headingMark(line);
  // 附则 below 第七章 alone on its line is its title.
  if (mark !== null && !(mark.style === 'closing' && last?.entry.title === '')) {
    const title = entryTitle(line.text.slice(mark.textStart));
    if (first !== undefined && numberKey(mark.num) === numberKey(first.mark.num)) return null;
    if (endsSentence(title) || title.length > LONGEST_TITLE) return null;
    return { entry: { mark, title, line: line.number }, complete, continues: false };
  }
  const text = entryTitle(line.text);
  // Of a column of page numbers, too, that came out above the titles.
  if (PAGE_ALONE.test(line.text) && (last !== undefined || isUnderTitle)) return 'page-number';
  if (last !== undefined && BOX.test(text) && text.length <= LONGEST_TITLE) return 'unmarked';
  if (endsSentence(text) || text.length > LONGEST_TITLE) return null;
  if (last === undefined && isUnderTitle && headsPreamble(text)) return 'unmarked';
  if (last === undefined || last.complete) return complete ? 'unmarked' : null;
  // The rest of an entry that was too long for its line; a preamble stands before the text instead.
  const goesOn =
    complete || (!text.includes('，') && (opensAnother(next, first) || isTitleOf(last, next, first)));
  if (!goesOn) return null;
  return {
    entry: { ...last.entry, title: last.entry.title + text },
    complete,
    continues: true,
  };
}

/** 总则 below 第一章 alone on its line, also in the last entry, behind which the first heading comes again. */
function isTitleOf(last: OpenEntry, next: PageLine | undefined, first: ContentsEntry | undefined): boolean {
  if (last.entry.title !== '' || first === undefined) return false;
  const mark = next === undefined ? null : headingMark(next);
  return mark !== null && numberKey(mark.num) === numberKey(first.mark.num);
}

/** Whether one more entry follows, and not the first heading again. */
function opensAnother(next: PageLine | undefined, first: ContentsEntry | undefined): boolean {
  const mark = next === undefined ? null : headingMark(next);
  return mark !== null && first !== undefined && numberKey(mark.num) !== numberKey(first.mark.num);
}

/** The mark of a heading: one of the usual, or the number of a decimal outline (1 总则, 2.1 组成). */
function headingMark(line: PageLine): Mark | null {
  if (line.mark !== null && HEADING_STYLES.has(line.mark.style)) return line.mark;
  return line.text.length > LONGEST_LISTED ? null : readDecimal(withoutLeader(line.text));
}

// 专栏1 重大平台, 专栏一: a box, which a contents list may name among the headings
const BOX = /^专栏[ \u3000]?[0-9０-９一二三四五六七八九十]/;
/** No title is longer; longer lines are text. */
const LONGEST_TITLE = 80;
// 12, ……12, (12) alone on a line
const PAGE_ALONE = /^[\s\u3000.．…·⋯_]{0,200}[（(]?[0-9０-９]{1,4}[)）]?[\s\u3000]*$/;
// ……12, ....... 12, \t12, 　　12, ……II, \tⅣ at the end of an entry
const LEADER_END =
  /[\t.．…·⋯_] ?[IVX\u2160-\u216b]{1,5}$|[\s\u3000.．…·⋯_][（(—-]?[0-9０-９]{1,4}[)）—-]?$|[.．…·⋯_]{2}$/;
const LEADER_DOTS = new Set([...' \t\u3000.．…·⋯_']);
/** A line with its leader is no longer than that; a pattern must not be tried on whole paragraphs. */
const LONGEST_LISTED = 300;

function hasLeader(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= LONGEST_LISTED && LEADER_END.test(trimmed);
}

/** An entry without its dot leader and page number. */
function entryTitle(text: string): string {
  return withoutLeader(text).trim();
}

/** A line without dot leader and page number at its end; what it begins with stays where it is. */
function withoutLeader(text: string): string {
  const trimmed = text.trimEnd();
  if (!hasLeader(trimmed)) return trimmed;
  const cut = trimmed.replace(LEADER_END, '');
  let end = cut.length;
  while (end > 0 && LEADER_DOTS.has(cut.charAt(end - 1))) end--;
  return cut.slice(0, end);
}

/** How much of a title tells it; the rest may stand on the next line of a heading in the text. */
const TELLING = 4;

/** Whether at least half of the entries are headings of these lines too. */
function comesAgain(entries: readonly ContentsEntry[], lines: readonly PageLine[]): boolean {
  const nums = new Set<string>();
  const headings = new Set<string>();
  const listsArticles = entries.some(({ mark }) => mark.style === 'article');
  for (const [index, line] of lines.entries()) {
    // Most lines of a law begin an article, and nothing else is numbered as articles are.
    if (line.mark?.style === 'article' && !listsArticles) continue;
    const mark = headingMark(line);
    if (mark === null) continue;
    const num = numberKey(mark.num);
    nums.add(num);
    const own = line.text.slice(mark.textStart, mark.textStart + TELLING * 4);
    const title = own.trim() === '' ? (lines[index + 1]?.text ?? '').slice(0, TELLING * 4) : own;
    headings.add(num + squash(title).slice(0, TELLING));
  }
  const again = entries.filter(({ mark, title }) => {
    const num = numberKey(mark.num);
    return title === '' ? nums.has(num) : headings.has(num + squash(title).slice(0, TELLING));
  });
  return again.length > 0 && again.length * 2 >= entries.length;
}

/** A PDF's bookmarks, written out behind the text: headings behind tabs that all stood in it before. */
function trailingOutline(lines: readonly PageLine[]): Listing | null {
  let from = lines.length;
  while (from > 0 && lines[from - 1]?.text.startsWith('\t')) from--;
  const entries = lines.slice(from).flatMap((line): ContentsEntry[] => {
    const mark = headingMark(line);
    if (mark === null) return [];
    return [{ mark, title: entryTitle(line.text.slice(mark.textStart)), line: line.number }];
  });
  if (entries.length < 2 || entries.length * 2 < lines.length - from) return null;
  return comesAgain(entries, lines.slice(0, from)) ? { from, to: lines.length, entries } : null;
}
