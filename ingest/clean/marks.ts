/**
 * The marks that open a provision: 第十二条, 一、, （三）, 1., ——, 一是, 表 1, 附件. Reading a mark looks
 * at one line only; whether it fits where it stands is decided by the tree (structure/tree.ts) and,
 * for wrapped lines, by clean/join.ts.
 */
import type { Ordinal } from '../../src/domain/eid.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

/** The look of a mark; the place decides what kind of provision it opens. */
export type MarkStyle =
  | 'part' // 第一编
  | 'subpart' // 第一分编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'closing' // 附则, without a number
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'digit' // 1. 1、 1．
  | 'digit-paren' // （1） 1）
  | 'circled' // ①
  | 'dash' // ——
  | 'enumerated' // 一是
  | 'annex' // 附件 1
  | 'table' // 表 1
  | 'figure'; // 图 1

export interface Mark {
  readonly style: MarkStyle;
  /** As printed, without surrounding blanks: 第十八条, 一、, ——. */
  readonly num: string;
  readonly ordinal: Ordinal | null;
  /** Where the text behind the mark begins in the line. */
  readonly textStart: number;
  /**
   * The words may as well be a citation that a wrapped line happens to begin with (第五条中…): true
   * marks count only where the numbering expects them.
   */
  readonly doubtful: boolean;
}

const N = `[${NUMERAL_CHARACTERS}]{1,9}`;
const HAN_N = '[〇零一二三四五六七八九十百]{1,6}';

// 第十八条 设立…, 第一百二十条之一　…, 第 3 章 …; not 第十八条规定的, 第三条至第五条, 第二款.
const HEADING = new RegExp(`^第[ 　]?(${N})[ 　]?(分编|编|章|节|条)(?:之(${N}))?`);
// What follows the number in a citation (第十八条规定的, 第三条至第五条) and never in a heading.
const CITATION_TAIL = /^(?:[、，。；：）)》”至到和或第的之项款]|规定)/;
// What follows in a citation more often than in a heading that prints no blank behind its number.
const DOUBTFUL_TAIL =
  /^(?:[及与所中内]|以上|以下|以及|执行|处理|处罚|办理|修改|增加|删去|明确|要求|适用|关于)/;
const HAN_ITEM = new RegExp(`^(${HAN_N})[、．]`);
const HAN_PAREN = new RegExp(`^[（(][ 　]?(${HAN_N})[ 　]?[）)]`);
const DIGIT_ITEM = /^([0-9０-９]{1,3})(?:[．、]|\.(?![0-9]))/;
const DIGIT_PAREN = /^[（(]?([0-9０-９]{1,3})[）)]/;
const CIRCLED = /^[①-⑳]/;
const DASH = /^(?:—{2}|－{2}|-{2}|─{2}|――)(?![—－-])/;
const ENUMERATED = new RegExp(`^(${HAN_N})(?:是|要)(?=[^，。；])`);
const ANNEX = new RegExp(`^附[ 　]*(?:件|表|录|图|则)?[ 　]*(${N})?(?:[：:]|(?=[ 　])|$)`);
const CAPTION = /^(表|图)[ 　]*([0-9]{1,3}(?:[-—.][0-9]{1,3})?)(?=[ 　：:])/;
const CLOSING = /^附[ 　]*则$/;

const STYLE_BY_WORD: ReadonlyMap<string, MarkStyle> = new Map([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
]);

/** The mark that a line begins with, or null. Leading blanks are not counted as text. */
export function readMark(line: string): Mark | null {
  const lead = line.length - line.trimStart().length;
  const text = line.slice(lead);
  const found = READERS[text.charAt(0)]?.(text) ?? readOther(text);
  if (found === null) return null;
  const rest = text.slice(found.length);
  const blanks = rest.length - rest.trimStart().length;
  return {
    style: found.style,
    num: text.slice(0, found.length).trim(),
    ordinal: found.ordinal,
    textStart: lead + found.length + blanks,
    doubtful: found.doubtful ?? false,
  };
}

interface Found {
  readonly style: MarkStyle;
  readonly length: number;
  readonly ordinal: Ordinal | null;
  readonly doubtful?: boolean;
}

/** Which patterns a first character can begin; most lines are settled by a look at it. */
const READERS: Readonly<Record<string, (text: string) => Found | null>> = {
  第: readHeading,
  附: readAnnex,
  表: readCaption,
  图: readCaption,
};

function readHeading(text: string): Found | null {
  const match = HEADING.exec(text);
  const style = STYLE_BY_WORD.get(match?.[2] ?? '');
  if (match === null || style === undefined) return null;
  const ordinal = ordinalOf(match[1] ?? '', match[3]);
  const tail = text.slice(match[0].length);
  if (ordinal === null || CITATION_TAIL.test(tail)) return null;
  return { style, length: match[0].length, ordinal, doubtful: DOUBTFUL_TAIL.test(tail) };
}

function readAnnex(text: string): Found | null {
  if (CLOSING.test(text.trimEnd())) return { style: 'closing', length: text.trimEnd().length, ordinal: null };
  const match = ANNEX.exec(text);
  if (match === null || text.startsWith('附则')) return null;
  return { style: 'annex', length: match[0].length, ordinal: ordinalOf(match[1] ?? '') };
}

function readCaption(text: string): Found | null {
  const match = CAPTION.exec(text);
  if (match === null) return null;
  const number = Number.parseInt(match[2] ?? '', 10);
  return {
    style: match[1] === '表' ? 'table' : 'figure',
    length: match[0].length,
    ordinal: /^[0-9]+$/.test(match[2] ?? '') ? { number, branch: null } : null,
  };
}

const OTHER: readonly { style: MarkStyle; pattern: RegExp }[] = [
  { style: 'han', pattern: HAN_ITEM },
  { style: 'enumerated', pattern: ENUMERATED },
  { style: 'han-paren', pattern: HAN_PAREN },
  { style: 'digit', pattern: DIGIT_ITEM },
  { style: 'digit-paren', pattern: DIGIT_PAREN },
];

function readOther(text: string): Found | null {
  const dash = DASH.exec(text);
  if (dash !== null) return { style: 'dash', length: dash[0].length, ordinal: null };
  if (CIRCLED.test(text)) {
    return {
      style: 'circled',
      length: 1,
      ordinal: { number: text.charCodeAt(0) - 0x2460 + 1, branch: null },
    };
  }
  for (const { style, pattern } of OTHER) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const ordinal = ordinalOf(match[1] ?? '');
    const tail = text.slice(match[0].length);
    // （二）项规定的 and （一）、（二）项 continue a citation from the line above.
    if (ordinal === null || (style !== 'enumerated' && /^[、至和或项款目]/.test(tail))) return null;
    return { style, length: match[0].length, ordinal };
  }
  return null;
}

function ordinalOf(numeral: string, branch?: string): Ordinal | null {
  const number = parseNumeral(numeral);
  if (number === null) return null;
  if (branch === undefined) return { number, branch: null };
  const parsed = parseNumeral(branch);
  return parsed === null ? null : { number, branch: parsed };
}
