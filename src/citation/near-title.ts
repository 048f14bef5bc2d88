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

/** Finds among these works the ones whose title or other name is near a title, the nearest first. */
export function createNearTitles(works: readonly Work[]): (title: string) => readonly NearTitle[] {
  const held = works.map(({ id, title, aliases }) => ({
    id,
    names: [...new Set([title, ...aliases].map(titleKey))].map(partsOf),
  }));
  return (title) => {
    const asked = partsOf(titleKey(title));
    const near = held.flatMap(({ id, names }) => {
      const found = names.flatMap((name) => compare(asked, name) ?? []);
      const nearest = found.sort((one, other) => one.distance - other.distance)[0];
      return nearest === undefined ? [] : [{ work: id, ...nearest }];
    });
    return near
      .sort((one, other) => one.distance - other.distance)
      .slice(0, MOST_OFFERED)
      .map(({ work, difference }) => ({ work, difference }));
  };
}

// 关于印发《…》的通知, 昆明市人民政府关于公布《…》的公告; titleKey has taken the marks away.
const NOTICE = /关于(?:印发|转发|批转|发布|公布|下发|批准|同意)(.{4,120})的(?:通知|公告|决定|批复|函)$/;
const YEARS = /\((?:19|20)[0-9]{2}[^()]{0,12}\)/;

function partsOf(key: string): TitleParts {
  const notice = NOTICE.exec(key);
  const whole = notice?.[1] ?? key;
  const years = YEARS.exec(whole)?.[0] ?? '';
  const regions = regionsOf(whole);
  const name = whole.slice(regions.join('').length).replace(years, '');
  return { regions, name, years, isNotice: notice !== null };
}

/** Null where the titles name two things. The distance is a share of the name, from 0 to 1. */
function compare(
  one: TitleParts,
  other: TitleParts,
): { readonly distance: number; readonly difference: TitleDifference } | null {
  if (!areNested(one.regions, other.regions)) return null;
  const distance = nameDistance(one.name, other.name);
  if (distance === null) return null;
  if (distance > 0) return { distance, difference: 'wording' };
  if (one.years !== other.years) return { distance, difference: 'years' };
  return { distance, difference: one.isNotice === other.isNotice ? 'region' : 'notice' };
}

/** 昆明市 and 呈贡区 of 昆明市 may mean each other's document; 昆明市 and 杭州市 do not. */
function areNested(one: readonly string[], other: readonly string[]): boolean {
  const [fewer, more] = one.length < other.length ? [one, other] : [other, one];
  return fewer.every((region) => more.includes(region));
}

function nameDistance(one: string, other: string): number | null {
  if (one === other) return one.length < 2 ? null : 0;
  // A law that is known by just this name is no slip for another.
  if (KNOWN_LAWS.has(one) || KNOWN_LAWS.has(other)) return null;
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
