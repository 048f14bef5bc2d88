/**
 * The marks that open a provision: 第十二条, 一、, （三）, 1., ——, 一是, 表 1, 附件. Reading a mark looks
 * at one line only; whether it fits where it stands is decided by the tree (structure/tree.ts) and,
 * for wrapped lines, by clean/join.ts.
 */
import type { Ordinal } from '../../src/domain/eid.ts';
import { parseNumeral } from '../../src/text/numerals.ts';
import { type AnnexStyle, readAnnex, readCaption } from './annex-marks.ts';
import { BRACKETS, type HeadingStyle, meantBy, readBracketedHeading, readHeading } from './heading-marks.ts';
import { mayBeOrnament, ornamentLength } from './ornaments.ts';
import { leadOf, squash } from './typography.ts';

/** The look of a mark; the place decides what kind of provision it opens. */
export type MarkStyle =
  | HeadingStyle // 第一编 第一分编 第一章 第一节 第一条
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'digit' // 1. 1、 1．
  | 'digit-paren' // （1） 1）
  | 'circled' // ①
  | 'decimal-1' // 1 总则; these four as decimals.ts finds them
  | 'decimal-2' // 1.1
  | 'decimal-3' // 1.1.1
  | 'decimal-4' // 1.1.1.1
  | 'letter' // a) （A） a.; these two as lettered-items.ts finds them
  | 'roman' // （Ⅰ） Ⅰ. ii)
  | 'dash' // ——
  | 'bullet' // ● • -; as bulleted-items.ts finds it
  | 'enumerated' // 一是
  | AnnexStyle; // 附件 1, 表 1, 图 1, and 附则 without a number

/** Marks that head a part of a document; a list of such is its contents, and each ends a table. */
export const HEADING_STYLES: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'closing',
  'han',
  'han-paren',
  'annex',
]);

export interface Mark {
  readonly style: MarkStyle;
  /** As printed, without surrounding blanks and without the colon of 附件1：: 第十八条, 一、, ——. */
  readonly num: string;
  readonly ordinal: Ordinal | null;
  /** Where the text behind the mark begins in the line. */
  readonly textStart: number;
  /**
   * The words may as well be a citation that a wrapped line happens to begin with (第五条中…): true
   * marks count only where the numbering expects them.
   */
  readonly doubtful: boolean;
  /** The mark as printed, where `num` is our reading of it (第ニ条): then it counts only where it is expected. */
  readonly misread: string | null;
  /** How often the item of a bullet is set in below others with the same bullet; not given: not at all. */
  readonly depth?: number;
}

/** The mark that a line begins with, or null. Leading blanks are not counted as text. */
export function readMark(line: string): Mark | null {
  const lead = leadOf(line);
  const first = line.charAt(lead);
  const read = READERS.get(first) ?? (mayBeOrnament(first) ? readBehindOrnaments : undefined);
  if (read === undefined) return null;
  const text = lead === 0 ? line : line.slice(lead);
  const found = read(text);
  if (found === null) return null;
  return {
    style: found.style,
    num: found.num ?? text.slice(0, found.length).replace(/[：:]?[\s\u3000]*$/, ''),
    ordinal: found.ordinal,
    textStart: lead + found.length + leadOf(text.slice(found.length)),
    doubtful: found.doubtful ?? false,
    misread: found.misread ?? null,
  };
}

interface Found {
  readonly style: MarkStyle;
  readonly length: number;
  readonly ordinal: Ordinal | null;
  readonly doubtful?: boolean;
  readonly num?: string;
  readonly misread?: string | null;
}

type MarkReader = (text: string) => Found | null;

/** The last four are the radicals that some programs put in place of the numerals. */
const HAN_NUMERALS = '〇零一二三四五六七八九十百⼀⼆⼋⼗';

// What stands behind the number of an item: 、 ． . and what is typed or recognised in place of 、.
const BEHIND_NUMBER = '、．.丶﹑､';
// 一、 一． 一. 十 一 、
const HAN_ITEM = new RegExp(`^([${HAN_NUMERALS}](?:\\s?[${HAN_NUMERALS}]){0,5})\\s?[${BEHIND_NUMBER}]`);
const ENUMERATED = new RegExp(`^([${HAN_NUMERALS}]{1,6})[ ]?(?:是|要)(?=[^，。；])`);

function readHanNumeral(text: string): Found | null {
  const item = HAN_ITEM.exec(text);
  if (item !== null) return listed('han', item, text);
  const closed = HAN_HALF_PAREN.exec(text);
  if (closed !== null) return doubted(listed('han-paren', closed, text));
  const enumerated = ENUMERATED.exec(text);
  return enumerated === null ? readMisreadItem(text) : listed('enumerated', enumerated, text);
}

