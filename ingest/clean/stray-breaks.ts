/**
 * A line break in mid-sentence, where each line is a paragraph otherwise: somebody hit the key, or a program
 * lost the paragraph's rest to the next line. The two are one, and a problem says that they were joined.
 */
import { NUMERAL_CHARACTERS } from '../../src/text/numerals.ts';
import type { PageLine } from './lines.ts';
import type { Paragraph, Upcoming } from './paragraph.ts';
import { leadOf } from './typography.ts';

/** No paragraph ends so, in whatever document. */
const SURELY_BREAKS_OFF = /[，、第（《]$/;
// …与《中华人民共和国行政处罚法》, and on the next line 第十四条不一致的规定
const CITED = new RegExp(`^第[${NUMERAL_CHARACTERS}]{1,9}[章条款项]`);
/** No paragraph of an article does, its title aside. */
const BREAKS_OFF = /[\u3400-\u9fff]$/;
const SENTENCE = /[，。；：]/;
const WHOLE_SENTENCE = /[。；]/;
/** 责任单位：区财政局、区税务局 */
const LABEL = /^[\u3400-\u9fff]{2,10}[：:]/;
/** Columns of a table and the parts of a form stand apart: no sentence does. */
const PARTED = /[\t\u3000]| {2}/;
const LONGEST_LINE = 2000;
/** A shorter line is a heading, a name, an entry of a list. */
const SHORTEST_LINE = 10;
/** So many characters behind the number of an article are no title. */
const LONGEST_TITLE = 30;
/** Two blanks at the start of a line open a paragraph. */
const INDENT = 2;

/** @param inArticles whether the text has articles: each of their paragraphs ends as a sentence does */
export function isStrayBreak(open: Paragraph, { line, mark }: Upcoming, inArticles: boolean): boolean {
  const above = open.lines.at(-1);
  if (above === undefined || mark !== null || open.isHeading || !isText(above) || !isText(line)) return false;
  const from = open.lines.length === 1 ? (open.mark?.textStart ?? 0) : 0;
  const [words, below] = [above.text.slice(from).trim(), line.text.trim()];
  if (words.length < SHORTEST_LINE || LABEL.test(words) || LABEL.test(below)) return false;
  if (!SENTENCE.test(below) || PARTED.test(words) || PARTED.test(below)) return false;
  if (leadOf(line.text) >= INDENT) return false;
  if (SURELY_BREAKS_OFF.test(words) || (words.endsWith('》') && CITED.test(below))) return true;
  return inArticles && BREAKS_OFF.test(words) && isSentence(open, words);
}

/** Whether the words are a sentence broken off, and not the title of an article or of an item. */
function isSentence({ lines, mark }: Paragraph, words: string): boolean {
  if (lines.length > 1 || WHOLE_SENTENCE.test(words)) return true;
  if (mark === null) return SENTENCE.test(words);
  return mark.style === 'article' && SENTENCE.test(words) && words.length > LONGEST_TITLE;
}

function isText(line: PageLine): boolean {
  return line.cells === null && line.headingLevel === null && line.text.length <= LONGEST_LINE;
}
