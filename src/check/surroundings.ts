/** What stands around a number, and how much of it a draft and an original have in common. Pure. */
import type { TextSpan } from '../domain/span.ts';
import { findQuantities, isDate, type Quantity } from '../text/quantities.ts';

/** What a number bounds: 30日内, 三年以上, 不少于5家, 不超过5家, 3月31日前; empty where nothing is said. */
export type Bound = '' | '内' | '上' | '下' | '不少' | '不多' | '前' | '后';

export interface Surroundings {
  /** Pairs of neighbouring characters near the number that say what it is a number of. */
  readonly pairs: ReadonlySet<string>;
  readonly bound: Bound;
  /**
   * The dates that a number is for (到2025年达到1亿), or the numbers that a date is of; as statements, so
   * that two can be compared. Empty where there are none.
   */
  readonly ties: ReadonlySet<string>;
}

/** Characters on either side that are looked at in a draft, and in an original, which says more. */
export const DRAFT_REACH = 28;
export const ORIGINAL_REACH = 80;
/** Quantities that are looked through for the date of a number. */
const MOST_TIED = 40;
const BREAK = /[。；！？;!?\n]/;
// What stands around any number, whatever it is a number of.
const FORMULA =
  /之日起|期限|以内|以上|以下|以前|之前|以后|之后|应当|不得|可以|必须|并处|处以|予以|规定|要求|明确|提出|依照|按照|根据|有关|相关|或者|以及|不少|不多|超过|少于|低于|高于|不足|达到|力争|预计|突破|确保|左右|至少|至多|最多|规模|总额|总量|[^\p{Script=Han}]|[自起内应须可处于由在对其与和及的为至到并不将把被或达约近逾]/gu;
const BOUNDS_BEHIND: readonly (readonly [form: RegExp, bound: Bound])[] = [
  [/^(?:之?内|以内)/, '内'],
  [/^(?:及|或者?)?以上/, '上'],
  [/^(?:及|或者?)?以下/, '下'],
  [/^(?:以前|之前|前)/, '前'],
  [/^(?:以后|之后|后)/, '后'],
];
const BOUNDS_BEFORE: readonly (readonly [form: RegExp, bound: Bound])[] = [
  [/(?:不(?:得|能|应)?(?:少于|低于|小于|短于)|至少(?:为|达到?)?|最低(?:为|不少于)?)$/, '不少'],
  [/(?:不(?:得|能|应)?(?:超过|高于|多于|大于|长于)|至多|最[多长高](?:为|不超过)?)$/, '不多'],
];

/** Of `span` in `text`, within its sentence. `ties` are found by `tiesOf`, because they lie further away. */
export function surroundingsOf(
  text: string,
  span: TextSpan,
  reach: typeof DRAFT_REACH | typeof ORIGINAL_REACH,
  ties: ReadonlySet<string>,
): Surroundings {
  const before = text.slice(Math.max(0, span.start - reach), span.start);
  const behind = text.slice(span.end, span.end + reach);
  const left = before.split(BREAK).at(-1) ?? '';
  const right = behind.split(BREAK)[0] ?? '';
  const { bound } = boundOf(text, span);
  return { pairs: new Set([...pairsOf(left), ...pairsOf(right)]), bound, ties };
}

/** What a number bounds, and the number with the words that say so. */
export function boundOf(text: string, span: TextSpan): { readonly bound: Bound; readonly span: TextSpan } {
  const right = text.slice(span.end, span.end + 5);
  for (const [form, bound] of BOUNDS_BEHIND) {
    const words = form.exec(right)?.[0];
    if (words !== undefined) return { bound, span: { start: span.start, end: span.end + words.length } };
  }
  const left = text.slice(Math.max(0, span.start - 8), span.start);
  for (const [form, bound] of BOUNDS_BEFORE) {
    const words = form.exec(left)?.[0];
    if (words !== undefined) return { bound, span: { start: span.start - words.length, end: span.end } };
  }
  return { bound: '', span };
}

const DIRECTIONS: Readonly<Record<Bound, string>> = {
  '': '',
  ...{ 上: '上', 不少: '上' },
  ...{ 内: '下', 下: '下', 不多: '下' },
  ...{ 前: '前', 后: '后' },
};
const CONTRARY: ReadonlySet<string> = new Set(['上下', '下上', '前后', '后前']);

