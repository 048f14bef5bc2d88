/**
 * What a question asks for besides its words, by the words in which people ask: how long, how much, what a
 * thing is, what one must not do, who answers for it. A clause that can answer comes before one that only speaks of the same.
 */
import type { Candidate } from '../store/store.ts';
import { findQuantities } from '../text/quantities.ts';
import { isDefinedAt } from './definition.ts';

/** Gives how much better an article answers than its words alone tell: a factor of 1 and more. */
export type Fitness = (entries: readonly Candidate[]) => number;

/** Units (text/quantities.ts) in which the answer stands; null: any. */
const ASKED_UNITS: readonly (readonly [asked: RegExp, units: ReadonlySet<string> | null])[] = [
  [
    /多久|多长|[几多少](?:个?(?:年|月|日|天|周|星期|工作日|小时))|何时|期限|时限/u,
    new Set(['年', '月', '日', '工作日', '周', '小时', '星期', '分钟']),
  ],
  [/多少钱|多少元|罚多少|几[百千万]*元/u, new Set(['元', '分之'])],
  [/比例|百分之几|几成/u, new Set(['分之'])],
  [/多少|多大|多高|多远|几[个名人次倍家项]|最[多少高低长短大小]/u, null],
];
const ASKS_MEANING = /什么是|是什么|什么叫|叫做?什么|何谓|什么情况算|怎样算|怎么算是|算不算|含义|定义|意思/u;
const ASKS_BAN = /不能|不可以|不准|不许|禁止|能不能|能否|可不可以|可以.*吗/u;
const BAN = /不得|禁止|不予|严禁/u;
const ASKS_AUTHORITY =
  /谁来?(?:负责|主管|管|审批|批|执法|处理)|[归由找]谁|(?:哪个|哪些|什么)(?:部门|单位|机关|机构)/u;
const NAMES_AUTHORITY = /主管|负责.{0,40}(?:工作|管理|监督|组织实施)|由.{0,30}(?:负责|批准|审批|审核|决定)/u;

const NUMBER_FACTOR = 1.6;
const BAN_FACTOR = 1.4;
const AUTHORITY_FACTOR = 1.4;
const MEANING_FACTOR = 2;
/** Also of those who did not ask: definitions and articles of their own before mentions. */
const DEFINED_FACTOR = 1.25;
const HEADING_FACTOR = 1.5;

/** `texts` of the question and the `words` that are looked for, all normalised. */
export function fitnessFor(texts: readonly string[], words: readonly string[]): Fitness {
  const question = texts.join(' ');
  const units = ASKED_UNITS.find(([asked]) => asked.test(question));
  const meaning = ASKS_MEANING.test(question) ? MEANING_FACTOR : DEFINED_FACTOR;
  const asksBan = ASKS_BAN.test(question);
  const asksAuthority = ASKS_AUTHORITY.test(question);
  return (entries) => {
    const holding = entries.filter(({ normalised }) => words.some((word) => normalised.includes(word)));
    let factor = 1;
    if (units !== undefined && holding.some(({ normalised }) => statesIn(units[1], normalised))) {
      factor *= NUMBER_FACTOR;
    }
    if (asksBan && holding.some(({ normalised }) => BAN.test(normalised))) factor *= BAN_FACTOR;
    if (asksAuthority && holding.some(({ normalised }) => NAMES_AUTHORITY.test(normalised))) {
      factor *= AUTHORITY_FACTOR;
    }
    if (holding.some((entry) => words.some((word) => defines(entry, word)))) factor *= meaning;
    if (holding.some((entry) => entry.headsUnit && words.includes(entry.normalised)))
      factor *= HEADING_FACTOR;
    return factor;
  };
}

function statesIn(units: ReadonlySet<string> | null, text: string): boolean {
  return findQuantities(text).some(({ unit }) => units === null || units.has(unit));
}

function defines({ normalised, part }: Candidate, word: string): boolean {
  if (part === 'title') return false;
  for (let at = normalised.indexOf(word); at >= 0; at = normalised.indexOf(word, at + 1)) {
    if (isDefinedAt(normalised, at, at + word.length)) return true;
  }
  return false;
}
