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
import { RADICALS } from '../text/radicals.ts';

/** N(text), with the way back. */
export interface Normalised {
  readonly text: string;
  /** For each UTF-16 unit of `text`: where in the original the character begins that it comes from. Not to be written. */
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
  return foldText(text, null);
}

/** N(text) together with the original place of every character. */
export function normaliseWithOffsets(text: string): Normalised {
  const places = new Places();
  const normalised = foldText(text, places);
  return { text: normalised, ...places.read(normalised.length) };
}

/**
 * Gathers where the characters of a normalised text come from, in their order. Of most texts each stays at
 * its place, and nothing needs to be written down.
 */
class Places {
  /** Null as long as each stays at its place. */
  #shifted: { readonly starts: number[]; readonly ends: number[] } | null = null;

  /** Characters that are taken over as they stand. */
  addRun(start: number, end: number): void {
    if (this.#shifted === null) return;
    for (let at = start; at < end; at++) {
      this.#shifted.starts.push(at);
      this.#shifted.ends.push(at + 1);
    }
  }

  /** So many characters that come from one unit. */
  addUnit(start: number, end: number, length: number): void {
    if (this.#shifted === null) {
      if (length === 1 && end - start === 1) return;
      this.#shifted = { starts: [], ends: [] };
      this.addRun(0, start);
    }
    for (let i = 0; i < length; i++) {
      this.#shifted.starts.push(start);
      this.#shifted.ends.push(end);
    }
  }

  read(length: number): Pick<Normalised, 'starts' | 'ends'> {
    if (this.#shifted !== null) {
      // Not `from`, which takes them one by one.
      return { starts: new Uint32Array(this.#shifted.starts), ends: new Uint32Array(this.#shifted.ends) };
    }
    const offsets = length < OFFSETS.length ? OFFSETS : countTo(length + 1);
    return { starts: offsets.subarray(0, length), ends: offsets.subarray(1, length + 1) };
  }
}

function countTo(count: number): Uint32Array {
  return new Uint32Array(count).map((_, at) => at);
}

/** The offsets of all but the longest texts. */
const OFFSETS = countTo(2_000);

/** Folds unit by unit. A row of Han characters, most of any text, is taken over as it stands. */
function foldText(text: string, places: Places | null): string {
  let normalised = '';
  let at = 0;
  while (at < text.length) {
    const run = endOfHan(text, at);
    if (run > at) {
      normalised += text.slice(at, run);
      places?.addRun(at, run);
      at = run;
      continue;
    }
    const end = endOfUnit(text, at);
    const folded = foldUnit(text, at, end);
    places?.addUnit(at, end, folded.length);
    normalised += folded;
    at = end;
  }
  return normalised;
}

/** The end of the row of Han characters at `at` to which nothing attaches; N leaves U+4E00–9FFF as they are. */
function endOfHan(text: string, at: number): number {
  let end = at;
  while (isHan(text.charCodeAt(end))) end++;
  return end > at && end < text.length && mayAttach(text.charCodeAt(end)) ? end - 1 : end;
}

/** False for NaN, the code behind the end of a text. */
function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

function endOfUnit(text: string, at: number): number {
  const isPair = (text.codePointAt(at) ?? 0) > 0xffff;
  const next = at + (isPair ? 2 : 1);
  if (next >= text.length || !mayAttach(text.charCodeAt(next))) return next;
  UNIT.lastIndex = at;
  return at + (UNIT.exec(text)?.[0].length ?? 1);
}

/** Quick and on the safe side: half a pair may attach, as variation selectors do. */
function mayAttach(code: number): boolean {
  if (code < 0x300 || isHan(code) || (code >= 0x3000 && code < 0x302a) || (code > 0xff00 && code < 0xff9e)) {
    return false;
  }
  return code >= 0xd800 && code <= 0xdfff ? true : STARTS_ATTACHED.test(String.fromCharCode(code));
}

function foldUnit(text: string, start: number, end: number): string {
  const unit = text.slice(start, end);
  return COMMON.get(unit) ?? computeFold(unit);
}

function computeFold(unit: string): string {
  const seen = unit.replace(DROPPED, '').replace(LONE_SURROGATE, '\uFFFD');
  let folded = '';
  // NFKC makes spaces again: U+00B4 becomes a space and a combining acute.
  for (const character of seen.normalize('NFKC').toLowerCase().replace(DROPPED, '')) {
    folded += FOLDS.get(character) ?? character;
  }
  return folded;
}

/** The folds of Latin letters and of the punctuation of policy texts, so that they need not be computed. */
const COMMON: ReadonlyMap<string, string> = new Map(
  [
    [0x00, 0xff],
    [0x2010, 0x2027],
    [0x3000, 0x301f],
    [0xff01, 0xff5e],
  ].flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index): [string, string] => {
      const character = String.fromCharCode(first + index);
      return [character, computeFold(character)];
    }),
  ),
);
