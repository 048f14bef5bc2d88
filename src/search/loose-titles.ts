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
  return titles
    .filter(({ title }) => isLaw(wanted) === isLaw(title) && isSpreadOver(wanted, title))
    .map(({ work }) => work);
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
