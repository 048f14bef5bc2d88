/** The order of works where nothing else decides: authority, then date, the newest first. */
import type { Work } from './work.ts';
import { rowOfType } from './work-types.ts';

/** 0 is the highest. */
export function authorityOf(work: Work): number {
  return rowOfType(work.type).authority;
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
