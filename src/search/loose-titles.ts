/**
 * Titles by the names that people use for them: 行诉法, 民诉法解释, 呈贡区发展战略规划. A name fits what it fits, and never
 * decides.
 */
import { interpretationNamed, interpretationTitled } from '../citation/interpretation.ts';
import { titleKey } from '../citation/title-key.ts';
import type { Work } from '../domain/work.ts';
import { normalise } from './normalise.ts';

/** Shorter names are spread over many titles. */
const SHORTEST_SPREAD = 4;
/** 民法 is not short for 民事诉讼法. */
const SHORTEST_SHORT = 3;
/** What titles that are no laws end in: 条例, 办法. */
const ENDING = 2;

/** Works in whose title a name stands, or its characters in their order: 呈贡区发展战略规划. */
export function worksLooselyTitled(name: string, works: readonly Work[]): readonly Work[] {
  const wanted = normalise(name);
  if (wanted === '') return [];
  const interpretations = interpretationsNamed(wanted, works);
  if (interpretations !== null) return interpretations;
  const key = titleKey(name);
  const fitting = (fits: (title: Title) => boolean): readonly Work[] =>
    works.filter((work) => {
      const title = titleOf(work);
      return fits(title) && !title.cited.includes(key);
    });
  const holding = fitting(({ text }) => standsIn(wanted, text));
  if (holding.length > 0) return holding;
  const short = fitting((title) => isShortFor(wanted, title.key));
  if (short.length > 0 || wanted.length < SHORTEST_SPREAD) return short;
  return fitting(({ text }) => isLaw(wanted) === isLaw(text) && isSpreadOver(wanted, text));
}

/** Whether a name may be short for another, both normalised title keys: 行诉法, 土地承包法, 街道办条例. */
export function isShortName(short: string, name: string): boolean {
  // Few names are left by what they end in.
  if (short.charCodeAt(short.length - 1) !== name.charCodeAt(name.length - 1)) return false;
  if (name.endsWith(short) || isShortFor(short, name)) return true;
  return (
    short.length >= SHORTEST_SPREAD &&
    short.slice(-ENDING) === name.slice(-ENDING) &&
    !isLaw(short) &&
    isSpreadOver(short, name)
  );
}

/** A title as names are held against it. */
interface Title {
  /** Normalised. */
  readonly text: string;
  readonly key: string;
  /** 职业教育法 stands in 北京市实施《中华人民共和国职业教育法》办法 as the name of another law. */
  readonly cited: readonly string[];
  /** Of an interpretation the key of its law, and the number behind it. */
  readonly interpretation: { readonly law: string; readonly number: number | null } | null;
}

/** Thousands are held against one name, so each is read once. */
const titles = new WeakMap<Work, Title>();

function titleOf(work: Work): Title {
  const read = titles.get(work) ?? readTitle(work.title);
  titles.set(work, read);
  return read;
}

function readTitle(title: string): Title {
  const cited = Array.from(title.matchAll(CITED_TITLE), ([, name = '']) => titleKey(name));
  const named = interpretationTitled(title);
  const interpretation = named && { law: titleKey(named.law), number: named.number };
  return { text: normalise(title), key: titleKey(title), cited, interpretation };
}

const CITED_TITLE = /《([^《》]+)》/gu;

/** A law is no regulation in whose title its name stands: 宪法 is not 国家工作人员宪法宣誓办法, but 民法 is 民法典. */
function standsIn(wanted: string, title: string): boolean {
  const at = title.indexOf(wanted);
  return at >= 0 && (!isLaw(wanted) || LAW_ENDS.test(title.slice(at + wanted.length)));
}

const LAW_ENDS = /^典?(?:\(|$)/u;

/**
 * Null where the name is not of that form, or fits none: then it may be a name of another kind. Without a number it
 * means any of that law, as no title says that it is the only one: 合同法解释 with two of them, numbered, held.
 */
function interpretationsNamed(name: string, works: readonly Work[]): readonly Work[] | null {
  const named = interpretationNamed(name);
  if (named === null) return null;
  const law = titleKey(named.law);
  const fitting = works.filter((work) => {
    const held = titleOf(work).interpretation;
    if (held === null || (named.number !== null && held.number !== named.number)) return false;
    return held.law === law || isShortFor(law, held.law);
  });
  return fitting.length === 0 ? null : fitting;
}

/** 个人所得税法 is not 对储蓄存款利息所得征收个人所得税的实施办法: no law is a measure, whatever characters it lends. */
function isLaw(title: string): boolean {
  return /(?<!办)法$/u.test(title);
}

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
