/** GET /api/documents/:id/provisions/:eId and …/references */
import { citeAddress } from '../../citation/format.ts';
import type { EId } from '../../domain/provision.ts';
import type { ProvisionAnswer, ReferencesAnswer } from '../contract.ts';
import type { App, AppDeps } from '../deps.ts';
import { type Held, heldProvision } from '../lookup.ts';
import { pathOf, summaryOf } from '../places.ts';
import { incomingReferences, outgoingReferences } from '../references.ts';
import { refTo } from '../schemas/common.ts';
import { provisionAnswer } from '../schemas/document.ts';
import { errorResponses, noQuery, provisionParams, referencesQuery } from '../schemas/request.ts';
import { referencesAnswer } from '../schemas/search.ts';

const tags = ['文件'];

export function addProvisionRoutes(app: App, { reader, history }: AppDeps): void {
  const lookup = { reader, history };
  app.get(
    '/api/documents/:id/provisions/:eId',
    {
      schema: {
        tags,
        summary: '文件中的一处，及其引注、上级和前后',
        params: provisionParams,
        querystring: noQuery,
        response: { 200: refTo(provisionAnswer), ...errorResponses },
      },
    },
    async (request) => describeProvision(await heldProvision(lookup, request.params.id, request.params.eId)),
  );

  app.get(
    '/api/documents/:id/provisions/:eId/references',
    {
      schema: {
        tags,
        summary: '一处的引用（out）或者被引用（in）',
        params: provisionParams,
        querystring: referencesQuery,
        response: { 200: refTo(referencesAnswer), ...errorResponses },
      },
    },
    async (request): Promise<ReferencesAnswer> => {
      const { direction } = request.query;
      const { work, held } = await heldProvision(lookup, request.params.id, request.params.eId);
      const address = { work: work.id, eId: held.provision.eId };
      return {
        direction,
        references:
          direction === 'out'
            ? await outgoingReferences(reader, address)
            : await incomingReferences(reader, address),
      };
    },
  );
}

export function describeProvision({ work, held, locators, formerWords }: Held): ProvisionAnswer {
  const { provision, ancestors, locator, previous, next } = held;
  const neighbour = (eId: EId | null) =>
    eId === null ? null : { eId, locator: locators.get(eId) ?? '', address: pathOf(work.id, eId) };
  return {
    document: summaryOf(work),
    provision,
    locator,
    citation: citeAddress(work, locator),
    address: pathOf(work.id, provision.eId),
    ancestors: ancestors.map(({ eId, kind, num, heading }) => ({ eId, kind, num, heading })),
    previous: neighbour(previous),
    next: neighbour(next),
    formerWords,
  };
}
