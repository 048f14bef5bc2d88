/**
 * Items that letters or Roman numerals count: a) 来源清楚; （A）…, （Ⅰ）特别重大, ii. …. By its looks such a mark may as
 * well be a word of the sentence (A、B两类企业), and i. a letter as well as a number: a row counted from the first
 * on, printed in one manner, proves what is meant.
 */
import { LETTER } from '../../src/citation/lettered.ts';
import type { PageLine } from './lines.ts';
import type { Mark, MarkStyle } from './marks.ts';
import type { Measure } from './measure.ts';
import { ENDS_LISTS } from './numbering.ts';
import { reachesMargin } from './paragraph.ts';
import { endsSentence, leadOf } from './typography.ts';

/** One alone proves nothing. */
const FEWEST = 2;
/** So many numbers may be missing in a row. */
const WIDEST_GAP = 3;

// （a） (a) a） a) a. a．a、; not A.I., a.1
const ITEM = new RegExp(
  `^(?:[（(]\\s?(${LETTER})\\s?[）)]|(${LETTER})\\s?(?:[）)]|[.．](?![A-Za-z0-9])|、))[\\s\\u3000]*(?=\\S)`,
);
// a）项规定的, （A）、（B）两类, A、B两类企业, （A）B）: words of a sentence
const GOES_ON = /^(?:项(?!目)|[、，,和或至及与]|[A-Za-z\u2160-\u217f]{1,4}[、，,和或至及与）)])/;
// A、B两类企业; but a)II度以上烧伤 is an item
const GOES_ON_IN_ROW = /^[A-Za-z\u2160-\u217f]{1,4}[\u3400-\u9fff]/;
/** No mark is longer; only so much of a line is looked at. */
const LONGEST_MARK = 24;

const ROMAN_DIGITS = new Map([...'IVXLC'].map((digit, index) => [digit, [1, 5, 10, 50, 100][index] ?? 0]));
/** IIII and VX are no numbers. */
const ROMAN = /^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

type LetteredStyle = Extract<MarkStyle, 'letter' | 'roman'>;

/** One way to read a mark: i) is the ninth letter and the first numeral. */
interface Reading {
  readonly style: LetteredStyle;
  readonly number: number;
}

interface Candidate {
  readonly line: PageLine;
  readonly num: string;
  readonly textStart: number;
  /** All of the mark's print but its number: equal for all items of a row. */
  readonly print: string;
  readonly readings: readonly Reading[];
}

/** A row as far as it has been read. */
interface Row {
  readonly style: LetteredStyle;
  readonly items: { readonly candidate: Candidate; readonly number: number }[];
}

/** The marks of such items by their lines; an article and whatever stands above one ends every row. */
export function findLetteredItems(
  lines: readonly PageLine[],
  measure: Measure | null,
): ReadonlyMap<PageLine, Mark> {
  const marks = new Map<PageLine, Mark>();
  const rows = new Map<string, Row>();
  const close = (row: Row): void => {
    if (row.items.length < FEWEST) return;
    for (const { candidate, number } of row.items)
      marks.set(candidate.line, markOf(candidate, row.style, number));
  };
  lines.forEach((line, index) => {
    if (line.headingLevel !== null || (line.mark !== null && ENDS_LISTS.has(line.mark.style))) {
      for (const row of rows.values()) close(row);
      rows.clear();
    }
    const candidate = candidateOf(line);
    if (candidate === null || !mayBegin(line, lines[index - 1], measure)) return;
    const key = ({ style }: Reading): string => `${style} ${candidate.print}`;
    const next = candidate.readings.find((reading) => continues(rows.get(key(reading)), reading));
    if (next !== undefined) {
      rows.get(key(next))?.items.push({ candidate, number: next.number });
      return;
    }
    for (const reading of candidate.readings) {
      if (reading.number !== 1) continue;
      const before = rows.get(key(reading));
      if (before !== undefined) close(before);
      rows.set(key(reading), { style: reading.style, items: [{ candidate, number: 1 }] });
    }
  });
  for (const row of rows.values()) close(row);
  return marks;
}

/** Whether the number is the next of a row; only a row that has shown itself may have lost some. */
function continues(row: Row | undefined, { number }: Reading): boolean {
  const last = row?.items.at(-1)?.number;
  if (row === undefined || last === undefined) return false;
  const step = number - last;
  return step >= 1 && step <= (row.items.length < FEWEST ? 1 : WIDEST_GAP + 1);
}

/** Whether a paragraph can begin with the line: the line above is no broken sentence. */
function mayBegin(line: PageLine, above: PageLine | undefined, measure: Measure | null): boolean {
  if (measure === null || above === undefined || above.mark?.style === 'chapter') return true;
  return endsSentence(above.text) || !reachesMargin(above, line, measure);
}

function candidateOf(line: PageLine): Candidate | null {
  if (line.mark !== null || line.cells !== null) return null;
  const lead = leadOf(line.text);
  const text = line.text.slice(lead, lead + LONGEST_MARK);
  const item = ITEM.exec(text);
  if (item === null) return null;
  const rest = text.slice(item[0].length);
  if (GOES_ON.test(rest) || (item[0].trimEnd().endsWith('、') && GOES_ON_IN_ROW.test(rest))) return null;
  const printed = item[1] ?? item[2] ?? '';
  const readings = readingsOf(printed);
  if (readings.length === 0) return null;
  const num = item[0].trimEnd();
  return { line, num, textStart: lead + item[0].length, print: printOf(num, printed), readings };
}

/** Capital or small, brackets and stops; a full-width mark prints as its half-width brother. */
function printOf(num: string, printed: string): string {
  const plain = printed.normalize('NFKC');
  const letter = plain === plain.toUpperCase() ? 'A' : 'a';
  const sign = /[\u2160-\u217f]/.test(printed) ? 'Ⅰ' : letter;
  return num.replace(printed, sign).normalize('NFKC').replace(/\s/g, '') + sign;
}

function readingsOf(printed: string): readonly Reading[] {
  const plain = printed.normalize('NFKC');
  const capital = plain.toUpperCase();
  if (plain !== capital && plain !== plain.toLowerCase()) return [];
  const readings: Reading[] = [];
  const isLetter = /^[A-Za-zＡ-Ｚａ-ｚ]$/.test(printed);
  if (isLetter) readings.push({ style: 'letter', number: capital.charCodeAt(0) - 'A'.charCodeAt(0) + 1 });
  if (ROMAN.test(capital)) readings.push({ style: 'roman', number: romanValue(capital) });
  return readings;
}

/** XIV → 14: a smaller digit before a larger one is taken away. */
function romanValue(numeral: string): number {
  const digits = [...numeral].map((digit) => ROMAN_DIGITS.get(digit) ?? 0);
  return digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
}

function markOf({ num, textStart }: Candidate, style: LetteredStyle, number: number): Mark {
  return { style, num, ordinal: { number, branch: null }, textStart, doubtful: false, misread: null };
}
