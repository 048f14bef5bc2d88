/**
 * Tells the list of attachments below a text (附件：1.…　2.…; GB/T 9704—2012, 7.3.4) from the annexes
 * themselves, which may begin with the same words. A list has nothing below its entries: the
 * signature, the end of the text or the first real annex comes next.
 */
import type { DocumentField } from '../../src/domain/document.ts';
import type { LogicalLine } from '../clean/lines.ts';
import { readMark } from '../clean/marks.ts';
import { endsSentence } from '../clean/typography.ts';
import { beginsTail } from './tail.ts';

export interface AttachmentsSifted {
  /** Everything else, in document order. */
  readonly lines: readonly LogicalLine[];
  /** A `note` for each line of a list. */
  readonly fields: readonly DocumentField[];
}

/** Takes the lists of attachments out of a text. Guarantees that an annex mark left in `lines` opens an annex. */
export function takeAttachmentLists(lines: readonly LogicalLine[]): AttachmentsSifted {
  const listed = new Set<LogicalLine>();
  for (const { from, to } of attachmentLists(lines)) {
    for (const line of lines.slice(from, to)) listed.add(line);
  }
  return {
    lines: lines.filter((line) => !listed.has(line)),
    fields: lines.filter((line) => listed.has(line)).map((line) => noteOf(line)),
  };
}

function noteOf({ text, spans, lines, page }: LogicalLine): DocumentField {
  return { name: 'note', text, spans, lines, page };
}

/** Lines [from, to) of a text. */
interface LineRun {
  readonly from: number;
  readonly to: number;
}

function attachmentLists(lines: readonly LogicalLine[]): readonly LineRun[] {
  const found: LineRun[] = [];
  // From the last to the first: a line 附件1：… belongs to a list when the next one does.
  for (let from = lines.length - 1; from >= 0; from--) {
    const run = entriesAt(lines, from);
    if (run !== null && nothingBelow(lines, run, found.at(-1))) found.push(run);
  }
  return found;
}

/** The longest name of an attachment that goes on in a line of its own. */
const LONGEST_NAME = 60;

/** The entries of a list that may begin here: 附件：1.… and 2.… below it; null where the line begins none. */
function entriesAt(lines: readonly LogicalLine[], from: number): LineRun | null {
  const first = lines[from];
  // What a text prints below itself by its title alone is no entry.
  if (first?.mark?.style !== 'annex' || first.mark.num === '') return null;
  const name = first.text.slice(first.mark.textStart).trim();
  if (name === '' ? !/[：:]\s*$/.test(first.text) : endsSentence(name)) return null;
  let number = name === '' ? 0 : (digitOf(name) ?? ownNumber(first) ?? Number.NaN);
  let to = from + 1;
  for (let line = lines[to]; line !== undefined; line = lines[++to]) {
    if (line.cells !== null || endsSentence(line.text) || line.text.length > LONGEST_NAME) break;
    if (digitOf(line.text) === number + 1) number++;
    else if (SUB_ENTRY.exec(line.text)?.[1] === String(number)) continue;
    else if (line.mark !== null || !isRestOfName(lines, to)) break;
  }
  return name === '' && number === 0 ? null : { from, to };
}

// 1-1.收入支出决算总表 behind 1.部门决算公开说明
const SUB_ENTRY = /^[\s\u3000]*([0-9]{1,2})[-—－–][0-9]{1,2}(?:[.．、]|[\s\u3000])/;

/** 附件1.登记表, and below it 2.汇总表: the word stands only in front of the first. */
function ownNumber({ mark }: LogicalLine): number | null {
  return mark !== null && /[.．、]$/.test(mark.num) ? (mark.ordinal?.number ?? null) : null;
}

function digitOf(text: string): number | null {
  const mark = readMark(text);
  return mark?.style === 'digit' ? (mark.ordinal?.number ?? null) : null;
}

/** The second line of a long name: one line, and behind it the next entry or what ends a list. */
function isRestOfName(lines: readonly LogicalLine[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line === undefined || next === undefined || beginsTail(line) || lines[at - 1]?.mark === null)
    return false;
  return digitOf(next.text) !== null || beginsTail(next) || next.mark?.style === 'annex';
}

function nothingBelow(lines: readonly LogicalLine[], run: LineRun, listBelow: LineRun | undefined): boolean {
  const next = lines[run.to];
  if (next === undefined || beginsTail(next) || listBelow?.from === run.to) return true;
  if (next.mark?.style !== 'annex') return false;
  // 附件：1.… above 附件1: the numbers begin again, so what stands above only listed them.
  const number = lines[run.from]?.mark?.ordinal?.number ?? Number.POSITIVE_INFINITY;
  return (next.mark.ordinal?.number ?? 1) <= number;
}
