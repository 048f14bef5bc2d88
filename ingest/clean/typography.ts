/**
 * What a line of Chinese print says by its shape alone: how wide it is, whether a sentence ends in
 * it, where it could have been broken.
 */

/** Ends of a sentence or of an item in a list, and the closing quotes and brackets that may follow. */
const TERMINAL = unitsOf('。；：！？;:!?…');
const CLOSING = unitsOf('”’」』）)》】〕');

/** What \s stands for. */
const BLANKS = unitsOf(
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
);
const IDEOGRAPHIC_SPACE = 0x3000;
const BYTE_ORDER_MARK = 0xfeff;

/** By UTF-16 unit: every step of cleaning asks every line how it begins and ends. */
function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Whether white space stands at an offset of the text; false beyond its ends. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > IDEOGRAPHIC_SPACE ? unit === BYTE_ORDER_MARK : BLANKS.has(unit);
}

/** Whether a paragraph could end here: 。；：！？, one of them inside a closing quote, or a bracket behind one. */
export function endsSentence(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && isBlankAt(text, last)) last--;
  const end = text.charCodeAt(last);
  if (TERMINAL.has(end)) return true;
  return CLOSING.has(end) && (TERMINAL.has(text.charCodeAt(last - 1)) || notesSentence(text, last));
}

/** Whether the bracket that closes at `last` is a note on a whole sentence: …予以废止。（附件2） */
function notesSentence(text: string, last: number): boolean {
  const opening = OPENING_OF.get(text.charAt(last));
  const opened = opening === undefined ? -1 : text.lastIndexOf(opening, last);
  return opened > 0 && SENTENCE_ENDS.has(text.charCodeAt(opened - 1));
}

const OPENING_OF: ReadonlyMap<string, string> = new Map([
  ['）', '（'],
  [')', '('],
  ['〕', '〔'],
]);
const SENTENCE_ENDS = unitsOf('。；！？;!?');

/** How many blanks stand before the text of a line: all of it where it is blank. */
export function leadOf(text: string): number {
  let lead = 0;
  while (lead < text.length && isBlankAt(text, lead)) lead++;
  return lead;
}

/** Width of one code unit in half-width columns: Han and full-width forms 2, the rest 1. */
function columnsOf(code: number): number {
  // Most of all there is: from the Chinese full stop to the last Han character.
  if (code >= 0x3000 && code < 0xd800) return 2;
  if (code < 0x2000) return code < 0x0300 ? 1 : 2;
  // Quotation marks and dashes are full width in Chinese type; general spaces and joiners are not.
  if (code < 0x2010 || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f)) return 1;
  // Half-width katakana; the second half of a surrogate pair adds nothing.
  if ((code >= 0xff61 && code <= 0xffdc) || (code >= 0xdc00 && code <= 0xdfff)) return code >= 0xff00 ? 1 : 0;
  return 2;
}

/** Width of a text in half-width columns: 28 Han characters are 56. */
export function columns(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += columnsOf(text.charCodeAt(i));
  return width;
}

/** Width of the blanks before a line: a tab is set to the indentation of a paragraph. */
export function blankColumns(blanks: string): number {
  let tabs = 0;
  for (let at = blanks.indexOf('\t'); at >= 0; at = blanks.indexOf('\t', at + 1)) tabs++;
  return columns(blanks) + tabs * (TAB - 1);
}

/** Two Han characters. */
const TAB = 4;

/**
 * Width of a line as printed: without the single blank that extraction puts before the first line of a
 * page, nor those it puts between Han characters where the line was spaced out to fill the margin.
 * Those around digits and Latin letters count: type sets such words apart.
 *
 * @param from offset of the text behind the line's mark; the blanks before it are printed
 */
export function printedColumns(line: string, from = 0): number {
  const trimmed = line.trimEnd();
  const lead = leadOf(trimmed);
  const opensPage = lead === 1 && trimmed.charAt(0) === ' ';
  const blanks = trimmed.slice(0, lead);
  let width = columns(trimmed) - (opensPage ? 1 : 0) + blankColumns(blanks) - columns(blanks);
  for (let at = trimmed.indexOf(' ', Math.max(lead, from)); at >= 0; at = trimmed.indexOf(' ', at + 1)) {
    if (at > 0 && isWide(trimmed, at - 1) && isWide(trimmed, at + 1)) width--;
  }
  return width;
}

/**
 * How many blanks stand between a Han character or full-width mark and a figure or a Latin letter. Type sets such
 * words apart; but some programs put these blanks in when they take the text out of its lines.
 *
 * @param from offset of the text behind the line's mark
 */