// 1. 1、 1．, and 1.2025年底前…, 1.2015级、2016级本科生, 1.2021—2025年; not 1.4万平方米
const DIGIT_ITEM =
  /^([0-9０-９]{1,3})\s?(?:[、丶﹑､]|[.．](?:(?![0-9０-９])|(?=(?:19|20)[0-9]{2}(?:[年级届]|[-—–~至到](?:19|20)[0-9]{2}))))/;
const DIGIT_HALF_PAREN = /^([0-9０-９]{1,3})[）)]/;

function readDigits(text: string): Found | null {
  const item = DIGIT_ITEM.exec(text);
  if (item !== null) return listed('digit', item, text);
  const closed = DIGIT_HALF_PAREN.exec(text);
  return closed === null ? null : listed('digit-paren', closed, text);
}

/** What is typed and recognised in place of （ and ）. */
const OPENING = '（(﹙〔［\\[【';
const CLOSING_BRACKETS = '）)﹚〕］\\]】';
// （一） (一) （ 一 ） 〔一〕 【一】, and （一）、 where the list is printed so
const HAN_PAREN = new RegExp(
  `^[${OPENING}]\\s?([${HAN_NUMERALS}](?:\\s?[${HAN_NUMERALS}]){0,5})\\s?[${CLOSING_BRACKETS}](?:、(?!\\s?[（(]))?`,
);
// 一）
const HAN_HALF_PAREN = new RegExp(`^([${HAN_NUMERALS}]{1,3})[）)﹚]`);
// [1] is a note, and 〔2022〕 a year
const DIGIT_PAREN = /^[（(﹙]\s?([0-9０-９]{1,3})\s?[）)﹚](?:、(?!\s?[（(]))?/;

function readParenthesised(text: string): Found | null {
  const han = HAN_PAREN.exec(text);
  if (han !== null) return listed('han-paren', han, text);
  const digits = DIGIT_PAREN.exec(text);
  if (digits !== null) return listed('digit-paren', digits, text);
  return readMisreadItem(text) ?? readMisreadParen(text) ?? readBracketedHeading(text);
}

// （二）项规定的, （一）、（二）项, （一）至（三）项: citations that go on from the line above; but
// （二）项目建设, （三）目标任务, 一、目的和意义, 1.和谐社区 are items.
const LIST_TAIL = new RegExp(
  `^(?:项(?!目)|款(?!项)|目(?:[规所、，。；和或至及）)中]|的(?:规定|情形|要求)|$)|[、至和或及][ \u3000]?第?[（(]|[（(][${HAN_NUMERALS}0-9０-９]{1,3}[）)])`,
);
// 一、二、三产业, 一、二和三产业: a row of numbers, which no bracket opens; but 一、四至认界 is an item.
const ROW_OF_NUMBERS = new RegExp(`^[${HAN_NUMERALS}]{1,3}[、和至](?:[${HAN_NUMERALS}]|$)`);
// ①。: a note that the line above left over; nothing begins with such marks
const CLOSES = /^[，。；！？）)》”’]/;
const FIRST_NUMERAL = new RegExp(`^(?:[${HAN_NUMERALS}]{1,3}|[0-9０-９]{1,2})(?![0-9０-９])`);

const IN_BRACKETS = new RegExp(`[${CLOSING_BRACKETS}}｝>〉]`);

/** A mark of a list, unless the words are part of a citation or of a row of numbers. */
function listed(style: MarkStyle, match: RegExpExecArray, text: string): Found | null {
  const ordinal = ordinalOf(meantBy(squash(match[1] ?? '')));
  if (ordinal === null) return null;
  const num = meantBy(match[0]);
  const found = { style, length: match[0].length, ordinal, ...(num === match[0] ? {} : { num }) };
  if (style === 'enumerated') return found;
  const tail = text.slice(match[0].length);
  if (LIST_TAIL.test(tail) || CLOSES.test(tail)) return null;
  if (IN_BRACKETS.test(match[0])) return found;
  if (ROW_OF_NUMBERS.test(tail)) return null;
  // 二、三季度, 1、2号楼: the next number straight behind it.
  const next = FIRST_NUMERAL.exec(tail);
  return next === null ? found : { ...found, doubtful: parseNumeral(next[0]) === ordinal.number + 1 };
}

function doubted(found: Found | null): Found | null {
  return found === null ? null : { ...found, doubtful: true };
}

/** Marks that are dressed with a sign of a list. */
const DRESSED: ReadonlySet<MarkStyle> = new Set([
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'han',
  'han-paren',
  'digit',
  'digit-paren',
  'circled',
]);

