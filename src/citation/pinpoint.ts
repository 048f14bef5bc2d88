/**
 * The grammar of places: 第六十五条第二款、第六十六条至第七十条, 第三条第（一）、（二）项, 第二至第四项.
 *
 * A list carries on where it stands: in 第五十七条第二款、第三款 the second place is in 第五十七条 too. A
 * range becomes its places. Every pattern is anchored, has no nested quantifier and reads at most
 * MAX_LIST numbers at one place, so that reading is linear in the text.
 */
import type { Pinpoint, PinpointStep } from '../domain/citation.ts';
import type { ProvisionKind } from '../domain/levels.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../text/numerals.ts';

export interface PinpointList {
  readonly pinpoints: readonly Pinpoint[];
  /** Behind the last character of the list. */
  readonly end: number;
}

/** The levels that a citation can name by number, the coarsest first. */
const LEVEL_BY_WORD: ReadonlyMap<string, ProvisionKind> = new Map([
  ['编', 'part'],
  ['分编', 'subpart'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
  ['部分', 'division'],
  ['款', 'paragraph'],
  ['段', 'paragraph'],
  ['项', 'subparagraph'],
  ['目', 'point'],
  ['点', 'point'],
  ['行', 'row'],
]);
const ORDER: readonly ProvisionKind[] = [
  'preface',
  'preamble',
  'conclusions',
  'annex',
  'part',
  'subpart',
  'chapter',
  'section',
  'article',
  'table',
  'figure',
  'group',
  'division',
  'subdivision',
  'paragraph',
  'measure',
  'subparagraph',
  'point',
  'row',
];
/** Whether one level is finer than another: a 款 is finer than a 条. */
export function isFiner(level: ProvisionKind, than: ProvisionKind): boolean {
  return ORDER.indexOf(level) > ORDER.indexOf(than);
}

/** Units that are common words as well (第二段路, 第三点意见) and count only below a place that is sure. */
const WEAK_UNITS = new Set(['部分', '段', '点', '行']);
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
// What makes another word of 条, 款, 项, 章, 节, 目: 条例, 款项, 项目, 章程, 节目, 目标.
const OTHER_WORD: ReadonlyMap<string, RegExp> = new Map([
  ['条', /[例件款文]/y],
  ['款', /[项式]/y],
  ['项', /目/y],
  ['章', /[程鱼]/y],
  ['节', /[目日约点能]/y],
  ['编', /[制辑写号]/y],
  ['目', /[标的前录]/y],
]);

/** Whether the unit that ends at `end` is only the beginning of another word: 条 in 条例. */
export function isOtherWord(text: string, end: number, unit: string): boolean {
  const other = OTHER_WORD.get(unit);
  return other !== undefined && match(other, text, end) !== null;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  const found = match(pattern, text, at);
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
}

function readGroup(text: string, start: number, rules: GroupRules): Group | null {
  const marked = endOf(ORDINAL_MARK, text, start);
  if (marked === start && !rules.below && !rules.listed) return null;
  const numbers: { number: number; ranged: boolean; end: number }[] = [];
  let at = marked;
  let ranged = false;
  while (numbers.length < MAX_LIST) {
    const item = match(ITEM, text, at);
    const number = item === null ? null : parseNumeral(item[1] ?? '');
    if (item === null || number === null) return null;
    if (marked === start && !rules.listed && !item[0].startsWith('（') && !item[0].startsWith('('))
      return null;
    at += item[0].length;
    numbers.push({ number, ranged, end: at });
    const unit = match(UNIT_WORD, text, at);
    if (unit !== null) return closeGroup(text, unit, numbers, { ...rules, marked: marked > start });
    const range = endOf(RANGE, text, at);
    const link = endOf(LINK, text, at);
    ranged = range > at;
    const next = ranged ? range : link;
    if (next === at) return null;
    at = endOf(ORDINAL_MARK, text, next);
  }
  return null;
}

function closeGroup(
  text: string,
  unit: RegExpExecArray,
  numbers: readonly { number: number; ranged: boolean }[],
  rules: GroupRules & { readonly marked: boolean },
): Group | null {
  const word = unit[1] ?? '';
  const level = LEVEL_BY_WORD.get(word);
  const after = unit.index + unit[0].length;
  if (level === undefined) return null;
  if (WEAK_UNITS.has(word) && !rules.below) return null;
  // Without 第 only 十八条 in a list and （二）项 below a 款 are places; 三项措施 is not.
  const bracketed = level === 'subparagraph' && text.charAt(unit.index - 1).match(/[）)]/) !== null;
  if (!rules.marked && level !== 'article' && !bracketed) return null;
  if (!rules.below && isOtherWord(text, after, word)) return null;
  const branch = level === 'article' || level === 'subparagraph' ? match(BRANCH, text, after) : null;
  const steps: PinpointStep[] = [];
  numbers.forEach(({ number, ranged }, index) => {
    const isLast = index === numbers.length - 1;
    const step = { level, number, branch: isLast && branch !== null ? parseNumeral(branch[1] ?? '') : null };
    const previous = steps.at(-1);
    if (ranged && previous !== undefined) steps.push(...between(previous, step));
    steps.push(step);
  });
  return { level, belowAll: word === '段', numbers: steps, end: after + (branch?.[0].length ?? 0) };
}

/** The whole numbers that a range runs over, its two ends left out. */
function between(from: PinpointStep, to: PinpointStep): PinpointStep[] {
  const last = to.branch === null ? to.number - 1 : to.number;
  if (last - from.number > MAX_RANGE) return [];
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
}

export const ANYWHERE: ListRules = { above: [], finerThan: null };

/** The list of places that begins exactly at `start`, or null where none does. */
export function readPinpoints(text: string, start: number, rules: ListRules = ANYWHERE): PinpointList | null {
  const pinpoints: Pinpoint[] = [];
  let at = start;
  let end = start;
  let ranged = false;
  while (pinpoints.length <= MAX_RANGE) {
    const previous = pinpoints.at(-1)?.steps;
    const places = readPlace(text, at, previous ?? rules.above, previous !== undefined, rules);
    if (places === null) break;
    const first = places.pinpoints[0]?.steps.at(-1);
    const from = previous?.at(-1);
    const runs = ranged && previous !== undefined && from !== undefined && first?.level === from.level;
    if (runs) {
      const prefix = previous.slice(0, -1);
      for (const step of between(from, first)) {
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
  previous: readonly PinpointStep[],
  listed: boolean,
  rules: ListRules,
): PinpointList | null {
  const below = !listed && (previous.length > 0 || rules.finerThan !== null);
  const first = readGroup(text, start, { below, listed });
  if (first === null) return null;
  if (rules.finerThan !== null && !isFiner(first.level, rules.finerThan)) return null;
  const above = first.belowAll && !listed ? previous : inherited(previous, first.level);
  let places = first.numbers.map((step) => [...above, step]);
  let end = first.end;
  for (;;) {
    const last = places.at(-1) ?? [];
    const finer = readGroup(text, end, { below: true, listed: false });
    if (finer === null || !(finer.belowAll || isFiner(finer.level, last.at(-1)?.level ?? 'preface'))) break;
    places = [...places.slice(0, -1), ...finer.numbers.map((step) => [...last, step])];
    end = finer.end;
  }
  const half = match(HALF, text, end)?.[0] ?? null;
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

function halfOf(word: string | null): Pinpoint['half'] {
  if (word === null) return null;
  return word === '前段' ? 'first' : 'second';
}