export function blanksAtFigures(line: string, from = 0): number {
  let count = 0;
  for (let at = line.indexOf(' ', from + 1); at >= 0; at = line.indexOf(' ', at + 1)) {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)];
    if ((isWide(line, at - 1) && IN_FIGURE.test(after)) || (IN_FIGURE.test(before) && isWide(line, at + 1)))
      count++;
  }
  return count;
}

const IN_FIGURE = /[0-9A-Za-z%]/;

function isWide(text: string, at: number): boolean {
  return at < text.length && columnsOf(text.charCodeAt(at)) === 2 && text.charAt(at) !== '\u3000';
}

/** Marks that may not begin a line (避头): they hang over the margin or take a character along. */
const NOT_AT_START = new Set([...'。，、；：？！）》〉」』】〕”’…·,.;:?!)]}%％℃']);
/** Marks that may not end a line (避尾). */
const NOT_AT_END = new Set([...'（《〈「『【〔“‘([{']);

/** Runs of these are not broken: words, numbers, addresses on the web, —— and ……. */
const UNBREAKABLE = [/[A-Za-z0-9.+%:/@_?=&#~-]/, /—/, /…/];

/**
 * Width of what must stay together at the start of a line: opening marks, one Han character or one
 * unbreakable run, and the marks that may not begin a line. A line above had to be broken early when
 * this did not fit on it.
 */
export function firstUnitColumns(text: string): number {
  let i = 0;
  while (i < text.length && NOT_AT_END.has(text.charAt(i))) i++;
  const run = UNBREAKABLE.find((characters) => characters.test(text.charAt(i)));
  if (run === undefined) i++;
  else while (i < text.length && run.test(text.charAt(i))) i++;
  while (i < text.length && NOT_AT_START.has(text.charAt(i))) i++;
  return columns(text.slice(0, i));
}

const HAN_OR_FULL = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/;
const LATIN_OR_DIGIT = /[A-Za-z0-9]/;

/**
 * Joins the pieces of one paragraph. A line break between two Latin words was a space; anywhere else
 * Chinese type has none.
 */
export function joinPieces(pieces: readonly string[]): string {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return only;
  // Looks at neighbours only and joins once: a paragraph may have very many lines.
  const parts: string[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1] ?? '';
    if (/[A-Za-z,]/.test(before.charAt(before.length - 1)) && /[A-Za-z]/.test(piece.charAt(0)))
      parts.push(' ');
    parts.push(piece);
  });
  return parts.join('');
}

/**
 * Drops the blanks that PDF extraction puts between Han characters and digits or Latin letters
 * (约 160平方公里), and between two Han characters. Blanks between two Latin words stay, and so does
 * everything before `from`.
 */
export function dropExtractionBlanks(text: string, from = 0): string {
  return (
    text.slice(0, from) +
    text.slice(from).replace(/[ \t\u00a0]+/g, (blanks, index: number) => {
      const at = from + index;
      const before = text.charAt(at - 1);
      const after = text.charAt(at + blanks.length);
      if (blanks.length > 1 && partsWords(text, at, at + blanks.length)) return blanks;
      const bothLatin = LATIN_OR_DIGIT.test(before) && LATIN_OR_DIGIT.test(after);
      const touchesHan =
        HAN_OR_FULL.test(before) || HAN_OR_FULL.test(after) || isQuote(before) || isQuote(after);
      return bothLatin || !touchesHan ? ' ' : '';
    })
  );
}

/** 昆明市财政局    昆明市水务局: several blanks between whole words are set, as those within 总    则 are not between words. */
function partsWords(text: string, from: number, to: number): boolean {
  return (
    /[\u3400-\u9fff]{3}$/.test(text.slice(Math.max(0, from - 3), from)) &&
    /^[\u3400-\u9fff]{3}/.test(text.slice(to, to + 3))
  );
}

function isQuote(character: string): boolean {
  return '“”‘’—'.includes(character) && character !== '';
}

const BETWEEN_COLUMNS = /(?<=\S)(?:[\t\u3000]| {2})/;

/** How many columns words are set in, a tab, two blanks or a full-width one between them; 1 for those of a sentence. */
export function columnsSet(words: string): number {
  return /[，。；]/.test(words) ? 1 : words.trim().split(BETWEEN_COLUMNS).length;
}

/** The text without any white space, for comparing what two extractions print differently. */
export function squash(text: string): string {
  return text.replace(/[\s\u3000\u200b\ufeff]+/g, '');
}
