/**
 * Headings printed again over the pages of their chapter. Which of two 第二章 监督 is the heading and
 * which the running head is told by what is open: a chapter does not begin within itself, and a head
 * that is ahead of its heading has it below on the same page.
 */
import { couldBeHead, headingOn, headKey, keyOfWords, RUNNING_HEADINGS } from './head-keys.ts';
import type { PageLine } from './lines.ts';
import type { MarkStyle } from './marks.ts';
import { endsSentence } from './typography.ts';

type Sheets = readonly (readonly PageLine[])[];

/** Lines of a heading too long for its line. */
const LONGEST_HEADING = 3;

interface OpenHeading {
  readonly line: PageLine;
  /** A provision begins below it, and no sentence is left open above. */
  readonly opens: boolean;
  /** How it may be printed on one line. */
  readonly keys: ReadonlySet<string>;
}

export interface RunningHeadings {
  /** Numbers of the lines that are running heads. */
  readonly heads: readonly number[];
  /** Of these, lines that may as well be the heading, and that taken for it the running head. */
  readonly doubtful: readonly PageLine[];
}

/** @param found numbers of lines known to be running heads */
export function findRunningHeadings(sheets: Sheets, found: ReadonlySet<number>): RunningHeadings {
  const heads: number[] = [];
  const doubtful: PageLine[] = [];
  const open = new Map<MarkStyle, OpenHeading>();
  const texts = sheets.map((sheet) => sheet.filter((line) => !found.has(line.number)));
  const mayStandFirst = sheets.length > 1 && !standAtFoot(texts);
  for (const lines of texts) {
    let text = false;
    let lowest: ReadonlyMap<string, number> | null = null;
    const standsBelow = (key: string, index: number): boolean => {
      lowest ??= lowestHeadings(lines);
      return (lowest.get(key) ?? index) > index;
    };
    lines.forEach((line, index) => {
      if (line.mark?.style === 'annex') open.clear();
      const style = headingOn(line)?.style;
      if (style === undefined) {
        text = true;
        return;
      }
      const key = headKey(line);
      const before = open.get(style);
      const here = { line, opens: opensText(lines, index), keys: spelt(lines, index) };
      if (before?.keys.has(key) === true) {
        // Without pages the head may stand first: the heading is the one with its text below it.
        const late = sheets.length < 2 && here.opens && !before.opens;
        heads.push(late ? before.line.number : line.number);
        if (sheets.length < 2 && here.opens && before.opens) doubtful.push(line);
        if (late) open.set(style, here);
      } else if (mayStandFirst && !text && standsBelow(key, index)) {
        // Without pages nothing stands at the top of one; what comes again below may be a bookmark.
        heads.push(line.number);
      } else {
        for (const lower of RUNNING_HEADINGS.slice(RUNNING_HEADINGS.indexOf(style))) open.delete(lower);
        open.set(style, here);
        text = true;
      }
    });
  }
  return { heads, doubtful };
}

/** Whether more pages end with a heading than begin with one: then the running heads stand below the text. */
function standAtFoot(sheets: Sheets): boolean {
  const bears = (line: PageLine | undefined): boolean => line !== undefined && headingOn(line) !== null;
  return (
    sheets.filter((sheet) => bears(sheet.at(-1))).length > sheets.filter(([first]) => bears(first)).length
  );
}

function opensText(lines: readonly PageLine[], at: number): boolean {
  const above = lines[at - 1];
  const below = lines[at + 1];
  const closed = above === undefined || endsSentence(above.text) || headingOn(above) !== null;
  return closed && below !== undefined && below.mark !== null;
}

/** For every way in which the headings of a page may be called where the lowest of them stands. */
function lowestHeadings(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const lowest = new Map<string, number>();
  lines.forEach((line, index) => {
    if (headingOn(line) !== null) for (const key of spelt(lines, index)) lowest.set(key, index);
  });
  return lowest;
}

/** What a heading may be called on one line: alone, and with the lines it may be broken over. */
function spelt(lines: readonly PageLine[], at: number): ReadonlySet<string> {
  const keys = new Set<string>();
  let key = '';
  for (const line of lines.slice(at, at + LONGEST_HEADING)) {
    if (key !== '' && line.mark !== null) break;
    key += headKey(line);
    keys.add(key);
  }
  return keys;
}

/**
 * Heads of pages that bear the name of the text or of one of its headings without a number: what stands
 * so at the top of a page, and again elsewhere, is no text of its own.
 *
 * @param titles keys of how the title may be read from the first lines
 */
export function findNamesAtTop(
  sheets: Sheets,
  found: ReadonlySet<number>,
  titles: ReadonlySet<string>,
): readonly PageLine[] {
  const names = new Set<string>();
  for (const sheet of sheets) {
    for (const line of sheet) {
      const title = headingOn(line)?.title ?? '';
      if (title !== '') names.add(keyOfWords(title));
    }
  }
  // On the first page the title itself stands at the top, or right below a head.
  const first = topOf(sheets[0]?.slice(0, 2) ?? [], new Set()).filter((top) => !bearsTitle(top, titles));
  const later = sheets.slice(1).flatMap((sheet) => topOf(sheet, found));
  const unmarked = [...first, ...later].filter(({ line }) => couldBeHead(line) && headingOn(line) === null);
  const titled = unmarked.filter((top) => bearsTitle(top, titles));
  const named = unmarked.filter(({ line }) => names.has(headKey(line)));
  return [...titled, ...(named.length >= 2 ? named : [])].map(({ line }) => line);
}

interface Top {
  readonly line: PageLine;
  readonly next: PageLine | undefined;
}

/** The first line of a page that is not yet known to be a head, with the line below it; none where all are. */
function topOf(sheet: readonly PageLine[], found: ReadonlySet<number>): readonly Top[] {
  const at = sheet.findIndex((line) => !found.has(line.number));
  const line = sheet[at];
  return line === undefined ? [] : [{ line, next: sheet[at + 1] }];
}

/** Whether a head bears a title, or what of it fitted on the line: an office alone may sign. */
function bearsTitle({ line, next }: Top, titles: ReadonlySet<string>): boolean {
  const key = headKey(line);
  if (titles.has(key) || (next !== undefined && titles.has(key + headKey(next)))) return true;
  return (
    key.includes('关于') &&
    [...titles].some((title) => title.startsWith(key) && key.length * 2 >= title.length)
  );
}