/** 三年以上 is not 三年以下; 不超过30日 is 30日内, and 30日 may be either. */
export function areContrary(one: Bound, other: Bound): boolean {
  return CONTRARY.has(DIRECTIONS[one] + DIRECTIONS[other]);
}

/** Whether two numbers may bound the same thing: 五年以下有期徒刑 has nothing to do with 两年内. */
export function areOfOneBound(one: Bound, other: Bound): boolean {
  if (one === '' || other === '' || one === other) return true;
  const isEither = [one, other].some((bound) => bound === '不少' || bound === '不多');
  return isEither && DIRECTIONS[one] === DIRECTIONS[other];
}

/** The pairs of neighbouring characters that say what some words are about. */
export function pairsOf(words: string): string[] {
  let rest = words;
  for (const { span } of findQuantities(words)) {
    rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  }
  return rest
    .replace(FORMULA, ' ')
    .split(' ')
    .flatMap((run) => Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2)));
}

/**
 * What the number at an index is tied to, among all quantities of a text in order: the date before it
 * within `reach`, else the one behind it in its sentence; of a date the number behind it, else before it.
 */
export function tiesOf(
  text: string,
  quantities: readonly Quantity[],
  index: number,
  reach: TextSpan,
): ReadonlySet<string> {
  const own = quantities[index];
  if (own === undefined) return new Set();
  const isWanted = (each: Quantity) => isDate(each) !== isDate(own);
  const look = (step: 1 | -1) => {
    for (let at = index + step, tries = 0; tries < MOST_TIED; at += step, tries++) {
      const each = quantities[at];
      if (each === undefined || each.span.start < reach.start || each.span.end > reach.end) return null;
      if (isWanted(each)) return at;
      // A number behind the next date is that one's, but of 2020—2025年 it is both's.
      if (isDate(own) && (own.end === null || each.end === null || own.end === each.end)) return null;
    }
    return null;
  };
  const found = isDate(own) ? (look(1) ?? inSentence(look(-1))) : (look(-1) ?? inSentence(look(1)));
  const tied = found === null ? undefined : quantities[found];
  if (found === null || tied === undefined) return new Set();
  const range = tied.end === null ? [] : [quantities[found - 1], quantities[found + 1]];
  const isNeighbour = (each: Quantity | undefined): each is Quantity =>
    each?.end != null && each.end !== tied.end && each.unit === tied.unit;
  return new Set([tied, ...range.filter(isNeighbour)].map(tieOf));

  function inSentence(at: number | null): number | null {
    const other = at === null ? undefined : quantities[at];
    if (own === undefined || other === undefined) return null;
    const [from, to] = [Math.min(own.span.end, other.span.end), Math.max(own.span.start, other.span.start)];
    return BREAK.test(text.slice(from, to)) ? null : at;
  }
}

/** A date with its year, so that 到2025年底 and 2025年12月 are for one; a number by its value alone. */
export function tieOf(quantity: Quantity): string {
  const { unit, value } = quantity;
  if (!isDate(quantity)) return `= ${value}`;
  return unit === '月日' || unit === '月份' ? `${unit} ${value}` : `年份 ${value.split('-')[0]}`;
}

export interface Likeness {
  /** Pairs that both have in the sentence of the number, and their share of the draft's. */
  readonly shared: number;
  readonly share: number;
  /** The same where the headings above the original count too. */
  readonly topics: number;
  readonly topicShare: number;
  /** Whether both are tied to the same date or number; null where one is tied to nothing. */
  readonly tied: boolean | null;
}

/** `topics`: pairs of the headings above the original. */
export function likenessOf(
  draft: Surroundings,
  original: Surroundings,
  topics: ReadonlySet<string>,
): Likeness {
  let shared = 0;
  let all = 0;
  for (const pair of draft.pairs) {
    const isNear = original.pairs.has(pair);
    if (isNear) shared++;
    if (isNear || topics.has(pair)) all++;
  }
  const size = draft.pairs.size;
  const share = size === 0 ? 0 : shared / size;
  const topicShare = size === 0 ? 1 : all / size;
  const isTied = draft.ties.size > 0 && original.ties.size > 0;
  const tied = isTied ? [...draft.ties].some((tie) => original.ties.has(tie)) : null;
  return { shared, share, topics: all, topicShare, tied };
}
