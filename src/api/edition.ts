/**
 * Which text of a law is meant, where several are held under one title: 公司法（2018年修正）第十六条, 2018年公司法第十六条,
 * 旧公司法第十六条, 现行公司法第十五条, 修订后的公司法第十五条.
 */
import { readNames } from '../citation/catalogue.ts';
import { parseTypedCitation } from '../citation/find.ts';
import type { Work } from '../domain/work.ts';
import type { NamedWorks } from './named-works.ts';

export interface Edition {
  /** The same words without the edition. */
  readonly words: string;
  /** The works of the library but for the other texts of that law. */
  readonly held: NamedWorks;
}

const YEAR = '((?:19|20)[0-9]{2})';
const BEFORE = new RegExp(
  `^(?:${YEAR}年?的?|([新旧原]|现行的?|最新的?|修[订正改]后的))(?=[《\\p{Script=Han}])`,
  'u',
);
const BEHIND = new RegExp(`[（(]${YEAR}年?(?:修[正订改]|公布|发布|施行|版)?[^（()）]{0,6}[）)]`, 'u');
const NEWEST = /^(?:新|现行|最新|修)/u;
const LONGEST = 200;

/** Null where the words name no edition, or of that edition none is held. */
export function readEdition(typed: string, { works, names }: NamedWorks): Edition | null {
  const words = typed.trim();
  if (words.length > LONGEST) return null;
  const found = BEFORE.exec(words) ?? BEHIND.exec(words);
  if (found === null) return null;
  const [named, year = '', age = ''] = found;
  const rest = words.replace(named, '');
  const citation = parseTypedCitation(rest);
  if (citation?.form !== 'full' || citation.title === null) return null;
  const { same } = names.worksTitled(citation.title);
  const held = works.filter(({ id }) => same.includes(id));
  const newest = held.map(lastChangeOf).reduce((latest, date) => (date > latest ? date : latest), '');
  const meant = held.filter((work) => {
    if (year !== '') return yearsOf(work).includes(year);
    return (lastChangeOf(work) === newest) === NEWEST.test(age);
  });
  if (held.length < 2 || meant.length === 0) return null;
  const others = works.filter((work) => !held.includes(work) || meant.includes(work));
  return { words: rest, held: { works: others, names: readNames(others) } };
}

/** ISO date of the last event that the text tells of itself; empty: it tells of none. */
function lastChangeOf({ history, dates }: Work): string {
  return history.at(-1)?.date ?? dates.effective ?? dates.issued ?? dates.adopted ?? '';
}

/** The years by which people name a text: that of its last change, and that from which it applies. */
function yearsOf(work: Work): readonly string[] {
  return [lastChangeOf(work), work.dates.effective ?? ''].map((date) => date.slice(0, 4));
}
