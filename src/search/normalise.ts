/**
 * N: what index, query, marks and the tests' oracle compare instead of the text itself.
 *
 * A text is read in units: one character and the marks that attach to it. Each unit is folded by
 * itself, so N(a + b) = N(a) + N(b) wherever b does not begin with an attaching mark, and "the entry
 * contains the query" means the same on both sides. NFKC of the whole text would give the same, as
 * nothing outside a unit composes (UAX #15: only what is listed in ATTACHING joins what stands before).
 * The price is stated plainly: e does not find é written as e and U+0301, as it does not find é.
 *
 * In a unit: ignorable, control and white space characters go; NFKC; lower case; CJK radicals become
 * characters; and the forms that GB/T 15834—2011 lists for one mark become one: 引号 ", 括号 ( and ),
 * 书名号 < and >, 破折号 and 连接号 -.
 */
import { RADICALS } from './radicals.ts';

/** N(text), with the way back. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original the character begins that it comes from. */
  readonly starts: Uint32Array;
  /** And where that character ends. */
  readonly ends: Uint32Array;
}

/**
 * What joins the character before it: combining marks, the vowels and finals of Hangul (its
 * compatibility and half-width letters too, because NFKC makes them such) and the half-width sound
 * marks of kana.
 */
const ATTACHING = '\\p{M}\\u1160-\\u11FF\\u3131-\\u318E\\uD7B0-\\uD7FB\\uFF9E\\uFF9F\\uFFA0-\\uFFDC';
const UNIT = new RegExp(`.[${ATTACHING}]*`, 'gsu');
const STARTS_ATTACHED = new RegExp(`^[${ATTACHING}]`, 'u');

/** White space, controls, and what is not meant to be seen: zero-width characters, variation selectors. */
const DROPPED = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...RADICALS,
  ...forms('"', "“”„‟‘’‚‛'〝〞〟「」『』"),
  ...forms('(', '[{〔【〖〘〚'),
  ...forms(')', ']}〕】〗〙〛'),
  ...forms('<', '《〈«‹'),
  ...forms('>', '》〉»›'),
  ...forms('-', '‐‑‒–—―−─━⁃~〜'),
  // One character that stands for two or three dashes.
  ['⸺', '--'],
  ['⸻', '---'],
  // The two small sigmas are one letter; lower case alone would keep them apart.
  ['ς', 'σ'],
]);

function forms(one: string, others: string): [string, string][] {
  return [...others].map((other) => [other, one]);
}

/** N(text). */
export function normalise(text: string): string {
  let normalised = '';
  for (const unit of unitsOf(text)) normalised += foldUnit(unit);
  return normalised;
}

/** N(text) together with the original place of every character. */
export function normaliseWithOffsets(text: string): Normalised {
  let normalised = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const unit of unitsOf(text)) {
    const folded = foldUnit(unit);
    const end = at + unit.length;
    for (let i = 0; i < folded.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    normalised += folded;
    at = end;
  }
  return { text: normalised, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** Splits into units. Han text, where nothing attaches, never reaches the regular expression. */
function* unitsOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const next = text.charCodeAt(at + 1);
    if (standsAlone(text.charCodeAt(at)) && (Number.isNaN(next) || attachesToNothing(next))) {
      yield text.charAt(at++);
      continue;
    }
    UNIT.lastIndex = at;
    const unit = UNIT.exec(text)?.[0] ?? text.charAt(at);
    yield unit;
    at += unit.length;
  }
}

/** One UTF-16 unit that is a whole character. */
function standsAlone(code: number): boolean {
  return code < 0xd800 || code > 0xdfff;
}

/** Of the ranges that policy texts consist of, those in which nothing attaches; the rest is looked up. */
function attachesToNothing(code: number): boolean {
  if (code < 0x300 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3000 && code < 0x302a)) return true;
  return standsAlone(code) && !STARTS_ATTACHED.test(String.fromCharCode(code));
}

function foldUnit(unit: string): string {
  if (unit.length === 1) {
    const code = unit.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) return unit;
  }
  const seen = unit.replace(DROPPED, '').replace(LONE_SURROGATE, '\uFFFD');
  let folded = '';
  // NFKC makes spaces again: U+00B4 becomes a space and a combining acute.
  for (const character of seen.normalize('NFKC').toLowerCase().replace(DROPPED, '')) {
    folded += FOLDS.get(character) ?? character;
  }
  return folded;
}
