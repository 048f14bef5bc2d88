/**
 * Marks that begin with 第: 第一编, 第十八条, 第 3 章. Also as print and recognition disfigure them:
 * 【第一条】, 第ニ条, 笫三条, 第l2条.
 */
import type { Ordinal } from '../../src/domain/eid.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

export type HeadingStyle = 'part' | 'subpart' | 'chapter' | 'section' | 'article';

export interface HeadingMark {
  readonly style: HeadingStyle;
  /** Of the whole mark, brackets around it and the colon behind it included. */
  readonly length: number;
  /** The mark alone, with the characters that were meant. */
  readonly num: string;
  readonly ordinal: Ordinal;
  readonly doubtful: boolean;
  /** As printed, where `num` is our reading of it; null where nothing had to be read otherwise. */
  readonly misread: string | null;
}

const STYLE_BY_WORD: ReadonlyMap<string, HeadingStyle> = new Map([
  ['编', 'part'],
  ['篇', 'part'],
  ['部分', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['单元', 'chapter'],
  ['模块', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
]);

/** What recognition takes 第 and numerals for: a character, and those that are read in its place. */
const LOOKALIKES: readonly (readonly [meant: string, read: string])[] = [
  ['第', '笫苐弟'],
  ['一', '—–－ー─―_-'],
  ['二', 'ニ=＝'],
  ['八', 'ハ入人'],
  ['十', '＋+士'],
  ['千', '干'],
];
/** The same beside digits: 第l2条, 第1O条. */
const LOOKALIKES_OF_DIGITS: readonly (readonly [meant: string, read: string])[] = [
  ['1', 'lI|'],
  ['0', 'Oo'],
];
/** Other prints of a numeral, which leave no doubt. */
const SAME: readonly (readonly [meant: string, read: string])[] = [
  ['〇', '○◯'],
  ['一', '⼀壹'],
  ['二', '⼆贰'],
  ['三', '叁'],
  ['四', '肆'],
  ['五', '伍'],
  ['六', '陆'],
  ['七', '柒'],
  ['八', '⼋捌'],
  ['九', '玖'],
  ['十', '⼗拾'],
];

function table(rows: typeof LOOKALIKES): ReadonlyMap<string, string> {
  return new Map(rows.flatMap(([meant, read]) => [...read].map((one) => [one, meant] as const)));
}

const MEANT = table(LOOKALIKES);
const MEANT_BESIDE_DIGITS = table([...LOOKALIKES, ...LOOKALIKES_OF_DIGITS]);
const PRINTED_OTHERWISE = table(SAME);

/** The inside of a character class; the hyphen stands at its end. */
const DISFIGURED = `${[...PRINTED_OTHERWISE.keys(), ...MEANT_BESIDE_DIGITS.keys()]
  .filter((character) => character !== '-')
  .join('')}-`;
const NUMERALS = `${NUMERAL_CHARACTERS}${DISFIGURED}`;
/** Hardly any mark is: what all others cost is one look. */
const IS_DISFIGURED = new RegExp(`[${DISFIGURED}]`);

// 第十八条 设立…, 第一百二十条之一　…, 第 3 章 …, 第 十 一 章 …, 第一条：…, 第一条.…
const HEADING = new RegExp(
  `^([第笫苐弟][${NUMERALS}\\s]{1,16})(分编|编|章|节|条|篇|部分|单元|模块)(\\s?之\\s?[${NUMERALS}]{1,9})?`,
);
/** Behind a mark, and no part of the text: 第一条：…, 第一条、…, 第一条.… */
const SEPARATOR = /^(?:[：:]|、(?!《|[本前其][^。；，、]{0,12}第)|[.．](?![0-9]))/;
// 第一部分　总体要求 and 第一部分总体要求; not 第一部分为…，… nor 第一篇报告指出。
const WORD_OF_PROSE = /^(?:篇|部分|单元|模块)$/;
// 第一单元　党的创新理论; not 第一单元楼门口
const SET_APART = /^(?:$|[ \u3000：:])/;
const TITLE_OF_PART = /^(?:$|[ \u3000：:]|[^。；，]{1,30}$)/;
// 第二章规定了数据采集的要求，强调依法采集。 in what explains a text; but 第一章 总则 第一条 为了…。 only lost its line breaks
const SENTENCE_ON = /[。；]\s*$/;
// 第一章 总则。 and 第一节 发展基础。“十三五”时期…: set apart by a blank, and no verb that tells what a chapter does
const NAME_AND_STOP =
  /^[ \u3000：:]{1,4}(?!(?:主要)?(?:[为是对共由从以将分]|规定|明确|强调|介绍|阐述|说明|指出|提出|包括)[^。；])[^。；，、！？：:（()）《》“”了第]{2,20}[。；]/;
const HAS_ARTICLE = /第[〇零一二三四五六七八九十百千0-9]{1,9}条/;
// 第四条至第九条　（略）: what an excerpt leaves out, all articles on one line
const LEFT_OUT = new RegExp(
  `^(第[${NUMERAL_CHARACTERS}\\s]{1,16}条)\\s?[至到—-]\\s?(第[${NUMERAL_CHARACTERS}\\s]{1,16}条)[\\s\\u3000]*(?=[（(]?(?:略|删去|删除|(?:已)?废止|失效)[）)]?。?[\\s\\u3000]*$)`,
);
// 第一章　总则（第一条至第六条）。明确适用范围。: what a 说明 or a 解读 says of a chapter
const SAYS_OF_CHAPTER = /^[^。第]{0,30}(?:[（(][^（）()]{1,30}[）)]。|。(?=[\s\u3000]*[^\s\u3000第]))/;
// What follows the number in a citation and never in a heading: 第十八条规定的, 第三条至第五条,
// 第二章和第三章, 第六条第二款, 第六条第（二）项, 第十四条另有规定的除外; but 第九十条和解协议…, 第十条项目单位…, 第十八条第一审… are headings.
const CITATION_TAIL =
  /^(?:[、，。；）)》”的]|至今|[至到和或]第?[〇零一二三四五六七八九十百千0-9本前其]|第[〇零一二三四五六七八九十百千0-9]{1,9}[款项条章节编目]|第[（(][〇零一二三四五六七八九十0-9]{1,3}[）)]|另有(?:规定|约定)|之[规所]|项(?!目)|款(?!项)|规定)/;
// 第六十条 至第六十五条规定了
const RANGE_TAIL = /^[ \u3000]?[至到][ \u3000]?第[〇零一二三四五六七八九十百千0-9 ]{1,12}[条章节编款项]/;
// What follows in a citation more often than in a heading that prints no blank behind its number.
const DOUBTFUL_TAIL =
  /^(?:[及与所中内至到和或之]|以上|以下|以及|执行|处理|处罚|办理|修改|增加|删去|明确|要求|适用|关于)/;

/** The mark that a text begins with, by its looks; null where it begins with none or with a citation. */
export function readHeading(text: string): HeadingMark | null {
  const range = readLeftOut(text);
  if (range !== null) return range;
  const match = HEADING.exec(text);
  const style = STYLE_BY_WORD.get(match?.[2] ?? '');
  if (match === null || style === undefined) return null;
  const [printed, number = '', word = '', branch = ''] = match;
  const num = meantBy(number) + word + meantBy(branch);
  const ordinal = ordinalOf(num, word);
  const separator = SEPARATOR.exec(text.slice(printed.length))?.[0] ?? '';
  const length = printed.length + separator.length;
  const tail = text.slice(length);
  if (ordinal === null || CITATION_TAIL.test(withoutBlanks(tail)) || RANGE_TAIL.test(tail)) return null;
  if (style !== 'article' && saysOfChapter(separator + tail)) return null;
  if (WORD_OF_PROSE.test(word) && !TITLE_OF_PART.test(separator + tail)) return null;
  if (style === 'chapter' && word !== '章' && !SET_APART.test(separator + tail)) return null;
  const misread = isMisread(printed) ? printed.trim() : null;
  const doubtful = /[：:、]/.test(separator) || misread !== null || DOUBTFUL_TAIL.test(tail);
  return { style, length, num, ordinal, doubtful, misread };
}

/** Whether the words behind the number of a chapter speak of it, as those of a heading do not. */
export function saysOfChapter(behind: string): boolean {
  if (NAME_AND_STOP.test(behind)) return false;
  return SAYS_OF_CHAPTER.test(behind) || (SENTENCE_ON.test(behind) && !HAS_ARTICLE.test(behind));
}

/** 第六十条至第六十五 条规定的, as recognised: the beginning of a tail without the blanks in it; one straight behind the number stays. */
function withoutBlanks(tail: string): string {
  const start = tail.slice(0, 24);
  return start.charAt(0) + start.slice(1).replace(/[ ]/g, '');
}

function readLeftOut(text: string): HeadingMark | null {
  const match = /^第/.test(text) ? LEFT_OUT.exec(text) : null;
  const ordinal = match === null ? null : ordinalOf(match[1] ?? '', '条');
  if (match === null || ordinal === null) return null;
  const num = match[0].trimEnd();
  return { style: 'article', length: match[0].length, num, ordinal, doubtful: false, misread: null };
}

/** The last number of a mark that stands for several articles, 第四条至第九条; null for every other. */
export function lastOfRange(num: string): number | null {
  const last = /[至到—-]\s?第([^条]{1,16})条$/.exec(num)?.[1];
  return last === undefined ? null : parseNumeral(last.replace(/\s/g, ''));
}

/** Brackets that print an article's number: 【第一条】. */
const CLOSING: ReadonlyMap<string, string> = new Map(
  ['【】', '〖〗', '［］', '[]', '（）', '()'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
/** No mark in brackets is longer. */
const LONGEST_BRACKETED = 40;
export const BRACKETS = [...CLOSING.keys()].join('');

/** 【第一条】为了…: a mark in brackets; null where none is. */
export function readBracketedHeading(text: string): HeadingMark | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing === undefined) return null;
  const end = text.slice(0, LONGEST_BRACKETED).indexOf(closing);
  const mark = end < 0 ? null : readHeading(text.slice(1, end));
  // （第三条）规定: a citation in brackets.
  if (mark === null || mark.length !== end - 1 || CITATION_TAIL.test(text.slice(end + 1))) return null;
  return { ...mark, length: end + 1, doubtful: mark.doubtful || /[（(]/.test(text.charAt(0)) };
}

function ordinalOf(num: string, word: string): Ordinal | null {
  const printed = num.replace(/\s/g, '');
  const at = printed.indexOf(word);
  const branch = printed.slice(at + word.length);
  const number = parseNumeral(printed.slice(1, at));
  if (number === null || branch === '') return number === null ? null : { number, branch: null };
  const parsed = parseNumeral(branch.replace('之', ''));
  return parsed === null ? null : { number, branch: parsed };
}

/** With the characters that were meant, blanks around them kept. */
export function meantBy(printed: string): string {
  if (!IS_DISFIGURED.test(printed)) return printed;
  const lookalikes = /[0-9０-９lIOo|]/.test(printed) ? MEANT_BESIDE_DIGITS : MEANT;
  return [...printed].map((one) => PRINTED_OTHERWISE.get(one) ?? lookalikes.get(one) ?? one).join('');
}

function isMisread(printed: string): boolean {
  return IS_DISFIGURED.test(printed) && [...printed].some((one) => MEANT_BESIDE_DIGITS.has(one));
}
