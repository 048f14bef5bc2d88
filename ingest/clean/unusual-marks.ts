/**
 * Numbers of articles and chapters in a print that says nothing by itself: 第一条，为了…, 「第一条」, 〈第一条〉,
 * 一条　为了…, Article 1 第一条. A line like that may as well quote or cite; a row of them, all printed alike and
 * counted from 1, is the text's own.
 */
import { groupBy } from '../../src/domain/group.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';
import { saysOfChapter } from './heading-marks.ts';
import { type PageLine, type ProvenMarks, withMarks } from './lines.ts';
import type { Mark } from './marks.ts';
import { leadOf } from './typography.ts';

/** Fewer prove nothing. */
const FEWEST = 3;
/** So many numbers may be missing in a row. */
const WIDEST_GAP = 3;
/** No print is longer up to 条. */
const LONGEST_PRINT = 30;

const NUMBER = new RegExp(`([${NUMERAL_CHARACTERS}]{1,9})([_\\s]?[）)\\]】]?)$`);
const NUMERALS = new RegExp(`[${NUMERAL_CHARACTERS}]+`, 'g');
/** What stands before the number: brackets and signs, Article 1 第; in front of 一条 nothing. Words would make it a citation. */
const BEFORE = /^[^\u3400-\u9fff]{0,14}第?[（([【_\s]?$/;
/** What belongs to the print behind 条, and not to the text. */
const SUFFIX = /^[」』〉》>）)\]】，,；;…~～|/\\]{0,3}/;
/** Without 第, 条 and 章 in front of other words are words: 一条龙服务, 三章一简. */
const BEFORE_TEXT = /^(?:[\s\u3000]|$)/;
/** “第一条　…: words of another text, whose end is not on the line. */
const QUOTES = /[“‘"]/;
const PAIRS = ['「」', '『』', '〈〉', '《》', '<>'].map((pair) => [pair.charAt(0), pair.charAt(1)] as const);

interface Candidate {
  readonly line: PageLine;
  /** All of the line's print but its number: equal for all lines of a row. */
  readonly print: string;
  readonly mark: Mark;
  readonly number: number;
  /** Whether 第 is printed. */
  readonly isSigned: boolean;
}

/** The lines, those of such rows with their marks. Each row is one print, counted from 1. */
export function markUnusual(
  lines: readonly PageLine[],
): ProvenMarks & { readonly problems: readonly Problem[] } {
  const taken = new Set<string>();
  for (const { mark } of lines) if (mark?.ordinal) taken.add(`${mark.style} ${mark.ordinal.number}`);
  const candidates = lines.flatMap((line) => candidateOf(line) ?? []);
  const free = candidates.filter(({ mark, number }) => !taken.has(`${mark.style} ${number}`));
  const rows = [...groupBy(free, ({ print }) => print).values()].map(rowOf);
  const proven = rows.filter(({ length }) => length >= FEWEST);
  const found = new Map(proven.flat().map(({ line, mark }) => [line, mark]));
  return { ...withMarks(lines, found), problems: proven.flatMap((row) => withoutSign(row) ?? []) };
}

function candidateOf(line: PageLine): Candidate | null {
  if (line.cells !== null || line.mark !== null) return null;
  const lead = leadOf(line.text);
  const text = line.text.slice(lead, lead + LONGEST_PRINT);
  const at = text.search(/[条章]/);
  const number = at < 1 ? null : NUMBER.exec(text.slice(0, at));
  const value = parseNumeral(number?.[1] ?? '');
  if (number === null || value === null) return null;
  const word = text.charAt(at);
  const before = text.slice(0, number.index).replace(NUMERALS, '1');
  const suffix = SUFFIX.exec(text.slice(at + 1))?.[0] ?? '';
  const behind = text.slice(at + 1 + suffix.length);
  const isSigned = before.includes('第');
  // 第二章规定了数据采集的要求。
  if (word === '章' && saysOfChapter(line.text.slice(lead + at + 1))) return null;
  if (!BEFORE.test(before) || QUOTES.test(before) || (!isSigned && !BEFORE_TEXT.test(behind))) return null;
  if (PAIRS.some(([opening, closing]) => before.includes(opening) !== suffix.includes(closing))) return null;
  return {
    line,
    print: [before, number[2], word, suffix].join(' '),
    mark: {
      style: word === '条' ? 'article' : 'chapter',
      num: `第${number[1]}${word}`,
      ordinal: { number: value, branch: null },
      textStart: lead + at + 1 + suffix.length + leadOf(behind),
      doubtful: false,
      misread: null,
    },
    number: value,
    isSigned,
  };
}

/** 一条, 二条 …: the row proves what is meant, and the staff may want to see what was printed. */
function withoutSign(row: readonly Candidate[]): Problem | null {
  const [first, last] = [row[0], row.at(-1)];
  if (first === undefined || last === undefined || first.isSigned) return null;
  return {
    code: 'number-misread',
    message: `原文的编号“${first.mark.num.slice(1)}”至“${last.mark.num.slice(1)}”没有“第”字，已按次序读作“${first.mark.num}”至“${last.mark.num}”，请核对。`,
    lines: [first.line.number, last.line.number],
  };
}

/** The lines that count on from 1, one after the other. */
function rowOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const row: Candidate[] = [];
  let last = 0;
  for (const candidate of candidates) {
    const step = candidate.number - last;
    if (step < 1 || step > (last === 0 ? 1 : WIDEST_GAP + 1)) continue;
    row.push(candidate);
    last = candidate.number;
  }
  return row;
}
