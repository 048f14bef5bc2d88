/** Titles that documents cite and the library does not hold: what staff may load next. */
import { groupBy } from '../domain/group.ts';
import type { CitedTitle } from '../domain/reference.ts';
import type { WorkId } from '../domain/work.ts';
import { titleKey } from './title-key.ts';

/** One document that is not held, under all the forms in which its title is printed. */
export interface Gap {
  /** The form cited most often. */
  readonly title: string;
  readonly references: number;
  /** Who cites it, the one that does so most often first. */
  readonly citedBy: readonly Omit<CitedTitle, 'title'>[];
}

/** The gaps, the one cited most often first. */
export function gapsOf(cited: readonly CitedTitle[]): Gap[] {
  return [...groupBy(cited, ({ title }) => titleKey(title)).values()]
    .map(toGap)
    .sort(
      (one, other) =>
        other.references - one.references ||
        other.citedBy.length - one.citedBy.length ||
        compareText(one.title, other.title),
    );
}

function toGap(group: readonly CitedTitle[]): Gap {
  const forms = new Map<string, number>();
  const works = new Map<WorkId, Omit<CitedTitle, 'title'>>();
  for (const { title, ...cited } of group) {
    forms.set(title, (forms.get(title) ?? 0) + cited.references);
    const before = works.get(cited.work);
    const references = (before?.references ?? 0) + cited.references;
    works.set(cited.work, { ...(before ?? cited), references });
  }
  const [title] = [...forms].sort(
    ([one, times], [other, otherTimes]) => otherTimes - times || compareText(one, other),
  )[0] ?? [''];
  const citedBy = [...works.values()].sort((one, other) => other.references - one.references);
  return { title, references: citedBy.reduce((sum, { references }) => sum + references, 0), citedBy };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
