/** GET /api/documents/:id/provisions/:eId/same */
import { compareTexts } from '../../search/compare.ts';
import { findSameText, type SameText } from '../../search/same-text.ts';
import type { HeldEntry, KnowledgeReader } from '../../store/store.ts';
import type { SameAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { shownAddress } from '../lookup.ts';
import { placesOf } from '../places.ts';
import { sameAnswer } from '../schemas/alike.ts';
import { refTo } from '../schemas/common.ts';
import { errorResponses, provisionParams, sameQuery } from '../schemas/request.ts';

const tags = ['引用'];

export function addAlikeRoutes(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/provisions/:eId/same',
    {
      schema: {
        tags,
        summary: '与一处（及其以下各处）文字相同或者基本相同的条文，及其逐字比较',
        params: provisionParams,
        querystring: sameQuery,
        response: { 200: refTo(sameAnswer), ...errorResponses },
      },
    },
    async ({ params, query: { limit, offset } }): Promise<SameAnswer> => {
      const pairs = await findSameText(await shownAddress(lookup, params.id, params.eId), reader);
      return {
        total: pairs.length,
        pairs: await describePairs(reader, pairs.slice(offset, offset + limit)),
      };
    },
  );
}

async function describePairs(
  reader: KnowledgeReader,
  pairs: readonly SameText[],
): Promise<SameAnswer['pairs']> {
  const held = await reader.findEntries(pairs.flatMap(({ here, there }) => [here.id, there.id]));
  const whole = pairs.flatMap(({ here, there, containment }) => {
    const left = held.get(here.id);
    const right = held.get(there.id);
    if (left === undefined || right === undefined) return [];
    return [{ left, right, containment, works: [here.work, there.work] as const }];
  });
  const places = await placesOf(
    reader,
    whole.flatMap(({ left, right, works }) => [
      { work: works[0], eId: left.eId },
      { work: works[1], eId: right.eId },
    ]),
  );
  const sideOf = ({ part, text }: HeldEntry, index: number) => {
    const place = places[index];
    if (place === undefined) throw new Error('a like text without a place');
    return { place, part, text };
  };
  return whole.map(({ left, right, containment }, index) => ({
    here: sideOf(left, 2 * index),
    there: sideOf(right, 2 * index + 1),
    containment,
    pieces: compareTexts(left.text, right.text),
  }));
}
