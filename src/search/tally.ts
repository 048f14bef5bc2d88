/** Entries, articles and documents counted, and apart those in which every match crosses a word border. */
import type { WorkId } from '../domain/work.ts';
import type { Counts } from '../store/store.ts';
import type { PartialCounts } from './answer.ts';

export interface Tally {
  readonly counts: Counts;
  readonly partial: PartialCounts;
}

export function createTally() {
  let entries = 0;
  let wholeEntries = 0;
  // For each article, by its number in the library, and each document: whether some match is whole.
  const articles = new Map<number, boolean>();
  const documents = new Map<WorkId, boolean>();
  return {
    add(work: WorkId, unitNumber: number, whole: boolean): void {
      entries++;
      if (whole) wholeEntries++;
      articles.set(unitNumber, whole || articles.get(unitNumber) === true);
      documents.set(work, whole || documents.get(work) === true);
    },
    read(): Tally {
      return {
        counts: { entries, articles: articles.size, documents: documents.size },
        partial: {
          partial: entries - wholeEntries,
          partialArticles: countFalse(articles.values()),
          partialDocuments: countFalse(documents.values()),
        },
      };
    },
  };
}

function countFalse(values: Iterable<boolean>): number {
  let count = 0;
  for (const value of values) if (!value) count++;
  return count;
}
