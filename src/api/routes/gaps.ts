/** GET /api/gaps */
import { type Gap, gapsOf } from '../../citation/gaps.ts';
import { type FindNearTitles, type NearTitle, rememberNearTitles } from '../../citation/near-title.ts';
import type { Work } from '../../domain/work.ts';
import type { KnowledgeReader } from '../../store/store.ts';
import type { GapsAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { placesOf } from '../places.ts';
import { refTo } from '../schemas/common.ts';
import { gapsAnswer } from '../schemas/gaps.ts';
import { commonErrors, gapsQuery } from '../schemas/request.ts';

/** Citing documents that are named for one gap; the others are counted. */
const MOST_CITING = 20;

export function addGapsRoute(app: App, { reader }: AppDeps): void {
  const nearTitlesOf = rememberNearTitles();
  app.get(
    '/api/gaps',
    {
      schema: {
        tags: ['引用'],
        summary: '被引用而未入库的文件，以及名称相近的已入库文件',
        querystring: gapsQuery,
        response: { 200: refTo(gapsAnswer), ...commonErrors },
      },
    },
    async ({ query }): Promise<GapsAnswer> => describeGaps(reader, query, nearTitlesOf),
  );
}

/** One page of what is cited and not held, for the API and for the page that reads without scripts. */
export async function describeGaps(
  reader: KnowledgeReader,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  nearTitlesOf: (works: readonly Work[]) => FindNearTitles,
): Promise<GapsAnswer> {
  const gaps = gapsOf(await reader.citedTitles());
  const works = (await reader.listWorks()).map(({ work }) => work);
  const nearTitles = nearTitlesOf(works);
  return {
    total: gaps.length,
    references: gaps.reduce((sum, { references }) => sum + references, 0),
    gaps: await Promise.all(
      gaps.slice(offset, offset + limit).map((gap) => describeGap(reader, gap, nearTitles(gap.title))),
    ),
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