/** ● 第一条　为了…, - （一）…: the mark behind such signs is the mark. */
function readBehindOrnaments(text: string): Found | null {
  const length = ornamentLength(text);
  const rest = text.slice(length);
  // - - - -: no more than one look behind them, however many they are.
  const mark = length === 0 || ornamentLength(rest) > 0 ? null : readMark(rest);
  if (mark === null || !DRESSED.has(mark.style)) return null;
  return { ...mark, length: length + mark.textStart };
}

const DASH = /^(?:—{2}|－{2}|-{2}|─{2}|――)(?![—－─―-])/;

function readDash(text: string): Found | null {
  const dash = DASH.exec(text);
  if (dash === null) return readMisreadItem(text) ?? readBehindOrnaments(text);
  return { style: 'dash', length: dash[0].length, ordinal: null };
}

/** What recognition makes of 一, 二, 八 and 十, as far as it is no word by itself. */
const MISREAD_NUMERALS = '—–－ー─―ニハ＋+=＝_-';
const MISREAD_ITEM = new RegExp(
  `^(?:[（(][${HAN_NUMERALS}${MISREAD_NUMERALS}]{1,5}[）)]|[${HAN_NUMERALS}${MISREAD_NUMERALS}]{1,5}[${BEHIND_NUMBER}])`,
);
const IS_MISREAD = new RegExp(`[${MISREAD_NUMERALS}]`);

/** Brackets that recognition reads in place of （ and ）. */
const MISREAD_PAREN = new RegExp(`^[（({｛<〈]\\s?([${HAN_NUMERALS}]{1,3})\\s?[）)}｝>〉]`);

/** {二}资金, （三>其他. */
function readMisreadParen(text: string): Found | null {
  const paren = MISREAD_PAREN.exec(text);
  const found = paren === null ? null : listed('han-paren', paren, text);
  if (paren === null || found === null) return null;
  return { ...found, num: `（${meantBy(paren[1] ?? '')}）`, doubtful: true, misread: paren[0] };
}

/** —、总则, （ニ）资金, （十—）其他: an item of a list whose number was misread. */
function readMisreadItem(text: string): Found | null {
  const printed = MISREAD_ITEM.exec(text)?.[0] ?? '';
  if (!IS_MISREAD.test(printed)) return null;
  const meant = meantBy(printed);
  const read = meant + text.slice(printed.length);
  const han = HAN_PAREN.exec(read);
  const item = han === null ? HAN_ITEM.exec(read) : null;
  const found = han !== null ? listed('han-paren', han, read) : item && listed('han', item, read);
  return found === null ? null : { ...found, num: meant, doubtful: true, misread: printed };
}

/** Numbers that are one character: ① to ⑳, ⑴ to ⒇, ⒈ to ⒛, ㈠ to ㈩. */
const SINGLE_CHARACTERS: readonly {
  readonly first: string;
  readonly count: number;
  readonly style: MarkStyle;
}[] = [
  { first: '①', count: 20, style: 'circled' },
  { first: '⑴', count: 20, style: 'digit-paren' },
  { first: '⒈', count: 20, style: 'digit' },
  { first: '㈠', count: 10, style: 'han-paren' },
];

function readSingleCharacter(text: string): Found | null {
  const code = text.charCodeAt(0);
  for (const { first, count, style } of SINGLE_CHARACTERS) {
    const number = code - first.charCodeAt(0) + 1;
    if (number < 1 || number > count) continue;
    return CLOSES.test(text.slice(1)) ? null : { style, length: 1, ordinal: { number, branch: null } };
  }
  return null;
}

/** Which reader a first character calls for; a line that begins with any other has no mark. */
const READERS: ReadonlyMap<string, MarkReader> = new Map([
  ...readBy(BRACKETS, readBracketedHeading),
  ...readBy('第笫苐弟', readHeading),
  ['附', readAnnex],
  ...readBy('表图', readCaption),
  ...readBy(HAN_NUMERALS, readHanNumeral),
  ...readBy('0123456789０１２３４５６７８９', readDigits),
  ...readBy('（(﹙〔［[【', readParenthesised),
  ...readBy('ニハ＋+–ー', readMisreadItem),
  ...readBy('{｛<〈', readMisreadParen),
  ...readBy('—－-─―', readDash),
  ...SINGLE_CHARACTERS.flatMap(({ first, count }) =>
    readBy(
      String.fromCharCode(...Array.from({ length: count }, (_, i) => first.charCodeAt(0) + i)),
      readSingleCharacter,
    ),
  ),
]);

function readBy(characters: string, reader: MarkReader): [string, MarkReader][] {
  return [...characters].map((character) => [character, reader]);
}

function ordinalOf(numeral: string): Ordinal | null {
  const number = parseNumeral(numeral);
  return number === null ? null : { number, branch: null };
}
