/**
 * The clause of the library that is most like some words that stand nowhere exactly: found by the short
 * runs of characters that few entries hold, then compared character by character. The work is bounded:
 * so many runs are looked up, and so many clauses compared, however long the words and the library.
 */
import type { EId } from '../domain/provision.ts';
import type { WorkId } from '../domain/work.ts';
import type { Difference } from './difference.ts';
import type { Evidence } from './finding.ts';
import type { CheckedLibrary } from './library.ts';
import type { QuotedWords } from './quoted-words.ts';
import { evidenceOfNear, nearestAt } from './sighting.ts';

/** Characters of a run; short words have too few long ones that no change has broken. */
const RUN = { short: 3, long: 4 } as const;
const SHORT_WORDS = 20;
/** Runs that are looked up, spread over the words. */
const MOST_RUNS = 24;
/** A run that more entries hold leads nowhere. */
const MOST_HOLDERS = 200;
/** Clauses that are compared. */
const MOST_COMPARED = 4;
/** Nearer than this is near enough to look no further. */
const CLOSE = 0.1;

export interface NearSource {
  readonly evidence: Evidence;
  readonly difference: Difference;
}

/** Null where nothing shares a run that few others hold. */
export async function nearestInLibrary(
  words: QuotedWords,
  library: CheckedLibrary,
): Promise<NearSource | null> {
  let best: {
    readonly work: WorkId;
    readonly near: NonNullable<Awaited<ReturnType<typeof nearestAt>>>;
  } | null = null;
  for (const { work, unit } of await likelyUnits(words, library)) {
    const texts = await library.texts(work);
    const near = texts === null ? null : await nearestAt(words, texts, [{ work, eId: unit }]);
    if (near !== null && (best === null || near.distance < best.near.distance)) best = { work, near };
    if (best !== null && best.near.distance <= CLOSE) break;
  }
  if (best === null) return null;
  return { evidence: await evidenceOfNear(best.near, best.work, library), difference: best.near };
}

interface Unit {
  readonly work: WorkId;
  readonly unit: EId | null;
}

/** The articles whose entries hold the most of the runs, a run counting the more the fewer hold it. */
async function likelyUnits(words: QuotedWords, { reader }: CheckedLibrary): Promise<readonly Unit[]> {
  const holders = await reader.rareHolders('words', runsOf(words), MOST_HOLDERS);
  const votes = new Map<number, number>();
  for (const ids of holders.values())
    for (const id of ids) votes.set(id, (votes.get(id) ?? 0) + 1 / Math.log2(ids.length + 1));
  const ids = [...votes].sort(([, one], [, other]) => other - one).map(([id]) => id);
  const first = ids.slice(0, 2 * MOST_COMPARED);
  const candidates = await reader.candidates(first);
  const units = new Map<string, Unit>();
  for (const { work, unit } of candidates.toSorted(
    (one, other) => first.indexOf(one.id) - first.indexOf(other.id),
  ))
    units.set(`${work} ${unit}`, { work, unit });
  return [...units.values()].slice(0, MOST_COMPARED);
}

/** Distinct runs of letters and digits from all over the words. */
function runsOf({ parts, length }: QuotedWords): string[] {
  const size = length < SHORT_WORDS ? RUN.short : RUN.long;
  const all = parts
    .flatMap((part) => part.words.match(/[\p{L}\p{N}]+/gu) ?? [])
    .flatMap((letters) =>
      Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, at) => letters.slice(at, at + size)),
    );
  const runs = [...new Set(all)];
  const step = Math.max(1, runs.length / MOST_RUNS);
  return Array.from(
    { length: Math.min(MOST_RUNS, runs.length) },
    (_, index) => runs[Math.floor(index * step)],
  ).filter((run) => run !== undefined);
}
