/** The order of works where nothing else decides: authority, then date, the newest first. */
import type { Work, WorkType } from './work.ts';

/**
 * Ranks of 立法法 第九十八条至第一百零二条: laws, then regulations, then rules; interpretations of law stand
 * beside regulations. Normative documents come after, news last. Number 0 is the highest.
 */
const AUTHORITY: Readonly<Partial<Record<WorkType, number>>> = {
  法律: 0,
  行政法规: 1,
  监察法规: 1,
  司法解释: 2,
  地方性法规: 3,
  部门规章: 4,
  政府规章: 4,
  新闻: 6,
  其他: 6,
};
const NORMATIVE_DOCUMENT = 5;

/** 0 is the highest. */
export function authorityOf(work: Work): number {
  return AUTHORITY[work.type] ?? NORMATIVE_DOCUMENT;
}

/** The date by which a work is newer than another: issued, else adopted, else in force. Null: not known. */
export function dateOf(work: Work): string | null {
  return work.dates.issued ?? work.dates.adopted ?? work.dates.effective;
}

/** For sorting: negative where `a` comes first. Undated works come after dated ones; ids break ties. */
export function compareImportance(a: Work, b: Work): number {
  return (
    authorityOf(a) - authorityOf(b) ||
    compareText(dateOf(b) ?? '', dateOf(a) ?? '') ||
    compareText(a.id, b.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
