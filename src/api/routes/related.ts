/** GET /api/documents/:id/provisions/:eId/related */
import type { Address } from '../../domain/reference.ts';
import { excerpt } from '../../search/excerpt.ts';
import { marksOf } from '../../search/marks.ts';
import { findNames, type NameUse, type RecurringName } from '../../search/names.ts';
import { normaliseWithOffsets } from '../../search/normalise.ts';
import { findRelated, type RelatedUnit } from '../../search/related.ts';
import type { Candidate, KnowledgeReader } from '../../store/store.ts';
import type { Place, RelatedAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { shownAddress } from '../lookup.ts';
import { placesOf } from '../places.ts';
import { refTo } from '../schemas/common.ts';
import { relatedAnswer } from '../schemas/related.ts';
import { errorResponses, noQuery, provisionParams } from '../schemas/request.ts';

/** Places that are named for one name; the others are counted. */
const MOST_PLACES = 20;

export function addRelatedRoute(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/provisions/:eId/related',
    {
      schema: {
        tags: ['引用'],
        summary: '与一处（及其以下各处）相关的条文及其共有的词语，此处的名称还见于何处',
        params: provisionParams,
        querystring: noQuery,
        response: { 200: refTo(relatedAnswer), ...errorResponses },
      },
    },
    async ({ params }): Promise<RelatedAnswer> => {
      const address = await shownAddress(lookup, params.id, params.eId);
      return {
        clauses: await describeUnits(reader, await findRelated(address, reader)),
        names: await Promise.all(
          (await findNames(address, reader)).map((name) => describeName(reader, name)),
        ),
      };
    },
  );
}

async function describeUnits(
  reader: KnowledgeReader,
  units: readonly RelatedUnit[],
): Promise<RelatedAnswer['clauses']> {
  const described = units.map(async ({ work, unit, shared, passage }) => {
    const [held, [label], places] = await Promise.all([
      reader.findEntries([passage.id]),
      reader.findUnitLabels([{ work, unit }]),
      placesOf(reader, [{ work, eId: unit }]),
    ]);
    const entry = held.get(passage.id);
    const [place] = places;
    // Replaced since it was found.
    if (entry === undefined || place === undefined) return [];
    const [at] = await placesOf(reader, [{ work, eId: entry.eId }]);
    const terms = shared.map(({ term }) => term);
    const marks = marksOf(normaliseWithOffsets(entry.text), terms);
    return [
      {
        place,
        heading: label?.heading ?? null,
        shared: shared.map(({ term, units: articles }) => ({ term, articles })),
        passage: { place: at ?? place, part: entry.part, ...excerpt(entry.text, marks) },
      },
    ];
  });
  return (await Promise.all(described)).flat();
}

async function describeName(
  reader: KnowledgeReader,
  { name, here, elsewhere, variants }: RecurringName,
): Promise<RelatedAnswer['names'][number]> {
  return {
    name,
    here: here.length,
    total: here.length + elsewhere.length,
    places: await placesOfEntries(reader, elsewhere),
    variants: await Promise.all(variants.map((variant) => describeUse(reader, variant))),
  };
}

async function describeUse(reader: KnowledgeReader, { name, entries }: NameUse) {
  return { name, total: entries.length, places: await placesOfEntries(reader, entries) };
}

async function placesOfEntries(
  reader: KnowledgeReader,
  entries: readonly Candidate[],
): Promise<readonly Place[]> {
  const shown = entries.slice(0, MOST_PLACES);
  const held = await reader.findEntries(shown.map(({ id }) => id));
  const addresses = shown.flatMap(({ id, work }): Address[] => {
    const entry = held.get(id);
    return entry === undefined ? [] : [{ work, eId: entry.eId }];
  });
  return placesOf(reader, addresses);
}
