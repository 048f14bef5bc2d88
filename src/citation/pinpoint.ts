/**
 * The grammar of places: 第六十五条第二款、第六十六条至第七十条, 第三条第（一）、（二）项, 第二至第四项.
 *
 * A list carries on where it stands: in 第五十七条第二款、第三款 the second place is in 第五十七条 too. A
 * range becomes its places. Every pattern is anchored, has no nested quantifier and reads at most
 * MAX_LIST numbers at one place, so that reading is linear in the text.
 */
import type { Pinpoint, PinpointStep } from '../domain/citation.ts';
import { isFiner, type ProvisionKind } from '../domain/levels.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';
import { LETTERED_ITEM, plainLetter } from './lettered.ts';
import { matchAt, type RangeRoom, rangeRoom } from './reading.ts';
import { isOtherWord, isWeakUnit, unitLevel } from './units.ts';

export interface PinpointList {
  readonly pinpoints: readonly Pinpoint[];
  /** Behind the last character of the list. */
  readonly end: number;
}

const MAX_LIST = 30;
/** 刑法第一百零二条至第四百四十八条 is the kind of range that is meant; anything longer is a slip. */
const MAX_RANGE = 1500;

const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,12}`;
const BLANK = '[ \\u3000]{0,2}';
const UNIT = '分编|部分|编|章|节|条|款|项|目|段|点|行';
// 十二, （三）, (3)
const ITEM = new RegExp(`[（(]?${BLANK}(${NUMERAL})${BLANK}[）)]?`, 'y');
const ORDINAL_MARK = new RegExp(`第${BLANK}`, 'y');
const UNIT_WORD = new RegExp(`${BLANK}(${UNIT})`, 'y');
// 之一 in 第一百二十条之一第二款; not in 第十条之一般规定.
const BRANCH = /之([一二三四五六七八九十]{1,3})(?![般切些致旦])/y;
// 、和或者 between the members of a list
const LINK = /[ \u3000]{0,2}(?:、?(?:以及|或者|和|及|与|或)|、)[ \u3000]{0,2}/y;
const RANGE = /[ \u3000]{0,2}(?:至|到|－|—|–|-|~|～)[ \u3000]{0,2}/y;
const HALF = /前段|后段/y;
// 第十三条甲款: which 款 that is cannot be counted, so that the place is the article.
const LETTERED = /[（(]?[甲乙丙丁戊己庚辛壬癸][）)]?[款项]/y;
/** Where 甲款 ends that stands at `at`; `at` itself where none does. */
export function skipLettered(text: string, at: number): number {
  return endOf(LETTERED, text, at);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  const found = matchAt(pattern, text, at);
  return found === null ? at : at + found[0].length;
}

/** One unit with the numbers it belongs to: 第三条, 第（一）、（二）项, 第二至第四项. */
interface Group {
  readonly level: ProvisionKind;
  /** 段 counts the paragraphs of whatever stands before it, of a 项 as well as of a 章. */
  readonly belowAll: boolean;
  readonly numbers: readonly PinpointStep[];
  readonly end: number;
}

interface GroupRules {
  /** A coarser step stands straight before, so that （二）项 and 第二段 are places too. */
  readonly below: boolean;
  /** A list goes on, so that 十八条 may stand without 第. */
  readonly listed: boolean;
  /** A document or a coarser step is named, so that words as common as 部分 and 点 count. */
  readonly sure: boolean;
  /** 第七项至十一项: the far end of a range needs no 第. */
  readonly rangedFrom?: ProvisionKind | undefined;
  /** The list goes on from a）项, so that b）项 is a place too. */
  readonly behindLetter?: boolean;
  /** The step that stands straight before. */
  readonly under?: ProvisionKind | undefined;
  readonly ranges: RangeRoom;
}

function readGroup(text: string, start: number, rules: GroupRules): Group | null {
  const lettered = rules.below || rules.behindLetter === true ? readLettered(text, start) : null;
  if (lettered !== null) return lettered;
  const marked = endOf(ORDINAL_MARK, text, start);
  if (marked === start && !rules.below && !rules.listed) return null;
  const numbers: { number: number; ranged: boolean; end: number }[] = [];
  let at = marked;
  let ranged = false;
  while (numbers.length < MAX_LIST) {
    const item = matchAt(ITEM, text, at);
    const number = item === null ? null : parseNumeral(item[1] ?? '');
    if (item === null || number === null) return null;
    if (marked === start && !rules.listed && !item[0].startsWith('（') && !item[0].startsWith('('))
      return null;
    at += item[0].length;
    numbers.push({ number, ranged, end: at });
    const unit = matchAt(UNIT_WORD, text, at);
    if (unit !== null) return closeGroup(text, unit, numbers, { ...rules, marked: marked > start });
    const range = endOf(RANGE, text, at);
    ranged = range > at;
    const next = ranged ? range : endOf(LINK, text, at);
    // 第三条第（一）（二）项
    const isNext = next > at || (/[）)]/.test(text.charAt(at - 1)) && /[（(]/.test(text.charAt(at)));
    if (!isNext) return null;
    at = endOf(ORDINAL_MARK, text, next);
  }
  return null;
}

/** a）项, straight below a coarser step. */
function readLettered(text: string, start: number): Group | null {
  const item = matchAt(LETTERED_ITEM, text, start);
  if (item === null) return null;
  const step = { level: 'point', number: 0, branch: null, letter: plainLetter(item[1] ?? '') } as const;
  return { level: 'point', belowAll: true, numbers: [step], end: start + item[0].length };
}

function closeGroup(
  text: string,
  unit: RegExpExecArray,
  numbers: readonly { number: number; ranged: boolean }[],
  rules: GroupRules & { readonly marked: boolean },
): Group | null {
  const word = unit[1] ?? '';
  const level = unitLevel(word, rules.under);
  const after = unit.index + unit[0].length;
  if (level === undefined) return null;
  if (isWeakUnit(word) && !rules.sure) return null;
  // Without 第 only 十八条 in a list and （二）项 below a 款 are places; 三项措施 is not.
  const bracketed = level === 'subparagraph' && text.charAt(unit.index - 1).match(/[）)]/) !== null;
  const isFarEnd = rules.rangedFrom === level;
  if (!rules.marked && level !== 'article' && !bracketed && !isFarEnd) return null;
  if (!rules.below && isOtherWord(text, after, word)) return null;
  const branch = level === 'article' || level === 'subparagraph' ? matchAt(BRANCH, text, after) : null;
  const steps: PinpointStep[] = [];
  numbers.forEach(({ number, ranged }, index) => {
    const isLast = index === numbers.length - 1;
    const step = { level, number, branch: isLast && branch !== null ? parseNumeral(branch[1] ?? '') : null };
    const previous = steps.at(-1);
    if (ranged && previous !== undefined) steps.push(...between(previous, step, rules.ranges));
    steps.push(step);
  });
  return { level, belowAll: word === '段', numbers: steps, end: after + (branch?.[0].length ?? 0) };
}

/** The whole numbers that a range runs over, its two ends left out. */
function between(from: PinpointStep, to: PinpointStep, ranges: RangeRoom): PinpointStep[] {
  const last = to.branch === null ? to.number - 1 : to.number;
  const count = Math.max(0, last - from.number);
  if (count > MAX_RANGE || count > ranges.places) return [];
  ranges.places -= count;
  const steps: PinpointStep[] = [];
  for (let number = from.number + 1; number <= last; number++) {
    steps.push({ level: from.level, number, branch: null });
  }
  return steps;
}

/** What a list may inherit from where it stands, and what it may contain. */
export interface ListRules {
  /** Steps that stand before the list in other words: 本条 before 第一款, 附件2 before 第三条. */
  readonly above: readonly PinpointStep[];
  /** Only places finer than this belong to the list: after 本条 a 第五条 opens another citation. */
  readonly finerThan: ProvisionKind | null;
  readonly named?: true;
}

export const ANYWHERE: ListRules = { above: [], finerThan: null };
/** Straight behind the name of a document even 第三部分 and 第二点 are places. */
export const BEHIND_NAME: ListRules = { ...ANYWHERE, named: true };

/** The list of places that begins exactly at `start`, or null where none does. */
export function readPinpoints(
  text: string,
  start: number,
  rules: ListRules = ANYWHERE,
  ranges = rangeRoom(),
): PinpointList | null {
  const pinpoints: Pinpoint[] = [];
  let at = start;
  let end = start;
  let ranged = false;
  while (pinpoints.length <= MAX_RANGE) {
    const previous = pinpoints.at(-1)?.steps;
    const rangedFrom = ranged ? previous?.at(-1)?.level : undefined;
    const places = readPlace(text, at, { previous, rangedFrom }, rules, ranges);
    if (places === null) break;
    const first = places.pinpoints[0]?.steps.at(-1);
    const from = previous?.at(-1);
    const runs = ranged && previous !== undefined && from !== undefined && first?.level === from.level;
    if (runs) {
      const prefix = previous.slice(0, -1);
      for (const step of between(from, first, ranges)) {
        pinpoints.push({ steps: [...prefix, step], half: null, ranged: true });
      }
    }
    const [reached, ...others] = places.pinpoints;
    if (reached !== undefined) pinpoints.push(runs ? { ...reached, ranged: true } : reached, ...others);
    end = places.end;
    const range = endOf(RANGE, text, end);
    ranged = range > end;
    at = ranged ? range : endOf(LINK, text, end);
    if (at === end) break;
  }
  return pinpoints.length === 0 ? null : { pinpoints, end };
}

/** One place, or several that share their last unit: 第三条第（一）、（二）项. */
function readPlace(
  text: string,
  start: number,
  before: {
    readonly previous: readonly PinpointStep[] | undefined;
    readonly rangedFrom: ProvisionKind | undefined;
  },
  rules: ListRules,
  ranges: RangeRoom,
): PinpointList | null {
  const listed = before.previous !== undefined;
  const previous = before.previous ?? rules.above;
  const below = !listed && (previous.length > 0 || rules.finerThan !== null);
  const sure = below || (listed && isWeak(previous)) || rules.named === true;
  const behindLetter = listed && isLettered(previous);
  const first = readGroup(text, start, {
    below,
    listed,
    sure,
    rangedFrom: before.rangedFrom,
    behindLetter,
    ranges,
  });
  if (first === null) return null;
  if (rules.finerThan !== null && !isFiner(first.level, rules.finerThan)) return null;
  const above = !listed && standsBelow(first, previous) ? previous : inherited(previous, first.level);
  let places = first.numbers.map((step) => [...above, step]);
  let end = first.end;
  for (;;) {
    const last = places.at(-1) ?? [];
    const under = last.at(-1)?.level;
    const finer = readGroup(text, end, { below: true, listed: false, sure: true, under, ranges });
    if (finer === null || !(standsBelow(finer, last) || isFiner(finer.level, under ?? 'preface'))) break;
    places = [...places.slice(0, -1), ...finer.numbers.map((step) => [...last, step])];
    end = finer.end;
  }
  end = endOf(LETTERED, text, end);
  const half = matchAt(HALF, text, end)?.[0] ?? null;
  return {
    pinpoints: places.map((steps) => ({ steps, half: halfOf(half) })),
    end: end + (half?.length ?? 0),
  };
}

/**
 * What a place in a list takes over from the one before it: the steps above its level. Articles are
 * numbered through the document, so of 第九章、第十条 the article does not stand in that chapter.
 */
function inherited(previous: readonly PinpointStep[], level: ProvisionKind): readonly PinpointStep[] {
  const above = previous.filter((step) => isFiner(level, step.level));
  return level === 'article' ? above.filter((step) => step.level === 'annex') : above;
}

/** Whether a unit stands below a place of its own level: 段 below whatever it counts, a point below a）项. */
function standsBelow({ belowAll, level }: Group, steps: readonly PinpointStep[]): boolean {
  return belowAll || (level === 'point' && isLettered(steps));
}

/** Whether a place ends in a）项. */
function isLettered(steps: readonly PinpointStep[]): boolean {
  return steps.at(-1)?.letter !== undefined;
}

/** Of 第一部分、第三部分 the second is as sure as the first. */
function isWeak(previous: readonly PinpointStep[]): boolean {
  return previous.some(({ level }) => level === 'division' || level === 'point');
}

function halfOf(word: string | null): Pinpoint['half'] {
  if (word === null) return null;
  return word === '前段' ? 'first' : 'second';
}
