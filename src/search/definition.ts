/** The forms in which Chinese law says what a word means. */

/** What may stand between a word and the verb that explains it: the quotation mark and comma around the word. */
const CLOSERS: ReadonlySet<string> = new Set(['"', ',']);
const OPENERS: ReadonlySet<string> = new Set(['"', '的', ',']);
/** 本法所称电子签名,是指…; (一)电子签名人,是指…; 所称人类遗传资源包括… */
const EXPLAINING = ['是指', '指', '系指', '包括'];
/** …的,是自首。 …的,属于正当防卫,… …的树木,均为古树名木。 */
const NAMING = ['是', '属于', '均为', '即为'];
/** …各类城市绿地的控制线(以下简称绿线); of a title in 《》 the short form explains nothing. */
const SHORTENING = '(以下简称';
/** 中华人民共和国的专属经济区,为…的区域: behind a comma, as 用人单位为劳动者提供… says what is done for whom. */
const BEING = /,为(?![了此])/y;
const STATE = '中华人民共和国';
const FOLLOWING = codesOf([...CLOSERS, ')', ...EXPLAINING.map((verb) => verb.charAt(0))]);
const PRECEDING = codesOf(NAMING.map((verb) => verb.slice(-1)));
const CLAUSE_END: ReadonlySet<string> = new Set(['。', ';', ',', '']);

/**
 * Whether the words of a normalised text from `start` to `end` are explained there. 所称 before them is
 * enough of a sign for every verb; without it only 是指 is, 指 and 是 at the beginning of the text, and a
 * clause that consists of 是 or 属于 and the words.
 */
export function isDefinedAt(text: string, start: number, end: number): boolean {
  // Most words are not, which is seen from the characters beside them; 是 stands among both.
  if (!FOLLOWING.has(text.charCodeAt(end)) && !PRECEDING.has(text.charCodeAt(start - 1))) return false;
  const verb = skipForward(text, end);
  const before = skipBack(text, start);
  if (text.startsWith('所称', before - 2)) return EXPLAINING.some((one) => text.startsWith(one, verb));
  if (text.startsWith('是指', verb) || text.startsWith('系指', verb)) return true;
  if (text.startsWith(SHORTENING, before - SHORTENING.length) && text.charAt(verb) === ')') {
    return text.charAt(before - SHORTENING.length - 1) !== '》';
  }
  if (before === 0 && verb > end && text.startsWith('指', verb)) return true;
  if (before === 0 && text.startsWith('是', end) && !text.startsWith('是否', end)) return true;
  if (verb > end && isAt(BEING, text, verb - 1) && ['', STATE].includes(text.slice(0, before))) return true;
  // …的,是受贿罪。 says what 受贿 is.
  const closing = end + Number(text.charAt(end) === '罪');
  if (!CLAUSE_END.has(text.charAt(closing))) return false;
  return NAMING.some((one) => text.startsWith(`,${one}`, start - one.length - 1));
}

function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function codesOf(characters: readonly string[]): ReadonlySet<number> {
  return new Set(characters.map((character) => character.charCodeAt(0)));
}

function skipForward(text: string, offset: number): number {
  let at = offset;
  while (CLOSERS.has(text.charAt(at))) at++;
  return at;
}

function skipBack(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && OPENERS.has(text.charAt(at - 1))) at--;
  return at;
}
