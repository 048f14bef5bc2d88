/** Marks of what stands beside the text: 附件 1, 附录 A, 表 1, 图 2-1; and 附则, which begins alike. */
import type { Ordinal } from '../../src/domain/eid.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../src/text/numerals.ts';

export type AnnexStyle = 'closing' | 'annex' | 'table' | 'figure';

export interface AnnexMark {
  readonly style: AnnexStyle;
  readonly length: number;
  readonly ordinal: Ordinal | null;
}

const N = `[${NUMERAL_CHARACTERS}]{1,9}`;

const CLOSING = /^附[ \u3000]*则$/;
// 附件1, 附 表 2：, 附件1.登记表, and below 附件1 its parts 附件1-1, 附件1—2
const ANNEX = new RegExp(
  `^附[ \u3000]*[件表录图]?[ \u3000]*(?:(${N})(?:\\s?[-—－–]\\s?([0-9]{1,2})|[.．、](?![0-9]))?)?(?:[：:]|(?=[ \u3000])|(?<=[.．、])|$)`,
);

// 附件5.政策解读.doc: what a page offers to take away, and no annex of its text
const NAMES_FILE = /\.(?:docx?|pdf|xlsx?|wps|et|ofd|zip|rar)$/i;

// 附 录 A of a standard
const LETTERED_ANNEX = /^附\s{0,8}录\s{0,8}([A-Z])(?=\s|[（(]|$)/;

/** 附件1：…, 附则; null where the text begins with none. */
export function readAnnex(text: string): AnnexMark | null {
  const trimmed = text.trimEnd();
  if (CLOSING.test(trimmed)) return { style: 'closing', length: trimmed.length, ordinal: null };
  const lettered = LETTERED_ANNEX.exec(text);
  if (lettered !== null) {
    const number = (lettered[1] ?? '').charCodeAt(0) - 'A'.charCodeAt(0) + 1;
    return { style: 'annex', length: lettered[0].length, ordinal: { number, branch: null } };
  }
  const match = ANNEX.exec(text);
  if (match === null || /^附[ \u3000]*则/.test(text)) return null;
  // 附件1 投标函（格式）；, and the last 附件3 资格证明文件。: items of a sentence, and no headings
  if (
    /[；;]$/.test(trimmed) ||
    (match[1] !== undefined && /[^：:。]{4}。$/.test(trimmed) && !/[：:]/.test(match[0]))
  )
    return null;
  if (/[.．、]$/.test(match[0]) && NAMES_FILE.test(trimmed)) return null;
  const ordinal = ordinalOf(match[1] ?? '');
  const branch = match[2] === undefined ? null : Number(match[2]);
  return {
    style: 'annex',
    length: match[0].length,
    ordinal: ordinal === null ? null : { ...ordinal, branch },
  };
}

const CAPTION = /^(表|图)[ \u3000]*((?:[A-Z]\.)?[0-9]{1,3}(?:[-—.][0-9]{1,3})?)(?=[ \u3000：:])/;

/** 表 1　…, 图 2-1　…, 表A.1　… in an annex of a standard; null where the text begins with none. */
export function readCaption(text: string): AnnexMark | null {
  const match = CAPTION.exec(text);
  if (match === null) return null;
  return {
    style: match[1] === '表' ? 'table' : 'figure',
    length: match[0].length,
    ordinal: ordinalOf(match[2] ?? ''),
  };
}

function ordinalOf(numeral: string): Ordinal | null {
  const number = parseNumeral(numeral);
  return number === null ? null : { number, branch: null };
}
