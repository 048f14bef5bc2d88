/**
 * The words that a text puts into another one. 三、增加一条，作为第十二条： and below it 第十二条 …: what stands
 * there is a provision of the other text, with or without quotation marks around it, and opens none of this.
 */

import { readHeading } from '../clean/heading-marks.ts';
import type { LogicalLine } from '../clean/lines.ts';
import type { Mark, MarkStyle } from '../clean/marks.ts';
import { squash } from '../clean/typography.ts';

// 第五条修改为：, 增加一条，作为第十二条：, and the same with words of the provision behind it: 修改为：“第五条 …
const NAMES_PLACE = /第[^，。；：]{1,16}[编章节条款项目]|增加[^，。；：]{0,24}[编章节条款项目]/;
const ANNOUNCES =
  /(?:[修更]?改为|作为第[^，。；：]{1,16}[编章节条款项目]|增加[^，。；：]{0,24}[编章节条款项目])(?:[，,][^。；：]{0,30})?[：:]\s*(?:[“"][^”"]*)?$/;
/** Only so much of a line is looked at, from its end. */
const LONGEST_TAIL = 400;
/** What may stand in a list of amendments. */
const AMENDING: ReadonlySet<MarkStyle> = new Set(['han', 'han-paren', 'digit']);
const AMENDS = /修改|改为|增加|删去|删除|调整|作为第|施行|公布/;

/** The same lines; those that belong to another text without their marks, as paragraphs of what puts them there. */
export function unmarkAmendedWords(lines: readonly LogicalLine[]): readonly LogicalLine[] {
  let amending: { readonly mark: Mark; readonly words: string } | null = null;
  return lines.map((line) => {
    if (amending !== null && goesOn(line, amending))
      return line.mark === null ? line : { ...line, mark: null };
    amending = null;
    const { mark, text } = line;
    const tail = text.slice(-LONGEST_TAIL);
    if (mark !== null && AMENDING.has(mark.style) && ANNOUNCES.test(tail) && NAMES_PLACE.test(tail))
      amending = { mark, words: squash(tail) };
    return line;
  });
}

/** Whether a line below words that announce another text's is still that other text. */
function goesOn(
  { mark, cells, text }: LogicalLine,
  amending: { readonly mark: Mark; readonly words: string },
): boolean {
  if (mark === null || cells !== null) return cells === null;
  const { style, ordinal } = amending.mark;
  if (mark.style === 'annex') return false;
  // 二、 behind 一、; （二） may be an item of the other text, and is an amendment only by its words.
  const isNext = mark.style === style && mark.ordinal?.number === (ordinal?.number ?? 0) + 1;
  if (isNext && (style === 'han' || AMENDS.test(text))) return false;
  if (mark.style === 'han') return false;
  // A text that begins at its beginning, unannounced, is the amended text itself.
  const begins = mark.ordinal?.number === 1 && readHeading(mark.num) !== null;
  return !begins || amending.words.includes(squash(mark.num));
}
