/**
 * Names of documents as people write them in haste: 2022年54号, 54号第18条, 《规划》第18条. They fit what they
 * fit, and never decide: whoever typed them is shown all that they may mean.
 */

import { interpretationNamed, interpretationTitled } from '../citation/interpretation.ts';
import { titleKey } from '../citation/title-key.ts';
import type { Work } from '../domain/work.ts';
import { normalise } from '../search/normalise.ts';

export interface LooseName {
  /** The works that the name fits, in their order. */
  readonly works: readonly Work[];
  /** What stands behind it: 第18条; empty: nothing. */
  readonly rest: string;
  /** It is a whole 发文字号 but for its brackets, and one work bears it. */
  readonly isCertain: boolean;
}

const LONGEST = 200;
/** Behind N, which makes all brackets of a 发文字号 round ones and drops blanks. */
const TYPED_NUMBER = /^(\p{Script=Han}*?)\(?((?:19|20)[0-9]{2})?\)?年?第?([0-9]{1,5})号(.*)$/u;
/** As files are named: 呈政办发2022-54. */
const FILED_NUMBER = /^(\p{Script=Han}{2,}?)\(?((?:19|20)[0-9]{2})\)?-([0-9]{1,5})(?![0-9年-])(.*)$/u;
const HELD_NUMBER = /^(.*?)(?:\(([0-9]{4})\))?第?([0-9]+)号$/u;
/** What titles of policy documents end in, and a place behind it. */
const TYPED_TITLE =
  /^(.{0,60}?(?:规划|计划|纲要|方案|办法|规定|条例|细则|规则|意见|决定|通知|章程|措施|准则|标准|解释\(?[0-9一二三四五六七八九十]{0,3}\)?))((?:第|[0-9一二三四五六七八九十百]{1,6}条).+)$/u;
/** Shorter names are spread over many titles. */
const SHORTEST_SPREAD = 4;
/** 民法 is not short for 民事诉讼法. */
const SHORTEST_SHORT = 3;

/** Null where the words begin with no such name, or no work fits. */
export function readLooseName(words: string, works: readonly Work[]): LooseName | null {
  if (words.length > LONGEST) return null;
  const typed = normalise(words);
  return readNumber(typed, works) ?? readTitle(typed, works);
}

function readNumber(typed: string, works: readonly Work[]): LooseName | null {
  const [, word = '', year = '', serial = '', rest = ''] =
    TYPED_NUMBER.exec(typed) ?? FILED_NUMBER.exec(typed) ?? [];
  // 54号 alone is looked for as it stands.
  if (serial === '' || (year === '' && rest === '')) return null;
  let isWhole = false;
  const fitting = works.filter(({ docNumber }) => {
    const held = HELD_NUMBER.exec(normalise(docNumber ?? ''));
    if (held === null) return false;
    const [, heldWord = '', heldYear = '', heldSerial = ''] = held;
    const fits =
      Number(heldSerial) === Number(serial) && (year === '' || heldYear === year) && heldWord.includes(word);
    isWhole ||= fits && heldWord === word && heldYear === year;
    return fits;
  });
  if (fitting.length === 0) return null;
  return { works: fitting, rest, isCertain: isWhole && fitting.length === 1 };
}

function readTitle(typed: string, works: readonly Work[]): LooseName | null {
  const [, title = '', rest = ''] = TYPED_TITLE.exec(typed) ?? [];
  const fitting = title === '' ? [] : worksLooselyTitled(title, works);
  return fitting.length === 0 ? null : { works: fitting, rest, isCertain: false };
}

/** Works in whose title a name stands, or its characters in their order: 呈贡区发展战略规划. */
export function worksLooselyTitled(name: string, works: readonly Work[]): readonly Work[] {
  const wanted = normalise(name);
  if (wanted === '') return [];
  const interpretations = interpretationsNamed(wanted, works);
  if (interpretations !== null) return interpretations;
  const titles = works
    .map((work) => ({ work, title: normalise(work.title) }))
    .filter(({ work }) => !namesAnother(name, work.title));
  const holding = titles.filter(({ title }) => title.includes(wanted));
  if (holding.length > 0) return holding.map(({ work }) => work);
  const short = titles.filter(({ work }) => isShortFor(wanted, titleKey(work.title)));
  if (short.length > 0 || wanted.length < SHORTEST_SPREAD) return short.map(({ work }) => work);
  return titles.filter(({ title }) => isSpreadOver(wanted, title)).map(({ work }) => work);
}

/**
 * Null where the name is not of that form, or fits none: then it may be a name of another kind. Without a number it
 * means any of that law, as no title says that it is the only one: 合同法解释 with two of them, numbered, held.
 */
function interpretationsNamed(name: string, works: readonly Work[]): readonly Work[] | null {
  const named = interpretationNamed(name);
  if (named === null) return null;
  const law = titleKey(named.law);
  const fitting = works.filter(({ title }) => {
    const held = interpretationTitled(title);
    if (held === null || (named.number !== null && held.number !== named.number)) return false;
    const heldLaw = titleKey(held.law);
    return heldLaw === law || isShortFor(law, heldLaw);
  });
  return fitting.length === 0 ? null : fitting;
}

/** 职业教育法 stands in 北京市实施《中华人民共和国职业教育法》办法 as the name of another law. */
function namesAnother(name: string, title: string): boolean {
  const key = titleKey(name);
  return Array.from(title.matchAll(CITED_TITLE), ([, cited = '']) => titleKey(cited)).includes(key);
}

const CITED_TITLE = /《([^《》]+)》/gu;

/** 行诉法 for 行政诉讼法: it begins and ends as the title does, and leaves half of it out at most. */
function isShortFor(name: string, title: string): boolean {
  return (
    name.length >= SHORTEST_SHORT &&
    name.length * 2 >= title.length &&
    title.charAt(0) === name.charAt(0) &&
    title.endsWith('法') &&
    name.endsWith('法') &&
    isSpreadOver(name, title)
  );
}

function isSpreadOver(name: string, title: string): boolean {
  let at = 0;
  for (const character of name) {
    at = title.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
