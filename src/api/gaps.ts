/** What is cited and not held, for the API and for the page that reads without scripts. */
import { type Gap, gapsOf } from '../citation/gaps.ts';
import { type FindNearTitles, type NearTitle, rememberNearTitles } from '../citation/near-title.ts';
import type { KnowledgeReader } from '../store/store.ts';
import type { GapsAnswer } from './contract.ts';
import { placesOf } from './places.ts';
import { rememberUntilWritten } from './until-written.ts';

/** Citing documents that are named for one gap; the others are counted. */
const MOST_CITING = 20;

/** One page of the gaps, those cited most often first. */
export type DescribeGaps = (page: { readonly limit: number; readonly offset: number }) => Promise<GapsAnswer>;

interface Gaps {
  readonly all: readonly Gap[];
  readonly references: number;
  readonly nearTitles: FindNearTitles;
}

export function createDescribeGaps(reader: KnowledgeReader): DescribeGaps {
  const nearTitlesOf = rememberNearTitles();
  const findGaps = rememberUntilWritten(reader, async (works): Promise<Gaps> => {
    const all = gapsOf(await reader.citedTitles());
    const references = all.reduce((sum, gap) => sum + gap.references, 0);
    return { all, references, nearTitles: nearTitlesOf(works.map(({ work }) => work)) };
  });
  return async ({ limit, offset }) => {
    const { all, references, nearTitles } = await findGaps();
    const shown = all.slice(offset, offset + limit);
    return {
      total: all.length,
      references,
      gaps: await Promise.all(shown.map((gap) => describeGap(reader, gap, nearTitles(gap.title)))),
    };
  };
}

async function describeGap(
  reader: KnowledgeReader,
  { title, references, citedBy }: Gap,
  near: readonly NearTitle[],
): Promise<GapsAnswer['gaps'][number]> {
  const named = citedBy.slice(0, MOST_CITING);
  const places = await placesOf(reader, [
    ...named.map(({ work, first }) => ({ work, eId: first })),
    ...near.map(({ work }) => ({ work, eId: null })),
  ]);
  return {
    title,
    references,
    documents: citedBy.length,
    citedBy: named.flatMap((cited, index) => {
      const first = places[index];
      return first === undefined ? [] : [{ first, references: cited.references }];
    }),
    near: near.flatMap(({ difference }, index) => {
      const place = places[named.length + index];
      return place === undefined ? [] : [{ place, difference }];
    }),
  };
}
