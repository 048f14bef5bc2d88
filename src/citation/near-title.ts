/**
 * Titles that look like a slip or a later edition of each other: 实施纲要 and 规划纲要, (2017—2030) and
 * (2020—2030). They are offered to staff, who decide; nothing is ever linked by likeness.
 */
import type { Work, WorkId } from '../domain/work.ts';
import { KNOWN_LAWS } from './known-laws.ts';
import { regionsOf, titleKey } from './title-key.ts';

/** What two titles differ by: the region before them, the years behind them, a notice around them, words. */
export const TITLE_DIFFERENCES = ['region', 'years', 'notice', 'wording'] as const;
export type TitleDifference = (typeof TITLE_DIFFERENCES)[number];

export interface NearTitle {
  readonly work: WorkId;
  readonly difference: TitleDifference;
}

/** Shorter names (民事诉讼法, 刑事诉讼法) differ by one character and are two things. */
const SHORTEST_NAME = 6;
/** Characters that may differ, of those of the longer name. */
const MOST_DIFFERENT = 0.2;
const MOST_OFFERED = 5;

/** A title taken apart, so that each part can be compared by itself. */
interface TitleParts {
  readonly regions: readonly string[];
  /** Without regions, years and the notice around it. */
  readonly name: string;
  readonly years: string;
  readonly isNotice: boolean;
}

/** The works near a title, the nearest first. */
export type FindNearTitles = (title: string) => readonly NearTitle[];

/** `createNearTitles` for one library: its index is made again only when a title is another one. */
export function rememberNearTitles(): (works: readonly Work[]) => FindNearTitles {
  let known = '';
  let find: FindNearTitles = () => [];
  return (works) => {
    const titles = works.map(({ id, title, aliases }) => [id, title, ...aliases].join('\t')).join('\n');
    if (titles !== known) find = createNearTitles(works);
    known = titles;
    return find;
  };
}

/** Finds among these works the ones whose title or other name is near a title, the nearest first. */
export function createNearTitles(works: readonly Work[]): FindNearTitles {
  const held = works.flatMap(({ id, title, aliases }) =>
    [...new Set([title, ...aliases].map(titleKey))].map((key) => ({ id, parts: partsOf(key) })),
  );
  const namesNear = indexNames(held.map(({ parts }) => parts.name));
  return (title) => {
    const asked = partsOf(titleKey(title));
    const nearest = new Map<WorkId, Near>();
    for (const at of namesNear(asked.name)) {
      const other = held[at];
      const near = other === undefined ? null : compare(asked, other.parts);
      if (other === undefined || near === null) continue;
      if (near.distance < (nearest.get(other.id)?.distance ?? Number.POSITIVE_INFINITY))
        nearest.set(other.id, near);
    }
    return [...nearest]
      .sort(([, one], [, other]) => one.distance - other.distance)
      .slice(0, MOST_OFFERED)
      .map(([work, { difference }]) => ({ work, difference }));
  };
}

/**
 * Which of these names may be near a name, by their positions in order. An edit undoes two pairs of
 * neighbouring characters at most, so that near names share all pairs but a few: a library of thousands
 * is not compared title by title.
 */
function indexNames(names: readonly string[]): (name: string) => readonly number[] {
  const holders = new Map<string, number[]>();
  names.forEach((name, at) => {
    for (const pair of pairsOf(name)) {
      const held = holders.get(pair);
      if (held === undefined) holders.set(pair, [at]);
      else held.push(at);
    }
  });
  const all = names.map((_, at) => at);
  return (name) => {
    const pairs = pairsOf(name);
    const longest = name.length / (1 - MOST_DIFFERENT);
    const least = pairs.size - 2 * Math.floor(longest * MOST_DIFFERENT);
    if (least < 1) return all;
    const shared = new Map<number, number>();
    for (const pair of pairs) {
      for (const at of holders.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
    return [...shared]
      .flatMap(([at, count]) => (count >= least ? [at] : []))
      .sort((one, other) => one - other);
  };
}

function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2));
  return pairs;
}

// 关于印发《…》的通知, 昆明市人民政府关于公布《…》的公告; titleKey has taken the marks away.
const NOTICE = /关于(?:印发|转发|批转|发布|公布|下发|批准|同意)(.{4,120})的(?:通知|公告|决定|批复|函)$/;
const YEARS = /\((?:19|20)[0-9]{2}[^()]{0,12}\)/;

/** A notice taken apart, from its title key; null where the title is none. */
export function noticeIn(key: string): { readonly issuer: string; readonly title: string } | null {
  const notice = NOTICE.exec(key);
  return notice === null ? null : { issuer: key.slice(0, notice.index), title: notice[1] ?? '' };
}

function partsOf(key: string): TitleParts {
  const notice = noticeIn(key);
  const whole = notice?.title ?? key;
  const years = YEARS.exec(whole)?.[0] ?? '';
  const regions = regionsOf(whole);
  const name = whole.slice(regions.join('').length).replace(years, '');
  return { regions, name, years, isNotice: notice !== null };
}

interface Near {
  /** A share of the name, from 0 to 1. */
  readonly distance: number;
  readonly difference: TitleDifference;
}

/** Null where the titles name two things. */
function compare(one: TitleParts, other: TitleParts): Near | null {
  if (!areNested(one.regions, other.regions)) return null;
  const distance = nameDistance(one.name, other.name);
  if (distance === null) return null;
  if (distance > 0) return { distance, difference: 'wording' };
  if (one.years !== other.years) return { distance, difference: 'years' };
  return { distance, difference: one.isNotice === other.isNotice ? 'region' : 'notice' };
}

// 勋章与荣誉称号 for 勋章和荣誉称号, 若干问题规定 for 若干问题的规定
const PARTICLES = /以及|[和与及的、]/g;

/** Whether two titles differ only in words like 和 and 的, of which no document tells itself from another. */
export function differInParticles(one: string, other: string): boolean {
  const [plainOne, plainOther] = [one, other].map((title) => titleKey(title).replace(PARTICLES, ''));
  return plainOne === plainOther && titleKey(one) !== titleKey(other);
}

/** Of titles that are shown by other means to be of one document, so much may differ. */
const MOST_DIFFERENT_ALIKE = 1 / 3;

/** Whether two titles, of the same regions, may be one title and a slip of it, if something else shows it. */
export function areAlike(one: string, other: string): boolean {
  const [asked, held] = [partsOf(titleKey(one)), partsOf(titleKey(other))];
  if (KNOWN_LAWS.has(asked.name) || !areNested(asked.regions, held.regions)) return false;
  const longer = Math.max(asked.name.length, held.name.length);
  return editDistance(asked.name, held.name) <= longer * MOST_DIFFERENT_ALIKE;
}

/** 昆明市 and 呈贡区 of 昆明市 may mean each other's document; 昆明市 and 杭州市 do not. */
function areNested(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((region) => more.includes(region));
}

function nameDistance(one: string, other: string): number | null {
  if (one === other) return one.length < 2 ? null : 0;
  // A law that is known by just this name is no slip for another.
  if (!differInParticles(one, other) && (KNOWN_LAWS.has(one) || KNOWN_LAWS.has(other))) return null;
  const longer = Math.max(one.length, other.length);
  const most = Math.floor(longer * MOST_DIFFERENT);
  if (Math.min(one.length, other.length) < SHORTEST_NAME) return null;
  if (Math.abs(one.length - other.length) > most) return null;
  const distance = editDistance(one, other);
  return distance > most ? null : distance / longer;
}

/** Insertions, deletions and replacements of one character (Levenshtein), row by row. */
function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
