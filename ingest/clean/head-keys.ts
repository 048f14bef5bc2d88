/** By what two running heads are known to be the same: their words, with page and number left aside. */
import { isMasthead } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { type MarkStyle, readMark } from './marks.ts';
import { endsSentence, squash } from './typography.ts';

/** No running head is longer, and none with marks of a sentence is as long. */
const LONGEST_HEAD = 60;
const LONGEST_WITH_MARKS = 40;
/** With blanks between its characters; a pattern must not be tried on whole paragraphs. */
const LONGEST_PRINTED = LONGEST_HEAD * 4;
/** Headings that are also printed over the pages below them, from the highest. */
export const RUNNING_HEADINGS: readonly MarkStyle[] = ['part', 'subpart', 'chapter', 'section'];

// 12　第二章 监督, 公司法    — 12 —, 公司法 | 12
const PAGE_BEFORE = /^[—－\-·|｜]?[ \u3000]?[0-9０-９]{1,4}[ \u3000]?[—－\-·|｜]?[\s\u3000]+/;
const PAGE_BEHIND = /[\s\u3000]+[—－\-·|｜/]?[ \u3000]?[0-9０-９]{1,4}[ \u3000]?[—－\-·|｜]?$/;

const DIGIT = /[0-9０-９]/;

/** The words of a line without a page number on either side; a paragraph has none. */
function words(line: PageLine): string {
  const text = line.text.trim();
  return text.length <= LONGEST_PRINTED && DIGIT.test(text)
    ? text.replace(PAGE_BEFORE, '').replace(PAGE_BEHIND, '')
    : text;
}

/** Whether a page number stands beside the words of a line. */
export function bearsPageNumber(line: PageLine): boolean {
  return words(line) !== line.text.trim();
}

/** The words of a line without blanks and page number; figures in them count for nothing (第5期, 第6期). */
export function headKey(line: PageLine): string {
  return keyOfWords(words(line));
}

/** Words as the key of a head that bears them. */
export function keyOfWords(text: string): string {
  return squash(text).replace(/[0-9０-９]+/g, '#');
}

/**
 * Short, no sentence, and without a mark or with that of a heading; 附则 is one without a number. What a format without
 * pages calls a heading repeats in the text itself.
 */
export function couldBeHead(line: PageLine): boolean {
  if (line.headingLevel !== null && line.page === null) return false;
  if (line.text.length > LONGEST_PRINTED || endsSentence(line.text)) return false;
  const style = line.mark?.style ?? 'closing';
  if (style !== 'closing' && !RUNNING_HEADINGS.includes(style)) return false;
  const { length } = headKey(line);
  return length >= 2 && length <= (/[，；：]/.test(line.text) ? LONGEST_WITH_MARKS : LONGEST_HEAD);
}

/** The same of a line without a mark: headings have a module of their own (running-headings.ts). */
export function couldBeHeader(line: PageLine): boolean {
  return line.mark === null && couldBeHead(line);
}

/** A heading as a line prints it, page number aside; null for every other line. */
export function headingOn(line: PageLine): { readonly style: MarkStyle; readonly title: string } | null {
  if (!couldBeHead(line)) return null;
  const text = words(line);
  const mark = readMark(text);
  if (mark === null || !RUNNING_HEADINGS.includes(mark.style)) return null;
  return { style: mark.style, title: squash(text.slice(mark.textStart)) };
}

// #年第#期, 云南政报#年第#期（总第#期）, 工作简报第#期
const ISSUE =
  /^[\u3400-\u9fff]{0,20}(?:[〔［[]?#[〕］\]]?年?总?第#期|总第#期|(?<=[报刊])第#期|第#期(?=[（(]总第))(?:[（(]总第#期[）)])?$/;

/** Whether the line names a gazette, with or without its issue. */
export function namesIssue(line: PageLine): boolean {
  return isMasthead(line) || ISSUE.test(headKey(line));
}
