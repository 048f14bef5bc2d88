/** Ids of dated texts: `chengzhengbanfa-2022-54@2022-09-09` is that text of the work, whatever text is shown now. */
import type { WorkId } from './work.ts';

/** What stands in front of @ and behind it. */
export interface DatedId {
  readonly work: WorkId;
  /** An ISO date, or at least eight characters of the source's sha256. */
  readonly key: string;
}

/** Null for an id without a date. */
export function parseDatedId(id: string): DatedId | null {
  const at = id.lastIndexOf('@');
  if (at <= 0 || at === id.length - 1) return null;
  return { work: id.slice(0, at) as WorkId, key: id.slice(at + 1) };
}

/** The id of a text, by its date or, where it has none, by its source. */
export function datedId(
  work: WorkId,
  text: { readonly date: string | null; readonly source: string },
): WorkId {
  return `${work}@${text.date ?? text.source.slice(0, 12)}` as WorkId;
}

/** Whether an id names one dated text of a work, not the text shown. */
export function isDated(id: string): boolean {
  return parseDatedId(id) !== null;
}

/** The id of the text shown now, for an id with or without a date. */
export function undatedId(id: WorkId): WorkId {
  return parseDatedId(id)?.work ?? id;
}
