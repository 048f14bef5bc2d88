/** Letterheads of several offices, which stand one below the other over the number of what they issue together. */
import { isDateLine } from './date-line.ts';
import { isDocNumber, isRedHead, LONGEST_HEAD_LINE } from './head-lines.ts';
import type { PageLine } from './lines.ts';
import { squash } from './typography.ts';

/** So many offices may issue together. */
const MOST_OFFICES = 20;

// 云溪市教育局, 中共云溪市委组织部, 云岭省军区, 共青团云溪市委员会; the word 文件 may stand beside the one in the middle
const OFFICE =
  /^[\u3400-\u9fff]{2,28}(?:政府|委员会|办公厅|办公室|厅|局|院|署|部|处|所|站|中心|军区|警备区|[省市区县州]委|党组|工会|联合会|协会|银行|分行|总队|支队|公司|集团|大学|学院)(?:文件)?$/;

/** Whether the line is one of at least two that name offices above a 发文字号. */
export function isInLetterhead(lines: readonly PageLine[], at: number): boolean {
  const isPart = (line: PageLine | undefined): boolean => isOffice(line) || isWordBeside(line);
  let from = at;
  while (from > at - MOST_OFFICES && isPart(lines[from - 1])) from--;
  let to = at;
  while (to < at + MOST_OFFICES && isPart(lines[to])) to++;
  const number = lines[to];
  const offices = lines.slice(from, to).filter((line) => !isWordBeside(line)).length;
  return to > at && offices > 1 && number !== undefined && isDocNumber(number);
}

/** 文件 on a line of its own: it stands beside the names, at half their height (GB/T 9704—2012, 7.2.4). */
function isWordBeside(line: PageLine | undefined): boolean {
  return (
    line !== undefined && line.cells === null && /^[\s\u3000]*文[\s\u3000]*件[\s\u3000]*$/.test(line.text)
  );
}

/** Whether a red head or a 发文字号 stands at the line, or letterheads above one. */
export function headsNumber(lines: readonly PageLine[], at: number): boolean {
  const line = lines[at];
  return line !== undefined && (isRedHead(line) || isDocNumber(line) || isInLetterhead(lines, at));
}

/** Whether an office and below it a date stand above the text, as 统计公报 print their makers. */
export function isMakerAbove(lines: readonly PageLine[], at: number): boolean {
  const [date, text] = [lines[at + 1], lines[at + 2]];
  return (
    isOffice(lines[at]) &&
    date !== undefined &&
    isDateLine(date.text) &&
    text !== undefined &&
    text.mark === null &&
    text.cells === null
  );
}

/** Whether the line names an office and nothing else, as a letterhead does. */
export function isOffice(line: PageLine | undefined): boolean {
  if (line === undefined || line.mark !== null || line.cells !== null) return false;
  return line.text.length <= LONGEST_HEAD_LINE && OFFICE.test(squash(line.text));
}
