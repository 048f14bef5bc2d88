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

/**
 * Characters of a run, and how many runs are looked up, spread over the words: short ones, of which no
 * change can have broken all, and long ones, where the short ones are words of the trade.
 */
const SHORT_RUNS = { size: 4, sizeInFewWords: 3, most: 20 } as const;
const LONG_RUNS = { size: 7, most: 12 } as const;
const FEW_WORDS = 20;
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
  const letters = parts.flatMap((part) => part.words.match(/[\p{L}\p{N}]+/gu) ?? []);
  const size = length < FEW_WORDS ? SHORT_RUNS.sizeInFewWords : SHORT_RUNS.size;
  return [
    ...spread(runsIn(letters, size), SHORT_RUNS.most),
    ...spread(runsIn(letters, LONG_RUNS.size), LONG_RUNS.most),
  ];
}

function runsIn(rows: readonly string[], size: number): readonly string[] {
  const runs = rows.flatMap((row) =>
    Array.from({ length: Math.max(0, row.length - size + 1) }, (_, at) => row.slice(at, at + size)),
  );
  return [...new Set(runs)];
}

/** At most so many, at even distances. */
function spread(runs: readonly string[], most: number): readonly string[] {
  const step = Math.max(1, runs.length / most);
  return runs.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
