/**
 * Names of documents as people write them in haste: 2022年54号, 54号第18条, 《规划》第18条. They fit what they
 * fit, and never decide: whoever typed them is shown all that they may mean.
 */

import type { Work } from '../domain/work.ts';
import { worksLooselyTitled } from '../search/loose-titles.ts';
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
